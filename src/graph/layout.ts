/** Layout: where things and their words stand. Pure and seeded: the same input gives the same drawing, in any thread. */
import { anneal } from "./anneal.ts";
import { at, Board, ix, SIDES } from "./board.ts";
import { Cost } from "./cost.ts";
import type { LayoutInput, LayoutOptions, LayoutResult, Side } from "./layout-input.ts";
import { measure } from "./quality.ts";
import { seeded } from "./random.ts";
import { stepMatrix, stress } from "./stress.ts";

const STARTS = 6;
const ROUNDS = 150;
/** The best start goes on for so many times the rounds of a start, from this heat. */
const FINISH = 2.5;
const FINISH_HEAT = 0.45;

/**
 * Lays a view out. Several beginnings are shaken out side by side, the best is finished. Pinned things do not move;
 * the others then begin beside a neighbour that has its place.
 */
export function layout(input: LayoutInput, options: LayoutOptions = {}): LayoutResult {
  const board = new Board(input);
  const cost = new Cost(board);
  const random = seeded(input.seed ?? 7);
  const pinned = board.pinned.some((p) => p === 1);
  const starts = options.starts ?? (pinned ? 2 : STARTS);
  const rounds = options.rounds ?? ROUNDS;
  const steps = pinned ? null : stepMatrix(board);
  const work = starts + FINISH;
  let best = Number.POSITIVE_INFINITY;
  let kept = snapshot(board);
  for (let start = 0; start < starts; start++) {
    if (steps === null) seat(board, random);
    else stress(board, steps, random);
    for (const done of anneal(board, cost, random, { rounds, heat: 1 })) options.onProgress?.((start + done) / work);
    const total = cost.total();
    if (total >= best) continue;
    best = total;
    kept = snapshot(board);
  }
  restore(board, kept);
  const finish = { rounds: Math.round(rounds * FINISH), heat: FINISH_HEAT };
  for (const done of anneal(board, cost, random, finish)) options.onProgress?.((starts + done * FINISH) / work);
  return result(board);
}

type Snapshot = readonly [Float64Array, Float64Array, Int32Array];

const snapshot = (board: Board): Snapshot => [board.x.slice(), board.y.slice(), board.side.slice()];

function restore(board: Board, [x, y, side]: Snapshot): void {
  board.x.set(x);
  board.y.set(y);
  board.side.set(side);
  board.update();
}

/** New things begin beside a neighbour that has its place, on the outer side of it. */
function seat(board: Board, random: () => number): void {
  const seated = board.pinned.slice();
  for (let pass = 0; pass < 3; pass++)
    for (let i = 0; i < board.n; i++) {
      if (ix(seated, i) === 1) continue;
      const parent = placedNeighbour(board, seated, i);
      if (parent < 0 && pass < 2) continue;
      const [px, py] = parent < 0 ? [0, 0] : [at(board.x, parent), at(board.y, parent)];
      const out = Math.hypot(px, py) || 1;
      board.place(i, px + (60 * px) / out + 120 * (random() - 0.5), py + (60 * py) / out + 120 * (random() - 0.5));
      seated[i] = 1;
    }
}

function placedNeighbour(board: Board, seated: Int32Array, i: number): number {
  const end = ix(board.start, i + 1);
  for (let k = ix(board.start, i); k < end; k++) {
    const j = board.opposite(ix(board.lines, k), i);
    if (ix(seated, j) === 1) return j;
  }
  return -1;
}

function result(board: Board): LayoutResult {
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
