/** The rivals mark: a ring near the middle of a line, with the number of other accounts. It opens the comparison. */
import { around, type Bow, type Point, type Rect } from "./curve.ts";
import { smallType } from "./lettering.ts";
import type { Palette } from "./palette.ts";
import type { Room } from "./room.ts";

export const MARK = 8.5;

export const markBox = (at: Point): Rect => around(at, MARK + 1);

export interface MarkedLine {
  readonly id: string;
  readonly bow: Bow;
}

/** From the middle outwards, as far as a third of the line. */
const STEPS: readonly number[] = [
  0.5,
  ...Array.from({ length: 8 }, (_, i) => 0.04 * (i + 1)).flatMap((d) => [0.5 + d, 0.5 - d]),
];

/**
 * Slides every mark along its line to the free spot nearest the middle: clear of names, of things and of each other.
 * Rather than hide a name a mark touches the gap around a thing. The map gives `t` on the line.
 */
export function placeMarks(
  lines: readonly MarkedLine[],
  names: Room<string>,
  things: readonly (Point & { readonly r: number })[],
): Map<string, number> {
  const spots = new Map<string, number>();
  const done: Point[] = [];
  const clear = (p: Point, room: number): boolean =>
    names.free(markBox(p)) &&
    things.every((d) => Math.hypot(d.x - p.x, d.y - p.y) >= d.r + room) &&
    done.every((q) => Math.hypot(q.x - p.x, q.y - p.y) >= 2 * MARK + 2);
  for (const { id, bow } of lines) {
    const t = STEPS.find((s) => clear(bow.at(s), MARK)) ?? STEPS.find((s) => clear(bow.at(s), 0)) ?? 0.5;
    spots.set(id, t);
    done.push(bow.at(t));
  }
  return spots;
}

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
