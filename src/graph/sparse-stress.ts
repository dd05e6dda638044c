/** Stress majorization for many things: each looks at its neighbours and at some pivots instead of at all others. */
import { at, type Board, ix } from "./board.ts";

const PIVOTS = 120;
const SWEEPS = 60;
/** Steps that count for "not linked at all". */
const APART = 8;

/** Places all things of a board; the cloud is then centred, not yet fitted to the canvas. */
export function sparseStress(board: Board, link: number, random: () => number): void {
  const { n, x, y } = board;
  const pivots = choosePivots(board, Math.min(PIVOTS, n), random);
  const far = pivots.map((p) => stepsFromOne(board, p));
  for (let i = 0; i < n; i++) {
    const angle = i * 2.399963;
    const radius = link * Math.sqrt(i + 1) * 0.6;
    x[i] = radius * Math.cos(angle) + random();
    y[i] = radius * Math.sin(angle) + random();
  }
  spreadPivots(board, pivots, far, link);
  for (let sweep = 0; sweep < SWEEPS; sweep++) for (let i = 0; i < n; i++) pull(board, i, pivots, far, link);
  board.update();
}

/** Pivots far from each other: the first has most lines, each next is farthest from those before it. */
function choosePivots(board: Board, count: number, random: () => number): number[] {
  let first = 0;
  for (let i = 1; i < board.n; i++) if (board.degree(i) > board.degree(first)) first = i;
  const pivots = [first];
  const nearest = stepsFromOne(board, first);
  while (pivots.length < count) {
    // Every second pivot by chance, so that the middle of the cloud has some as well.
    let next = Math.floor(random() * board.n);
    if (pivots.length % 2 === 0) for (let i = 0; i < board.n; i++) if (ix(nearest, i) > ix(nearest, next)) next = i;
    const steps = stepsFromOne(board, next);
    for (let i = 0; i < board.n; i++) nearest[i] = Math.min(ix(nearest, i), ix(steps, i));
    pivots.push(next);
  }
  return pivots;
}

/** Steps from one thing to all, `APART` where nothing links them. */
function stepsFromOne(board: Board, from: number): Int32Array {
  const steps = new Int32Array(board.n).fill(-1);
  const queue = new Int32Array(board.n);
  queue[0] = from;
  steps[from] = 0;
  for (let head = 0, tail = 1; head < tail; head++) {
    const v = ix(queue, head);
    const end = ix(board.start, v + 1);
    for (let k = ix(board.start, v); k < end; k++) {
      const u = board.opposite(ix(board.lines, k), v);
      if (ix(steps, u) >= 0) continue;
      steps[u] = ix(steps, v) + 1;
      queue[tail++] = u;
    }
  }
  for (let i = 0; i < board.n; i++) if (ix(steps, i) < 0) steps[i] = APART;
  return steps;
}

/** First the pivots among themselves, then each other thing into the middle of the pivots it is nearest to. */
function spreadPivots(board: Board, pivots: readonly number[], far: readonly Int32Array[], link: number): void {
  const { n, x, y } = board;
  const isPivot = new Set(pivots);
  for (let sweep = 0; sweep < SWEEPS; sweep++) for (const p of isPivot) pull(board, p, pivots, far, link, false);
  for (let i = 0; i < n; i++) {
    if (isPivot.has(i)) continue;
    let sx = 0;
    let sy = 0;
    let sum = 0;
    pivots.forEach((p, k) => {
      const d = ix(far[k] as Int32Array, i);
      const w = 1 / (d * d * d);
      sx += w * at(x, p);
      sy += w * at(y, p);
      sum += w;
    });
    x[i] = sx / sum + at(x, i) * 0.05;
    y[i] = sy / sum + at(y, i) * 0.05;
  }
}

function pull(
  board: Board,
  i: number,
  pivots: readonly number[],
  far: readonly Int32Array[],
  link: number,
  neighbours = true,
): void {
  const { x, y, start, lines } = board;
  const xi = at(x, i);
  const yi = at(y, i);
  let sx = 0;
  let sy = 0;
  let sum = 0;
  const towards = (j: number, d: number, w: number) => {
    const dx = xi - at(x, j);
    const dy = yi - at(y, j);
    const length = Math.sqrt(dx * dx + dy * dy) || 1;
    sx += w * (at(x, j) + (dx * d) / length);
    sy += w * (at(y, j) + (dy * d) / length);
    sum += w;
  };
  for (let k = 0; k < pivots.length; k++) {
    const p = pivots[k] as number;
    if (p === i) continue;
    const steps = ix(far[k] as Int32Array, i);
    const d = steps * link;
    towards(p, d, (steps === APART ? 0.3 : 1) / (d * d));
  }
  if (neighbours) {
    const end = ix(start, i + 1);
    // All neighbours together weigh as much as the pivots do.
    const share = pivots.length / Math.max(4, 8 * (end - ix(start, i)));
    for (let k = ix(start, i); k < end; k++) {
      const j = board.opposite(ix(lines, k), i);
      const d = link * Math.max(1, Math.sqrt(Math.max(board.degree(i), board.degree(j)) / 8));
      towards(j, d, share / (link * link));
    }
  }
  if (sum === 0) return;
  x[i] = sx / sum;
  y[i] = sy / sum;
}
