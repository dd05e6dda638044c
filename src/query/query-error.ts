/** The errors of querying: each carries a code and a sentence for the person who asked. */

/** `update`: it would change the dossier. `engine`: the engine failed. `closed`: the engine was shut. `unsupported`: not offered. `timeout`: it ran past its limit. `rows`: an update that finds more than its limit. `service`: an endpoint that a query asks besides. `endpoint`: the endpoint that answers. */
export type QueryErrorCode =
  | "syntax"
  | "update"
  | "unsupported"
  | "engine"
  | "closed"
  | "timeout"
  | "rows"
  | "service"
  | "endpoint";

/** A query that cannot be answered. */
export class QueryError extends Error {
  override readonly name: string = "QueryError";
  readonly code: QueryErrorCode;
  /** What is wrong and what to do, for a person. */
  readonly sentence: string;

  constructor(code: QueryErrorCode, sentence: string, message = sentence) {
    super(message);
    this.code = code;
    this.sentence = sentence;
  }
}

/** A query that cannot be read, with the place in the text as the user wrote it. */
export class QuerySyntaxError extends QueryError {
  override readonly name = "QuerySyntaxError";
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units as editors count. */
  readonly column: number;

  constructor(line: number, column: number, sentence: string) {
    super("syntax", sentence, `line ${line}, column ${column}: ${sentence}`);
    this.line = line;
    this.column = column;
  }
}
