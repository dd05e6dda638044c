/** The search: paths between two things that pass no thing twice, the cheapest first. */
import { Heap } from "./heap.ts";
import type { Left } from "./reach.ts";
import type { Way, Ways } from "./ways.ts";

/** A path by the keys of its things. */
export interface Route {
  readonly nodes: readonly string[];
  readonly price: number;
}

export interface SearchTask {
  readonly from: string;
  readonly to: string;
  /** The most steps a path may have. */
  readonly longest: number;
  /** What a step costs: a positive whole number. */
  readonly price: (way: Way) => number;
  readonly stepsLeft: Left;
  readonly priceLeft: Left;
}

/** A route, and up to which of its things it follows another that was found before. */
interface Candidate extends Route {
  readonly fork: number;
}

/** The way to a thing as far as it has been tried. */
interface Trail {
  readonly node: string;
  readonly steps: number;
  readonly paid: number;
  /** `paid` and the least that is still to pay. */
  readonly estimate: number;
  readonly before: Trail | null;
}

/** How many trails are followed between two pauses. */
const STRIDE = 256;

/**
 * Yields routes in order of price, equal ones always in the same order; `null` between them is a pause. Loopless paths
 * one after another by the method of Yen (1971) with Lawler's saving (1972): each is the cheapest that forks off one
 * found before, looked for from the fork on by A*.
 */
export function* search(ways: Ways, task: SearchTask): Generator<Route | null, void> {
  const candidates = new Heap<Candidate>(compareRoutes);
  const found: Candidate[] = [];
  const first = yield* branch(ways, task, [task.from], 0, new Set());
  if (first !== null) candidates.push({ ...first, fork: 0 });
  for (let best = candidates.pop(); best !== undefined; best = candidates.pop()) {
    yield best;
    found.push(best);
    let paid = 0;
    for (let at = 0; at < best.nodes.length - 1; at++) {
      const root = best.nodes.slice(0, at + 1);
      if (at >= best.fork) {
        const taken = found.filter(({ nodes }) => root.every((node, i) => nodes[i] === node));
        const closed = new Set(taken.map(({ nodes }) => nodes[at + 1] ?? ""));
        const other = yield* branch(ways, task, root, paid, closed);
        if (other !== null) candidates.push({ ...other, fork: at });
      }
      const [here = "", next = ""] = best.nodes.slice(at, at + 2);
      const way = ways.between(here, next);
      if (way !== undefined) paid += task.price(way);
    }
  }
}

/** The cheapest route that begins with `root`, for which `paid` is spent, and does not go on to what is `closed`. */
function* branch(
  ways: Ways,
  { to, longest, price, stepsLeft, priceLeft }: SearchTask,
  root: readonly string[],
  paid: number,
  closed: ReadonlySet<string>,
): Generator<null, Route | null> {
  const start = root.at(-1) ?? "";
  const passed = new Set(root);
  const fewest = new Map<string, number>();
  const open = new Heap<Trail>((a, b) => a.estimate - b.estimate || b.steps - a.steps || (a.node < b.node ? -1 : 1));
  open.push({ node: start, steps: root.length - 1, paid, estimate: paid, before: null });
  let followed = 0;
  for (let trail = open.pop(); trail !== undefined; trail = open.pop()) {
    if (trail.node === to) return { nodes: [...root, ...thingsOf(trail)], price: trail.paid };
    // Trails to one thing come by price: a later one is only of use if it has fewer steps.
    if (trail.steps >= (fewest.get(trail.node) ?? Number.POSITIVE_INFINITY)) continue;
    fewest.set(trail.node, trail.steps);
    const steps = trail.steps + 1;
    for (const way of ways.from(trail.node)) {
      const next = way.to;
      if (passed.has(next) || steps + stepsLeft(next) > longest) continue;
      if (trail.node === start && closed.has(next)) continue;
      const spent = trail.paid + price(way);
      open.push({ node: next, steps, paid: spent, estimate: spent + priceLeft(next), before: trail });
    }
    followed += 1;
    if (followed % STRIDE === 0) yield null;
  }
  return null;
}

/** The things of a trail after its start. */
function thingsOf(trail: Trail): string[] {
  const nodes: string[] = [];
  for (let at: Trail | null = trail; at !== null && at.before !== null; at = at.before) nodes.push(at.node);
  return nodes.reverse();
}

const compareRoutes = (a: Route, b: Route): number =>
  a.price - b.price || a.nodes.length - b.nodes.length || (a.nodes.join("\n") < b.nodes.join("\n") ? -1 : 1);
