/** A network: which things are linked, on what is asserted and with what is reported, as arrays that a worker can take. */
import type { Standing } from "../../claims/statement.ts";
import type { DossierGraph, EdgeAttributes, NodeAttributes } from "../dossier-graph.ts";
import { isOutward } from "../outward.ts";

/** The two readings of a dossier between which every measure lies. */
export type Reading = "asserted" | "reported";
export const READINGS: readonly Reading[] = ["asserted", "reported"];

/**
 * Each pair of linked things once, whatever the direction and number of their lines. Plain data: `postMessage` copies
 * it. `pairs` holds the places of the two things in `nodes`, the smaller first, pair after pair.
 */
export interface Network {
  /** Keys of the things, sorted; those without a line too. */
  readonly nodes: readonly string[];
  readonly pairs: Uint32Array;
  /** By pair, how many lines there are between the two. 0 in `asserted`: nothing that is asserted links them. */
  readonly lines: Readonly<Record<Reading, Uint16Array>>;
}

export interface NetworkOptions {
  /** Which things are counted; all but words and links out of the dossier when absent. */
  readonly include?: (node: string, attributes: NodeAttributes) => boolean;
  /** The standing of a line, `null` to leave it out; its own when absent. */
  readonly standing?: (edge: string, attributes: EdgeAttributes) => Standing | null;
}

const MOST_LINES = 65_535;

/** Reads the network of a dossier: accepted and plain lines as asserted, the reported ones besides; others do not count. */
export function networkOf(graph: DossierGraph, options: NetworkOptions = {}): Network {
  const { include = (node, { literal }) => !literal && !isOutward(graph, node) } = options;
  const nodes = graph.filterNodes(include).sort();
  const place = new Map(nodes.map((node, i) => [node, i]));
  const found = new Map<number, Record<Reading, number>>();
  graph.forEachEdge((edge, attributes, source, target) => {
    const [a, b] = [place.get(source), place.get(target)];
    if (a === undefined || b === undefined || a === b) return;
    const standing = options.standing === undefined ? attributes.standing : options.standing(edge, attributes);
    const asserted = standing === "accepted" || standing === "plain";
    if (!asserted && standing !== "reported") return;
    const key = Math.min(a, b) * nodes.length + Math.max(a, b);
    const pair = found.get(key) ?? { asserted: 0, reported: 0 };
    found.set(key, pair);
    pair.reported += 1;
    if (asserted) pair.asserted += 1;
  });
  const sorted = [...found].sort(([a], [b]) => a - b);
  const pairs = new Uint32Array(2 * sorted.length);
  const lines = { asserted: new Uint16Array(sorted.length), reported: new Uint16Array(sorted.length) };
  for (const [i, [key, pair]] of sorted.entries()) {
    pairs[2 * i] = Math.floor(key / nodes.length);
    pairs[2 * i + 1] = key % nodes.length;
    for (const reading of READINGS) lines[reading][i] = Math.min(pair[reading], MOST_LINES);
  }
  return { nodes, pairs, lines };
}

/** Who is linked to whom in one reading: the neighbours of thing `i` are `targets[starts[i]]` to before `starts[i + 1]`. */
export interface Adjacency {
  readonly order: number;
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  /** Lines behind each target. */
  readonly weights: Uint16Array;
}

export function adjacency({ nodes, pairs, lines }: Network, reading: Reading): Adjacency {
  const counts = lines[reading];
  const starts = new Uint32Array(nodes.length + 1);
  const eachEnd = (visit: (from: number, to: number, weight: number) => void) => {
    for (let i = 0; i < counts.length; i++) {
      const [a = 0, b = 0, weight = 0] = [pairs[2 * i], pairs[2 * i + 1], counts[i]];
      if (weight === 0) continue;
      visit(a, b, weight);
      visit(b, a, weight);
    }
  };
  eachEnd((from) => {
    starts[from + 1] = (starts[from + 1] ?? 0) + 1;
  });
  for (let i = 0; i < nodes.length; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const targets = new Uint32Array(starts[nodes.length] ?? 0);
  const weights = new Uint16Array(targets.length);
  eachEnd((from, to, weight) => {
    const at = next[from] ?? 0;
    targets[at] = to;
    weights[at] = weight;
    next[from] = at + 1;
  });
  return { order: nodes.length, starts, targets, weights };
}
