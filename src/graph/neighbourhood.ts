/** Choosing what to draw: a bounded neighbourhood of the focus, grown one thing at a time. */
import type { DossierGraph } from "./dossier-graph.ts";
import type { Linkage } from "./fold.ts";
import { isOutward } from "./outward.ts";
import type { ViewSpec } from "./view-graph.ts";

/** How many neighbours one expansion brings at most. */
export const EXPANSION_CAP = 12;

/** What a kind adds to a thing's weight: names are worth seeing, judgements and offices rather belong on the card. */
const KIND_WEIGHT: Readonly<Record<string, number>> = { name: 0.6, idea: -0.9, other: -2.2 };

const KEY_WEIGHT = 1.6;

/** How much a thing is worth seeing, whatever is around it. */
export function weight(graph: DossierGraph, node: string): number {
  const { claims, kind, described, literal, key } = graph.getNodeAttributes(node);
  const spoken = claims > 0 ? Math.sqrt(claims) : 0.55 * Math.log2(1 + graph.degree(node));
  return spoken + (KIND_WEIGHT[kind] ?? 0) + (key ? KEY_WEIGHT : 0) - (described || literal ? 0 : 1.5);
}

/** Some ties to what is drawn already make a picture, many make a tangle. */
const TIED = [0, 0.6, 0.9, 0.9, 0.6, 0.2, -0.3];

interface Candidate {
  readonly steps: number;
  readonly weight: number;
  /** Chosen things it is linked to, the focus not counted. */
  ties: number;
}

/**
 * The focus and what is nearest to it, `limit` things in all: always the one next that says most (see `score`); ties
 * by key, so the same dossier gives the same view.
 */
export function neighbourhood(graph: DossierGraph, linkage: Linkage, focus: string, spec: ViewSpec): Set<string> {
  const chosen = new Map<string, number>();
  const candidates = new Map<string, Candidate>();
  let spokes = 0;
  const choose = (node: string, steps: number) => {
    chosen.set(node, steps);
    candidates.delete(node);
    if (steps === 1) spokes += 1;
    for (const next of linkage.neighbours(node)) {
      if (chosen.has(next)) continue;
      const known = candidates.get(next);
      if (known !== undefined) known.ties += node === focus ? 0 : 1;
      else if (steps < spec.steps)
        candidates.set(next, { steps: steps + 1, weight: weight(graph, next), ties: node === focus ? 0 : 1 });
    }
  };
  const contested = contestedWith(graph, focus);
  const score = (node: string, { steps, weight, ties }: Candidate): number => {
    // A direct neighbour is welcome, but one that hangs on the focus alone is less so with each such line.
    const near = steps === 1 ? 1.6 - (ties === 0 ? 1.9 * (spokes / spec.limit) ** 2 : 0) : 0;
    return weight + near + (TIED[Math.min(ties, TIED.length - 1)] ?? 0) + 0.4 * Math.min(contested.get(node) ?? 0, 4);
  };
  choose(focus, 0);
  while (chosen.size < spec.limit) {
    let best: string | null = null;
    let top = Number.NEGATIVE_INFINITY;
    for (const [node, candidate] of candidates) {
      const s = score(node, candidate);
      if (s > top || (s === top && best !== null && node < best)) {
        top = s;
        best = node;
      }
    }
    if (best === null) break;
    choose(best, candidates.get(best)?.steps ?? 1);
  }
  return new Set(chosen.keys());
}

/** Adds the most telling neighbours of `node` that are not drawn yet, up to the cap. What is drawn stays. */
export function expand(graph: DossierGraph, linkage: Linkage, drawn: Set<string>, node: string): void {
  const fresh = linkage.neighbours(node).filter((n) => !drawn.has(n));
  const scored = fresh.map((n) => {
    const ties = linkage.neighbours(n).filter((m) => m !== node && drawn.has(m)).length;
    return { n, score: weight(graph, n) + 0.9 * Math.min(ties, 3) };
  });
  scored.sort((a, b) => b.score - a.score || (a.n < b.n ? -1 : 1));
  for (const { n } of scored.slice(0, EXPANSION_CAP)) drawn.add(n);
}

/** The whole dossier, as far as `limit` goes: what has most claims and lines first. */
export function overview(graph: DossierGraph, linkage: Linkage, limit: number): Set<string> {
  const nodes = graph.filterNodes(
    (node) => linkage.parties(node) === null && linkage.neighbours(node).length > 0 && !isOutward(graph, node),
  );
  const scored = nodes.map((n) => ({ n, score: weight(graph, n) + 0.2 * Math.min(linkage.neighbours(n).length, 20) }));
  scored.sort((a, b) => b.score - a.score || (a.n < b.n ? -1 : 1));
  return new Set(scored.slice(0, limit).map(({ n }) => n));
}

/** What is disputed about the focus belongs in view: the other ends of its lines, with the most rivals of any of them. */
function contestedWith(graph: DossierGraph, focus: string): Map<string, number> {
  const ends = new Map<string, number>();
  for (const edge of graph.edges(focus)) {
    const end = graph.opposite(focus, edge);
    ends.set(end, Math.max(ends.get(end) ?? 0, graph.getEdgeAttribute(edge, "rivals")));
  }
  return ends;
}
