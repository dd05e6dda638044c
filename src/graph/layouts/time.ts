/** The layout by time: from left to right as it happened; crowded years take more room, and what has no date stands below. */
import type { Guide, LayoutInput, LayoutNode, LayoutResult } from "../layout-input.ts";
import { neighbours, ROOM, seated } from "./seating.ts";

/** How much of the width goes by the calendar; the rest goes by how much there is to show. */
const CALENDAR = 0.3;
const LANE = 64;
const GAP = 14;
/** Least distance of two years at the head. */
const YEAR_APART = 52;
const DAY = 86_400_000;

type Dated = LayoutNode & { readonly day: number };
const isDated = (node: LayoutNode): node is Dated => node.day !== undefined;

export function byTime(input: LayoutInput): LayoutResult {
  const dated = input.nodes.filter(isDated).sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
  const undated = input.nodes.filter((n) => !isDated(n)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const width = Math.max(input.w * 0.92, Math.sqrt(dated.length * ROOM * 1.6));
  const scale = scaleOf(dated, width);
  const seats = new Map<string, { x: number; y: number }>();
  const lanes = new Lanes();
  for (const node of [...dated, ...undated]) if (node.pin !== undefined) lanes.take(node, node.pin.x, node.pin.y);
  const near = neighbours(input);
  for (const node of dated) {
    if (node.pin !== undefined) continue;
    const x = scale.at(node.day);
    const levels = (near.get(node.id) ?? []).flatMap((id) => seats.get(id)?.y ?? []);
    const wish = levels.length === 0 ? 0 : levels.reduce((a, b) => a + b, 0) / levels.length;
    seats.set(node.id, { x, y: lanes.find(node, x, wish * 0.6) });
  }
  below(undated, [...seats.values(), ...dated.flatMap((n) => n.pin ?? [])], width, seats);
  return { ...seated(input, seats, { spread: false }), guides: scale.guides };
}

interface Scale {
  at(day: number): number;
  readonly guides: readonly Guide[];
}

/** Days to pixels: never backwards, and the same for the same dates. Where things stand already, through them. */
function scaleOf(dated: readonly Dated[], width: number): Scale {
  const pins = new Map(dated.flatMap((n) => (n.pin === undefined ? [] : [[n.day, n.pin.x] as const])));
  const standing = increasing([...pins]);
  const days = [...new Set(dated.map((n) => n.day))];
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const fresh = days.map((day, i): readonly [number, number] => {
    const calendar = last === first ? 0.5 : (day - first) / (last - first);
    const rank = days.length < 2 ? 0.5 : i / (days.length - 1);
    return [day, (CALENDAR * calendar + (1 - CALENDAR) * rank - 0.5) * width];
  });
  const knots = standing.length > 1 ? standing : fresh;
  const at = (day: number): number => through(knots, day);
  return { at, guides: guidesFor(first, last, at) };
}

/** Pinned things may have been dragged out of order: only those that run with the time count. */
function increasing(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  for (const point of [...points].sort((a, b) => a[0] - b[0])) {
    const before = kept.at(-1);
    if (before === undefined || point[1] > before[1]) kept.push(point);
  }
  return kept;
}

/** Straight between two knots, and on in the same slope past the ends. */
function through(knots: readonly (readonly [number, number])[], day: number): number {
  const [head, second] = knots;
  if (head === undefined) return 0;
  if (second === undefined) return head[1];
  let i = 1;
  while (i < knots.length - 1 && (knots[i]?.[0] ?? 0) < day) i++;
  const [d0, x0] = knots[i - 1] ?? head;
  const [d1, x1] = knots[i] ?? second;
  return x0 + ((day - d0) / Math.max(1, d1 - d0)) * (x1 - x0);
}

/** The years from the first to the last thing, as far as their numbers have room. */
function guidesFor(first: number, last: number, at: (day: number) => number): Guide[] {
  const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();
  const guides: Guide[] = [];
  const [from, to] = [yearOf(first), yearOf(last)];
  const step = Math.max(1, Math.ceil((to - from) / 400));
  for (let year = from; year <= to + 1; year += step) {
    const start = new Date(0);
    start.setUTCFullYear(year, 0, 1);
    const x = at(start.getTime() / DAY);
    const before = guides.at(-1);
    if (before === undefined || x - before.x >= YEAR_APART) guides.push({ x: Math.round(x), words: String(year) });
  }
  return guides;
}

/** Rows of the drawing with what is taken in each. */
class Lanes {
  readonly #taken = new Map<number, { left: number; right: number }[]>();

  take(node: LayoutNode, x: number, y: number): void {
    this.#row(Math.round(y / LANE)).push(reach(node, x));
  }

  /** The height of the free row nearest to a wish. */
  find(node: LayoutNode, x: number, wish: number): number {
    const { left, right } = reach(node, x);
    const middle = Math.round(wish / LANE);
    for (let far = 0; ; far++) {
      for (const lane of far === 0 ? [middle] : [middle + far, middle - far]) {
        const row = this.#row(lane);
        if (row.some((t) => t.left < right && left < t.right)) continue;
        row.push({ left, right });
        return lane * LANE;
      }
    }
  }

  #row(lane: number): { left: number; right: number }[] {
    const row = this.#taken.get(lane) ?? [];
    this.#taken.set(lane, row);
    return row;
  }
}

const reach = ({ r, w }: LayoutNode, x: number) => {
  const half = Math.max(r, w / 2) + GAP / 2;
  return { left: x - half, right: x + half };
};

/** What has no date, in rows under everything else. */
function below(
  undated: readonly LayoutNode[],
  standing: readonly { readonly y: number }[],
  width: number,
  seats: Map<string, { x: number; y: number }>,
): void {
  const lowest = standing.reduce((low, p) => Math.min(low, p.y), 0);
  let x = -width / 2;
  let y = lowest - (standing.length === 0 ? 0 : 1.8 * LANE);
  for (const node of undated) {
    if (node.pin !== undefined) continue;
    const { left, right } = reach(node, 0);
    if (x + right - left > width / 2 && x > -width / 2) {
      x = -width / 2;
      y -= LANE;
    }
    seats.set(node.id, { x: x - left, y });
    x += right - left;
  }
}
