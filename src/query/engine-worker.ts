/** The engine's worker as the engine sees it: messages out, messages in, and an end. Node and browser each make one. */

/** The syntaxes that the engine writes answers in. */
export type EngineFormat = "tsv" | "nt" | "json" | "csv" | "xml" | "rdf";

/** What an engine asks of its worker. `id` ties the answers to the request. */
export type ToWorker =
  /** Add lines of N-Triples (to the default graph) or N-Quads. */
  | { readonly id: number; readonly do: "load"; readonly format: "nt" | "nq"; readonly text: string }
  /** Carry out a SPARQL Update that the replica itself wrote. */
  | { readonly id: number; readonly do: "update"; readonly text: string }
  /** Answer a query as text, in pieces that end at a line's end. */
  | { readonly id: number; readonly do: "query"; readonly format: EngineFormat; readonly text: string };

/** What a worker answers: pieces of a result, then `done` or `failed`. `fatal`: it can do nothing more. */
export type FromWorker =
  | { readonly type: "ready"; readonly thread?: string | null }
  | { readonly type: "piece"; readonly id: number; readonly text: string }
  | { readonly type: "done"; readonly id: number; readonly ms: number; readonly refused: number }
  | { readonly type: "failed"; readonly id: number; readonly message: string }
  | { readonly type: "fatal"; readonly message: string };

export interface EngineWorker {
  post(message: ToWorker): void;
  /** Sets the one receiver of answers. */
  onMessage(receive: (message: FromWorker) => void): void;
  /** Ends it at once, in the middle of a query if need be. */
  terminate(): void;
  /** Lets other threads go first from now on; `false` where the system has no way to say so. It cannot be taken back. */
  giveWay?(): boolean;
  /** How long its thread has worked, in ms; `null` where that cannot be told. */
  worked?(): number | null;
}
