/** The span of dates as a filter: which items, things and lines lie in it. */
import type { ViewGraph } from "../../graph/view-graph.ts";
import type { Group } from "../canvas/attention.ts";
import type { Days } from "../view/time-view.ts";
import type { Item } from "./chronicle.ts";

/** Whether one of its dates may lie in the span; an open end has no end. */
export const overlaps = ({ span, others }: Item, { from, to }: Days): boolean =>
  [span, ...others].some(
    ({ earliest, latest }) =>
      (earliest ?? Number.NEGATIVE_INFINITY) <= to && (latest ?? Number.POSITIVE_INFINITY) >= from,
  );

/** What the items of a span speak of. */
export interface InSpan {
  readonly items: number;
  readonly things: ReadonlySet<string>;
  readonly triples: ReadonlySet<string>;
}

export function inSpan(items: readonly Item[], span: Days): InSpan {
  const things = new Set<string>();
  const triples = new Set<string>();
  let count = 0;
  for (const item of items) {
    if (!overlaps(item, span)) continue;
    count += 1;
    for (const thing of item.things) things.add(thing);
    for (const triple of item.triples) triples.add(triple);
  }
  return { items: count, things, triples };
}

/** Every day there is: what lies in it is whatever has a date. */
export const EVER: Days = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** What of a group is not among what is dated. */
export const undatedOf = (view: ViewGraph, { nodes, edges }: Group, { things, triples }: InSpan): Group => ({
  nodes: nodes.filter((id) => !things.has(id)),
  edges: edges.filter((edge) => {
    const { triples: own, folded } = view.getEdgeAttributes(edge);
    return !own.some((t) => triples.has(t)) && (folded === null || !things.has(folded));
  }),
});

/** The things and lines of a view that do not lie in it: a line for an event counts with its event. */
export function outsideSpan(view: ViewGraph, { things, triples }: InSpan): Group {
  const edges: string[] = [];
  const touched = new Set<string>();
  view.forEachEdge((edge, line, source, target) => {
    const within = line.triples.some((t) => triples.has(t)) || (line.folded !== null && things.has(line.folded));
    if (!within) edges.push(edge);
    else touched.add(source).add(target);
  });
  return { edges, nodes: view.filterNodes((id) => !things.has(id) && !touched.has(id)) };
}
