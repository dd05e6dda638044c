/** The sight: brings things into view, and keeps what is chosen there when the canvas changes its size. */
import type { Selection } from "./attention.ts";
import type { Camera, CameraState, Insets } from "./camera.ts";
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
  /** What floats over the edges of the canvas just now. */
  insets(): Insets;
}

export interface Sight {
  /** Brings these, or everything, into view. */
  bring(nodes?: readonly string[]): void;
  /** Pans, no more than needed, until the thing can be seen. */
  reveal(node: string): void;
  /** Frames a view that has just been shown, in `ms`; as soon as the canvas has a size, if it has none yet. */
  frame(fit: true | "open", ms: number): void;
  /** To be called when something may float over the canvas that did not before: a view nobody has moved makes room. */
  settle(): void;
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
    go(fit === "open" ? framing.opening() : framing.fitted(scene.nodes()), ms);
  };

  /** Where the camera was sent to show everything, and what there was room for then; `null` once it was sent elsewhere. */
  let framed: { readonly at: CameraState; readonly room: string } | null = null;
  const room = (): string => JSON.stringify([camera.size(), source.insets()]);
  const go = (at: CameraState, ms: number): void => {
    framed = { at, room: room() };
    camera.travel(at, ms);
  };
  const standsAsFramed = (): boolean => {
    if (framed === null) return false;
    const { x, y, ratio } = camera.state();
    const { at } = framed;
    return Math.abs(x - at.x) + Math.abs(y - at.y) < 1 && Math.abs(ratio - at.ratio) < 0.01;
  };
  /** Everything into the room that there is now, if nobody has moved the camera since it showed everything. */
  const reframe = (was: boolean): void => {
    if (was && framed !== null && framed.room !== room()) go(framing.fitted(scene.nodes()), 0);
  };

  let width = host.offsetWidth;
  let height = host.offsetHeight;
  const resize = new ResizeObserver(() => {
    if (host.offsetWidth === width && host.offsetHeight === height) return;
    width = host.offsetWidth;
    height = host.offsetHeight;
    if (width === 0 || height === 0) return;
    const was = standsAsFramed();
    camera.resized();
    reframe(was);
    keepInSight();
    if (waiting !== null) frame(waiting, 0);
  });
  resize.observe(host);

  return {
    bring(nodes) {
      glide.finish();
      const at = framing.fitted(nodes ?? scene.nodes());
      if (nodes === undefined) go(at, pace());
      else camera.travel(at, pace());
    },
    reveal: (node) => pan(node, pace()),
    frame,
    settle() {
      // Of another size than the camera knows of, the host is about to tell.
      const { width: w, height: h } = camera.size();
      if (Math.abs(w - host.offsetWidth) + Math.abs(h - host.offsetHeight) < 1) reframe(standsAsFramed());
    },
    stop: () => resize.disconnect(),
  };
}
