/** From what is in view to what is drawn: leaves put away, groups drawn as one. */
import { collapseView } from "../../graph/collapse.ts";
import { type Group, groupsOf, groupView } from "../../graph/group.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";
import type { Kind } from "../../model/kind.ts";
import type { Positions } from "../canvas/scene.ts";
import type { ViewState } from "../view/view-state.ts";

export type Shaping = Pick<ViewState, "collapsed" | "placed" | "group" | "openGroups">;

export interface Shaped {
  readonly graph: ViewGraph;
  /** All groups of the view, open ones included. */
  readonly groups: readonly Group[];
}

/** What the reader brought in by hand after collapsing stays; open groups stand as their members. */
export function shapeView(view: ViewGraph, state: Shaping, kinds: readonly Kind[]): Shaped {
  const thinner = collapseView(view, state.collapsed, new Set(state.placed));
  if (state.group === null) return { graph: thinner, groups: [] };
  const groups = groupsOf(thinner, state.group, kinds);
  const open = new Set(state.openGroups);
  return {
    graph: groupView(
      thinner,
      groups.filter((g) => !open.has(g.id)),
    ),
    groups,
  };
}

/** How far a group keeps from what stands, pixels. */
const CLEAR = 92;

/** Where groups stand that have no place yet: in the middle of their members that have one, or at the nearest free spot. */
export function groupPlaces(view: ViewGraph, positions: Positions): Positions {
  const found: Positions = {};
  const standing = view.nodes().flatMap((id) => positions[id] ?? []);
  view.forEachNode((id, { members }) => {
    if (members === undefined || positions[id] !== undefined) return;
    const own = members.flatMap((m) => positions[m] ?? []);
    if (own.length === 0) return;
    const sum = own.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
    const spot = freeSpot({ x: sum.x / own.length, y: sum.y / own.length }, standing);
    found[id] = spot;
    standing.push(spot);
  });
  return found;
}

/** The nearest point to a wish, on rings around it, that keeps clear of what stands. */
function freeSpot(
  wish: { x: number; y: number },
  standing: readonly { x: number; y: number }[],
): { x: number; y: number } {
  for (let ring = 0; ring < 60; ring++) {
    const steps = Math.max(1, 6 * ring);
    for (let i = 0; i < steps; i++) {
      const angle = (2 * Math.PI * i) / steps;
      const r = ring * 24;
      const at = { x: wish.x + r * Math.cos(angle), y: wish.y + r * Math.sin(angle) };
      if (standing.every((s) => Math.hypot(s.x - at.x, s.y - at.y) >= CLEAR)) return at;
    }
  }
  return wish;
}
