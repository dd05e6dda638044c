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

/** An answer with how long the query itself took, in ms, and whether a limit cut it. */
export type Answer = QueryResult & { readonly ms: number; readonly truncated?: boolean };

export interface QueryOptions {
  /** Stops the query; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Stops the query after so many ms of its own running; it then rejects with a QueryError of code `timeout`. */
  readonly timeout?: number | undefined;
  /**
   * At most so many rows, of CONSTRUCT and DESCRIBE so many statements; the result is `truncated` where there were more.
   * A preview that finds more solutions rejects with a QueryError of code `rows`: half a change is none.
   */
  readonly rows?: number | undefined;
  /**
   * Told of rows as they arrive, before the whole is there: those since the last call, and the place of the first of them
   * in the answer. When that is 0 again, the answer begins anew and takes the place of what was told of before.
   */
  readonly onRows?: ((variables: readonly string[], rows: RowsResult["rows"], at: number) => void) | undefined;
  /** Endpoints (their IRIs) that SERVICE clauses may ask; no other is contacted. */
  readonly services?: ReadonlySet<string> | undefined;
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
  query(text: string, options?: QueryOptions): Promise<Answer>;
  /** Frees everything; what is running or waiting rejects with a QueryError of code `closed`. */
  close(): Promise<void>;
}

/** An engine that can also work out what a SPARQL Update would change. */
export interface DossierEngine extends QueryEngine {
  /**
   * What an update would change, as a delta to be dispatched; nothing changes by asking.
   * @throws QuerySyntaxError, QueryError, or the signal's reason.
   */
  preview(text: string, options?: QueryOptions): Promise<Delta>;
}
