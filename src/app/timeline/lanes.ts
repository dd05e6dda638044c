/** The lanes of the timeline: its items in groups, each group in order of time, as rows of one long list. */
import type { Session } from "../session/session.ts";
import type { Days, Lanes } from "../view/time-view.ts";
import { type Item, startOf } from "./chronicle.ts";
import { overlaps } from "./in-span.ts";

export interface Lane {
  readonly key: string;
  readonly words: string;
  readonly items: readonly Item[];
}

export type Row =
  | { readonly kind: "lane"; readonly lane: Lane }
  | { readonly kind: "item"; readonly item: Item; readonly index: number };

export const LANE_WORDS: Readonly<Record<Lanes, string>> = {
  class: "By class",
  thing: "By thing",
  place: "By place",
  source: "By source",
};

type Sources = Pick<Session, "claims" | "vocabulary" | "projection">;

/** The lanes with something in `days`: the fullest first, classes in their own order, what belongs to none last. */
export function lanesOf(items: readonly Item[], by: Lanes, days: Days, session: Sources): Lane[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    if (!overlaps(item, days)) continue;
    const key = keyOf(item, by, session);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  const kinds = new Map(session.vocabulary.kinds().map((k) => [k.id, k]));
  const words = (key: string): string => {
    if (key === "") return by === "source" ? "No source given" : by === "place" ? "No place given" : "Other things";
    if (by === "class") return kinds.get(key)?.label ?? "Other things";
    return by === "source" ? session.claims.source(key).short : session.vocabulary.label(key);
  };
  const order = (key: string): number => (key === "" ? 1e9 : by === "class" ? (kinds.get(key)?.order ?? 99) : 0);
  return [...groups]
    .map(([key, group]) => ({ key, words: words(key), items: earlierLast(group, days) }))
    .sort((a, b) => order(a.key) - order(b.key) || b.items.length - a.items.length || (a.words < b.words ? -1 : 1));
}

/** What began before the first day in sight comes after what begins in sight. */
export const earlierLast = (items: readonly Item[], { from }: Days): Item[] => [
  ...items.filter((i) => startOf(i.span) >= from),
  ...items.filter((i) => startOf(i.span) < from),
];

/** The lanes as rows, a head before each. */
export function rowsOfLanes(lanes: readonly Lane[]): Row[] {
  const rows: Row[] = [];
  let index = 0;
  for (const lane of lanes) {
    rows.push({ kind: "lane", lane });
    for (const item of lane.items) rows.push({ kind: "item", item, index: index++ });
  }
  return rows;
}

function keyOf(item: Item, by: Lanes, { projection: { graph } }: Sources): string {
  switch (by) {
    case "class":
      return item.kind === "other" ? "" : item.kind;
    case "source":
      return item.claim?.source ?? "";
    case "thing":
      return item.claim?.triples[0]?.subject.value ?? item.id;
    case "place":
      return placeOf(item, graph);
  }
}

/** The first place that it speaks of, or where its event is said to have been. */
function placeOf({ things }: Item, graph: Sources["projection"]["graph"]): string {
  const isPlace = (id: string): boolean => graph.getNodeAttribute(id, "kind") === "place";
  const own = things.find((id) => graph.hasNode(id) && isPlace(id));
  if (own !== undefined) return own;
  for (const id of things) {
    if (!graph.hasNode(id) || graph.getNodeAttribute(id, "kind") !== "event") continue;
    const place = graph.findOutNeighbor(id, (next) => isPlace(next));
    if (place !== undefined) return place;
  }
  return "";
}
