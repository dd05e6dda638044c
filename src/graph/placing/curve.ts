/** The bow of a line on the screen: the same quadratic as sigma draws, for what the overlay lays along it. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where graph space lies on the screen: `x + k·gx`, `y − k·gy` (the graph's y points up). */
export interface Lens {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export const seen = (lens: Lens, p: Point): Point => ({ x: lens.x + lens.k * p.x, y: lens.y - lens.k * p.y });

/** A line between the middles of two things, in screen pixels. */
export interface Bow {
  readonly control: Point;
  /** Length of the chord. */
  readonly length: number;
  /** The point at `t` (0 = source, 1 = target). */
  at(t: number): Point;
  /** Direction of travel at `t`, in radians. */
  heading(t: number): number;
}

/**
 * The quadratic from `a` to `b` with sigma's `curvature`. Screen y points down, so the bulge is mirrored against
 * graph space. A line from a thing to itself has a chord of 0: use `loopAt` for it.
 */
export function bow(a: Point, b: Point, curvature: number): Bow {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const control = { x: (a.x + b.x) / 2 + dy * curvature, y: (a.y + b.y) / 2 - dx * curvature };
  return {
    control,
    length: Math.hypot(dx, dy),
    at(t) {
      const u = 1 - t;
      return {
        x: u * u * a.x + 2 * t * u * control.x + t * t * b.x,
        y: u * u * a.y + 2 * t * u * control.y + t * t * b.y,
      };
    },
    heading(t) {
      const vx = (1 - t) * (control.x - a.x) + t * (b.x - control.x);
      const vy = (1 - t) * (control.y - a.y) + t * (b.y - control.y);
      return Math.atan2(vy, vx);
    },
  };
}

/** Far end of a loop on a thing at `a` whose envelope has radius `r`: up and to the right, as `lines.ts` draws it. */
export const loopAt = (a: Point, r: number): Point => ({ x: a.x + r * Math.SQRT1_2, y: a.y - r * Math.SQRT1_2 });

/** Whether the segment a–b passes through a rectangle (Liang–Barsky). */
export function crosses(a: Point, b: Point, r: Rect): boolean {
  let from = 0;
  let to = 1;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const sides: readonly (readonly [number, number])[] = [
    [-dx, a.x - r.x],
    [dx, r.x + r.w - a.x],
    [-dy, a.y - r.y],
    [dy, r.y + r.h - a.y],
  ];
  for (const [p, q] of sides) {
    if (p === 0) {
      if (q < 0) return false;
    } else if (p < 0) {
      from = Math.max(from, q / p);
    } else {
      to = Math.min(to, q / p);
    }
    if (from >= to) return false;
  }
  return true;
}

/** Upper left corner and size, in screen pixels. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Whether `a` lies wholly in `b`. */
export const within = (a: Rect, b: Rect): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.w <= b.x + b.w && a.y + a.h <= b.y + b.h;

export const around = (p: Point, r: number): Rect => ({ x: p.x - r, y: p.y - r, w: 2 * r, h: 2 * r });
