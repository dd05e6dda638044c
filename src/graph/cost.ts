/** What a reader minds in a drawing, in one number: crossings, lines through things and words, words on words, … */
import { at, type Board, boxesMeet, CLEAR, ix, MARK_SIZE } from "./board.ts";
import { boxOverlap, segmentMeetsBox, segmentsCross } from "./geometry.ts";

/** Prices. A crossing is the measure; everything else was set beside it by looking. */
const CROSSING = 42;
const THROUGH_THING = 34;
const THROUGH_THING_DEPTH = 2;
const THROUGH_WORD = 20;
const THROUGH_OWN_WORD = 12;
const WORD_HIT = 14;
const MARK_ON_WORD = 9;
const MARK_ON_THING = 3;
const MARK_ON_MARK = 3;
const CLOSE = 2.2;
const FAN = 60;
const OUTSIDE = 6;
const LONG = 0.16;
const SHORT = 0.2;
/** Words stand below by preference; the price of the other sides. */
const SIDE = [0, 1.2, 1.2, 2] as const;

/** Room that things leave between each other; pixels. */
const ROOM = 58;
const ROOM_AT_FOCUS = 92;
/** Lines that leave a thing within this angle (its sine) are hard to tell apart. */
const FAN_SINE = 0.24;
/** No overlap costs more than this many pixels, so that a thing can pass through another. */
const DEEPEST = 14;
/** Room to the edge of the canvas. */
const MARGIN = 8;

export class Cost {
  readonly #board: Board;
  /** Length that a line should have. */
  readonly #link: number;

  constructor(board: Board) {
    this.#board = board;
    this.#link = 0.92 * Math.sqrt((4 * board.halfW * board.halfH) / Math.max(1, board.n));
  }

  /** What is wrong at thing `i`: itself, its words and its lines. Gives up early, above `bound`. */
  of(i: number, bound = Number.POSITIVE_INFINITY): number {
    const board = this.#board;
    let cost = this.#place(i) + this.#others(i);
    if (cost > bound) return cost;
    const end = ix(board.start, i + 1);
    for (let k = ix(board.start, i); k < end; k++) {
      cost += this.#line(ix(board.lines, k), i);
      if (cost > bound) return cost;
    }
    for (let e = 0; e < board.m; e++) {
      if (!boxesMeet(board.lineBox, e, board.nodeBox, i)) continue;
      if (ix(board.from, e) === i || ix(board.to, e) === i) continue;
      cost += this.#lineAtThing(e, i) + this.#lineAtWords(e, i, THROUGH_WORD);
      if (cost > bound) return cost;
    }
    return cost;
  }

  /** The part of `of(i)` that depends on the side of its words. */
  ofWords(i: number): number {
    const board = this.#board;
    let cost = this.#place(i);
    for (let j = 0; j < board.n; j++)
      if (j !== i && boxesMeet(board.nodeBox, i, board.nodeBox, j)) cost += this.#words(i, j);
    for (let e = 0; e < board.m; e++) {
      if (!boxesMeet(board.lineBox, e, board.nodeBox, i)) continue;
      const own = ix(board.from, e) === i || ix(board.to, e) === i;
      cost += this.#lineAtWords(e, i, own ? THROUGH_OWN_WORD : THROUGH_WORD);
    }
    return cost;
  }

  total(): number {
    let sum = 0;
    for (let i = 0; i < this.#board.n; i++) sum += this.of(i);
    return sum;
  }

  /** On the canvas, words included. */
  #place(i: number): number {
    const { x, y, r, w, h, lx, ly, side, halfW, halfH } = this.#board;
    const rx = at(r, i) + MARGIN;
    let out = over(Math.abs(at(x, i)) + rx - halfW) + over(Math.abs(at(y, i)) + rx - halfH);
    if (at(w, i) > 0)
      out += over(Math.abs(at(lx, i)) + at(w, i) / 2 - halfW) + over(Math.abs(at(ly, i)) + at(h, i) / 2 + 4 - halfH);
    return OUTSIDE * out + (SIDE[ix(side, i)] ?? 0);
  }

  /** Distance to the other things, and words on words and things. */
  #others(i: number): number {
    const { n, x, y, focus, nodeBox } = this.#board;
    const xi = at(x, i);
    const yi = at(y, i);
    let cost = 0;
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      const dx = xi - at(x, j);
      const dy = yi - at(y, j);
      const room = i === focus || j === focus ? ROOM_AT_FOCUS : ROOM;
      const dd = dx * dx + dy * dy;
      if (dd < room * room) cost += CLOSE * (room - Math.sqrt(dd));
      if (boxesMeet(nodeBox, i, nodeBox, j)) cost += this.#words(i, j);
    }
    return cost;
  }

  /** Words of `i` on words of `j`, and each on the other's mark. */
  #words(i: number, j: number): number {
    const { x, y, r, w, h, lx, ly } = this.#board;
    const wi = at(w, i);
    const wj = at(w, j);
    const hi = at(h, i);
    const hj = at(h, j);
    let deep = 0;
    if (wi > 0 && wj > 0)
      deep += shallow(boxOverlap(at(lx, i), at(ly, i), wi + 8, hi + 2, at(lx, j), at(ly, j), wj + 8, hj + 2));
    if (wi > 0) {
      const d = 2 * at(r, j) + 6;
      deep += shallow(boxOverlap(at(lx, i), at(ly, i), wi + 4, hi, at(x, j), at(y, j), d, d));
    }
    if (wj > 0) {
      const d = 2 * at(r, i) + 6;
      deep += shallow(boxOverlap(at(lx, j), at(ly, j), wj + 4, hj, at(x, i), at(y, i), d, d));
    }
    return WORD_HIT * deep;
  }

  /** Everything at line `e`, which ends at the moving thing `i`. */
  #line(e: number, i: number): number {
    const board = this.#board;
    const { n, m, from, to, focus, start, lines, nodeBox, lineBox } = board;
    const k = board.opposite(e, i);
    const dx = at(board.x, k) - at(board.x, i);
    const dy = at(board.y, k) - at(board.y, i);
    const length = Math.sqrt(dx * dx + dy * dy);
    const want = this.#link * (i === focus || k === focus ? 1.7 : 1);
    let cost = length > want ? LONG * (length - want) : SHORT * (want - length);
    for (let j = 0; j < n; j++) {
      if (!boxesMeet(lineBox, e, nodeBox, j)) continue;
      if (j === i || j === k) cost += this.#lineAtWords(e, j, THROUGH_OWN_WORD);
      else cost += this.#lineAtThing(e, j) + this.#lineAtWords(e, j, THROUGH_WORD);
    }
    for (let f = 0; f < m; f++) {
      if (!boxesMeet(lineBox, e, lineBox, f)) continue;
      const u = ix(from, f);
      const v = ix(to, f);
      if (u === i || u === k || v === i || v === k) continue;
      if (this.#cross(e, f)) cost += CROSSING;
      if (ix(board.mark, e) === 1 && ix(board.mark, f) === 1) cost += this.#marks(e, f);
    }
    for (let end = i, pass = 0; pass < 2; end = k, pass++) {
      const stop = ix(start, end + 1);
      for (let q = ix(start, end); q < stop; q++) {
        const f = ix(lines, q);
        if (f !== e) cost += this.#fan(e, f, end);
      }
    }
    return cost;
  }

  /** Two lines that leave a thing side by side. */
  #fan(e: number, f: number, end: number): number {
    const { x, y, mx, my } = this.#board;
    const p = this.#board.opposite(e, end);
    const q = this.#board.opposite(f, end);
    if (p === q) return 0;
    const sine = sineBetween(
      at(x, p) - at(x, end),
      at(y, p) - at(y, end),
      at(x, q) - at(x, end),
      at(y, q) - at(y, end),
    );
    const bent = sineBetween(
      at(mx, e) - at(x, end),
      at(my, e) - at(y, end),
      at(mx, f) - at(x, end),
      at(my, f) - at(y, end),
    );
    const least = Math.min(sine, bent);
    return least < FAN_SINE ? FAN * (FAN_SINE - least) : 0;
  }

  #marks(e: number, f: number): number {
    const { mx, my } = this.#board;
    const deep = boxOverlap(at(mx, e), at(my, e), MARK_SIZE, MARK_SIZE, at(mx, f), at(my, f), MARK_SIZE, MARK_SIZE);
    return MARK_ON_MARK * shallow(deep);
  }

  /** Whether two lines without a common end cross; each is taken as two straight pieces. */
  #cross(e: number, f: number): boolean {
    const { x, y, mx, my, from, to } = this.#board;
    const ax = at(x, ix(from, e));
    const ay = at(y, ix(from, e));
    const bx = at(x, ix(to, e));
    const by = at(y, ix(to, e));
    const cx = at(x, ix(from, f));
    const cy = at(y, ix(from, f));
    const dx = at(x, ix(to, f));
    const dy = at(y, ix(to, f));
    const ex = at(mx, e);
    const ey = at(my, e);
    const fx = at(mx, f);
    const fy = at(my, f);
    return (
      segmentsCross(ax, ay, ex, ey, cx, cy, fx, fy) ||
      segmentsCross(ax, ay, ex, ey, fx, fy, dx, dy) ||
      segmentsCross(ex, ey, bx, by, cx, cy, fx, fy) ||
      segmentsCross(ex, ey, bx, by, fx, fy, dx, dy)
    );
  }

  /** Line `e`, and its mark, at a thing that is not its end. */
  #lineAtThing(e: number, j: number): number {
    const { x, y, r, from, to, bow, mark, mx, my } = this.#board;
    const a = ix(from, e);
    const b = ix(to, e);
    const px = at(x, j);
    const py = at(y, j);
    const ax = at(x, a);
    const ay = at(y, a);
    const dx = at(x, b) - ax;
    const dy = at(y, b) - ay;
    let t = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy + 1e-9);
    t = Math.min(1, Math.max(0, t));
    const k = 2 * t * (1 - t) * at(bow, e);
    const ox = px - ax - t * dx - k * dy;
    const oy = py - ay - t * dy + k * dx;
    const room = at(r, j) + CLEAR;
    const dd = ox * ox + oy * oy;
    let cost = dd < room * room ? THROUGH_THING + THROUGH_THING_DEPTH * (room - Math.sqrt(dd)) : 0;
    if (ix(mark, e) === 1) {
      const d = 2 * at(r, j) + 6;
      cost += MARK_ON_THING * shallow(boxOverlap(at(mx, e), at(my, e), MARK_SIZE, MARK_SIZE, px, py, d, d));
    }
    return cost;
  }

  /** Line `e`, and its mark, at the words of a thing. */
  #lineAtWords(e: number, j: number, price: number): number {
    const { x, y, w, h, lx, ly, from, to, mark, mx, my } = this.#board;
    const wj = at(w, j);
    if (wj === 0) return 0;
    const hj = at(h, j);
    const px = at(lx, j);
    const py = at(ly, j);
    const a = ix(from, e);
    const b = ix(to, e);
    const ex = at(mx, e);
    const ey = at(my, e);
    const through =
      segmentMeetsBox(at(x, a), at(y, a), ex, ey, px, py, wj, hj) ||
      segmentMeetsBox(ex, ey, at(x, b), at(y, b), px, py, wj, hj);
    let cost = through ? price : 0;
    if (ix(mark, e) === 1) cost += MARK_ON_WORD * shallow(boxOverlap(ex, ey, MARK_SIZE, MARK_SIZE, px, py, wj, hj));
    return cost;
  }
}

const over = (by: number): number => Math.max(0, by);
const shallow = (depth: number): number => Math.min(depth, DEEPEST);

/** Sine of the angle between two directions; 1 when they point apart. */
function sineBetween(ux: number, uy: number, vx: number, vy: number): number {
  if (ux * vx + uy * vy <= 0) return 1;
  return Math.abs(ux * vy - uy * vx) / (Math.sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy)) + 1e-9);
}
