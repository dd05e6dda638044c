/** The radial layout: one thing in the middle, the others on rings by how many lines they are away from it. */
import type { LayoutInput } from "../layout-input.ts";
import type { LayoutRun } from "./layout-kind.ts";
import { neighbours, type Seats, seated } from "./seating.ts";

/** Between two rings, and along a ring for each thing; pixels. */
const BETWEEN = 130;
const ALONG = 84;

export const radial: LayoutRun = (input) => seated(input, rings(input));

interface Branch {
  readonly id: string;
  readonly ring: number;
  readonly children: Branch[];
  leaves: number;
}

function rings(input: LayoutInput): Seats {
  const near = neighbours(input);
  const centre =
    input.nodes.find((n) => n.focus === true)?.id ??
    [...near].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0]?.[0];
  const seats = new Map<string, { x: number; y: number }>();
  if (centre === undefined) return seats;
  const { root, counts, reached } = tree(centre, near);
  const apart = [...near.keys()].filter((id) => !reached.has(id)).sort();
  const radii = radiiOf(counts);
  place(root, 0, 2 * Math.PI, radii, seats);
  const outermost = radii.at(-1) ?? 0;
  const r = Math.max(outermost + BETWEEN, (apart.length * ALONG) / (2 * Math.PI));
  for (const [i, id] of apart.entries()) seats.set(id, onRing(r, (2 * Math.PI * i) / apart.length));
  return seats;
}

/** Breadth first, so that each thing stands on the nearest ring it can. */
function tree(centre: string, near: ReadonlyMap<string, readonly string[]>) {
  const root: Branch = { id: centre, ring: 0, children: [], leaves: 0 };
  const reached = new Set([centre]);
  const order = [root];
  const counts: number[] = [];
  for (const branch of order) {
    counts[branch.ring] = (counts[branch.ring] ?? 0) + 1;
    for (const id of near.get(branch.id) ?? []) {
      if (reached.has(id)) continue;
      reached.add(id);
      const child: Branch = { id, ring: branch.ring + 1, children: [], leaves: 0 };
      branch.children.push(child);
      order.push(child);
    }
  }
  for (const branch of order.reverse())
    branch.leaves = Math.max(
      1,
      branch.children.reduce((sum, c) => sum + c.leaves, 0),
    );
  return { root, counts, reached };
}

function radiiOf(counts: readonly number[]): number[] {
  const radii: number[] = [];
  counts.forEach((count, ring) => {
    const before = radii[ring - 1] ?? 0;
    radii.push(ring === 0 ? 0 : Math.max(before + BETWEEN, (count * ALONG) / (2 * Math.PI)));
  });
  return radii;
}

/** Each branch gets a share of the circle by its leaves; it stands in the middle of it. */
function place(
  branch: Branch,
  from: number,
  to: number,
  radii: readonly number[],
  seats: Map<string, { x: number; y: number }>,
): void {
  seats.set(branch.id, onRing(radii[branch.ring] ?? 0, (from + to) / 2));
  let start = from;
  for (const child of branch.children) {
    const end = start + ((to - from) * child.leaves) / branch.leaves;
    place(child, start, end, radii, seats);
    start = end;
  }
}

/** From the top, clockwise. */
const onRing = (r: number, angle: number) => ({ x: r * Math.sin(angle), y: r * Math.cos(angle) });
