/** Stress majorization: things stand as far apart as they are lines apart. The first rough shape of a layout. */
import { at, type Board, ix } from "./board.ts";

const SWEEPS = 100;
/** Distance between things that nothing links, in links. */
const APART = 3.9;
/** From this many lines on, a thing pushes its neighbours further away. */
const CROWDED = 6;

/** Steps between all pairs of things; `Infinity` where nothing links them. Row by row. */
export function stepMatrix(board: Board): Float64Array {
  const { n, start, lines } = board;
  const steps = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY);
  const queue = new Int32Array(n);
  for (let s = 0; s < n; s++) {
    const row = s * n;
    steps[row + s] = 0;
    queue[0] = s;
    for (let head = 0, tail = 1; head < tail; head++) {
      const v = ix(queue, head);
      const end = ix(start, v + 1);
      for (let k = ix(start, v); k < end; k++) {
        const u = board.opposite(ix(lines, k), v);
        if (at(steps, row + u) !== Number.POSITIVE_INFINITY) continue;
        steps[row + u] = at(steps, row + v) + 1;
        queue[tail++] = u;
      }
    }
  }
  return steps;
}

/** Places all things from a spiral in chance order, then stretches the cloud to the canvas, the focus near its middle. */
export function stress(board: Board, steps: Float64Array, random: () => number): void {
  const { n, x, y, focus } = board;
  const link = Math.sqrt((4 * board.halfW * board.halfH) / Math.max(1, n));
  const turn = random() * 2 * Math.PI;
  for (let i = 0; i < n; i++) {
    const angle = turn + i * 2.399963;
    const radius = i === focus ? 0 : link * Math.sqrt(i + 1) * 0.5;
    x[i] = radius * Math.cos(angle) + link * (random() - 0.5);
    y[i] = radius * Math.sin(angle) + link * (random() - 0.5);
  }
  const ideal = idealLengths(board, steps, link);
  for (let sweep = 0; sweep < SWEEPS; sweep++) for (let i = 0; i < n; i++) pull(i, n, x, y, ideal, steps);
  stretch(board);
}

function idealLengths(board: Board, steps: Float64Array, link: number): Float64Array {
  const { n } = board;
  const ideal = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const d = at(steps, i * n + j);
      const crowd = d === 1 ? Math.max(1, Math.sqrt(Math.max(board.degree(i), board.degree(j)) / CROWDED)) : 1;
      ideal[i * n + j] = d === Number.POSITIVE_INFINITY ? APART * link : d * crowd * link;
    }
  return ideal;
}

function pull(i: number, n: number, x: Float64Array, y: Float64Array, ideal: Float64Array, steps: Float64Array): void {
  let sx = 0;
  let sy = 0;
  let sum = 0;
  const xi = at(x, i);
  const yi = at(y, i);
  for (let j = 0; j < n; j++) {
    if (j === i) continue;
    const d = at(ideal, i * n + j);
    const w = (at(steps, i * n + j) === Number.POSITIVE_INFINITY ? 0.05 : 1) / (d * d);
    const dx = xi - at(x, j);
    const dy = yi - at(y, j);
    const far = Math.sqrt(dx * dx + dy * dy) || 1;
    sx += w * (at(x, j) + (dx * d) / far);
    sy += w * (at(y, j) + (dy * d) / far);
    sum += w;
  }
  if (sum === 0) return;
  x[i] = sx / sum;
  y[i] = sy / sum;
}

/** Room that the stretched cloud leaves for words at the sides, above and below. */
const SIDE_ROOM = 55;
const TOP_ROOM = 35;

function stretch(board: Board): void {
  const { n, x, y, focus, halfW, halfH } = board;
  scale(x, Math.max(40, halfW - SIDE_ROOM));
  scale(y, Math.max(40, halfH - TOP_ROOM));
  if (focus >= 0) {
    const dx = at(x, focus) * 0.9;
    const dy = at(y, focus) * 0.9;
    for (let i = 0; i < n; i++) {
      x[i] = at(x, i) - dx;
      y[i] = at(y, i) - dy;
    }
  }
  board.update();
}

/** Scales values so that they run from -half to half. */
function scale(values: Float64Array, half: number): void {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const v of values) {
    low = Math.min(low, v);
    high = Math.max(high, v);
  }
  const factor = high > low ? (2 * half) / (high - low) : 0;
  for (let i = 0; i < values.length; i++) values[i] = (at(values, i) - (low + high) / 2) * factor;
}
