/** Fitting a drawing to its canvas: moved to the middle and stretched until things or words touch the edges. */
import { at, type Board } from "./board.ts";

/** Free border, and how much one pass may stretch or shrink. */
const MARGIN = 8;
const MOST = 3;
const LEAST = 0.2;

/**
 * Evens out how densely things stand: the crowd around the middle is drawn outwards, what stands alone at the rim inwards.
 * Directions from the middle stay, so few lines come to cross.
 */
export function even(board: Board, share = 0.6): void {
  const { n, x, y } = board;
  const mx = x.reduce((sum, v) => sum + v, 0) / n;
  const my = y.reduce((sum, v) => sum + v, 0) / n;
  const far = Array.from({ length: n }, (_, i) => ({ i, d: Math.hypot(at(x, i) - mx, at(y, i) - my) }));
  far.sort((a, b) => a.d - b.d || a.i - b.i);
  const rim = far.at(-1)?.d ?? 0;
  far.forEach(({ i, d }, rank) => {
    const scale = d > 0 ? 1 - share + (share * rim * Math.sqrt((rank + 0.5) / n)) / d : 1;
    x[i] = mx + (at(x, i) - mx) * scale;
    y[i] = my + (at(y, i) - my) * scale;
  });
  board.update();
}

/** Stretches both directions on their own; marks and words keep their size. Pinned drawings are left alone. */
export function fill(board: Board): void {
  if (board.n < 2 || board.pinned.some((p) => p === 1)) return;
  fillAxis(board, board.x, board.lx, board.w, board.halfW - MARGIN);
  fillAxis(board, board.y, board.ly, board.h, board.halfH - MARGIN);
  board.update();
}

/** Each thing reaches so far to both sides of its centre; the scale is the largest at which all still fit. */
function fillAxis(board: Board, centres: Float64Array, words: Float64Array, size: Float64Array, half: number): void {
  for (let pass = 0; pass < 3; pass++) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    let lowReach = 0;
    let highReach = 0;
    for (let i = 0; i < board.n; i++) {
      const centre = at(centres, i);
      const offset = at(words, i) - centre;
      const before = Math.max(at(board.r, i), at(size, i) / 2 - offset);
      const after = Math.max(at(board.r, i), at(size, i) / 2 + offset);
      if (centre - before < low) {
        low = centre - before;
        lowReach = before;
      }
      if (centre + after > high) {
        high = centre + after;
        highReach = after;
      }
    }
    const span = high - highReach - (low + lowReach);
    const room = 2 * half - lowReach - highReach;
    const scale = span > 0 && room > 0 ? Math.min(MOST, Math.max(LEAST, room / span)) : 1;
    const middle = low + lowReach + span / 2;
    const target = -half + lowReach + room / 2;
    for (let i = 0; i < board.n; i++) {
      const offset = at(words, i) - at(centres, i);
      centres[i] = (at(centres, i) - middle) * scale + target;
      words[i] = at(centres, i) + offset;
    }
  }
}
