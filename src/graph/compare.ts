/** The patch between two whole graphs, for when one was read anew. */
import type { DossierGraph, GraphPatch } from "./dossier-graph.ts";
import { PatchBuilder } from "./patch.ts";

const PLACE = new Set(["x", "y"]);

/** Whether two attribute objects say the same, positions aside. */
export function sameAttributes(a: object, b: object): boolean {
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return Object.keys(right).every((key) => {
    const x = left[key];
    const y = right[key];
    if (PLACE.has(key) || x === y) return true;
    return Array.isArray(x) && Array.isArray(y) && x.length === y.length && x.every((v, i) => v === y[i]);
  });
}

export function comparePatch(before: DossierGraph, after: DossierGraph): GraphPatch {
  const patch = new PatchBuilder();
  after.forEachNode((key, attributes) => {
    if (!before.hasNode(key)) patch.node(key, "added");
    else if (!sameAttributes(before.getNodeAttributes(key), attributes)) patch.node(key, "changed");
  });
  before.forEachNode((key) => {
    if (!after.hasNode(key)) patch.node(key, "dropped");
  });
  after.forEachEdge((key, attributes) => {
    if (!before.hasEdge(key)) patch.edge(key, "added");
    else if (!sameAttributes(before.getEdgeAttributes(key), attributes)) patch.edge(key, "changed");
  });
  before.forEachEdge((key) => {
    if (!after.hasEdge(key)) patch.edge(key, "dropped");
  });
  return patch.finish();
}
