/** A line cut into straight pieces, so that words can keep off it. */
import type { Bow } from "./curve.ts";
import type { Piece } from "./labels.ts";
import type { Room } from "./room.ts";

/** Pieces into which a curve is cut. */
const CUTS = 8;

/** Adds the pieces of a line to `pieces`, and to `room` under their index there. */
export function cutLine(bow: Bow, line: number, pieces: Piece[], room: Room<number>): void {
  let from = bow.at(0);
  for (let i = 1; i <= CUTS; i++) {
    const to = bow.at(i / CUTS);
    room.add(
      {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        w: Math.abs(to.x - from.x) + 1,
        h: Math.abs(to.y - from.y) + 1,
      },
      pieces.length,
    );
    pieces.push({ a: from, b: to, line });
    from = to;
  }
}
