/** Counts what is still wrong with a layout, on the curves as they are drawn. */
import { at, type Board, boxesMeet, ix } from "./board.ts";
import { boxOverlap, segmentMeetsBox, segmentsCross } from "./geometry.ts";
import type { LayoutQuality } from "./layout-input.ts";

/** Straight pieces that stand for a curve; fewer where there are many lines. */
const PIECES = 8;
const FEW_PIECES = 2;
const MANY_LINES = 600;
/** A line that only grazes a mark does not count as running through it. */
const GRAZE = 0.8;

export function measure(board: Board): LayoutQuality {
  const curves = new Curves(board, board.m > MANY_LINES ? FEW_PIECES : PIECES);
  const { n, m, from, to, x, y, r, w, h, lx, ly, nodeBox, lineBox } = board;
  let crossings = 0;
  let throughThing = 0;
  let throughWord = 0;
  let wordHits = 0;
  for (let e = 0; e < m; e++) {
    const a = ix(from, e);
    const b = ix(to, e);
    for (let f = e + 1; f < m; f++) {
      if (!boxesMeet(lineBox, e, lineBox, f)) continue;
      const c = ix(from, f);
      const d = ix(to, f);
      if (a !== c && a !== d && b !== c && b !== d && curves.cross(e, f)) crossings++;
    }
    for (let j = 0; j < n; j++) {
      if (j === a || j === b || !boxesMeet(lineBox, e, nodeBox, j)) continue;
      const d = 2 * GRAZE * at(r, j);
      if (curves.meetBox(e, at(x, j), at(y, j), d, d)) throughThing++;
      if (at(w, j) > 0 && curves.meetBox(e, at(lx, j), at(ly, j), at(w, j), at(h, j))) throughWord++;
    }
  }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (i === j || at(w, i) === 0 || !boxesMeet(nodeBox, i, nodeBox, j)) continue;
      const d = 2 * at(r, j);
      if (boxOverlap(at(lx, i), at(ly, i), at(w, i), at(h, i), at(x, j), at(y, j), d, d) > 0) wordHits++;
      if (i > j || at(w, j) === 0) continue;
      if (boxOverlap(at(lx, i), at(ly, i), at(w, i), at(h, i), at(lx, j), at(ly, j), at(w, j), at(h, j)) > 0)
        wordHits++;
    }
  return { crossings, throughThing, wordHits, throughWord };
}

/** The lines of a board as chains of straight pieces. */
class Curves {
  readonly #points: Float64Array;
  readonly #pieces: number;

  constructor(board: Board, pieces: number) {
    this.#pieces = pieces;
    this.#points = new Float64Array(2 * (pieces + 1) * board.m);
    let p = 0;
    for (let e = 0; e < board.m; e++) {
      const ax = at(board.x, ix(board.from, e));
      const ay = at(board.y, ix(board.from, e));
      const dx = at(board.x, ix(board.to, e)) - ax;
      const dy = at(board.y, ix(board.to, e)) - ay;
      for (let i = 0; i <= pieces; i++) {
        const t = i / pieces;
        const k = 2 * t * (1 - t) * at(board.bow, e);
        this.#points[p++] = ax + t * dx + k * dy;
        this.#points[p++] = ay + t * dy - k * dx;
      }
    }
  }

  cross(e: number, f: number): boolean {
    const points = this.#points;
    const first = this.#first(e);
    const second = this.#first(f);
    for (let i = first; i < first + 2 * this.#pieces; i += 2)
      for (let j = second; j < second + 2 * this.#pieces; j += 2)
        if (
          segmentsCross(
            at(points, i),
            at(points, i + 1),
            at(points, i + 2),
            at(points, i + 3),
            at(points, j),
            at(points, j + 1),
            at(points, j + 2),
            at(points, j + 3),
          )
        )
          return true;
    return false;
  }

  meetBox(e: number, x: number, y: number, w: number, h: number): boolean {
    const points = this.#points;
    const first = this.#first(e);
    for (let i = first; i < first + 2 * this.#pieces; i += 2)
      if (segmentMeetsBox(at(points, i), at(points, i + 1), at(points, i + 2), at(points, i + 3), x, y, w, h))
        return true;
    return false;
  }

  #first(e: number): number {
    return 2 * (this.#pieces + 1) * e;
  }
}
