/** Draws the rivals marks and finds the one under a pointer. It opens the comparison. */
import type { Point } from "../../graph/placing/curve.ts";
import { smallType } from "../../graph/placing/lettering.ts";
import { MARK } from "../../graph/placing/rivals.ts";
import type { Palette } from "./palette.ts";

export interface DrawnMark {
  readonly edge: string;
  readonly count: number;
  readonly at: Point;
  readonly dim: boolean;
}

export function drawMarks(context: CanvasRenderingContext2D, marks: readonly DrawnMark[], palette: Palette): void {
  const { paper, warn } = palette.colours;
  context.font = smallType(palette.families, 600);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 1.5;
  for (const { at, count, dim } of marks) {
    context.globalAlpha = 1;
    context.fillStyle = paper;
    context.beginPath();
    context.arc(at.x, at.y, MARK + 2, 0, 2 * Math.PI);
    context.fill();
    context.globalAlpha = dim ? 0.35 : 1;
    context.strokeStyle = context.fillStyle = warn;
    context.beginPath();
    context.arc(at.x, at.y, MARK - 0.75, 0, 2 * Math.PI);
    context.stroke();
    context.fillText(String(count), at.x, at.y + 0.5);
  }
  context.globalAlpha = 1;
}

/** The mark under a pointer, nearest first, within a target of `reach` pixels. */
export function markAt(marks: readonly DrawnMark[], p: Point, reach: number): DrawnMark | null {
  let best: DrawnMark | null = null;
  let least = reach;
  for (const mark of marks) {
    const d = Math.hypot(mark.at.x - p.x, mark.at.y - p.y);
    if (d <= least) {
      least = d;
      best = mark;
    }
  }
  return best;
}
