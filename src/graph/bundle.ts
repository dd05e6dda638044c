/** Several lines between the same two things: three or more become one with a count, two are fanned apart. */
import type { Certainty } from "../claims/certainty.ts";
import type { Standing } from "../claims/statement.ts";
import type { ViewEdge, ViewGraph } from "./view-graph.ts";

/** How far a line bows, in parts of its length. */
export const BOW = 0.08;
/** How much further the next parallel line bows. */
const FAN = 0.2;
/** From this many lines on a pair, one line stands for all. */
const BUNDLE = 3;

const STANDING: readonly Standing[] = ["denied", "rejected", "reported", "plain", "accepted"];
const CERTAINTY: readonly (Certainty | null)[] = [null, "disputed", "contested", "probable", "certain"];

/** Sort order: what is better vouched for first. */
export const byStanding = (a: Pick<ViewEdge, "standing">, b: Pick<ViewEdge, "standing">): number =>
  STANDING.indexOf(b.standing) - STANDING.indexOf(a.standing);

export const strongestCertainty = (edges: readonly Pick<ViewEdge, "certainty">[]): Certainty | null =>
  edges.reduce<Certainty | null>(
    (best, e) => (CERTAINTY.indexOf(e.certainty) > CERTAINTY.indexOf(best) ? e.certainty : best),
    null,
  );

export const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort();

interface Line {
  readonly key: string;
  readonly attributes: ViewEdge;
}

/**
 * Bundles and fans every pair of things in the view; loops are left as they are. `reach` says how well linked a thing
 * is, in view or not, so that a line keeps its bow when more comes into view.
 */
export function spreadLines(view: ViewGraph, reach: (node: string) => number): void {
  const pairs = new Map<string, Line[]>();
  for (const key of view.edges().sort()) {
    const [a, b] = view.extremities(key);
    if (a === b) continue;
    const pair = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    const lines = pairs.get(pair) ?? [];
    lines.push({ key, attributes: view.getEdgeAttributes(key) });
    pairs.set(pair, lines);
  }
  const thin = [...pairs.values()].map((lines) => (lines.length >= BUNDLE ? bundle(view, lines) : lines));
  for (const lines of thin) fan(view, lines, reach);
}

/** The best vouched-for line stays and speaks for all; it carries everybody's claims. */
function bundle(view: ViewGraph, lines: readonly Line[]): readonly Line[] {
  const [first, ...rest] = [...lines].sort(
    (a, b) => byStanding(a.attributes, b.attributes) || (a.key < b.key ? -1 : 1),
  );
  if (first === undefined) return [];
  const all = lines.map((l) => l.attributes);
  view.mergeEdgeAttributes(first.key, {
    label: `${first.attributes.label} +${rest.length}`,
    certainty: strongestCertainty(all.filter((a) => a.standing === first.attributes.standing)),
    rivals: Math.max(...all.map((a) => a.rivals)),
    claims: union(all.map((a) => a.claims)),
    triples: union(all.map((a) => a.triples)),
    folded: all.every((a) => a.folded === first.attributes.folded) ? first.attributes.folded : null,
    bundled: lines.length,
  });
  for (const { key } of rest) view.dropEdge(key);
  return [first];
}

/**
 * Lines of a pair bow to different sides. The first bows as seen from the better linked end, so that all lines of a hub
 * turn the same way and do not run into each other.
 */
function fan(view: ViewGraph, lines: readonly Line[], reach: (node: string) => number): void {
  const [first] = lines;
  if (first === undefined) return;
  const [a, b] = view.extremities(first.key);
  const more = reach(a) - reach(b);
  const hub = more > 0 || (more === 0 && a < b) ? a : b;
  lines.forEach(({ key }, i) => {
    const bow = BOW + (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * FAN;
    view.setEdgeAttribute(key, "curvature", view.source(key) === hub ? bow : -bow);
  });
}
