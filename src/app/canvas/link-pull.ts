/** Drawing a line by hand: from a handle on the chosen thing, or with Alt from any thing, to another one. */
import { around, meets, type Point, type Rect } from "../../graph/placing/curve.ts";
import type { Selection } from "./attention.ts";

export interface LinkSource {
  /** The element the canvas lies in, and the layer that takes the pointer. */
  readonly host: HTMLElement;
  readonly layer: HTMLElement;
  selection(): Selection | null;
  /** Where a thing stands, in CSS pixels, and how large it is; `null` if it is not drawn. */
  place(node: string): { readonly at: Point; readonly r: number } | null;
  hit(at: Point): string | null;
  /** Where names are written, in CSS pixels. */
  names(): readonly Rect[];
  /** Whether a line may begin or end there. */
  allows(node: string): boolean;
  onLink(from: string, to: string): void;
}

/** Half the width of the handle, in CSS pixels. */
const HANDLE = 10;
const CORNERS = [
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;

/** Where the handle of a thing stands: at the first corner of it that lies under no name. */
export function handleAt({ x, y }: Point, r: number, names: readonly Rect[]): Point {
  const reach = r * 0.72 + 5;
  const corners = CORNERS.map(([dx, dy]) => ({ x: x + dx * reach, y: y + dy * reach }));
  const isFree = (at: Point): boolean => !names.some((name) => meets(name, around(at, HANDLE)));
  return corners.find(isFree) ?? { x: x + reach, y: y - reach };
}

const SVG = "http://www.w3.org/2000/svg";

/** Binds it; `follow` is to be called whenever the picture has moved. */
export function bindLinkPull(source: LinkSource): { follow(): void; destroy(): void } {
  const { host, layer } = source;
  const handle = document.createElement("div");
  handle.className = "link-handle";
  handle.title = "Drag to draw a line";
  handle.hidden = true;
  const sheet = document.createElementNS(SVG, "svg");
  sheet.setAttribute("class", "link-sheet");
  const stroke = document.createElementNS(SVG, "line");
  const ring = document.createElementNS(SVG, "circle");
  sheet.append(stroke, ring);
  host.append(sheet, handle);
  let from: string | null = null;

  const pointOf = (event: PointerEvent): Point => {
    const box = host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const targetAt = (at: Point): string | null => {
    const hit = source.hit(at);
    return hit !== null && hit !== from && source.allows(hit) ? hit : null;
  };
  const draw = (to: Point): void => {
    const start = from === null ? null : source.place(from);
    sheet.classList.toggle("on", start !== null);
    if (start === null) return;
    const target = targetAt(to);
    const end = target === null ? null : source.place(target);
    const at = end?.at ?? to;
    for (const [name, value] of [
      ["x1", start.at.x],
      ["y1", start.at.y],
      ["x2", at.x],
      ["y2", at.y],
    ] as const)
      stroke.setAttribute(name, String(value));
    ring.setAttribute("cx", String(at.x));
    ring.setAttribute("cy", String(at.y));
    ring.setAttribute("r", String(end === null ? 0 : end.r + 6));
  };
  const move = (event: PointerEvent): void => draw(pointOf(event));
  const end = (event: PointerEvent): void => {
    const start = from;
    const target = event.type === "pointerup" ? targetAt(pointOf(event)) : null;
    from = null;
    draw({ x: 0, y: 0 });
    for (const name of ["pointermove", "pointerup", "pointercancel"] as const)
      window.removeEventListener(name, name === "pointermove" ? move : end, true);
    event.stopPropagation();
    if (start !== null && target !== null) source.onLink(start, target);
  };
  const begin = (node: string, event: PointerEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    from = node;
    window.addEventListener("pointermove", move, true);
    window.addEventListener("pointerup", end, true);
    window.addEventListener("pointercancel", end, true);
  };
  const onHandle = (event: PointerEvent): void => {
    const selection = source.selection();
    if (selection?.kind === "node" && event.isPrimary && event.button === 0) begin(selection.id, event);
  };
  const onLayer = (event: PointerEvent): void => {
    if (!event.altKey || event.button !== 0) return;
    const hit = source.hit(pointOf(event));
    if (hit !== null && source.allows(hit)) begin(hit, event);
  };
  handle.addEventListener("pointerdown", onHandle);
  host.addEventListener("pointerdown", onLayer, { capture: true });

  return {
    follow() {
      const selection = source.selection();
      const node = selection?.kind === "node" && source.allows(selection.id) ? selection.id : null;
      const place = node === null ? null : source.place(node);
      handle.hidden = place === null || layer.clientWidth === 0;
      if (place === null) return;
      const { x, y } = handleAt(place.at, place.r, source.names());
      handle.style.transform = `translate(${x}px, ${y}px)`;
    },
    destroy() {
      host.removeEventListener("pointerdown", onLayer, { capture: true });
      handle.remove();
      sheet.remove();
    },
  };
}
