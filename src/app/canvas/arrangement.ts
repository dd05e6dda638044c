/** Marks of how the canvas is arranged: years of a layout by time, what is pinned, and the second rim of a group. */

import type { Guide } from "../../graph/layout-input.ts";
import type { Lens, Point } from "../../graph/placing/curve.ts";
import { smallType } from "../../graph/placing/lettering.ts";
import type { Palette } from "./palette.ts";

/** Where the words of a guide stand under the upper edge of the canvas: clear of the tools. */
const HEAD = 62;
/** Least distance of two guides' words on the screen. */
const APART = 40;

/** Upright hairlines with their words at the head; where they come too close, every second one goes. */
export function drawGuides(
  context: CanvasRenderingContext2D,
  size: { width: number; height: number },
  lens: Lens,
  guides: readonly Guide[],
  palette: Palette,
): void {
  if (guides.length === 0) return;
  context.font = smallType(palette.families, 500);
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.lineWidth = 1;
  context.strokeStyle = palette.colours["rule-strong"];
  context.fillStyle = palette.colours["ink-2"];
  let last = Number.NEGATIVE_INFINITY;
  for (const { x, words } of guides) {
    const at = Math.round(lens.x + lens.k * x) + 0.5;
    if (at < -APART || at > size.width + 4 || at - last < APART) continue;
    last = at;
    context.globalAlpha = 0.55;
    context.beginPath();
    context.moveTo(at, 0);
    context.lineTo(at, size.height);
    context.stroke();
    context.globalAlpha = 1;
    context.fillText(words, at + 5, HEAD);
  }
}

export interface Spot extends Point {
  /** Radius of the mark on the screen. */
  readonly r: number;
}

/** A peg at the upper left of each pinned thing. */
export function drawPegs(context: CanvasRenderingContext2D, spots: readonly Spot[], palette: Palette): void {
  context.lineCap = "round";
  for (const { x, y, r } of spots) {
    const [px, py] = [x - r * 0.72, y - r * 0.72];
    context.strokeStyle = palette.colours.paper;
    context.lineWidth = 4.5;
    context.beginPath();
    context.moveTo(px, py);
    context.lineTo(px - 5, py - 5);
    context.stroke();
    context.strokeStyle = context.fillStyle = palette.colours.ink;
    context.lineWidth = 1.6;
    context.stroke();
    context.beginPath();
    context.arc(px - 6, py - 6, 3.2, 0, 2 * Math.PI);
    context.fill();
  }
}

/** A second rim round each group: there is more than one thing in it. */
export function drawRims(
  context: CanvasRenderingContext2D,
  spots: readonly (Spot & { readonly hue: string })[],
  palette: Palette,
): void {
  for (const { x, y, r, hue } of spots) {
    context.beginPath();
    context.arc(x, y, r + 5, 0, 2 * Math.PI);
    context.strokeStyle = palette.colours.paper;
    context.lineWidth = 4;
    context.stroke();
    context.strokeStyle = hue;
    context.lineWidth = 1.6;
    context.stroke();
  }
}
