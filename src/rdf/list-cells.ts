/** Finds the RDF lists of a graph that can be written as `( … )`. */
import { isNode } from "./blank-label.ts";
import type { GraphIndex } from "./graph-index.ts";
import { rdf } from "./namespaces.ts";
import { termKey } from "./term.ts";

const FIRST = rdf("first").value;
const REST = rdf("rest").value;
export const NIL = rdf("nil").value;

/** The key of the cell after `key`, or `null` if `key` is not a plain cell with one item and one rest. */
function next(graph: GraphIndex, key: string): string | null {
  const entry = graph.subjects.get(key);
  if (entry === undefined || !isNode(entry.term) || entry.predicates.size !== 2) return null;
  const rest = entry.predicates.get(REST);
  if (entry.predicates.get(FIRST)?.length !== 1 || rest?.length !== 1 || rest[0] === undefined) return null;
  return termKey(rest[0]);
}

/** The cells from which a plain chain leads to `rdf:nil`. `free` says which nodes may lose their label. */
export function listCells(graph: GraphIndex, free: (key: string) => boolean): Set<string> {
  const cells = new Set<string>();
  const open = new Set<string>();
  for (const start of graph.subjects.keys()) {
    const path: string[] = [];
    let key: string | null = start;
    while (key !== null && key !== NIL && !cells.has(key) && !open.has(key)) {
      const following: string | null = free(key) ? next(graph, key) : null;
      if (following === null) break;
      path.push(key);
      open.add(key);
      key = following;
    }
    if (key === NIL || (key !== null && cells.has(key))) for (const cell of path) cells.add(cell);
  }
  return cells;
}
