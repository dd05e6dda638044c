/** A direct line that only repeats an event in view is left to the event: the same claims say both. */
import { union } from "./bundle.ts";
import type { ViewGraph } from "./view-graph.ts";

/**
 * Drops each line between two things if a third, drawn thing is linked to both by lines that rest on all the same
 * claims. Its triples are kept on those lines, so nothing that is behind the drawing is lost.
 */
export function leaveToEvents(view: ViewGraph): void {
  for (const key of view.edges().sort()) {
    const { claims, triples, folded } = view.getEdgeAttributes(key);
    const [a, b] = view.extremities(key);
    if (claims.length === 0 || folded !== null || a === b) continue;
    const carries = (edge: string) => claims.every((c) => view.getEdgeAttribute(edge, "claims").includes(c));
    const between = view.neighbors(a).sort();
    const event = between.find(
      (n) =>
        n !== a &&
        n !== b &&
        view.getNodeAttribute(n, "kind") === "event" &&
        view.edges(a, n).concat(view.edges(n, a)).some(carries) &&
        view.edges(b, n).concat(view.edges(n, b)).some(carries),
    );
    if (event === undefined) continue;
    for (const end of [a, b])
      for (const edge of view.edges(end, event).concat(view.edges(event, end)))
        if (carries(edge)) view.updateEdgeAttribute(edge, "triples", (old) => union([old ?? [], triples]));
    view.dropEdge(key);
  }
}
