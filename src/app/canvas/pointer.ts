/** Pointer and fingers: click, double click, drag, long press; sigma pans, pinches and zooms by itself. */
import type { MouseCoords } from "sigma/types";
import type { Point } from "../../graph/placing/curve.ts";
import type { Selection } from "./attention.ts";
import type { Gestures } from "./gestures.ts";
import type { Overlay } from "./overlay.ts";
import type { Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";

/** A press that moves less than this is a click, in pixels. */
const SLACK = 4;
const LONG_PRESS = 500;

const isTouch = (event: MouseCoords): boolean => "touches" in event.original;

/** Binds the pointer; returns what unbinds it (sigma's own events end with sigma). */
export function bindPointer(stage: Stage, scene: Scene, overlay: Overlay, gestures: Gestures): () => void {
  /** A drag or a long press has used this press up: the click that follows is none. */
  let spent = false;

  const onMark = (event: MouseCoords, reach: number): boolean => {
    const edge = overlay.markAt(event, reach);
    if (edge === null) return false;
    gestures.select({ kind: "edge", id: edge });
    gestures.rivals(edge);
    return true;
  };
  const onCount = (event: MouseCoords): boolean => {
    const node = overlay.countAt(event);
    if (node === null) return false;
    gestures.expand(node);
    return true;
  };
  const click = (target: Selection | null, event: MouseCoords): void => {
    if (spent) return;
    const reach = target?.kind === "node" ? 8 : isTouch(event) ? 22 : 12;
    if (onMark(event, reach)) return;
    if (target?.kind !== "node" && onCount(event)) return;
    gestures.select(target);
  };
  stage.on("clickNode", ({ node, event }) => click({ kind: "node", id: node }, event));
  stage.on("clickEdge", ({ edge, event }) => click({ kind: "edge", id: edge }, event));
  stage.on("clickStage", ({ event }) => click(null, event));

  stage.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    if (!spent) gestures.expand(node);
  });
  stage.on("doubleClickEdge", ({ preventSigmaDefault }) => preventSigmaDefault());

  stage.on("enterNode", ({ node }) => gestures.hover({ kind: "node", id: node }));
  stage.on("enterEdge", ({ edge }) => gestures.hover({ kind: "edge", id: edge }));
  stage.on("leaveNode", () => gestures.hover(null));
  stage.on("leaveEdge", () => gestures.hover(null));

  const menu = (target: Selection | null, event: MouseCoords): void => {
    event.original.preventDefault();
    gestures.menu(target, { x: event.x, y: event.y });
  };
  stage.on("rightClickNode", ({ node, event }) => menu({ kind: "node", id: node }, event));
  stage.on("rightClickEdge", ({ edge, event }) => menu({ kind: "edge", id: edge }, event));
  stage.on("rightClickStage", ({ event }) => menu(null, event));

  bindDrag(
    stage,
    scene,
    () => {
      spent = true;
    },
    gestures,
  );

  const layer = stage.getMouseLayer();
  const press = bindLongPress(layer, (at) => {
    spent = true;
    const hit = hitAt(stage, scene, at);
    gestures.menu(hit, at);
  });
  const fresh = (): void => {
    spent = false;
  };
  layer.addEventListener("pointerdown", fresh, { capture: true });
  return () => {
    press();
    layer.removeEventListener("pointerdown", fresh, { capture: true });
  };
}

/** Moves a thing once the pointer has clearly moved. A finger pans instead: things are too close together for it. */
function bindDrag(stage: Stage, scene: Scene, spend: () => void, gestures: Gestures): void {
  let down: Point = { x: 0, y: 0 };
  let start: Point | null = null;
  let moved = false;
  const origins = new Map<string, Point>();
  stage.on("downNode", ({ event }) => {
    down = { x: event.x, y: event.y };
  });
  stage.on("nodeDragStart", ({ event, allDraggedNodes, preventSigmaDefault }) => {
    if (isTouch(event)) {
      preventSigmaDefault();
      return;
    }
    start = { x: event.x, y: event.y };
    moved = false;
    origins.clear();
    for (const id of allDraggedNodes) {
      const { x, y } = scene.getNodeAttributes(id);
      origins.set(id, { x, y });
    }
  });
  stage.on("moveBody", ({ event }) => {
    if (start !== null && Math.hypot(event.x - down.x, event.y - down.y) > SLACK) moved = true;
  });
  // Sigma counts from the first move, not from the press: the thing would lag behind the pointer by that much.
  stage.setSetting("dragPositionToAttributes", (p, node) => {
    if (start === null || !moved) return { ...(origins.get(node) ?? p) };
    const { ratio } = stage.getCamera();
    return { x: p.x + (start.x - down.x) * ratio, y: p.y - (start.y - down.y) * ratio };
  });
  stage.on("nodeDragEnd", ({ allDraggedNodes }) => {
    start = null;
    if (!moved) return;
    moved = false;
    spend();
    gestures.dropped(allDraggedNodes);
  });
}

/** The thing whose mark is under a point, or nothing. */
export function hitAt(stage: Stage, scene: Scene, p: Point): Selection | null {
  let best: string | null = null;
  let least = 22;
  scene.forEachNode((id, a) => {
    const q = stage.graphToViewport(a);
    const d = Math.hypot(q.x - p.x, q.y - p.y);
    if (d < Math.min(least, a.size + 8)) {
      least = d;
      best = id;
    }
  });
  return best === null ? null : { kind: "node", id: best };
}

/** A finger that rests half a second. */
function bindLongPress(layer: HTMLElement, fire: (at: Point) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from: Point | null = null;
  const cancel = (): void => {
    clearTimeout(timer);
    from = null;
  };
  const down = (event: PointerEvent): void => {
    cancel();
    if (event.pointerType !== "touch" || !event.isPrimary) return;
    from = { x: event.clientX, y: event.clientY };
    const box = layer.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    timer = setTimeout(() => fire(at), LONG_PRESS);
  };
  const move = (event: PointerEvent): void => {
    if (from !== null && Math.hypot(event.clientX - from.x, event.clientY - from.y) > 10) cancel();
  };
  layer.addEventListener("pointerdown", down);
  layer.addEventListener("pointermove", move);
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, cancel);
  return () => {
    cancel();
    layer.removeEventListener("pointerdown", down);
    layer.removeEventListener("pointermove", move);
    for (const end of ["pointerup", "pointercancel"]) window.removeEventListener(end, cancel);
  };
}
