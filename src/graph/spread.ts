/** Pushing apart: things that lie on each other are moved just so far that they no longer do. */
import { at, type Board, ix } from "./board.ts";

const PASSES = 40;
/** Free room between two marks, pixels. */
const GAP = 12;

/** Leaves pinned things where they are. Works through a grid, so the cost grows with the number of things only. */
export function spreadApart(board: Board): void {
  const { n, x, y, r } = board;
  let largest = 0;
  for (const v of r) largest = Math.max(largest, v);
  const cell = 2 * largest + GAP;
  for (let pass = 0; pass < PASSES; pass++) {
    const grid = gridOf(board, cell);
    let pushed = false;
    for (let i = 0; i < n; i++) {
      const cx = Math.floor(at(x, i) / cell);
      const cy = Math.floor(at(y, i) / cell);
      for (let gx = cx - 1; gx <= cx + 1; gx++)
        for (let gy = cy - 1; gy <= cy + 1; gy++)
          for (const j of grid.get(`${gx} ${gy}`) ?? []) if (j > i && push(board, i, j)) pushed = true;
    }
    if (!pushed) break;
  }
  board.update();
}

function gridOf(board: Board, cell: number): Map<string, number[]> {
  const grid = new Map<string, number[]>();
  for (let i = 0; i < board.n; i++) {
    const key = `${Math.floor(at(board.x, i) / cell)} ${Math.floor(at(board.y, i) / cell)}`;
    const there = grid.get(key);
    if (there === undefined) grid.set(key, [i]);
    else there.push(i);
  }
  return grid;
}

/** Moves two things apart along the line between their centres; by turn of their indexes when they coincide. */
function push({ x, y, r, pinned }: Board, i: number, j: number): boolean {
  const room = at(r, i) + at(r, j) + GAP;
  let dx = at(x, j) - at(x, i);
  let dy = at(y, j) - at(y, i);
  let far = Math.sqrt(dx * dx + dy * dy);
  if (far >= room) return false;
  if (far < 1e-6) {
    dx = Math.cos(i + j);
    dy = Math.sin(i + j);
    far = 1;
  }
  const moveI = ix(pinned, i) === 1 ? 0 : ix(pinned, j) === 1 ? 1 : 0.5;
  const moveJ = ix(pinned, j) === 1 ? 0 : 1 - moveI;
  const by = (room - far) / far;
  x[i] = at(x, i) - moveI * by * dx;
  y[i] = at(y, i) - moveI * by * dy;
  x[j] = at(x, j) + moveJ * by * dx;
  y[j] = at(y, j) + moveJ * by * dy;
  return moveI + moveJ > 0;
}
