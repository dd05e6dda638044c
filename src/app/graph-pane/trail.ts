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
 * others; where that was left to an event that says the same, the event belongs to the path too.
 */
export function trailGroup(view: ViewGraph, { nodes, steps }: Trail): Group {
  const shown = new Set(nodes.filter((n) => view.hasNode(n)));
  const lines = new Set<string>();
  for (const [i, triples] of steps.entries()) {
    const [from = "", to = ""] = nodes.slice(i, i + 2);
    if (!view.hasNode(from) || !view.hasNode(to)) continue;
    for (const edge of lineOf(view, from, to, triples)) {
      lines.add(edge);
      for (const end of view.extremities(edge)) shown.add(end);
    }
  }
  return { nodes: [...shown], edges: [...lines] };
}

function lineOf(view: ViewGraph, from: string, to: string, triples: readonly string[]): readonly string[] {
  const telling = (edges: readonly string[], triple: string) =>
    edges.find((e) => view.getEdgeAttribute(e, "triples").includes(triple));
  const direct = view.edges(from, to);
  const near = new Set(view.neighbors(to));
  const between = view.neighbors(from).filter((n) => n !== from && n !== to && near.has(n));
  for (const triple of triples) {
    const line = telling(direct, triple);
    if (line !== undefined) return [line];
    for (const event of between) {
      const [here, there] = [view.edges(from, event), view.edges(to, event)];
      const [a, b] = [telling(here, triple), telling(there, triple)];
      if (a !== undefined || b !== undefined) return [a ?? here[0], b ?? there[0]].filter((e) => e !== undefined);
    }
  }
  return direct.slice(0, 1);
}
