/** Why something is faint on the canvas, for those places that say it in words: filters, sources set aside, dates, a horizon. */
import type { ViewGraph } from "../../graph/view-graph.ts";
import type { Group } from "../canvas/attention.ts";
import type { Filters } from "../filters/filters.ts";
import type { HorizonDesk } from "../horizon/horizon-desk.ts";
import type { TimeDesk } from "../timeline/time-desk.ts";

export type FaintReason = "filtered" | "aside" | "undated" | "span" | "horizon";

/** The reason in words, as a row or a branch says it. */
export const FAINT_WORDS: Readonly<Record<FaintReason, string>> = {
  filtered: "filtered out",
  aside: "rests on sources set aside",
  undated: "no date, so outside the span",
  span: "outside the span of dates",
  horizon: "beyond the horizon",
};

/** Answers for the things and statements that are on the canvas; `null` for what stands at full strength there. */
export interface Faint {
  thing(id: string): FaintReason | null;
  /** By the key of the triple. */
  statement(triple: string): FaintReason | null;
  /** Whether anything is faint at all. */
  readonly any: boolean;
}

export const NOTHING_FAINT: Faint = { thing: () => null, statement: () => null, any: false };

/** What the features say of a view; where several leave the same faint, the first of them in the order of the words is told. */
export function faintIn(
  view: ViewGraph,
  { filters, time, horizon }: { filters: Filters; time: TimeDesk; horizon: HorizonDesk },
): Faint {
  const outside = time.outside(view);
  const undated = time.undated(view, outside);
  return faintOf(view, [
    ["filtered", filters.leftOut(view)],
    ["aside", filters.fallen(view)],
    ["undated", undated],
    ["span", outside],
    ["horizon", horizon.marks(view)?.beyond ?? { nodes: [], edges: [] }],
  ]);
}

/** The same from the groups themselves. */
export function faintOf(view: ViewGraph, groups: readonly (readonly [FaintReason, Group])[]): Faint {
  const things = new Map<string, FaintReason>();
  const statements = new Map<string, FaintReason>();
  for (const [reason, { nodes, edges }] of groups) {
    for (const id of nodes) if (!things.has(id)) things.set(id, reason);
    for (const edge of edges)
      for (const key of view.getEdgeAttribute(edge, "triples")) if (!statements.has(key)) statements.set(key, reason);
  }
  if (things.size + statements.size === 0) return NOTHING_FAINT;
  return {
    thing: (id) => things.get(id) ?? null,
    statement: (triple) => statements.get(triple) ?? null,
    any: true,
  };
}
