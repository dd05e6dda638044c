/** The layout's working state: things, words and lines in typed arrays, y **down** as on the screen. */
import type { LayoutInput, Side } from "./layout-input.ts";

export const SIDES: readonly Side[] = ["below", "right", "left", "above"];
/** Free room between a thing and its words, as the canvas leaves it: above or below, and beside. */
const GAP = 3;
const GAP_BESIDE = 5;
/** Room that a line leaves around a thing. */
export const CLEAR = 9;
/** Side of the square that a rivals mark takes. */
export const MARK_SIZE = 22;
/** How far a bowed line may leave the box of its ends and middle. */
const SLACK = 3;
/** How far a line bows at its middle, in parts of its bow. */
const SAG = 0.5;

export class Board {
  readonly ids: readonly string[];
  readonly n: number;
  readonly m: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly r: Float64Array;
  readonly w: Float64Array;
  readonly h: Float64Array;
  /** Index in `SIDES`. */
  readonly side: Int32Array;
  readonly pinned: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly bow: Float64Array;
  readonly mark: Int32Array;
  /** Lines at a thing: `lines[start[i]] … lines[start[i + 1] - 1]`. */
  readonly start: Int32Array;
  readonly lines: Int32Array;
  /** Index of the thing in the middle, or -1. */
  readonly focus: number;
  /** Half the free canvas. */
  readonly halfW: number;
  readonly halfH: number;
  /** Centre of the words. */
  readonly lx: Float64Array;
  readonly ly: Float64Array;
  /** Middle of a line on its bow. */
  readonly mx: Float64Array;
  readonly my: Float64Array;

  /** Left, right, top and bottom of each thing with its words and the room it keeps; four numbers for each. */
  readonly nodeBox: Float64Array;
  /** The same for each line with its mark. */
  readonly lineBox: Float64Array;

  constructor(input: LayoutInput) {
    const nodes = [...input.nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
    const index = new Map(nodes.map((node, i) => [node.id, i]));
    const edges = input.edges
      .map((e) => ({ ...e, a: index.get(e.source) ?? -1, b: index.get(e.target) ?? -1 }))
      .filter((e) => e.a >= 0 && e.b >= 0 && e.a !== e.b)
      .sort((p, q) => p.a - q.a || p.b - q.b || p.curvature - q.curvature);
    this.ids = nodes.map((node) => node.id);
    this.n = nodes.length;
    this.m = edges.length;
    this.x = Float64Array.from(nodes, (node) => node.pin?.x ?? 0);
    this.y = Float64Array.from(nodes, (node) => -(node.pin?.y ?? 0));
    this.r = Float64Array.from(nodes, (node) => node.r);
    this.w = Float64Array.from(nodes, (node) => node.w);
    this.h = Float64Array.from(nodes, (node) => node.h);
    this.side = new Int32Array(this.n);
    this.pinned = Int32Array.from(nodes, (node) => (node.pin === undefined ? 0 : 1));
    this.from = Int32Array.from(edges, (e) => e.a);
    this.to = Int32Array.from(edges, (e) => e.b);
    this.bow = Float64Array.from(edges, (e) => e.curvature);
    this.mark = Int32Array.from(edges, (e) => (e.mark ? 1 : 0));
    this.focus = nodes.findIndex((node) => node.focus === true);
    this.halfW = input.w / 2;
    this.halfH = input.h / 2;
    this.lx = new Float64Array(this.n);
    this.ly = new Float64Array(this.n);
    this.mx = new Float64Array(this.m);
    this.my = new Float64Array(this.m);
    this.nodeBox = new Float64Array(4 * this.n);
    this.lineBox = new Float64Array(4 * this.m);
    this.start = new Int32Array(this.n + 1);
    this.lines = new Int32Array(2 * this.m);
    this.#indexLines();
    this.update();
  }

  degree(i: number): number {
    return ix(this.start, i + 1) - ix(this.start, i);
  }

  /** The other end of line `e`. */
  opposite(e: number, i: number): number {
    const a = ix(this.from, e);
    return a === i ? ix(this.to, e) : a;
  }

  /** Puts a thing somewhere and moves its words and the middles of its lines with it. */
  place(i: number, x: number, y: number): void {
    this.x[i] = x;
    this.y[i] = y;
    this.turnWords(i, ix(this.side, i));
    const end = ix(this.start, i + 1);
    for (let k = ix(this.start, i); k < end; k++) this.#bend(ix(this.lines, k));
  }

  /** Puts the words of a thing on another side. */
  turnWords(i: number, side: number): void {
    this.side[i] = side;
    const x = at(this.x, i);
    const y = at(this.y, i);
    const r = at(this.r, i);
    const w = at(this.w, i) / 2;
    const h = at(this.h, i) / 2;
    const lx = side === 1 ? x + r + GAP_BESIDE + w : side === 2 ? x - r - GAP_BESIDE - w : x;
    const ly = side === 0 ? y + r + GAP + h : side === 3 ? y - r - GAP - h : y;
    this.lx[i] = lx;
    this.ly[i] = ly;
    const room = r + CLEAR;
    this.nodeBox[4 * i] = Math.min(x - room, lx - w - 4);
    this.nodeBox[4 * i + 1] = Math.max(x + room, lx + w + 4);
    this.nodeBox[4 * i + 2] = Math.min(y - room, ly - h);
    this.nodeBox[4 * i + 3] = Math.max(y + room, ly + h);
  }

  /** Brings words and middles in step after positions were set in bulk. */
  update(): void {
    for (let i = 0; i < this.n; i++) this.turnWords(i, ix(this.side, i));
    for (let e = 0; e < this.m; e++) this.#bend(e);
  }

  #bend(e: number): void {
    const a = ix(this.from, e);
    const b = ix(this.to, e);
    const k = SAG * at(this.bow, e);
    const dx = at(this.x, b) - at(this.x, a);
    const dy = at(this.y, b) - at(this.y, a);
    const mx = at(this.x, a) + dx / 2 + k * dy;
    const my = at(this.y, a) + dy / 2 - k * dx;
    this.mx[e] = mx;
    this.my[e] = my;
    const room = ix(this.mark, e) === 1 ? MARK_SIZE / 2 : SLACK;
    this.lineBox[4 * e] = Math.min(at(this.x, a), at(this.x, b), mx) - room;
    this.lineBox[4 * e + 1] = Math.max(at(this.x, a), at(this.x, b), mx) + room;
    this.lineBox[4 * e + 2] = Math.min(at(this.y, a), at(this.y, b), my) - room;
    this.lineBox[4 * e + 3] = Math.max(at(this.y, a), at(this.y, b), my) + room;
  }

  #indexLines(): void {
    const count = new Int32Array(this.n);
    for (const ends of [this.from, this.to]) for (const i of ends) count[i] = ix(count, i) + 1;
    for (let i = 0; i < this.n; i++) this.start[i + 1] = ix(this.start, i) + ix(count, i);
    const next = this.start.slice();
    for (let e = 0; e < this.m; e++)
      for (const i of [ix(this.from, e), ix(this.to, e)]) {
        const k = ix(next, i);
        this.lines[k] = e;
        next[i] = k + 1;
      }
  }
}

/** Reads a number at an index that is known to be inside. One function for each array type keeps them fast. */
export const at = (array: Float64Array, i: number): number => array[i] as number;
export const ix = (array: Int32Array, i: number): number => array[i] as number;

/** Whether box `i` of one list meets box `j` of another. */
export const boxesMeet = (one: Float64Array, i: number, other: Float64Array, j: number): boolean =>
  at(one, 4 * i) < at(other, 4 * j + 1) &&
  at(other, 4 * j) < at(one, 4 * i + 1) &&
  at(one, 4 * i + 2) < at(other, 4 * j + 3) &&
  at(other, 4 * j + 2) < at(one, 4 * i + 3);
