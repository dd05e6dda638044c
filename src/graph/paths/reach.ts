/** Reach: how far things are from the end of a path, in steps and in price; what the search steers by. */
import { Heap } from "./heap.ts";
import type { Way, Ways } from "./ways.ts";

/** A lower bound of what is left from a thing to the end. Along a step it falls by no more than the step costs. */
export type Left = (node: string) => number;

/** How many steps things are from `centre`, up to `radius`. */
export function ball(ways: Ways, centre: string, radius: number): Map<string, number> {
  const steps = new Map([[centre, 0]]);
  for (const [node, step] of steps) {
    if (step === radius) break;
    for (const next of ways.neighbours(node)) if (!steps.has(next)) steps.set(next, step + 1);
  }
  return steps;
}

/** The steps between the centres of two balls, `null` when the balls do not meet. */
export function stepsBetween(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number | null {
  let fewest: number | null = null;
  for (const [node, steps] of a) {
    const others = b.get(node);
    if (others !== undefined && (fewest === null || steps + others < fewest)) fewest = steps + others;
  }
  return fewest;
}

/** Steps to the centre of a ball; outside it, one more than its radius. */
export const stepsLeft =
  (steps: ReadonlyMap<string, number>, radius: number): Left =>
  (node) =>
    steps.get(node) ?? radius + 1;

/** For how many things the price is worth knowing: beyond, following a few more trails costs less than reading on. */
const KNOWN = 200;

/**
 * The price to `end`, whatever the number of steps: exact for the things next to it, and for all others the price up to
 * which it is known (Dijkstra 1959).
 */
export function priceLeft(ways: Ways, end: string, price: (way: Way) => number): Left {
  const prices = new Map<string, number>();
  const open = new Heap<readonly [price: number, node: string]>((a, b) => a[0] - b[0]);
  let bound = Number.POSITIVE_INFINITY;
  open.push([0, end]);
  for (let next = open.pop(); next !== undefined && next[0] <= bound; next = open.pop()) {
    const [paid, node] = next;
    if (prices.has(node)) continue;
    prices.set(node, paid);
    if (prices.size === KNOWN) bound = paid;
    for (const way of ways.from(node)) if (!prices.has(way.to)) open.push([paid + price(way), way.to]);
  }
  return (node) => prices.get(node) ?? bound;
}
