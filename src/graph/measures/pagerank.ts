/** PageRank: where a walker ends up who goes from thing to thing along lines and now and then starts anywhere. */
import pagerank from "graphology-metrics/centrality/pagerank.js";
import { linesGraph } from "./lines-graph.ts";
import type { Measure } from "./measure.ts";

/** Far below the differences that ranks are told by. */
const TOLERANCE = 1e-12;
const MOST_ROUNDS = 1000;

export const PAGERANK: Measure = {
  id: "pagerank",
  label: "PageRank",
  tells: "How much it is linked with things that are themselves much linked; all things together make 1.",
  scale: "share",
  *values(adjacency) {
    yield 0;
    const { order } = adjacency;
    if (order === 0) return new Float64Array(0);
    const ranks = pagerank(linesGraph(adjacency), {
      getEdgeWeight: null,
      tolerance: TOLERANCE,
      maxIterations: MOST_ROUNDS,
    });
    return Float64Array.from({ length: order }, (_, i) => ranks[i] ?? 0);
  },
};
