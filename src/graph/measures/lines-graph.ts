/** One reading of a network as a graphology graph, for the measures that its packages compute. */
import { UndirectedGraph } from "graphology";
import type { Adjacency } from "./network.ts";

/** Nodes are named by their place; lines are the weight. The same network gives the same graph, order included. */
export function linesGraph({
  order,
  starts,
  targets,
  weights,
}: Adjacency): UndirectedGraph<object, { weight: number }> {
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (let i = 0; i < order; i++) graph.addNode(String(i));
  for (let i = 0; i < order; i++)
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) {
      const j = targets[at] ?? 0;
      if (j > i) graph.addEdge(String(i), String(j), { weight: weights[at] ?? 1 });
    }
  return graph;
}
