/** The table of things: what each is, when it was, and how much is said of it. */
import { CERTAINTIES, type Certainty } from "../../claims/certainty.ts";
import type { DossierGraph } from "../../graph/dossier-graph.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";
import { dayNumber } from "../../model/date-span.ts";
import { readEdtf } from "../../model/edtf.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import type { Column, Row } from "./table.ts";

export interface ThingRow extends Row {
  readonly label: string;
  readonly kind: string;
  readonly cls: string;
  readonly accepted: boolean;
  /** EDTF texts of the dates stated of it, earliest first. */
  readonly dates: readonly string[];
  readonly lines: number;
  readonly claims: number;
  readonly surest: Certainty | null;
  /** Lines that have rival accounts. */
  readonly contested: number;
  /** Neighbours that are not drawn; 0 for what is not on the canvas. */
  readonly more: number;
}

export interface ThingData {
  readonly graph: DossierGraph;
  readonly vocabulary: Pick<Vocabulary, "classInfo" | "kinds">;
  /** EDTF texts of the dates stated of a thing, earliest first. */
  datesOf(id: string): readonly string[];
}

/** The keys of a view's things in the order in which their names are placed: the thing in the middle, then by claims. */
export function inOrder(view: ViewGraph): string[] {
  const weight = (id: string): number => {
    const { focus, claims } = view.getNodeAttributes(id);
    return focus ? Number.POSITIVE_INFINITY : claims;
  };
  const weights = new Map(view.mapNodes((id) => [id, weight(id)] as const));
  return view.nodes().sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || (a < b ? -1 : 1));
}

/** The rows of the things of a view, in its order. */
export const drawnThings = (view: ViewGraph, data: ThingData): ThingRow[] =>
  inOrder(view).map((id) => {
    const { label, kind, accepted, claims, more } = view.getNodeAttributes(id);
    // A group of things stands on the canvas and not in the dossier.
    const own = data.graph.hasNode(id)
      ? thingRow(id, data)
      : { id, label, kind, cls: "Group", accepted, dates: [], claims, surest: null, contested: 0 };
    return { ...own, lines: view.degree(id), more };
  });

/** The rows of everything that the dossier describes, most spoken of first. */
export function allThings(data: ThingData): ThingRow[] {
  const { graph } = data;
  return graph
    .filterNodes((_, a) => a.described || a.literal)
    .map((id) => thingRow(id, data))
    .sort((a, b) => b.claims - a.claims || b.lines - a.lines);
}

function thingRow(id: string, { graph, vocabulary, datesOf }: ThingData): ThingRow {
  const { label, kind, cls, accepted, claims } = graph.getNodeAttributes(id);
  let surest: Certainty | null = null;
  let contested = 0;
  let lines = 0;
  graph.forEachEdge(id, (_, edge) => {
    lines += 1;
    if (edge.rivals > 0) contested += 1;
    if (edge.certainty !== null && (surest === null || rankOf(edge.certainty) < rankOf(surest)))
      surest = edge.certainty;
  });
  const className =
    cls === "" ? vocabulary.kinds().find((k) => k.id === kind)?.singular : vocabulary.classInfo(cls).label;
  return {
    id,
    label,
    kind,
    cls: className ?? "",
    accepted,
    get dates() {
      return datesOf(id);
    },
    lines,
    claims,
    surest,
    contested,
    more: 0,
  };
}

const rankOf = (certainty: Certainty): number => CERTAINTIES.indexOf(certainty);

/** One date in words, several by their first and last year: "c. Oct 1937", "1899–1941". */
export function datesWords(dates: readonly string[]): string {
  const readings = dates.map(readEdtf).filter((r) => r.ok);
  const [one] = readings;
  if (one === undefined) return "";
  if (readings.length === 1) return one.short;
  const years = readings.flatMap(({ notBefore, notAfter }) => [notBefore, notAfter]).filter((d) => d !== undefined);
  const first = yearOf(years.toSorted(byDay)[0]);
  const last = yearOf(years.toSorted(byDay).at(-1));
  return first === last ? first : `${first}–${last}`;
}

const byDay = (a: string, b: string): number => dayNumber(a) - dayNumber(b);
const yearOf = (day: string | undefined): string => /^-?\d+/.exec(day ?? "")?.[0] ?? "";

/** The first day that dates allow. */
export function firstDay(dates: readonly string[]): number | null {
  const reading = readEdtf(dates[0] ?? "");
  const day = reading.ok ? (reading.notBefore ?? reading.notAfter) : undefined;
  return day === undefined ? null : dayNumber(day);
}

export const THING_COLUMNS: readonly Column<ThingRow>[] = [
  { id: "thing", words: "Thing", width: [150, 3], text: (r) => r.label },
  { id: "class", words: "Class", width: [96, 1.2], text: (r) => r.cls },
  {
    id: "dates",
    words: "Dates",
    width: [84, 1],
    wideOnly: true,
    text: (r) => datesWords(r.dates),
    order: (r) => firstDay(r.dates),
  },
  { id: "lines", words: "Lines", width: [58, 0], numeric: true, text: (r) => String(r.lines), order: (r) => r.lines },
  {
    id: "claims",
    words: "Claims",
    width: [64, 0],
    numeric: true,
    wideOnly: true,
    text: (r) => String(r.claims),
    order: (r) => r.claims,
  },
  {
    id: "surest",
    words: "Surest",
    width: [94, 0],
    wideOnly: true,
    text: (r) => r.surest ?? "",
    order: (r) => (r.surest === null ? null : rankOf(r.surest)),
  },
  {
    id: "contested",
    words: "Contested",
    width: [84, 0],
    numeric: true,
    wideOnly: true,
    text: (r) => (r.contested === 0 ? "" : String(r.contested)),
    order: (r) => r.contested,
  },
  {
    id: "more",
    words: "Undrawn",
    width: [76, 0],
    numeric: true,
    wideOnly: true,
    text: (r) => (r.more === 0 ? "" : String(r.more)),
    order: (r) => r.more,
  },
  {
    id: "standing",
    words: "Standing",
    width: [0, 0],
    written: true,
    text: (r) => (r.accepted ? "" : "known by report only"),
  },
  { id: "edtf", words: "EDTF", width: [0, 0], written: true, text: (r) => r.dates.join("; ") },
  { id: "address", words: "Address", width: [0, 0], written: true, text: (r) => r.id },
];
