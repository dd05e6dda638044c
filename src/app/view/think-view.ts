/** What the reader thinks over: a path between two things, a board of rival accounts, measures; and their part of the address. */
import type { MeasureId } from "../../graph/measures/measure.ts";
import type { Reading } from "../../graph/measures/network.ts";
import type { ListSort } from "./list-view.ts";

/** The paths that are wanted, and the one that is shown. */
export interface PathView {
  /** Node keys; `null`: not picked yet. */
  readonly start: string | null;
  readonly end: string | null;
  readonly by: "shortest" | "best";
  /** Only along what is accepted. */
  readonly accepted: boolean;
  /** Node keys of things and identifiers of claims to do without. */
  readonly avoidThings: readonly string[];
  readonly avoidClaims: readonly string[];
  /** The things between the ends of the path that is shown; `null`: the first. */
  readonly way: readonly string[] | null;
}

/** How the accounts on a board are ordered. */
export type BoardOrder = "answer" | "source" | "date";

/** A question with a board of its own: a disagreement by its IRI, or a subject and a functional relation. */
export type BoardKey = { readonly disagreement: string } | { readonly subject: string; readonly relation: string };

/** Which rivals are listed. */
export type RivalsFilter = "all" | "open" | "settled";

export interface MeasuresView {
  readonly sort: ListSort;
  readonly size: MeasureId | null;
  readonly colour: boolean;
  /** Which end of the range sizes, colours and order go by. */
  readonly reading: Reading;
}

export interface ThinkView {
  readonly path: PathView;
  readonly board: BoardKey | null;
  readonly boardOrder: BoardOrder;
  readonly rivals: RivalsFilter;
  readonly measures: MeasuresView;
}

const MEASURE_IDS: readonly MeasureId[] = ["degree", "betweenness", "closeness", "pagerank", "community"];
const ORDERS: readonly BoardOrder[] = ["answer", "source", "date"];
const FILTERS: readonly RivalsFilter[] = ["all", "open", "settled"];

export const NO_PATH: PathView = {
  start: null,
  end: null,
  by: "shortest",
  accepted: false,
  avoidThings: [],
  avoidClaims: [],
  way: null,
};

export const NO_MEASURES: MeasuresView = {
  sort: { column: "degree", down: true },
  size: null,
  colour: false,
  reading: "asserted",
};

export const FIRST_THINK: ThinkView = {
  path: NO_PATH,
  board: null,
  boardOrder: "answer",
  rivals: "all",
  measures: NO_MEASURES,
};

/** The things of the path that is shown, both ends included; none while there is none. */
export const trailOf = ({ start, end, way }: PathView): readonly string[] =>
  start === null || end === null || way === null ? [] : [start, ...way, end];

/** The fields of an address, in order. `list` writes keys. */
export function writeThink(
  view: ThinkView,
  list: (keys: readonly string[]) => string,
): [name: string, value: string][] {
  const { path, board, boardOrder, rivals, measures } = view;
  const out: [name: string, value: string][] = [];
  if (path.start !== null) out.push(["path", list([path.start])]);
  if (path.end !== null) out.push(["to", list([path.end])]);
  if (path.by === "best") out.push(["ways", "best"]);
  if (path.accepted) out.push(["along", "accepted"]);
  if (path.avoidThings.length > 0) out.push(["past", list(path.avoidThings)]);
  if (path.avoidClaims.length > 0) out.push(["past-claims", path.avoidClaims.map(encodeURIComponent).join(",")]);
  if (path.way !== null) out.push(["way", path.way.length === 0 ? "direct" : list(path.way)]);
  if (board !== null) {
    out.push(["board", list("disagreement" in board ? [board.disagreement] : [board.subject, board.relation])]);
  }
  if (boardOrder !== FIRST_THINK.boardOrder) out.push(["accounts", boardOrder]);
  if (rivals !== FIRST_THINK.rivals) out.push(["rivals", rivals]);
  const { column, down } = measures.sort;
  if (!sameSort(measures.sort, NO_MEASURES.sort)) out.push(["measure", `${down ? "-" : ""}${column}`]);
  if (measures.size !== null) out.push(["size", measures.size]);
  if (measures.colour) out.push(["colour", "community"]);
  if (measures.reading !== NO_MEASURES.reading) out.push(["reading", measures.reading]);
  return out;
}

/** What the fields say; what they do not say, or say wrongly, is as in the first view. `keys` reads a field of keys. */
export function readThink(fields: ReadonlyMap<string, string>, keys: (field: string) => string[]): ThinkView {
  const known = <T extends string>(name: string, values: readonly T[], otherwise: T): T =>
    values.find((v) => v === fields.get(name)) ?? otherwise;
  const way = fields.get("way");
  return {
    path: {
      start: keys("path")[0] ?? null,
      end: keys("to")[0] ?? null,
      by: known("ways", ["best", "shortest"], "shortest"),
      accepted: fields.get("along") === "accepted",
      avoidThings: keys("past"),
      avoidClaims: (fields.get("past-claims") ?? "").split(",").filter(Boolean).map(decoded),
      way: way === undefined ? null : way === "direct" ? [] : keys("way"),
    },
    board: readBoard(keys("board")),
    boardOrder: known("accounts", ORDERS, FIRST_THINK.boardOrder),
    rivals: known("rivals", FILTERS, FIRST_THINK.rivals),
    measures: {
      sort: readSort(fields.get("measure")),
      size: MEASURE_IDS.find((m) => m === fields.get("size")) ?? null,
      colour: fields.get("colour") === "community",
      reading: known("reading", ["asserted", "reported"], NO_MEASURES.reading),
    },
  };
}

const sameSort = (a: ListSort, b: ListSort): boolean => a.column === b.column && a.down === b.down;

function readSort(text: string | undefined): ListSort {
  const column = [...MEASURE_IDS, "thing"].find((c) => c === text?.replace(/^-/, ""));
  return column === undefined ? NO_MEASURES.sort : { column, down: text?.startsWith("-") === true };
}

function readBoard([first, relation]: readonly string[]): BoardKey | null {
  if (first === undefined) return null;
  return relation === undefined ? { disagreement: first } : { subject: first, relation };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
