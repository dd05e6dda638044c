/** The hierarchical layout: who stands under whom, level by level, with dagre; what has no rank stands beside. */
import { graphlib, layout as layers } from "@dagrejs/dagre";
import type { LayoutEdge, LayoutInput } from "../layout-input.ts";
import type { LayoutRun } from "./layout-kind.ts";
import { type Seats, seatedWithRest } from "./seating.ts";

const BETWEEN_LEVELS = 64;
const BETWEEN_THINGS = 26;

export const hierarchy: LayoutRun = (input, options) => seatedWithRest(input, levels(input), options);

/** The lines that say who stands under whom; where none does, all lines as they point. */
function ranking({ edges }: LayoutInput): { upper: string; lower: string }[] {
  const ranked = edges.filter((e) => e.below === true || e.above === true);
  const down = ({ source, target, below }: LayoutEdge) =>
    below === true ? { upper: target, lower: source } : { upper: source, lower: target };
  return (ranked.length > 0 ? ranked : edges).filter((e) => e.source !== e.target).map(down);
}

function levels(input: LayoutInput): Seats {
  const nodes = new Map(input.nodes.map((node) => [node.id, node]));
  const graph = new graphlib.Graph({ directed: true, multigraph: false });
  graph.setGraph({ rankdir: "TB", ranksep: BETWEEN_LEVELS, nodesep: BETWEEN_THINGS, ranker: "network-simplex" });
  graph.setDefaultEdgeLabel(() => ({}));
  const add = (id: string): void => {
    const node = nodes.get(id);
    if (node === undefined || graph.hasNode(id)) return;
    graph.setNode(id, { width: Math.max(2 * node.r, node.w), height: 2 * node.r + node.h });
  };
  for (const { upper, lower } of ranking(input)) {
    if (!nodes.has(upper) || !nodes.has(lower)) continue;
    add(upper);
    add(lower);
    graph.setEdge(upper, lower);
  }
  if (graph.nodeCount() === 0) return new Map();
  layers(graph);
  const found = graph.nodes().map((id): [string, { x: number; y: number }] => {
    const { x, y } = graph.node(id) as { x: number; y: number };
    // The name stands under the mark: the mark is in the upper part of the box.
    return [id, { x, y: -(y - (nodes.get(id)?.h ?? 0) / 2) }];
  });
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return new Map(found.map(([id, { x, y }]) => [id, { x: x - width / 2, y: y + height / 2 }]));
}
