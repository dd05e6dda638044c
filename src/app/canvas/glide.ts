/** Things on their way: newcomers from their parent, moved ones from where they stood. */
import type { Positions, Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";

export interface Glide {
  /** Things under way. */
  readonly moving: ReadonlySet<string>;
  /** Starts a journey; what was under way before is at its end at once. `ms` 0 = no journey. */
  start(to: Positions, ms: number): void;
  /** Puts everything at its end. */
  finish(): void;
  stop(): void;
}

/** `done` is called when all have arrived. */
export function createGlide(scene: Scene, stage: Stage, done: () => void): Glide {
  const moving = new Set<string>();
  let ends: Positions = {};
  let frame = 0;

  const put = (id: string, p: { x: number; y: number }): void => {
    if (!scene.hasNode(id)) return;
    const a = scene.getNodeAttributes(id);
    a.x = p.x;
    a.y = p.y;
  };
  const redraw = (): void => {
    const nodes = [...moving].filter((id) => scene.hasNode(id));
    stage.refresh({ partialGraph: { nodes }, skipIndexation: true });
  };
  const finish = (): void => {
    cancelAnimationFrame(frame);
    if (moving.size === 0) return;
    for (const [id, p] of Object.entries(ends)) put(id, p);
    const nodes = [...moving].filter((id) => scene.hasNode(id));
    moving.clear();
    ends = {};
    stage.refresh({ partialGraph: { nodes }, skipIndexation: true });
    done();
  };

  return {
    moving,
    start(to, ms) {
      finish();
      ends = to;
      const starts: Positions = {};
      for (const id of Object.keys(to)) {
        if (!scene.hasNode(id)) continue;
        const { x, y } = scene.getNodeAttributes(id);
        starts[id] = { x, y };
        moving.add(id);
      }
      if (moving.size === 0) return;
      if (ms === 0) {
        finish();
        return;
      }
      const begin = performance.now();
      const step = (): void => {
        const t = (performance.now() - begin) / ms;
        if (t >= 1) {
          finish();
          return;
        }
        const eased = 1 - (1 - t) ** 3;
        for (const id of moving) {
          const a = starts[id];
          const b = to[id];
          if (a !== undefined && b !== undefined) {
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
