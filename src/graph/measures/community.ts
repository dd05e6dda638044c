/** Communities: groups of things that have more to do with each other than with the rest (Louvain; Blondel et al. 2008). */
import louvain from "graphology-communities-louvain";
import { seeded } from "../random.ts";
import { linesGraph } from "./lines-graph.ts";
import type { Measure, Values } from "./measure.ts";

/** The method visits things in an order drawn by lot: the lot is always the same. */
const SEED = 1;

export const COMMUNITY: Measure = {
  id: "community",
  label: "Community",
  tells: "The group in which things have more to do with each other than with the rest; 1 is the largest.",
  scale: "group",
  *values(adjacency) {
    yield 0;
    const { order, starts, targets } = adjacency;
    const found = new Float64Array(order);
    if (targets.length === 0) return found;
    const groups = louvain(linesGraph(adjacency), { getEdgeWeight: "weight", rng: seeded(SEED) });
    for (let i = 0; i < order; i++) if ((starts[i + 1] ?? 0) > (starts[i] ?? 0)) found[i] = 1 + (groups[i] ?? 0);
    return bySize(found);
  },
};

/** The groups numbered from 1 by size; of two of a size, the one with the first thing comes first. */
function bySize(groups: Values): Values {
  const size = new Map<number, number>();
  for (const group of groups) if (group > 0) size.set(group, (size.get(group) ?? 0) + 1);
  // A map keeps the order in which its keys came: that of the groups' first things. Sorting keeps it among equals.
  const order = [...size].sort(([, a], [, b]) => b - a);
  const number = new Map(order.map(([group], i) => [group, i + 1]));
  return groups.map((group) => number.get(group) ?? 0);
}

/**
 * The groups of `values` numbered after those of `model`: a group takes the number of the group with which it shares
 * most things, the largest overlap first; groups that are left over get new numbers. So that the two readings of one
 * dossier can be compared.
 */
export function numberedAfter(values: Values, model: Values): Values {
  const overlaps = new Map<string, { group: number; like: number; shared: number }>();
  let highest = 0;
  for (const [i, group] of values.entries()) {
    const like = model[i] ?? 0;
    highest = Math.max(highest, like);
    if (group === 0 || like === 0) continue;
    const key = `${group} ${like}`;
    const overlap = overlaps.get(key) ?? { group, like, shared: 0 };
    overlap.shared += 1;
    overlaps.set(key, overlap);
  }
  const number = new Map<number, number>();
  const taken = new Set<number>();
  const largest = [...overlaps.values()].sort((a, b) => b.shared - a.shared || a.like - b.like || a.group - b.group);
  for (const { group, like } of largest) {
    if (number.has(group) || taken.has(like)) continue;
    number.set(group, like);
    taken.add(like);
  }
  for (const group of [...new Set(values)].sort((a, b) => a - b)) {
    if (group === 0 || number.has(group)) continue;
    highest += 1;
    number.set(group, highest);
  }
  return values.map((group) => number.get(group) ?? 0);
}
