/** How many things of each class or kind the dossier has. */
import type { DossierGraph, NodeAttributes } from "../../graph/dossier-graph.ts";
import { isListed } from "../rail/list-rows.ts";

/**
 * By kind (its id) or class (its IRI), the things that are wanted. What is only pointed at (an address of a page) does
 * not count.
 */
export function thingCounts(
  graph: DossierGraph,
  by: "kind" | "class",
  wanted: (id: string, node: NodeAttributes) => boolean = () => true,
): Map<string, number> {
  const counts = new Map<string, number>();
  graph.forEachNode((id, node) => {
    if (!isListed(node) || !wanted(id, node)) return;
    const value = by === "kind" ? node.kind : node.cls;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  return counts;
}
