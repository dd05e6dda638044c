/** What the canvas is told and what it tells: the whole contract between the app and the drawing. */

import type { Guide } from "../../graph/layout-input.ts";
import type { Point, Rect } from "../../graph/placing/curve.ts";
import type { Side } from "../../graph/placing/labels.ts";
import type { ViewGraph, ViewNode } from "../../graph/view-graph.ts";
import type { Box } from "../../graph/view-layout.ts";
import type { Kind } from "../../model/kind.ts";
import type { Appearance } from "./appearance.ts";
import type { Group, Selection } from "./attention.ts";
import type { CameraState, Insets } from "./camera.ts";
import type { Dress } from "./dress.ts";
import type { HorizonMarks } from "./horizon.ts";
import type { Positions } from "./scene.ts";

export interface CanvasOptions {
  /** How each kind of thing is drawn. Mount again for another set. */
  readonly kinds: readonly Kind[];
  /** The accessible name; "Graph" when left out. */
  readonly label?: string;
  /** What floats over the edges of the canvas just now. */
  readonly insets?: () => Insets;
  /** A click, a tap or a key has chosen this; it is drawn as chosen already. */
  onSelect(selection: Selection | null): void;
  onExpand(node: string): void;
  /** What the pointer is over, or where the keyboard has gone: worth announcing in the second case. */
  onHover?(target: Selection | null, how: "pointer" | "keyboard"): void;
  /** Things were dragged: keep these places, and pin them in the next layout. */
  onMove(moved: Positions): void;
  /** A rivals mark was opened; its line has been selected. */
  onRivals(edge: string): void;
  /** A line was drawn by hand from one thing to another; without it none can be drawn. */
  onLink?(from: string, to: string): void;
  /** Whether a line may begin or end at a thing. */
  allowsLink?(node: string): boolean;
  /** A menu is wanted, at a point of the canvas in CSS pixels. */
  onMenu?(target: Selection | null, at: Point): void;
}

export interface ShowOptions {
  /** Let newcomers come from their parent, 320 ms; default true, and off under reduced motion. */
  readonly animate?: boolean;
  /** `true`: bring everything into view. `"open"`: the same if it stays readable, else the focus in the middle at 1 : 1. */
  readonly fit?: boolean | "open";
  /** Sides on which the layout has kept room for names. */
  readonly sides?: Readonly<Record<string, Side>>;
}

export interface CanvasHandle {
  /** Shows a view. What stays keeps its place unless `positions` says otherwise; the camera stays unless `fit` is given. */
  show(view: ViewGraph, positions: Positions, options?: ShowOptions): void;
  /** Marks a thing or a line as chosen; `near` keeps its rivals' lines at full strength too. Does not call `onSelect`. */
  select(selection: Selection | null, near?: Group): void;
  /** Rings these as found by a query. */
  hits(nodes: Iterable<string>): void;
  /** Highlights a path, and dims all else; an empty one ends that. */
  trail(group: Group): void;
  /** Dims these: filtered out, or resting on a source that is set aside. */
  setAside(group: Group): void;
  /** Draws contours round what had reached an actor and hatches what lies beyond; `null` ends that. */
  horizon(marks: HorizonMarks | null): void;
  /** Marks what is pinned. */
  pins(nodes: Iterable<string>): void;
  /** Upright lines with words at the head, behind everything. */
  guides(guides: readonly Guide[]): void;
  /** How these things and the lines between them look now. */
  appearance(keep: Iterable<string>): Appearance;
  /** What can be seen now, every layer, so many times as fine as the screen. */
  picture(scale: number): HTMLCanvasElement;
  /** Brings these, or everything, into view. */
  fit(nodes?: readonly string[]): void;
  /** Pans, no more than needed, until the thing can be seen. */
  reveal(node: string): void;
  /** Makes room for what has come to float over the canvas, unless the reader has moved the camera. */
  settle(): void;
  /** Zooms about the middle; above 1 is closer. */
  zoom(factor: number): void;
  /** Gives marks other sizes and hues; `null` gives them their own again. Nothing moves. */
  dress(dress: Dress | null): void;
  /** To be called when the theme, contrast or motion preference has changed. */
  recolour(): void;
  positions(): Positions;
  /** The free part of the canvas, in CSS pixels: what a layout may fill. */
  viewport(): { w: number; h: number };
  /** Of the whole canvas, in CSS pixels. */
  size(): { width: number; height: number };
  camera(): CameraState;
  setCamera(state: CameraState): void;
  /** Keys of all things in the order in which their names are placed: the order for a list beside the canvas. */
  order(): string[];
  /** The room that a thing of a view takes, mark and name; good once `ready`. */
  boxOf(node: ViewNode): Box;
  /** The thing at a point of the canvas, in CSS pixels. */
  nodeAt(at: Point): string | null;
  /** Where a thing stands on the canvas, in CSS pixels; `null` if it is not shown. */
  pointOf(node: string): Point | null;
  /** The names that can be read now and where, in CSS pixels of the canvas. */
  names(): readonly { readonly id: string; readonly rect: Rect }[];
  /** Gives the canvas the keyboard. */
  focus(): void;
  /** Resolves when fonts and icons are in place. */
  readonly ready: Promise<void>;
  destroy(): void;
}
