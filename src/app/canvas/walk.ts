/** Walking the graph with the arrow keys: which neighbour lies that way. */
export type Direction = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

/** Unit vectors in graph space: y points up. */
const WAYS: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

export const isDirection = (key: string): key is Direction => Object.hasOwn(WAYS, key);

/** Nothing further off the way than this is taken, in radians. */
const WIDEST = Math.PI / 3;

/** Things with places; y points up. The scene of the canvas is one. */
export interface Walkable {
  neighbors(id: string): readonly string[];
  getNodeAttributes(id: string): { readonly x: number; readonly y: number };
}

/** The neighbour of `id` that lies nearest in a direction, straight ahead before aside; `null` if none does. */
export function neighbourTowards(scene: Walkable, id: string, direction: Direction): string | null {
  const here = scene.getNodeAttributes(id);
  const [ux, uy] = WAYS[direction];
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const next of scene.neighbors(id)) {
    if (next === id) continue;
    const { x, y } = scene.getNodeAttributes(next);
    const dx = x - here.x;
    const dy = y - here.y;
    const far = Math.hypot(dx, dy);
    if (far === 0) continue;
    const off = Math.acos(Math.max(-1, Math.min(1, (dx * ux + dy * uy) / far)));
    if (off > WIDEST) continue;
    const cost = far * (1 + 2 * (off / WIDEST) ** 2);
    if (cost < least || (cost === least && best !== null && next < best)) {
      least = cost;
      best = next;
    }
  }
  return best;
}
