/** Simulated annealing on the reader's cost: things step, swap and turn about, and words change sides, ever more calmly. */
import { at, type Board, ix, SIDES } from "./board.ts";
import type { Cost } from "./cost.ts";

/** Pixels a thing may step, and price it may pay, at full heat. */
const REACH = 300;
const LEAST_REACH = 10;
const TEMPERATURE = 26;
/** How often another move than a step is tried. */
const SWAP = 0.1;
const VISIT = 0.08;
const TURN_WORDS = 0.3;

export interface Heat {
  readonly rounds: number;
  /** 1 = from full heat. */
  readonly heat: number;
}

/** One call to `next` is one round over all things; it gives the share of the rounds that is done. */
export function* anneal(board: Board, cost: Cost, random: () => number, { rounds, heat }: Heat): Generator<number> {
  const moves = new Moves(board, cost, random);
  const free: number[] = [];
  for (let i = 0; i < board.n; i++) if (ix(board.pinned, i) === 0) free.push(i);
  for (let round = 0; round < rounds; round++) {
    const h = heat * (1 - round / rounds);
    moves.temperature = TEMPERATURE * h * h;
    moves.reach = LEAST_REACH + REACH * h * h;
    for (const i of free) {
      if (i === board.focus) {
        if (round % 4 === 0) moves.step(i, 0.3);
      } else {
        const chance = random();
        if (chance < SWAP) moves.swap(i, free[Math.floor(random() * free.length)] ?? i);
        else if (chance < SWAP + VISIT) moves.visit(i);
        else moves.step(i, 1);
      }
    }
    for (const i of free) if (random() < TURN_WORDS) moves.turnWords(i);
    yield (round + 1) / rounds;
  }
}

/** How often `turnAllWords` tries each thing. */
const TURNS = 8;

/** Finds the better sides for all words while everything stands still; for drawings whose things are pinned. */
export function turnAllWords(board: Board, cost: Cost, random: () => number): void {
  const moves = new Moves(board, cost, random);
  for (let turn = 0; turn < TURNS; turn++) for (let i = 0; i < board.n; i++) moves.turnWords(i);
}

class Moves {
  temperature = 0;
  reach = 0;
  readonly #board: Board;
  readonly #cost: Cost;
  readonly #random: () => number;
  readonly #aspect: number;
  /** What each thing costs, and in which state that was found; any accepted move makes a new state. */
  readonly #known: Float64Array;
  readonly #when: Int32Array;
  #state = 1;

  constructor(board: Board, cost: Cost, random: () => number) {
    this.#board = board;
    this.#cost = cost;
    this.#random = random;
    this.#known = new Float64Array(board.n);
    this.#when = new Int32Array(board.n);
    this.#aspect = Math.sqrt(board.halfW / board.halfH);
  }

  /** A step in any direction, further along the longer side of the canvas. */
  step(i: number, share: number): void {
    const { x, y } = this.#board;
    const angle = this.#random() * 2 * Math.PI;
    const far = share * this.reach * Math.sqrt(this.#random());
    this.#try(i, at(x, i) + far * Math.cos(angle) * this.#aspect, at(y, i) + (far * Math.sin(angle)) / this.#aspect);
  }

  /** A visit to the middle of its neighbours, a little off. */
  visit(i: number): void {
    const board = this.#board;
    const degree = board.degree(i);
    if (degree === 0) return;
    let sx = 0;
    let sy = 0;
    const start = ix(board.start, i);
    for (let k = start; k < start + degree; k++) {
      const j = board.opposite(ix(board.lines, k), i);
      sx += at(board.x, j);
      sy += at(board.y, j);
    }
    const off = () => (this.#random() - 0.5) * 160;
    this.#try(i, sx / degree + off(), sy / degree + off());
  }

  /** Two things change places. */
  swap(i: number, j: number): void {
    const board = this.#board;
    if (i === j || j === board.focus) return;
    const xi = at(board.x, i);
    const yi = at(board.y, i);
    const xj = at(board.x, j);
    const yj = at(board.y, j);
    const before = this.#now(i) + this.#now(j);
    board.place(i, xj, yj);
    board.place(j, xi, yi);
    const bound = before + this.#patience();
    const after = this.#cost.of(i, bound);
    if (after <= bound && after + this.#cost.of(j, bound - after) <= bound) {
      this.#state += 1;
      return;
    }
    board.place(i, xi, yi);
    board.place(j, xj, yj);
  }

  /** The words of a thing go to another side of it. */
  turnWords(i: number): void {
    const board = this.#board;
    if (at(board.w, i) === 0) return;
    const side = ix(board.side, i);
    const before = this.#cost.ofWords(i);
    board.turnWords(i, (side + 1 + Math.floor(this.#random() * (SIDES.length - 1))) % SIDES.length);
    if (this.#cost.ofWords(i) > before + this.#patience()) board.turnWords(i, side);
    else this.#state += 1;
  }

  #try(i: number, x: number, y: number): void {
    const board = this.#board;
    const oldX = at(board.x, i);
    const oldY = at(board.y, i);
    const bound = this.#now(i) + this.#patience();
    board.place(i, x, y);
    const after = this.#cost.of(i, bound);
    if (after > bound) {
      board.place(i, oldX, oldY);
      return;
    }
    this.#state += 1;
    this.#known[i] = after;
    this.#when[i] = this.#state;
  }

  #now(i: number): number {
    if (ix(this.#when, i) === this.#state) return at(this.#known, i);
    const cost = this.#cost.of(i);
    this.#known[i] = cost;
    this.#when[i] = this.#state;
    return cost;
  }

  /** How much worse a move may be this time (Metropolis: the exponential law, drawn before the cost is known). */
  #patience(): number {
    return -this.temperature * Math.log(1 - this.#random());
  }
}
