/** What passes between the window and the worker that reads files. */
import type { Syntax } from "../../rdf/syntax.ts";
import type { QuadBatch } from "./quad-batch.ts";

/** A file to read: bytes at hand, or an address to fetch. `path` names it to people and names its graph. */
export interface FileToRead {
  readonly path: string;
  readonly body: Blob | { readonly url: string };
}

/** Where a reader stopped: 1-based line and column, and the lines around it with the part to underline. */
export interface ReadPlace {
  readonly line: number;
  readonly column: number;
  readonly excerpt: readonly string[];
  /** The number of the first line of the excerpt. */
  readonly first: number;
  /** Row of the excerpt, from which character, to before which; 0-based. */
  readonly mark: { readonly row: number; readonly start: number; readonly end: number };
}

/** Why a file was not read; nothing of the dossier changes then. */
export interface ReadProblem {
  readonly path: string;
  /** What is wrong and what to do, for a person. */
  readonly sentence: string;
  /** Absent when the trouble is not at a place in the text. */
  readonly place?: ReadPlace;
}

/** How far reading is. `total` is in characters or bytes, 0 when unknown. */
export interface ReadProgress {
  readonly path: string;
  readonly files: number;
  readonly file: number;
  readonly done: number;
  readonly total: number;
}

export type ReadRequest = { readonly files: readonly FileToRead[] };

export type ReadReply =
  | ({ readonly type: "progress" } & ReadProgress)
  | { readonly type: "batch"; readonly path: string; readonly batch: QuadBatch }
  | {
      readonly type: "file";
      readonly path: string;
      readonly syntax: Syntax;
      readonly prefixes: Record<string, string>;
      /** The version by its text, and by its server; see `storage/fingerprint.ts`. */
      readonly print: string;
      readonly etag: string | null;
    }
  | { readonly type: "failed"; readonly problem: ReadProblem }
  | { readonly type: "done" };
