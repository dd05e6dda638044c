/** From a finished board to what a layout gives back. */
import { at, type Board, ix, SIDES } from "./board.ts";
import type { LayoutResult, Side } from "./layout-input.ts";
import { measure } from "./quality.ts";

/** Centres with y **up**, the sides of the words, and what is still wrong. */
export function resultOf(board: Board): LayoutResult {
  const positions: Record<string, { x: number; y: number }> = {};
  const sides: Record<string, Side> = {};
  board.ids.forEach((id, i) => {
    const [x, y] = [at(board.x, i), at(board.y, i)];
    positions[id] = { x: round(x), y: round(-y) };
    sides[id] = SIDES[ix(board.side, i)] ?? "below";
  });
  return { positions, sides, ...measure(board) };
}

/** Hundredths of a pixel are enough, and make the result short. */
const round = (v: number): number => Math.round(v * 100) / 100 + 0;
