/** A path on the canvas: which marks and lines of the view stand for its things and steps. */
import type { ViewGraph } from "../../graph/view-graph.ts";
import type { Group } from "../canvas/attention.ts";

export interface Trail {
  /** Node keys from end to end. */
  readonly nodes: readonly string[];
  /** For each step the keys of its triples, the best attested first. */
  readonly steps: readonly (readonly string[])[];
}

export const NO_TRAIL: Trail = { nodes: [], steps: [] };

/**
 * What of a view is highlighted. A step stands for the line that is drawn for its best triple, be it bundled with
 * others or left to an event that says the same; then the event belongs to the path too.
 */
export function trailGroup(view: ViewGraph, { nodes, steps }: Trail): Group {
  const shown = new Set(nodes.filter((n) => view.hasNode(n)));
  const lines = new Set<string>();
  for (const [i, triples] of steps.entries()) {
    const [from = "", to = ""] = nodes.slice(i, i + 2);
    if (!view.hasNode(from) || !view.hasNode(to)) continue;
    const direct = view.edges(from, to);
    const found = triples
      .map((t) => [...direct, ...aside(view, from, to)].filter((e) => view.getEdgeAttribute(e, "triples").includes(t)))
      .find((edges) => edges.length > 0);
    for (const edge of found ?? direct.slice(0, 1)) {
      lines.add(edge);
      for (const end of view.extremities(edge)) shown.add(end);
    }
  }
  return { nodes: [...shown], edges: [...lines] };
}

/** The lines by which two things hang on a third one. */
function aside(view: ViewGraph, from: string, to: string): string[] {
  const near = new Set(view.neighbors(to));
  return view
    .neighbors(from)
    .filter((n) => n !== from && n !== to && near.has(n))
    .flatMap((n) => [...view.edges(from, n), ...view.edges(to, n)]);
}
