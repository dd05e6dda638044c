/** Contours: the outline round things and the lines between them, with others kept out. Pure geometry. */
import type { Point } from "../../graph/placing/curve.ts";

export interface Disc extends Point {
  readonly r: number;
}

/** What an outline holds. */
export interface Blot {
  readonly discs: readonly Disc[];
  /** Polylines of some half-width, for lines. */
  readonly bands: readonly { readonly points: readonly Point[]; readonly r: number }[];
  /** What it must not hold. */
  readonly holes: readonly Disc[];
}

const FINEST = 7;
/** Cells at most; a larger picture gets a coarser grid. */
const MOST_CELLS = 40_000;

/** The outlines as closed loops: marching squares over the distance to the nearest disc or band. */
export function contourOf({ discs, bands, holes }: Blot): Point[][] {
  const all = [...discs, ...bands.flatMap((b) => b.points.map((p) => ({ ...p, r: b.r })))];
  if (all.length === 0) return [];
  const [left, top] = [Math.min(...all.map((d) => d.x - d.r)), Math.min(...all.map((d) => d.y - d.r))];
  const [right, bottom] = [Math.max(...all.map((d) => d.x + d.r)), Math.max(...all.map((d) => d.y + d.r))];
  const cell = Math.max(FINEST, Math.sqrt(((right - left) * (bottom - top)) / MOST_CELLS));
  const [columns, rows] = [Math.ceil((right - left) / cell) + 3, Math.ceil((bottom - top) / cell) + 3];
  const origin = { x: left - cell, y: top - cell };
  // Below 0 is inside.
  const field = new Float32Array(columns * rows).fill(cell);
  const stamp = (x0: number, y0: number, x1: number, y1: number, at: (p: Point, was: number) => number): void => {
    const clamp = (v: number, most: number): number => Math.max(0, Math.min(most - 1, v));
    const [c0, c1] = [
      clamp(Math.floor((x0 - origin.x) / cell), columns),
      clamp(Math.ceil((x1 - origin.x) / cell), columns),
    ];
    const [r0, r1] = [clamp(Math.floor((y0 - origin.y) / cell), rows), clamp(Math.ceil((y1 - origin.y) / cell), rows)];
    for (let r = r0; r <= r1; r++)
      for (let c = c0; c <= c1; c++) {
        const i = r * columns + c;
        field[i] = at({ x: origin.x + c * cell, y: origin.y + r * cell }, field[i] ?? cell);
      }
  };
  const reach = cell * 1.5;
  for (const { x, y, r } of discs)
    stamp(x - r - reach, y - r - reach, x + r + reach, y + r + reach, (p, was) =>
      Math.min(was, Math.hypot(p.x - x, p.y - y) - r),
    );
  for (const { points, r } of bands)
    for (const [i, b] of points.entries()) {
      const a = points[i - 1];
      if (a === undefined) continue;
      const [x0, x1] = [Math.min(a.x, b.x) - r - reach, Math.max(a.x, b.x) + r + reach];
      const [y0, y1] = [Math.min(a.y, b.y) - r - reach, Math.max(a.y, b.y) + r + reach];
      stamp(x0, y0, x1, y1, (p, was) => Math.min(was, toSegment(p, a, b) - r));
    }
  for (const { x, y, r } of holes)
    stamp(x - r - reach, y - r - reach, x + r + reach, y + r + reach, (p, was) =>
      Math.max(was, r - Math.hypot(p.x - x, p.y - y)),
    );
  return loopsOf(field, columns, rows).map((loop) =>
    loop.map((p) => ({ x: origin.x + p.x * cell, y: origin.y + p.y * cell })),
  );
}

function toSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/** Which edges of a cell (0 top, 1 right, 2 bottom, 3 left) a case joins: corners are bits, from top left clockwise. */
const CASES: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[3, 0]],
  [[0, 1]],
  [[3, 1]],
  [[1, 2]],
  [
    [3, 0],
    [1, 2],
  ],
  [[0, 2]],
  [[3, 2]],
  [[2, 3]],
  [[2, 0]],
  [
    [0, 1],
    [2, 3],
  ],
  [[2, 1]],
  [[1, 3]],
  [[1, 0]],
  [[0, 3]],
  [],
];

/** The lines where the field passes 0, in cells. */
function loopsOf(field: Float32Array, columns: number, rows: number): Point[][] {
  const value = (c: number, r: number): number => field[r * columns + c] ?? 1;
  const next = new Map<number, number>();
  const where = new Map<number, Point>();
  // An edge of the grid: even numbers run right from a corner, odd ones down from it.
  const edge = (c: number, r: number, side: number): number => {
    const corner = side === 1 ? r * columns + c + 1 : side === 2 ? (r + 1) * columns + c : r * columns + c;
    return corner * 2 + (side === 1 || side === 3 ? 1 : 0);
  };
  const point = (id: number): Point => {
    const corner = id >> 1;
    const [c, r] = [corner % columns, Math.floor(corner / columns)];
    const down = (id & 1) === 1;
    const [a, b] = [value(c, r), down ? value(c, r + 1) : value(c + 1, r)];
    const t = a === b ? 0.5 : a / (a - b);
    return down ? { x: c, y: r + t } : { x: c + t, y: r };
  };
  for (let r = 0; r < rows - 1; r++)
    for (let c = 0; c < columns - 1; c++) {
      const inside = (dc: number, dr: number): number => (value(c + dc, r + dr) < 0 ? 1 : 0);
      const which = inside(0, 0) + 2 * inside(1, 0) + 4 * inside(1, 1) + 8 * inside(0, 1);
      for (const [from, to] of CASES[which] ?? []) {
        const [a, b] = [edge(c, r, from), edge(c, r, to)];
        next.set(a, b);
        for (const id of [a, b]) if (!where.has(id)) where.set(id, point(id));
      }
    }
  const loops: Point[][] = [];
  for (const start of [...next.keys()]) {
    const loop: Point[] = [];
    for (let at: number | undefined = start; at !== undefined && next.has(at); ) {
      const p = where.get(at);
      if (p !== undefined) loop.push(p);
      const after: number | undefined = next.get(at);
      next.delete(at);
      at = after;
    }
    if (loop.length > 2) loops.push(loop);
  }
  return loops;
}
