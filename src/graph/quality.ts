/** Counts what is still wrong with a layout, on the curves as they are drawn. */
import { at, type Board, ix } from "./board.ts";
import { boxOverlap, segmentMeetsBox, segmentsCross } from "./geometry.ts";
import type { LayoutQuality } from "./layout-input.ts";

/** Straight pieces that stand for a curve. */
const PIECES = 8;

export function measure(board: Board): LayoutQuality {
  const curves = Array.from({ length: board.m }, (_, e) => points(board, e));
  let crossings = 0;
  let throughThing = 0;
  let throughWord = 0;
  let wordHits = 0;
  curves.forEach((curve, e) => {
    const a = ix(board.from, e);
    const b = ix(board.to, e);
    for (let f = e + 1; f < board.m; f++) {
      const c = ix(board.from, f);
      const d = ix(board.to, f);
      if (a !== c && a !== d && b !== c && b !== d && curvesCross(curve, curves[f] ?? [])) crossings++;
    }
    for (let j = 0; j < board.n; j++) {
      if (j === a || j === b) continue;
      const d = 2 * at(board.r, j);
      if (curveMeetsBox(curve, at(board.x, j), at(board.y, j), d * 0.8, d * 0.8)) throughThing++;
      if (curveMeetsBox(curve, at(board.lx, j), at(board.ly, j), at(board.w, j), at(board.h, j))) throughWord++;
    }
  });
  for (let i = 0; i < board.n; i++)
    for (let j = 0; j < board.n; j++) {
      if (i === j || at(board.w, i) === 0) continue;
      const d = 2 * at(board.r, j);
      const [lx, ly, w, h] = [at(board.lx, i), at(board.ly, i), at(board.w, i), at(board.h, i)];
      if (boxOverlap(lx, ly, w, h, at(board.x, j), at(board.y, j), d, d) > 0) wordHits++;
      if (i < j && at(board.w, j) > 0)
        if (boxOverlap(lx, ly, w, h, at(board.lx, j), at(board.ly, j), at(board.w, j), at(board.h, j)) > 0) wordHits++;
    }
  return { crossings, throughThing, wordHits, throughWord };
}

function points(board: Board, e: number): number[] {
  const a = ix(board.from, e);
  const b = ix(board.to, e);
  const [ax, ay] = [at(board.x, a), at(board.y, a)];
  const [dx, dy] = [at(board.x, b) - ax, at(board.y, b) - ay];
  const flat: number[] = [];
  for (let p = 0; p <= PIECES; p++) {
    const t = p / PIECES;
    const k = 2 * t * (1 - t) * at(board.bow, e);
    flat.push(ax + t * dx + k * dy, ay + t * dy - k * dx);
  }
  return flat;
}

type Piece = [number, number, number, number];

const piece = (curve: readonly number[], p: number): Piece => curve.slice(2 * p, 2 * p + 4) as Piece;

function curvesCross(one: readonly number[], other: readonly number[]): boolean {
  for (let p = 0; p < PIECES; p++)
    for (let q = 0; q < PIECES; q++) if (segmentsCross(...piece(one, p), ...piece(other, q))) return true;
  return false;
}

function curveMeetsBox(curve: readonly number[], x: number, y: number, w: number, h: number): boolean {
  if (w === 0) return false;
  for (let p = 0; p < PIECES; p++) if (segmentMeetsBox(...piece(curve, p), x, y, w, h)) return true;
  return false;
}
