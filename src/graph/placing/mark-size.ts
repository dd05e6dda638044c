/** How large the marks of things are, the icons in them and the rings around them. */
import type { Shape } from "./lettering.ts";

/** Radius of the body in pixels: 9 to 14 by number of claims, 19 in focus. */
export const radius = (node: { focus: boolean; claims: number }): number =>
  node.focus ? 19 : Math.min(14, Math.max(9, 8 + Math.sqrt(node.claims) * 1.15));

/** Half-size of the icon as a share of the body's radius: triangles and diamonds have less room. */
export const ICON_SHARE: Readonly<Record<Shape, number>> = {
  circle: 0.6,
  ring: 0.48,
  square: 0.62,
  "triangle-down": 0.44,
  diamond: 0.54,
  page: 0.54,
  pill: 0.54,
  "triangle-up": 0.44,
};

/** How far the body's corners reach, in radii: a ring goes around them. */
export const REACH: Readonly<Record<Shape, number>> = {
  circle: 1,
  ring: 1.1,
  square: 1.22,
  "triangle-down": 1.3,
  diamond: 1.2,
  page: 1.2,
  pill: 1.16,
  "triangle-up": 1.3,
};

/** Radius of a ringed thing: its corners, some air, the ring and a little paper, in pixels. */
export const ringedSize = (shape: Shape, r: number): number => r * REACH[shape] + 7.4;

/** How far inside that radius the middle of the ring runs, in pixels. */
export const RING_INSET = 2.8;
