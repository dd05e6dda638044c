/** Collapsing: what hangs on one thing only leaves the view and is counted there. A pure step after `buildView`. */
import type { ViewGraph } from "./view-graph.ts";

/** The neighbours of a thing that have no other neighbour in the view; the focus and what is in `keep` are none. Sorted. */
export const leavesOf = (view: ViewGraph, thing: string, keep: ReadonlySet<string> = new Set()): string[] =>
  view.hasNode(thing)
    ? view
        .neighbors(thing)
        .filter(
          (n) =>
            n !== thing &&
            !keep.has(n) &&
            !view.getNodeAttribute(n, "focus") &&
            view.neighbors(n).every((m) => m === thing || m === n),
        )
        .sort()
    : [];

/** The view without the leaves of these things; each tells how many more it has now. The given view stays as it is. */
export function collapseView(view: ViewGraph, things: readonly string[], keep: ReadonlySet<string>): ViewGraph {
  const gone = new Map<string, string[]>();
  for (const thing of things) {
    const leaves = leavesOf(view, thing, keep);
    if (leaves.length > 0) gone.set(thing, leaves);
  }
  if (gone.size === 0) return view;
  const smaller = view.copy() as ViewGraph;
  for (const [thing, leaves] of gone) {
    for (const leaf of leaves) smaller.dropNode(leaf);
    smaller.updateNodeAttribute(thing, "more", (more) => (more ?? 0) + leaves.length);
  }
  return smaller;
}
