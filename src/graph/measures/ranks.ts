/** Ranks: the place of each thing when they are ordered by a value. */
import type { Values } from "./measure.ts";

/** Values that differ by less than this part of themselves are equal: sums of fractions are never quite exact. */
const SAME = 1e-9;

/** Whether two values of a measure are one. */
export const sameValue = (a: number, b: number): boolean =>
  Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));

/** 1 for the highest; equal values share a rank and the next one counts them all: 1, 2, 2, 4. */
export function ranksOf(values: Values): Uint32Array {
  const order = Array.from(values.keys()).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const ranks = new Uint32Array(values.length);
  let rank = 0;
  let first = Number.NaN;
  for (const [i, at] of order.entries()) {
    const value = values[at] ?? 0;
    if (!sameValue(value, first)) {
      rank = i + 1;
      first = value;
    }
    ranks[at] = rank;
  }
  return ranks;
}
