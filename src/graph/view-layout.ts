/** From a view to the layout's plain data. */
import type { LayoutEdge, LayoutInput } from "./layout-input.ts";
import type { ViewGraph, ViewNode } from "./view-graph.ts";

export interface Box {
  /** Radius of the mark with its ring, and size of the words; CSS pixels at zoom 1. */
  readonly r: number;
  readonly w: number;
  readonly h: number;
}

export interface LayoutHints {
  day?(id: string): number | undefined;
  place?(id: string): { readonly lat: number; readonly long: number } | undefined;
  /** Whether the source of a line stands under its target. */
  below?(line: string): boolean;
  /** Whether it stands over it. */
  above?(line: string): boolean;
}

export interface ViewLayout {
  /** Measured by whoever draws: fonts are not known here. */
  readonly box: (id: string, node: ViewNode) => Box;
  readonly w: number;
  readonly h: number;
  readonly seed?: number;
  /** What the layouts by time, by place and by rank go by; `undefined` where nothing is known. */
  readonly hints?: LayoutHints;
  /** What stands already and must not move; y up. */
  readonly pins?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

/** Makes the input for `layout` from a view, sorted by key so that it is the same for the same view. */
export function layoutInput(view: ViewGraph, { box, w, h, seed, pins = {}, hints = {} }: ViewLayout): LayoutInput {
  const nodes = view
    .nodes()
    .sort()
    .map((id) => {
      const node = view.getNodeAttributes(id);
      const pin = pins[id];
      const day = hints.day?.(id);
      const place = hints.place?.(id);
      return {
        id,
        ...box(id, node),
        focus: node.focus,
        ...(pin === undefined ? {} : { pin: { x: pin.x, y: pin.y } }),
        ...(day === undefined ? {} : { day }),
        ...(place === undefined ? {} : { place }),
      };
    });
  const edges: LayoutEdge[] = view
    .edges()
    .sort()
    .map((key) => {
      const { curvature, rivals } = view.getEdgeAttributes(key);
      const ends = { source: view.source(key), target: view.target(key) };
      return {
        ...ends,
        curvature,
        mark: rivals > 0,
        ...(hints.below?.(key) === true ? { below: true } : {}),
        ...(hints.above?.(key) === true ? { above: true } : {}),
      };
    });
  return { nodes, edges, w, h, ...(seed === undefined ? {} : { seed }) };
}
