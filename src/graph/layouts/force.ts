/** ForceAtlas2: what is closely linked pulls together, all else pushes apart. Good for seeing clusters in many things. */
import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { LayoutInput, LayoutOptions } from "../layout-input.ts";
import { seeded } from "../random.ts";
import type { LayoutRun } from "./layout-kind.ts";
import { fitted, ROOM, type Seats, seated } from "./seating.ts";

export const force: LayoutRun = (input, options) => seated(input, pull(input, options ?? {}));

/** Looks at things that the whole run may cost. */
const BUDGET = 1.5e6;
const MOST_ROUNDS = 600;
const LEAST_ROUNDS = 60;
/** Rounds between two words of progress. */
const STRIDE = 20;
/** From so many things on, far ones are taken together. */
const MANY = 500;

function pull(input: LayoutInput, { onProgress }: LayoutOptions): Seats {
  const n = input.nodes.length;
  if (n === 0) return new Map();
  const random = seeded(input.seed ?? 7);
  const graph = new UndirectedGraph<{ x: number; y: number; size: number; fixed: boolean }>();
  const side = Math.sqrt(n * ROOM);
  for (const { id, r, pin } of [...input.nodes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const start = { x: (random() - 0.5) * side, y: (random() - 0.5) * side };
    graph.addNode(id, { ...(pin ?? start), size: r, fixed: pin !== undefined });
  }
  for (const { source, target } of input.edges)
    if (source !== target && graph.hasNode(source) && graph.hasNode(target)) graph.mergeEdge(source, target);
  const pinned = input.nodes.some((node) => node.pin !== undefined);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: n > MANY,
    outboundAttractionDistribution: true,
    adjustSizes: false,
    // Things that stand give the scale: then forces must be of their size.
    scalingRatio: pinned ? 400 : 10,
    gravity: 0.6,
  };
  const rounds = Math.min(MOST_ROUNDS, Math.max(LEAST_ROUNDS, Math.floor(BUDGET / n)));
  for (let done = 0; done < rounds; done += STRIDE) {
    forceAtlas2.assign(graph, { iterations: STRIDE, settings });
    onProgress?.(Math.min(1, (done + STRIDE) / rounds));
  }
  const seats = new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }] as const));
  if (pinned) return seats;
  const proportion = Math.min(2, Math.max(0.75, input.w / input.h));
  const area = Math.max(input.w * input.h, n * ROOM);
  return fitted(seats, Math.sqrt(area * proportion), Math.sqrt(area / proportion));
}
