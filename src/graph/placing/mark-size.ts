/** How large the marks of things are, and the icons in them. */
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
