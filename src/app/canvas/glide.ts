/** Things on their way: newcomers from their parent, moved ones from where they stood. */
import type { Positions, Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";

/** Things under way, and where they will stand. */
export type Ends = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

export interface Glide {
  readonly moving: Ends;
  /** Starts a journey; what was under way before is at its end at once. `ms` 0 = they are put there, and the caller redraws. */
  start(to: Positions, ms: number): void;
  /** Puts everything at its end. */
  finish(): void;
  stop(): void;
}

/** `done` is called when all have arrived. */
export function createGlide(scene: Scene, stage: Stage, done: () => void): Glide {
  const moving = new Map<string, { x: number; y: number }>();
  let frame = 0;

  const put = (id: string, p: { x: number; y: number }): void => {
    if (!scene.hasNode(id)) return;
    const a = scene.getNodeAttributes(id);
    a.x = p.x;
    a.y = p.y;
  };
  const redraw = (): void => {
    const nodes = [...moving.keys()].filter((id) => scene.hasNode(id));
    stage.refresh({ partialGraph: { nodes }, skipIndexation: true });
  };
  const finish = (): void => {
    cancelAnimationFrame(frame);
    if (moving.size === 0) return;
    for (const [id, p] of moving) put(id, p);
    redraw();
    moving.clear();
    done();
  };

  return {
    moving,
    start(to, ms) {
      finish();
      const starts: Positions = {};
      for (const [id, end] of Object.entries(to)) {
        if (!scene.hasNode(id)) continue;
        if (ms === 0) {
          put(id, end);
          continue;
        }
        const { x, y } = scene.getNodeAttributes(id);
        starts[id] = { x, y };
        moving.set(id, end);
      }
      if (moving.size === 0) return;
      const begin = performance.now();
      const step = (): void => {
        const t = (performance.now() - begin) / ms;
        if (t >= 1) {
          finish();
          return;
        }
        const eased = 1 - (1 - t) ** 3;
        for (const [id, b] of moving) {
          const a = starts[id];
          if (a !== undefined) {
            put(id, { x: a.x + (b.x - a.x) * eased, y: a.y + (b.y - a.y) * eased });
          }
        }
        redraw();
        frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    },
    finish,
    stop: () => cancelAnimationFrame(frame),
  };
}
