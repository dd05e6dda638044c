/** The sight: brings things into view, and keeps what is chosen there when the canvas changes its size. */
import type { Selection } from "./attention.ts";
import type { Camera } from "./camera.ts";
import type { Framing } from "./framing.ts";
import type { Glide } from "./glide.ts";
import type { Overlay } from "./overlay.ts";
import type { Palette } from "./palette.ts";
import type { Scene } from "./scene.ts";

export interface SightSource {
  readonly host: HTMLElement;
  readonly scene: Scene;
  readonly camera: Camera;
  readonly framing: Framing;
  readonly overlay: Overlay;
  readonly glide: Glide;
  palette(): Palette;
  selection(): Selection | null;
}

export interface Sight {
  /** Brings these, or everything, into view. */
  bring(nodes?: readonly string[]): void;
  /** Pans, no more than needed, until the thing can be seen. */
  reveal(node: string): void;
  /** Frames a view that has just been shown, in `ms`; as soon as the canvas has a size, if it has none yet. */
  frame(fit: true | "open", ms: number): void;
  stop(): void;
}

export function createSight(source: SightSource): Sight {
  const { host, scene, camera, framing, overlay, glide } = source;
  const pace = (): number => source.palette().motion.slow;

  const pan = (node: string, ms: number): void => {
    const way = framing.towards(node);
    if (way !== null) camera.pan(way.dx, way.dy, ms);
  };

  /** A pane that has opened over it must not hide what was chosen. */
  const keepInSight = (): void => {
    const selection = source.selection();
    if (selection === null) return;
    const ends =
      selection.kind === "node" ? [selection.id] : scene.hasEdge(selection.id) ? scene.extremities(selection.id) : [];
    for (const id of ends) pan(id, 0);
  };

  /** What is to be brought into view as soon as the canvas has a size. */
  let waiting: true | "open" | null = null;
  const frame = (fit: true | "open", ms: number): void => {
    waiting = host.offsetWidth === 0 || host.offsetHeight === 0 ? fit : null;
    if (waiting !== null) return;
    overlay.paint();
    camera.travel(fit === "open" ? framing.opening() : framing.fitted(scene.nodes()), ms);
  };

  let width = host.offsetWidth;
  let height = host.offsetHeight;
  const resize = new ResizeObserver(() => {
    if (host.offsetWidth === width && host.offsetHeight === height) return;
    width = host.offsetWidth;
    height = host.offsetHeight;
    if (width === 0 || height === 0) return;
    camera.resized();
    keepInSight();
    if (waiting !== null) frame(waiting, 0);
  });
  resize.observe(host);

  return {
    bring(nodes) {
      glide.finish();
      camera.travel(framing.fitted(nodes ?? scene.nodes()), pace());
    },
    reveal: (node) => pan(node, pace()),
    frame,
    stop: () => resize.disconnect(),
  };
}
