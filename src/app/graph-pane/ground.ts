/** The ground: the canvas and the view that there are just now, for what draws on them. */
import type { ViewGraph } from "../../graph/view-graph.ts";
import type { CanvasHandle } from "../canvas/canvas.ts";

/** Both come and go: ask each time. */
export interface Ground {
  canvas(): CanvasHandle | null;
  view(): ViewGraph | undefined;
}
