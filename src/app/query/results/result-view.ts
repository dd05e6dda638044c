/** A way to look at an answer: every view has this shape and is listed in `result-views.ts`. */
import type { ComponentType } from "react";
import type { QueryResult } from "../../../query/engine.ts";
import type { ColumnFacts } from "./columns.ts";

/** An answer with what its columns hold. */
export interface ShownAnswer {
  /** What the query is called: files are named after it. */
  readonly name: string;
  readonly result: QueryResult;
  /** Of rows; none otherwise. */
  readonly columns: readonly ColumnFacts[];
  /** More rows are coming. */
  readonly arriving: boolean;
}

export interface ResultView {
  readonly id: string;
  readonly words: string;
  /** Whether it can show the answer: it is offered only then. */
  fits(answer: ShownAnswer): boolean;
  readonly Component: ComponentType<{ readonly answer: ShownAnswer }>;
}
