/** What is taken off the canvas or left faint on it, and by what: filters, sources set aside, a horizon. */
import type { View, ViewGraph } from "../../graph/view-graph.ts";
import type { Group } from "../canvas/attention.ts";

/** Says what of a view a feature leaves faint. */
export type Dimmer = (view: ViewGraph) => Group;

/** Says what of a view is taken off the canvas. Nothing else comes in its place, so that nothing moves. */
export interface Sieve {
  /** Changes when the answer does; one `ViewState` and revision give one answer. */
  key(): string;
  removed(view: ViewGraph): Group;
}

export const NOTHING: Group = { nodes: [], edges: [] };

/** Everything that one of the dimmers leaves faint. */
export function dimmed(view: ViewGraph, dimmers: Iterable<Dimmer>): Group {
  const groups = [...dimmers].map((dim) => dim(view));
  return {
    nodes: [...new Set(groups.flatMap((g) => g.nodes))].sort(),
    edges: [...new Set(groups.flatMap((g) => g.edges))].sort(),
  };
}

/** The view without what is removed; the view itself when that is nothing. */
export function sift(view: View, { nodes, edges }: Group): View {
  if (nodes.length + edges.length === 0) return view;
  const graph: ViewGraph = view.graph.copy();
  for (const edge of edges) if (graph.hasEdge(edge)) graph.dropEdge(edge);
  for (const node of nodes) if (graph.hasNode(node)) graph.dropNode(node);
  const foldedIn = (of: ViewGraph): number => of.filterEdges((_, { folded }) => folded !== null).length;
  return { graph, folded: view.folded - foldedIn(view.graph) + foldedIn(graph) };
}
