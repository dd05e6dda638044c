/** The bodies of marks as paths and as distances; the same figures as on the canvas. y points down. */
import type { Point } from "../../graph/placing/curve.ts";
import type { Shape } from "../../graph/placing/lettering.ts";

const SQUARE = 0.92;
const DIAMOND = 1.2;
const PAGE = { w: 0.78, h: 0.98 } as const;
const PILL = { w: 1.16, h: 0.68 } as const;
/** Of a triangle: from the centre to a corner, to a side, half a side, and how far the centre lies off the middle. */
const CORNER = 1.22;
const SIDE = CORNER / 2;
const HALF = (CORNER * Math.sqrt(3)) / 2;
const SINK = 0.12;

/** A number for a drawing: hundredths are enough. */
export const fixed = (v: number): string => String(Math.round(v * 100) / 100 + 0);

const at = (x: number, y: number): string => `${fixed(x)} ${fixed(y)}`;
const polygon = (...corners: readonly (readonly [number, number])[]): string =>
  `M${corners.map(([x, y]) => at(x, y)).join("L")}Z`;

const disc = (r: number): string =>
  `M${at(-r, 0)}A${fixed(r)} ${fixed(r)} 0 1 1 ${at(r, 0)}A${fixed(r)} ${fixed(r)} 0 1 1 ${at(-r, 0)}Z`;

function box(w: number, h: number, corner: number): string {
  const c = Math.min(corner, w, h);
  const arc = (x: number, y: number) => `A${fixed(c)} ${fixed(c)} 0 0 1 ${at(x, y)}`;
  return (
    `M${at(c - w, -h)}L${at(w - c, -h)}${arc(w, c - h)}L${at(w, h - c)}${arc(w - c, h)}` +
    `L${at(c - w, h)}${arc(-w, h - c)}L${at(-w, c - h)}${arc(c - w, -h)}Z`
  );
}

/** The outline of a body of nominal radius `r` around 0,0, drawn in by `inset` pixels. */
export function bodyPath(shape: Shape, r: number, inset = 0): string {
  switch (shape) {
    case "circle":
    case "ring":
      return disc(r - inset);
    case "square":
      return box(SQUARE * r - inset, SQUARE * r - inset, 0.2 * r);
    case "page":
      return box(PAGE.w * r - inset, PAGE.h * r - inset, 0.14 * r);
    case "pill":
      return box(PILL.w * r - inset, PILL.h * r - inset, PILL.h * r);
    case "diamond": {
      const q = DIAMOND * r - inset * Math.SQRT2;
      return polygon([0, -q], [q, 0], [0, q], [-q, 0]);
    }
    case "triangle-up":
    case "triangle-down": {
      const k = (SIDE * r - inset) / (SIDE * r);
      const up = shape === "triangle-up" ? 1 : -1;
      const centre = up * SINK * r;
      const base = centre + up * k * SIDE * r;
      return polygon([0, centre - up * k * CORNER * r], [k * HALF * r, base], [-k * HALF * r, base]);
    }
  }
}

/** The length of that outline, for dashes that come out even. */
export function bodyRound(shape: Shape, r: number, inset = 0): number {
  switch (shape) {
    case "circle":
    case "ring":
      return 2 * Math.PI * (r - inset);
    case "square":
      return 8 * (SQUARE * r - inset);
    case "page":
      return 4 * ((PAGE.w + PAGE.h) * r - 2 * inset);
    case "pill":
      return 4 * (PILL.w - PILL.h) * r + 2 * Math.PI * (PILL.h * r - inset);
    case "diamond":
      return 4 * Math.SQRT2 * (DIAMOND * r - inset * Math.SQRT2);
    default:
      return 6 * HALF * r * ((SIDE * r - inset) / (SIDE * r));
  }
}

/** How far a point lies outside a body around 0,0; negative within. */
export function bodyDistance(shape: Shape, { x, y }: Point, r: number): number {
  switch (shape) {
    case "circle":
    case "ring":
      return Math.hypot(x, y) - r;
    case "square":
      return boxDistance(x, y, SQUARE * r, SQUARE * r, 0.2 * r);
    case "page":
      return boxDistance(x, y, PAGE.w * r, PAGE.h * r, 0.14 * r);
    case "pill":
      return boxDistance(x, y, PILL.w * r, PILL.h * r, PILL.h * r);
    case "diamond": {
      const q = DIAMOND * r;
      const [a, b] = [Math.abs(x), Math.abs(y)];
      const h = Math.min(1, Math.max(0, (a - b + q) / (2 * q)));
      return Math.hypot(a - q * h, b - q + q * h) * Math.sign(a + b - q);
    }
    case "triangle-up":
      return triangleDistance(x, SINK * r - y, CORNER * r);
    case "triangle-down":
      return triangleDistance(x, SINK * r + y, CORNER * r);
  }
}

function boxDistance(x: number, y: number, w: number, h: number, corner: number): number {
  const [dx, dy] = [Math.abs(x) - w + corner, Math.abs(y) - h + corner];
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
}

/** Equilateral, the corner at the top, y up; `R` from the centre to a corner. */
function triangleDistance(px: number, py: number, R: number): number {
  const k = Math.sqrt(3);
  const half = (R * k) / 2;
  let x = Math.abs(px) - half;
  let y = py + half / k;
  if (x + k * y > 0) [x, y] = [(x - k * y) / 2, (-k * x - y) / 2];
  x -= Math.min(0, Math.max(-2 * half, x));
  return -Math.hypot(x, y) * Math.sign(y);
}
