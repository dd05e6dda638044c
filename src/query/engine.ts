/** The engine interface: whatever can answer a SPARQL query about the dossier. */
import type { Quad, Term } from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";

/** SELECT: one row per solution, in the order of `variables`; `undefined` where a variable is unbound. */
export interface RowsResult {
  readonly kind: "rows";
  readonly variables: readonly string[];
  readonly rows: readonly (readonly (Term | undefined)[])[];
}

/** CONSTRUCT and DESCRIBE: triples in the default graph, and the prefixes that suit them. */
export interface QuadsResult {
  readonly kind: "quads";
  readonly quads: readonly Quad[];
  readonly prefixes: Readonly<Record<string, string>>;
}

/** ASK. */
export interface BooleanResult {
  readonly kind: "boolean";
  readonly value: boolean;
}

export type QueryResult = RowsResult | QuadsResult | BooleanResult;

export interface QueryOptions {
  /** Stops the query; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Answers as if this change had been made; the dossier itself is left as it is. */
  readonly after?: Delta | undefined;
}

/** What the engine is doing before it can answer; `done` and `total` count quads while it loads. */
export interface EngineProgress {
  readonly stage: "starting" | "loading" | "running" | "ready";
  readonly done: number;
  readonly total: number;
}

export interface QueryEngine {
  /**
   * Answers a SPARQL 1.1 or 1.2 query on the state the dossier has when the query's turn comes. `ms` is the time the
   * query itself took, without loading. Queries asked together are answered one after the other.
   *
   * @throws QuerySyntaxError when the query cannot be read; QueryError when it cannot be answered; the signal's reason
   * when it was stopped.
   */
  query(text: string, options?: QueryOptions): Promise<QueryResult & { readonly ms: number }>;
  /** Frees everything; what is running or waiting rejects with a QueryError of code `closed`. */
  close(): Promise<void>;
}
