/** Lays a view out in a worker, with the sizes of marks and names as the canvas draws them. */
import type { LayoutResult } from "../../graph/layout-input.ts";
import { FIRST_LAYOUT, type LayoutId } from "../../graph/layouts/layout-names.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";
import { type LayoutHints, layoutInput } from "../../graph/view-layout.ts";
import type { CanvasHandle } from "./canvas-options.ts";
import type { LayoutMessage, LayoutOrder } from "./layout-worker.ts";
import type { Positions } from "./scene.ts";

export interface LayoutViewOptions {
  /** Default: the readable one. */
  readonly layout?: LayoutId;
  /** Whether what is pinned stands already, and only newcomers are to be placed. Default: true. */
  readonly joining?: boolean;
  /** What layouts by time, place and rank go by. */
  readonly hints?: LayoutHints;
  /** What stands and must not move. */
  readonly pins?: Positions;
  readonly seed?: number;
  /** 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Square pixels that a thing wants for itself, its name and its lines. */
const ROOM = 12_000;

/** The area to lay out in: the free canvas, or more in the same proportions (kept between 3 : 4 and 2 : 1) if it is too small for so many. */
export function layoutArea({ w, h }: { w: number; h: number }, things: number): { w: number; h: number } {
  const proportion = Math.min(2, Math.max(0.75, w / h));
  const area = Math.max(w * h, things * ROOM);
  if (area === w * h) return { w, h };
  return { w: Math.sqrt(area * proportion), h: Math.sqrt(area / proportion) };
}

/**
 * Positions for every thing of a view, and the side on which each has room for its name. Rejects with the signal's
 * reason when aborted (the worker is ended), or with an Error when the layout failed.
 */
export async function layoutView(
  view: ViewGraph,
  canvas: Pick<CanvasHandle, "viewport" | "boxOf" | "ready">,
  options: LayoutViewOptions = {},
): Promise<LayoutResult> {
  const { pins, seed, signal, hints, layout = FIRST_LAYOUT, joining = true } = options;
  await canvas.ready;
  signal?.throwIfAborted();
  const input = layoutInput(view, {
    box: (_id, node) => canvas.boxOf(node),
    ...layoutArea(canvas.viewport(), view.order),
    ...(pins === undefined ? {} : { pins }),
    ...(hints === undefined ? {} : { hints }),
    ...(seed === undefined ? {} : { seed }),
  });
  return run({ layout, joining: joining && pins !== undefined && Object.keys(pins).length > 0, input }, options);
}

function run(order: LayoutOrder, { onProgress, signal }: LayoutViewOptions): Promise<LayoutResult> {
  const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
  return new Promise<LayoutResult>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("error", (event) => reject(new Error(event.message || "The layout could not be started.")));
    worker.addEventListener("message", ({ data }: MessageEvent<LayoutMessage>) => {
      if (data.kind === "progress") onProgress?.(data.done);
      else if (data.kind === "result") resolve(data.result);
      else reject(new Error(data.sentence));
    });
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}
