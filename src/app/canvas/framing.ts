/** What the camera should show: everything, some things, or the focus at reading distance. */

import { seen } from "../../graph/placing/curve.ts";
import { lettering, nameBox, type Ruler } from "../../graph/placing/lettering.ts";
import { type Camera, type CameraState, type Extent, fitCamera, type Insets } from "./camera.ts";
import type { Overlay } from "./overlay.ts";
import type { Palette } from "./palette.ts";
import type { Scene } from "./scene.ts";

/** Up to this ratio a fitted view stays readable. */
const READABLE = 1.8;
/** Distance of a revealed thing from the edge, in pixels. */
const EDGE = 12;

export interface FramingSource {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly overlay: Overlay;
  readonly ruler: Ruler;
  palette(): Palette;
  insets(): Insets;
}

export interface Framing {
  /** The camera that shows these with their names. */
  fitted(nodes: readonly string[]): CameraState;
  /** Everything if that stays readable, else the focus in the middle at one to one. */
  opening(): CameraState;
  /** How far to pan, in pixels, until a thing can be seen; `null` if it can. */
  towards(node: string): { dx: number; dy: number } | null;
}

export function createFraming({ scene, camera, overlay, ruler, palette, insets }: FramingSource): Framing {
  /** A thing and its name, wherever the name may come to stand. */
  const extent = (id: string): Extent => {
    const a = scene.getNodeAttributes(id);
    const { w, h } = nameBox(a.label, lettering(a.form, a.focus, palette().families), ruler);
    const r = a.r + 6;
    const name = overlay.names().find(({ word }) => word.id === id);
    if (name === undefined) {
      const half = Math.max(r, w / 2);
      return { x: a.x, y: a.y, left: half, right: half, up: r, down: r + h + 4 };
    }
    const left = name.dx - (name.align === "left" ? 0 : name.align === "right" ? w : w / 2);
    return {
      x: a.x,
      y: a.y,
      left: Math.max(r, -left),
      right: Math.max(r, left + w),
      up: Math.max(r, h / 2 - name.dy),
      down: Math.max(r, h / 2 + name.dy),
    };
  };
  /** With their names if that stays readable; else the marks fill the canvas and names come as there is room. */
  const fitted = (nodes: readonly string[]): CameraState => {
    const there = nodes.filter((id) => scene.hasNode(id));
    const named = fitCamera(there.map(extent), camera.size(), insets());
    if (named.ratio <= READABLE) return named;
    const bare = there.map((id) => {
      const { x, y, r } = scene.getNodeAttributes(id);
      return { x, y, left: r + 30, right: r + 30, up: r, down: r + 16 };
    });
    return fitCamera(bare, camera.size(), insets(), READABLE);
  };

  return {
    fitted,
    opening() {
      const all = fitted(scene.nodes());
      const focus = scene.findNode((_id, a) => a.focus);
      if (all.ratio <= READABLE || focus === undefined) return all;
      const { x, y } = scene.getNodeAttributes(focus);
      const { left, right, top, bottom } = insets();
      return { x: x - (left - right) / 2, y: y + (top - bottom) / 2, ratio: 1 };
    },
    towards(node) {
      if (!scene.hasNode(node)) return null;
      const { left, right, up, down, ...at } = extent(node);
      const { width, height } = camera.size();
      const free = insets();
      const p = seen(camera.lens(), at);
      const past = (low: number, high: number): number => (low < 0 ? low : Math.max(high, 0));
      const dx = past(p.x - left - free.left - EDGE, p.x + right - (width - free.right) + EDGE);
      const dy = past(p.y - up - free.top - EDGE, p.y + down - (height - free.bottom) + EDGE);
      return dx === 0 && dy === 0 ? null : { dx, dy };
    },
  };
}
