import fc from "fast-check";
import { expect, test } from "vitest";
import { Ragged } from "../../src/graph/facets/ragged.ts";

const numbersOf = ({ pool, from, count }: Ragged, slot: number): number[] => {
  const first = from[slot] ?? 0;
  return [...pool.subarray(first, first + (count[slot] ?? 0))];
};

test("law: whatever lists are put in and replaced, each slot holds the last it was given", () => {
  const list = fc.array(fc.nat(1_000_000), { maxLength: 90 });
  const steps = fc.array(fc.tuple(fc.nat(400), list), { minLength: 1, maxLength: 300, size: "max" });
  fc.assert(
    fc.property(steps, (given) => {
      const ragged = new Ragged();
      const expected = new Map<number, readonly number[]>();
      for (const [slot, numbers] of given) {
        ragged.set(slot, numbers);
        expected.set(slot, numbers);
      }
      for (let slot = 0; slot <= 400; slot++) expect(numbersOf(ragged, slot)).toEqual(expected.get(slot) ?? []);
    }),
    { numRuns: 40 },
  );
});
