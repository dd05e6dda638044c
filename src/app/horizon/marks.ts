/** What a horizon, or a comparison of two, means for the things and lines of a view. */
import type { HorizonComparison, Side } from "../../claims/horizon/compare.ts";
import type { Reach } from "../../claims/horizon/ground.ts";
import type { Horizon } from "../../claims/horizon/horizon.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";
import type { Group } from "../canvas/attention.ts";
import type { HorizonContour, HorizonMarks } from "../canvas/horizon.ts";

const RANK: Readonly<Record<Reach, number>> = { had: 2, may: 1, beyond: 0 };

/** Contours for one actor: solid round what had reached it, dashed round what may have. */
export function horizonMarks(view: ViewGraph, horizon: Horizon, name: string): HorizonMarks {
  const ranks = rankIn(view, horizon);
  const had = group(view, ranks, 2);
  const may = group(view, ranks, 1);
  const wider = may.nodes.length > had.nodes.length || may.edges.length > had.edges.length;
  const contours: HorizonContour[] = [{ members: had, line: "solid", words: `had reached ${name}` }];
  if (wider) contours.unshift({ members: may, line: "dashed", words: "may have reached it by then" });
  return { contours, beyond: rest(view, may) };
}

/** Contours for two actors: a single line round what the first knew, a double one round what the second did. */
export function comparisonMarks(
  view: ViewGraph,
  { statements, things }: HorizonComparison,
  first: string,
  second: string,
): HorizonMarks {
  const known = (mine: Side) => ({
    statements: reaches(statements, mine),
    things: reaches(things, mine),
  });
  const [a, b] = [group(view, rankIn(view, known("onlyA")), 2), group(view, rankIn(view, known("onlyB")), 2)];
  const contours: HorizonContour[] = [
    { members: a, line: "solid", words: `had reached ${first}` },
    { members: b, line: "double", words: `had reached ${second}` },
  ];
  contours.sort((x, y) => y.members.nodes.length - x.members.nodes.length);
  return { contours, beyond: rest(view, { nodes: [...a.nodes, ...b.nodes], edges: [...a.edges, ...b.edges] }) };
}

const reaches = (sides: ReadonlyMap<string, Side>, mine: Side): Map<string, Reach> =>
  new Map([...sides].map(([key, side]) => [key, side === mine || side === "both" ? "had" : "beyond"]));

interface Ranks {
  readonly nodes: ReadonlyMap<string, number>;
  readonly edges: ReadonlyMap<string, number>;
}

/** How far each line and thing had come: a line as far as the best of its statements, a name as far as its lines. */
function rankIn(view: ViewGraph, { statements, things }: Pick<Horizon, "statements" | "things">): Ranks {
  const nodes = new Map<string, number>();
  view.forEachNode((id) => nodes.set(id, RANK[things.get(id) ?? "beyond"]));
  const edges = new Map<string, number>();
  view.forEachEdge((edge, { triples, folded }, source, target) => {
    const stated = triples.flatMap((t) => statements.get(t) ?? []).map((r) => RANK[r]);
    // A line on which there is no claim is known to whoever knows both its ends.
    const ends = Math.min(nodes.get(source) ?? 0, nodes.get(target) ?? 0);
    const rank = Math.max(
      folded === null ? 0 : RANK[things.get(folded) ?? "beyond"],
      ...stated,
      stated.length === 0 && folded === null ? ends : 0,
    );
    edges.set(edge, rank);
    for (const end of [source, target])
      if (view.getNodeAttribute(end, "literal")) nodes.set(end, Math.max(nodes.get(end) ?? 0, rank));
  });
  return { nodes, edges };
}

const group = (view: ViewGraph, { nodes, edges }: Ranks, least: number): Group => ({
  nodes: view.filterNodes((id) => (nodes.get(id) ?? 0) >= least),
  edges: view.filterEdges((id) => (edges.get(id) ?? 0) >= least),
});

function rest(view: ViewGraph, known: Group): Group {
  const [nodes, edges] = [new Set(known.nodes), new Set(known.edges)];
  return { nodes: view.filterNodes((id) => !nodes.has(id)), edges: view.filterEdges((id) => !edges.has(id)) };
}
