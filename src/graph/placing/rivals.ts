/** The rivals mark: a ring near the middle of a line, with the number of other accounts. */
import { around, type Bow, type Point, type Rect } from "./curve.ts";
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
