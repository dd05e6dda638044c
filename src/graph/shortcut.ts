/** A direct line that only repeats an event in view is left to the event: the same claims say both. */
import { union } from "./bundle.ts";
import type { ViewGraph } from "./view-graph.ts";

/**
 * Drops each line between two things if a drawn event is linked to both and its lines to them rest on every claim
 * that the direct line rests on ("questioned by", beside the interrogation itself). The triples are kept on the
 * event's lines, so nothing that is behind the drawing is lost.
 */
export function leaveToEvents(view: ViewGraph): void {
  for (const key of view.edges().sort()) {
    const { claims, triples, folded } = view.getEdgeAttributes(key);
    const [a, b] = view.extremities(key);
    if (claims.length === 0 || folded !== null || a === b) continue;
    const event = view
      .neighbors(a)
      .sort()
      .find((n) => n !== a && n !== b && view.getNodeAttribute(n, "kind") === "event" && tells(view, n, a, b, claims));
    if (event === undefined) continue;
    for (const edge of [...view.edges(a, event), ...view.edges(b, event)])
      if (claims.some((c) => view.getEdgeAttribute(edge, "claims").includes(c)))
        view.updateEdgeAttribute(edge, "triples", (old) => union([old ?? [], triples]));
    view.dropEdge(key);
  }
}

function tells(view: ViewGraph, event: string, a: string, b: string, claims: readonly string[]): boolean {
  const toA = view.edges(a, event);
  const toB = view.edges(b, event);
  if (toA.length === 0 || toB.length === 0) return false;
  const told = new Set([...toA, ...toB].flatMap((edge) => view.getEdgeAttribute(edge, "claims")));
  return claims.every((c) => told.has(c));
}
