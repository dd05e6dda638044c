/** Where to begin: the thing a reader sees in the middle when a dossier opens. */
import type { DossierGraph } from "./dossier-graph.ts";

/**
 * The dossier's own wish if it is in the graph; else the thing with most lines among those that have a type and a
 * name, claims counting more than bare lines. `null` for an empty dossier.
 */
export function firstFocus(graph: DossierGraph, wish?: string | null): string | null {
  if (wish !== undefined && wish !== null && graph.hasNode(wish)) return wish;
  let best: string | null = null;
  let top = Number.NEGATIVE_INFINITY;
  graph.forEachNode((node, { claims, described, literal }) => {
    const score = 2 * claims + graph.degree(node) - (described ? 0 : 1e6) - (literal ? 2e6 : 0);
    if (score > top || (score === top && best !== null && node < best)) {
      top = score;
      best = node;
    }
  });
  return best;
}

/** How many lines away each thing is from `focus`, up to `limit` steps; events count as things here. */
export function stepsFrom(graph: DossierGraph, focus: string, limit = Number.POSITIVE_INFINITY): Map<string, number> {
  const steps = new Map<string, number>();
  if (!graph.hasNode(focus)) return steps;
  steps.set(focus, 0);
  for (const [node, step] of steps)
    if (step < limit) for (const next of graph.neighbors(node).sort()) if (!steps.has(next)) steps.set(next, step + 1);
  return steps;
}
