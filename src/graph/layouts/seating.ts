/** Putting things at places that a layout has found, and seating the rest beside them. */
import { turnAllWords } from "../anneal.ts";
import { Board, ix } from "../board.ts";
import { Cost } from "../cost.ts";
import { layout } from "../layout.ts";
import type { LayoutInput, LayoutOptions, LayoutResult } from "../layout-input.ts";
import { resultOf } from "../layout-result.ts";
import { seeded } from "../random.ts";
import { spreadApart } from "../spread.ts";

/** Centres by id, y **up**. */
export type Seats = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** Up to so many things the side of each name is chosen with care. */
const CAREFUL = 400;

/** Room that a drawing of so many things wants, square pixels each. */
export const ROOM = 12_000;

/** Everything at its seat. Pinned things stay; the others are pushed apart where marks lie on each other. */
export function seated(input: LayoutInput, seats: Seats, o: { readonly spread?: boolean } = {}): LayoutResult {
  const board = new Board(input);
  board.ids.forEach((id, i) => {
    const seat = seats.get(id);
    if (seat === undefined || ix(board.pinned, i) === 1) return;
    board.x[i] = seat.x;
    board.y[i] = -seat.y;
  });
  board.update();
  if (o.spread !== false) spreadApart(board);
  if (board.n <= CAREFUL) turnAllWords(board, new Cost(board), seeded(input.seed ?? 7));
  return resultOf(board);
}

/** Things with a seat at it, and the others beside those they are linked to. */
export function seatedWithRest(input: LayoutInput, seats: Seats, options: LayoutOptions = {}): LayoutResult {
  if (seats.size === 0) return layout(input, options);
  const first = seated({ ...input, ...only(input, (id) => seats.has(id)) }, seats);
  if (input.nodes.every(({ id }) => seats.has(id))) return first;
  const nodes = input.nodes.map((node) => {
    const seat = first.positions[node.id];
    return seat === undefined ? node : { ...node, pin: seat };
  });
  return layout({ ...input, nodes }, options);
}

const only = (input: LayoutInput, keep: (id: string) => boolean): Pick<LayoutInput, "nodes" | "edges"> => ({
  nodes: input.nodes.filter(({ id }) => keep(id)),
  edges: input.edges.filter((e) => keep(e.source) && keep(e.target)),
});

/** Neighbours by id, each once, sorted; loops left out. */
export function neighbours({ nodes, edges }: LayoutInput): Map<string, string[]> {
  const sets = new Map(nodes.map(({ id }) => [id, new Set<string>()]));
  for (const { source, target } of edges) {
    if (source === target) continue;
    if (!sets.has(source) || !sets.has(target)) continue;
    sets.get(source)?.add(target);
    sets.get(target)?.add(source);
  }
  return new Map([...sets].map(([id, set]) => [id, [...set].sort()]));
}

/** Moves and scales seats so that their box is centred and as large as wanted in the larger direction. */
export function fitted(seats: Seats, w: number, h: number): Map<string, { x: number; y: number }> {
  const points = [...seats.values()];
  const [left, right] = extent(points.map((p) => p.x));
  const [low, high] = extent(points.map((p) => p.y));
  const scale = Math.min(w / Math.max(1e-9, right - left), h / Math.max(1e-9, high - low));
  const k = Number.isFinite(scale) && right - left + high - low > 1e-9 ? scale : 1;
  return new Map(
    [...seats].map(([id, { x, y }]) => [id, { x: (x - (left + right) / 2) * k, y: (y - (low + high) / 2) * k }]),
  );
}

export function extent(values: readonly number[]): [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const v of values) {
    if (v < low) low = v;
    if (v > high) high = v;
  }
  return low > high ? [0, 0] : [low, high];
}
