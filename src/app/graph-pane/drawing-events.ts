/** The events of the drawing: what the canvas tells back, in terms of the dossier. */
import type { ViewGraph } from "../../graph/view-graph.ts";
import type { Kind } from "../../model/kind.ts";
import type { CanvasOptions, Selection } from "../canvas/canvas.ts";
import type { Positions } from "../canvas/scene.ts";

/** What the canvas tells back. */
export interface DrawingEvents {
  onShow(id: string): void;
  onShowLine(triples: readonly string[]): void;
  onExpand(id: string): void;
  onClear(): void;
  /** A line was drawn by hand. */
  onLink(from: string, to: string): void;
  /** Whether a line may begin or end at a thing. */
  allowsLink(id: string): boolean;
  /** The keyboard has gone to a thing. */
  onCursor(id: string): void;
  /** A menu is wanted for what is there, at a point of the canvas. */
  onMenu(target: Selection | null, at: { x: number; y: number }): void;
  /** What floats over the edges of the canvas. */
  insets(): { top: number; right: number; bottom: number; left: number };
}

/** What the drawing itself has to say and to hear. */
export interface Drawn {
  readonly kinds: readonly Kind[];
  /** What is drawn now. */
  view(): ViewGraph | undefined;
  /** Things were dragged. */
  onMove(positions: Positions): void;
}

/** A canvas that tells `events` what the reader does. */
export function canvasOptions(events: DrawingEvents, { kinds, view, onMove }: Drawn): CanvasOptions {
  const told = (selection: Selection | null): void => {
    if (selection === null) events.onClear();
    else if (selection.kind === "node") events.onShow(selection.id);
    else {
      const graph = view();
      if (graph?.hasEdge(selection.id)) events.onShowLine(graph.getEdgeAttribute(selection.id, "triples"));
    }
  };
  return {
    kinds,
    label: "Graph. Arrow keys walk it, Enter selects; the list shows the same things.",
    insets: events.insets,
    onSelect: told,
    onExpand: (id) => events.onExpand(id),
    onMove,
    onLink: (from, to) => events.onLink(from, to),
    allowsLink: (id) => events.allowsLink(id),
    onRivals: (edge) => told({ kind: "edge", id: edge }),
    onMenu: (target, at) => events.onMenu(target, at),
    onHover: (target, how) => {
      if (how === "keyboard" && target?.kind === "node") events.onCursor(target.id);
    },
  };
}
