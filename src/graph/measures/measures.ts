/** The measures, and how they are taken: each twice, on what is asserted and with what is only reported. */
import { inSlices } from "../slices.ts";
import { BETWEENNESS } from "./betweenness.ts";
import { CLOSENESS } from "./closeness.ts";
import { COMMUNITY, numberedAfter } from "./community.ts";
import { DEGREE } from "./degree.ts";
import type { Measure, MeasureId, Values } from "./measure.ts";
import { adjacency, type Network, READINGS, type Reading } from "./network.ts";
import { PAGERANK } from "./pagerank.ts";
import { ranksOf } from "./ranks.ts";

export const MEASURES: readonly Measure[] = [DEGREE, BETWEENNESS, CLOSENESS, PAGERANK, COMMUNITY];

/** A measure of all things in both readings; plain data, in the order of the network's `nodes`. */
export interface Measured {
  readonly id: MeasureId;
  readonly values: Readonly<Record<Reading, Values>>;
  /** 1 is the highest; equal values share a rank. Of communities: all 0. */
  readonly ranks: Readonly<Record<Reading, Uint32Array>>;
}

/** What a measure says of one thing. `asserted` need not be the smaller: a new link may take others' place. */
export interface Range {
  readonly node: string;
  readonly asserted: number;
  readonly reported: number;
  readonly assertedRank: number;
  readonly reportedRank: number;
}

export interface MeasureOptions {
  readonly signal?: AbortSignal;
  /** How much is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** Takes one measure in one go: milliseconds for a degree, seconds for a betweenness of 10,000 things. */
export function measure(network: Network, id: MeasureId): Measured {
  const taking = new Taking(network, id);
  for (const _ of taking.steps());
  return taking.measured();
}

/** The same a few milliseconds at a time. Rejects with the signal's reason when aborted. */
export async function measureInSlices(
  network: Network,
  id: MeasureId,
  { signal, onProgress }: MeasureOptions = {},
): Promise<Measured> {
  const taking = new Taking(network, id);
  await inSlices(taking.steps(), () => {
    signal?.throwIfAborted();
    onProgress?.(taking.done);
    return true;
  });
  signal?.throwIfAborted();
  onProgress?.(1);
  return taking.measured();
}

/** By rank on what is asserted, then by rank with what is reported, then by key; communities by number, then by key. */
export function rangesOf({ nodes }: Network, { values, ranks }: Measured): Range[] {
  const ranges = nodes.map(
    (node, i): Range => ({
      node,
      asserted: values.asserted[i] ?? 0,
      reported: values.reported[i] ?? 0,
      assertedRank: ranks.asserted[i] ?? 0,
      reportedRank: ranks.reported[i] ?? 0,
    }),
  );
  const last = (group: number) => (group === 0 ? Number.POSITIVE_INFINITY : group);
  const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
  return ranges.sort(
    (a, b) =>
      a.assertedRank - b.assertedRank ||
      a.reportedRank - b.reportedRank ||
      (a.assertedRank > 0
        ? 0
        : compare(last(a.asserted), last(b.asserted)) || compare(last(a.reported), last(b.reported))) ||
      (a.node < b.node ? -1 : 1),
  );
}

class Taking {
  readonly #network: Network;
  readonly #measure: Measure;
  readonly #values = new Map<Reading, Values>();
  done = 0;

  constructor(network: Network, id: MeasureId) {
    const found = MEASURES.find((each) => each.id === id);
    if (found === undefined) throw new RangeError(`There is no measure “${id}”.`);
    this.#network = network;
    this.#measure = found;
  }

  *steps(): Generator<void> {
    for (const [i, reading] of READINGS.entries()) {
      const computing = this.#measure.values(adjacency(this.#network, reading));
      let step = computing.next();
      for (; step.done !== true; step = computing.next()) {
        this.done = (i + step.value) / READINGS.length;
        yield;
      }
      this.#values.set(reading, step.value);
    }
  }

  measured(): Measured {
    const none = new Float64Array(0);
    const asserted = this.#values.get("asserted") ?? none;
    const reported = this.#values.get("reported") ?? none;
    const { id, scale } = this.#measure;
    if (scale === "group") {
      const unranked = { asserted: new Uint32Array(asserted.length), reported: new Uint32Array(reported.length) };
      return { id, values: { asserted, reported: numberedAfter(reported, asserted) }, ranks: unranked };
    }
    return { id, values: { asserted, reported }, ranks: { asserted: ranksOf(asserted), reported: ranksOf(reported) } };
  }
}
