/** Layout: where things and their words stand. Pure and seeded: the same input gives the same drawing, in any thread. */
import { anneal, turnAllWords } from "./anneal.ts";
import { at, Board, ix } from "./board.ts";
import { Cost } from "./cost.ts";
import { even, fill } from "./fill.ts";
import type { LayoutInput, LayoutOptions, LayoutResult } from "./layout-input.ts";
import { resultOf } from "./layout-result.ts";
import { seeded } from "./random.ts";
import { sparseStress } from "./sparse-stress.ts";
import { spreadApart } from "./spread.ts";
import { stepMatrix, stress } from "./stress.ts";

/**
 * A race: many beginnings are shaken out quickly, the best of them longer and from less heat, the very best longest.
 * Rounds are in parts of the effort.
 */
const RACE: readonly { readonly runners: number; readonly rounds: number; readonly heat: number }[] = [
  { runners: 1, rounds: 0.25, heat: 1 },
  { runners: 0.3, rounds: 0.6, heat: 0.6 },
  { runners: 0, rounds: 1.5, heat: 0.4 },
];
const STARTS = 10;
const ROUNDS = 500;
/** Pinned things leave little to choose. */
const PINNED_STARTS = 8;

/** From so many free things on, rough shape and pushing apart must do; the rest of the effort goes into one short run. */
const CROWD = 120;
/** Pixels of canvas for each thing: a drawing with more things grows beyond the canvas, in the same proportions. */
const ROOM = 11000;
/** Looks at things and lines that a race or a crowd's run may cost; below so many rounds a run is not worth it. */
const RACE_BUDGET = 8e7;
const CROWD_BUDGET = 4e7;
const CROWD_LEAST = 12;

/**
 * Lays a view out. Pinned things do not move; the others then begin beside a neighbour that has its place. Where the
 * canvas is too small for the number of things, the drawing is larger than it: fit the camera. Progress is told after
 * each round.
 */
export function layout(input: LayoutInput, options: LayoutOptions = {}): LayoutResult {
  const free = input.nodes.filter((node) => node.pin === undefined).length;
  const board = new Board(grown(input, free));
  const random = seeded(input.seed ?? 7);
  if (free > CROWD) crowd(board, random, options);
  else race(board, free, random, options);
  return resultOf(board);
}

/** A larger canvas for many things, and for new things among pinned ones. */
function grown(input: LayoutInput, free: number): LayoutInput {
  const n = Math.max(1, input.nodes.length);
  const crowded = Math.sqrt((n * ROOM) / (input.w * input.h));
  const added = free < n ? Math.sqrt(1 + (2 * free) / n) : 1;
  const factor = Math.max(1, crowded, added);
  return { ...input, w: input.w * factor, h: input.h * factor };
}

function race(board: Board, free: number, random: () => number, options: LayoutOptions): void {
  const cost = new Cost(board);
  const pinned = free < board.n;
  if (pinned) turnAllWords(board, cost, random);
  const starts = options.starts ?? (pinned ? PINNED_STARTS : STARTS);
  const affordable = RACE_BUDGET / (free * (board.n + 4 * board.m)) / (0.43 * starts + 1.5);
  const effort = options.rounds ?? Math.min(ROUNDS, affordable);
  const stages = RACE.map((stage) => ({
    runners: Math.max(1, Math.round(stage.runners * starts)),
    rounds: Math.max(1, Math.round(stage.rounds * effort)),
    heat: stage.heat,
  }));
  const work = stages.reduce((sum, s) => sum + s.runners * s.rounds, 0);
  let worked = 0;
  let runners = beginnings(board, starts, pinned, random);
  for (const { runners: field, rounds, heat } of stages) {
    runners = runners.slice(0, field).map(({ state }) => {
      restore(board, state);
      fill(board);
      for (const _ of anneal(board, cost, random, { rounds, heat })) options.onProgress?.(++worked / work);
      return { state: snapshot(board), cost: cost.total() };
    });
    runners.sort((a, b) => a.cost - b.cost);
  }
  const best = runners[0];
  if (best !== undefined) restore(board, best.state);
}

function crowd(board: Board, random: () => number, options: LayoutOptions): void {
  if (board.pinned.some((p) => p === 1)) seat(board, random);
  else {
    const link = Math.sqrt((4 * board.halfW * board.halfH) / board.n);
    sparseStress(board, link, random);
    even(board);
    fill(board);
  }
  options.onProgress?.(0.5);
  spreadApart(board);
  const affordable = CROWD_BUDGET / (board.n * (board.n + 4 * board.m));
  const rounds = options.rounds ?? Math.min(ROUNDS, Math.floor(affordable));
  if (rounds >= CROWD_LEAST)
    for (const done of anneal(board, new Cost(board), random, { rounds, heat: 0.35 }))
      options.onProgress?.(0.5 + done / 2);
}

interface Runner {
  readonly state: Snapshot;
  readonly cost: number;
}

function beginnings(board: Board, starts: number, pinned: boolean, random: () => number): Runner[] {
  const steps = pinned ? null : stepMatrix(board);
  return Array.from({ length: starts }, () => {
    if (steps === null) seat(board, random);
    else stress(board, steps, random);
    return { state: snapshot(board), cost: 0 };
  });
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
