/** The camera in our own terms: the graph point in the middle of the canvas, and graph pixels for each screen pixel. */
import type { Lens, Point } from "../../graph/placing/curve.ts";
import type { Stage } from "./stage.ts";

/** `ratio` 1 = one to one; larger = further away. `y` points up. */
export interface CameraState {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** What floats over the edges of the canvas, in pixels: fitting keeps clear of it. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A thing with its words, to be brought into view: middle in graph pixels, extent around it in screen pixels. */
export interface Extent {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
}

/** Margin between what is fitted and the free canvas, in pixels. */
const MARGIN = 20;

/**
 * The camera that shows all extents in the free part of the canvas, never closer than `closest`. Words keep their size
 * on screen, so they take more of the graph the further the camera is: hence the rounds.
 */
export function fitCamera(
  extents: readonly Extent[],
  size: { width: number; height: number },
  insets: Insets,
  closest = 1,
): CameraState {
  const w = Math.max(80, size.width - insets.left - insets.right - 2 * MARGIN);
  const h = Math.max(80, size.height - insets.top - insets.bottom - 2 * MARGIN);
  if (extents.length === 0) return { x: 0, y: 0, ratio: 1 };
  let ratio = closest;
  let box = bounds(extents, ratio);
  for (let i = 0; i < 12; i++) {
    box = bounds(extents, ratio);
    ratio = Math.max(closest, (box.right - box.left) / w, (box.top - box.bottom) / h);
  }
  const shiftX = ((insets.left - insets.right) / 2) * ratio;
  const shiftY = ((insets.top - insets.bottom) / 2) * ratio;
  return { x: (box.left + box.right) / 2 - shiftX, y: (box.top + box.bottom) / 2 + shiftY, ratio };
}

/** Bounds in graph pixels when each screen pixel is worth `ratio` of them. */
const bounds = (extents: readonly Extent[], ratio: number) => ({
  left: Math.min(...extents.map((e) => e.x - e.left * ratio)),
  right: Math.max(...extents.map((e) => e.x + e.right * ratio)),
  top: Math.max(...extents.map((e) => e.y + e.up * ratio)),
  bottom: Math.min(...extents.map((e) => e.y - e.down * ratio)),
});

/** Moves sigma's camera and keeps its place when the canvas is resized. */
export interface Camera {
  state(): CameraState;
  lens(): Lens;
  size(): { width: number; height: number };
  set(state: CameraState): void;
  /** Travels there in `ms`; 0 = at once. */
  travel(state: CameraState, ms: number): void;
  /** Zooms by `factor` (above 1 = closer) about a screen point, the middle when left out. */
  zoom(factor: number, ms: number, about?: Point): void;
  pan(dx: number, dy: number, ms: number): void;
  /** To be called when the host has another size: the point in the middle stays there. */
  resized(): void;
}

export function createCamera(stage: Stage): Camera {
  const camera = stage.getCamera();
  const read = (): CameraState => {
    const { x, y, ratio } = camera.getState();
    return { ...stage.framedGraphToGraph({ x, y }), ratio };
  };
  const framed = ({ x, y, ratio }: CameraState) => ({ ...stage.graphToFramedGraph({ x, y }), ratio, angle: 0 });
  let current = read();
  camera.on("updated", () => {
    current = read();
  });
  const travel = (state: CameraState, ms: number): void => {
    if (ms === 0) {
      camera.cancelAnimation();
      camera.setState(framed(state));
    } else void camera.animate(framed(state), { duration: ms, easing: "cubicOut" });
  };
  const size = () => stage.getDimensions();
  const aim = (): CameraState => current;
  return {
    state: () => current,
    size,
    lens() {
      const { width, height } = size();
      const k = 1 / current.ratio;
      return { x: width / 2 - current.x * k, y: height / 2 + current.y * k, k };
    },
    set: (state) => travel(state, 0),
    travel,
    zoom(factor, ms, about) {
      const { x, y, ratio } = aim();
      const { width, height } = size();
      const next = camera.getBoundedRatio(ratio / factor);
      const dx = (about?.x ?? width / 2) - width / 2;
      const dy = (about?.y ?? height / 2) - height / 2;
      travel({ x: x + dx * (ratio - next), y: y - dy * (ratio - next), ratio: next }, ms);
    },
    pan(dx, dy, ms) {
      const { x, y, ratio } = aim();
      travel({ x: x + dx * ratio, y: y - dy * ratio, ratio }, ms);
    },
    resized() {
      const keep = current;
      stage.resize(true);
      stage.refresh();
      camera.setState(framed(keep));
      current = keep;
    },
  };
}
