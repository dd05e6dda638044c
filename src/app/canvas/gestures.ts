/** What a reader can do to the canvas, whichever hand does it: pointer, finger or key. */

import type { Point } from "../../graph/placing/curve.ts";
import type { Selection } from "./attention.ts";

export interface Gestures {
  select(selection: Selection | null): void;
  expand(node: string): void;
  /** What the pointer is over. */
  hover(target: Selection | null): void;
  /** Open the comparison behind a rivals mark. */
  rivals(edge: string): void;
  /** A menu for a thing, a line or the canvas itself, at a point of the canvas in pixels. */
  menu(target: Selection | null, at: Point): void;
  /** Things were dragged and let go. */
  dropped(nodes: readonly string[]): void;
}
