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

/** Where groups stand that have no place yet: in the middle of their members that have one. */
export function groupPlaces(view: ViewGraph, positions: Positions): Positions {
  const found: Positions = {};
  view.forEachNode((id, { members }) => {
    if (members === undefined || positions[id] !== undefined) return;
    const standing = members.flatMap((m) => positions[m] ?? []);
    if (standing.length === 0) return;
    const sum = standing.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
    found[id] = { x: sum.x / standing.length, y: sum.y / standing.length };
  });
  return found;
}
