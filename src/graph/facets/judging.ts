/** Judging: the plain loops over a facet's numbers that tell which slots pass, and which slots have which value. */
import type { Ragged } from "./ragged.ts";

/** The verdict on a slot that fails several facets, or is free. */
export const SEVERAL = 255;
/** What is asked of a value; 0 for nothing. */
export const WANTED = 1;
export const UNWANTED = 2;

/** Fails the slots that have an unwanted value or, unless none is asked for, no wanted one. */
export function judge(verdict: Uint8Array, facet: number, column: Ragged, flags: Uint8Array, anyWill: boolean): void {
  const { pool, from, count } = column;
  for (let slot = 0; slot < verdict.length; slot++) {
    let passes = anyWill;
    const first = from[slot] ?? 0;
    for (let i = first; i < first + (count[slot] ?? 0); i++) {
      const flag = flags[pool[i] ?? 0];
      if (flag === WANTED) passes = true;
      else if (flag === UNWANTED) {
        passes = false;
        break;
      }
    }
    if (!passes) verdict[slot] = verdict[slot] === 0 ? facet + 1 : SEVERAL;
  }
}

/** The slots that pass, or fail with `but` only, by value: those of value v are `slots[starts[v]]` to before `starts[v + 1]`. */
export function slotsByValue(
  { pool, from, count }: Ragged,
  values: number,
  verdict: Uint8Array,
  but: number,
): { starts: Uint32Array; slots: Uint32Array } {
  const starts = new Uint32Array(values + 1);
  const isIn = (slot: number): boolean => verdict[slot] === 0 || verdict[slot] === but;
  for (let slot = 0; slot < verdict.length; slot++) {
    if (!isIn(slot)) continue;
    const first = from[slot] ?? 0;
    for (let i = first; i < first + (count[slot] ?? 0); i++) {
      const v = pool[i] ?? 0;
      starts[v] = (starts[v] ?? 0) + 1;
    }
  }
  let sum = 0;
  for (let v = 0; v <= values; v++) {
    sum += starts[v] ?? 0;
    starts[v] = sum;
  }
  const slots = new Uint32Array(sum);
  for (let slot = verdict.length - 1; slot >= 0; slot--) {
    if (!isIn(slot)) continue;
    const first = from[slot] ?? 0;
    for (let i = first; i < first + (count[slot] ?? 0); i++) {
      const v = pool[i] ?? 0;
      const at = (starts[v] ?? 0) - 1;
      starts[v] = at;
      slots[at] = slot;
    }
  }
  return { starts, slots };
}
