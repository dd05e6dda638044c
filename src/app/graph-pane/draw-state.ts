/** The state of the drawing, as everything beside the canvas sees it. */
import type { Group } from "../../graph/group.ts";
import type { View } from "../../graph/view-graph.ts";

export interface DrawState {
  readonly view: View | null;
  /** The thing in the middle. */
  readonly focus: string | null;
  /** How far the layout is, 0 to 1; `null` when it rests. */
  readonly progress: number | null;
  /** Why nothing can be drawn. */
  readonly trouble: string | null;
  /** Things marked as hits of a query or a source. */
  readonly hits: readonly string[];
  /** What the view would hold if nothing were taken off the canvas. */
  readonly whole: View | null;
  /** The groups of the view, open ones included. */
  readonly groups: readonly Group[];
  readonly pinned: readonly string[];
  /** Whether how things stand can be taken a step back. */
  readonly canGoBack: boolean;
}

/** All of it that does not change with each step of a layout. */
export type SettledState = Omit<DrawState, "progress">;

/** Before anything is drawn. */
export const NOTHING_DRAWN: DrawState = {
  view: null,
  focus: null,
  progress: null,
  trouble: null,
  hits: [],
  whole: null,
  groups: [],
  pinned: [],
  canGoBack: false,
};
