/** The little "+7" beside a thing: how many neighbours are not on the canvas. It expands. */
import type { Point, Rect } from "../../graph/placing/curve.ts";
import { linesThrough, type Obstacles } from "../../graph/placing/labels.ts";
import { smallType } from "../../graph/placing/lettering.ts";
import { Room } from "../../graph/placing/room.ts";
import type { Palette } from "./palette.ts";

const H = 13;

export interface CountWish {
  readonly id: string;
  readonly at: Point;
  /** Radius that stays clear. */
  readonly r: number;
  readonly w: number;
}

/** Upper right, lower right, upper left, lower left. */
const CORNERS: readonly (readonly [number, number])[] = [
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];

/** Places each count at a free corner of its thing, clear of all that is `taken`, or leaves it out. The map gives the middle's offset. */
export function placeCounts(
  wishes: readonly CountWish[],
  taken: readonly Room<string>[],
  o: Pick<Obstacles, "things" | "pieces" | "pieceRoom">,
): Map<string, Point> {
  const placed = new Map<string, Point>();
  const mine = new Room<string>();
  for (const { id, at, r, w } of wishes) {
    let best: { offset: Point; rect: Rect } | null = null;
    let least = 2;
    for (const [i, [across, down]] of CORNERS.entries()) {
      const offset = { x: across * (r * 0.78 + w / 2), y: down * (r * 0.78 + 2) };
      const rect = { x: at.x + offset.x - w / 2, y: at.y + offset.y - H / 2, w, h: H };
      if (!o.things.free(rect, id) || ![...taken, mine].every((room) => room.free(rect))) continue;
      const cost = linesThrough(rect, o) + i * 0.1;
      if (cost < least) {
        least = cost;
        best = { offset, rect };
      }
    }
    if (best === null) continue;
    placed.set(id, best.offset);
    mine.add(best.rect, id);
  }
  return placed;
}

export interface DrawnCount {
  readonly node: string;
  readonly text: string;
  readonly at: Point;
}

export function drawCounts(context: CanvasRenderingContext2D, counts: readonly DrawnCount[], palette: Palette): void {
  context.font = smallType(palette.families, 500);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = palette.colours.halo;
  context.fillStyle = palette.colours["ink-3"];
  for (const { text, at } of counts) {
    context.strokeText(text, at.x, at.y);
    context.fillText(text, at.x, at.y);
  }
}

/** The count under a pointer, in a target of 24 × 24 px. */
export const countAt = (counts: readonly DrawnCount[], p: Point): DrawnCount | null =>
  counts.find(({ at }) => Math.abs(at.x - p.x) <= 12 && Math.abs(at.y - p.y) <= 9) ?? null;
