/** What the reader is looking at: a plain value that the address can hold, so that a link reopens it. */

import { FIRST_FILTERS, type FilterView } from "./filter-view.ts";
import { FIRST_LIST, type ListView } from "./list-view.ts";
import { FIRST_ROWS, type RowsView } from "./rows-view.ts";
import { FIRST_SPACE, type SpaceView } from "./space-view.ts";
import { FIRST_THINK, type ThinkView } from "./think-view.ts";
import { FIRST_TIME, type TimeView } from "./time-view.ts";

/** What the card shows: a thing by its node key (entity, name used, claim or source), or one plain line. */
export type Shown =
  | { readonly kind: "thing"; readonly id: string }
  /** `triple` is a `tripleKey`. Lines with claims on them are shown by their claim. */
  | { readonly kind: "line"; readonly triple: string };

/** Panels of the drawer; `browse` is the rail on a narrow screen. */
export type Panel =
  | "query"
  | "list"
  | "timeline"
  | "paths"
  | "rivals"
  | "sources"
  | "measures"
  | "checks"
  | "duplicates"
  | "turtle"
  | "history"
  | "browse";

export interface ViewState extends FilterView, ListView, RowsView, SpaceView, ThinkView, TimeView {
  readonly shown: Shown | null;
  /** The thing the drawing grows from; `null` leaves the choice to the dossier. */
  readonly focus: string | null;
  /** How many lines from the focus. */
  readonly steps: number;
  /** Events between two parties drawn as lines. */
  readonly fold: boolean;
  /** Things brought onto the canvas one by one. */
  readonly placed: readonly string[];
  /** Things whose neighbours were asked for. */
  readonly expanded: readonly string[];
  readonly panel: Panel | null;
  /** The text in the query editor. */
  readonly query: string;
}

export const FIRST_VIEW: ViewState = {
  shown: null,
  focus: null,
  steps: 2,
  fold: true,
  placed: [],
  expanded: [],
  panel: null,
  query: "",
  ...FIRST_LIST,
  ...FIRST_ROWS,
  ...FIRST_FILTERS,
  ...FIRST_TIME,
  ...FIRST_THINK,
  ...FIRST_SPACE,
};

export const sameShown = (a: Shown | null, b: Shown | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    (a.kind === "thing" ? b.kind === "thing" && a.id === b.id : b.kind === "line" && a.triple === b.triple));
