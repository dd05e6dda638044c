/** Which files a change to the dossier goes to: those that hold the graphs it speaks of, or new ones. */
import { knownPrefixes } from "../query/prefixes.ts";
import { DOCUMENT_NS } from "../rdf/namespaces.ts";
import { syntaxOfPath } from "../rdf/syntax.ts";
import { type GraphName, type Quad, quad } from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";
import { type DossierDocument, documentGraph, documentOfGraph } from "../store/document.ts";
import type { Workspace } from "../store/workspace.ts";
import type { FileChange } from "./folder-change.ts";
import { Refusal } from "./refusal.ts";

export interface FilesOfDelta {
  readonly changes: readonly Omit<FileChange, "base">[];
  /** The change with every quad in the graph that it is saved in. */
  readonly effective: Delta;
}

/**
 * A graph that no document holds becomes a file of its own if it is named after one, else a graph in `graphs.trig`.
 * `folder` is the name that paths begin with.
 * @throws Refusal 400 for the graph of a document that cannot be.
 */
export function deltaFiles(delta: Delta, { documents }: Workspace, folder: string): FilesOfDelta {
  const parts = new Map<string, { added: Quad[]; removed: Quad[] }>();
  const part = (path: string) => {
    let found = parts.get(path);
    if (found === undefined) {
      found = { added: [], removed: [] };
      parts.set(path, found);
    }
    return found;
  };
  const added = delta.added.map((q) => {
    const path = pathFor(q.graph, documents, folder);
    const at = q.graph.termType === "DefaultGraph" ? quad(q.subject, q.predicate, q.object, documentGraph(path)) : q;
    part(path).added.push(at);
    return at;
  });
  for (const q of delta.removed)
    for (const document of documents)
      if (documentOfGraph([document], q.graph) !== null) part(document.path).removed.push(q);
  const prefixes = knownPrefixes(documents);
  return {
    changes: [...parts].map(([path, change]) => ({ path, ...change, prefixes })),
    effective: { added, removed: delta.removed },
  };
}

function pathFor(graph: GraphName, documents: readonly DossierDocument[], folder: string): string {
  const held = documentOfGraph(documents, graph);
  if (held !== null) return held.path;
  if (graph.termType === "DefaultGraph") return `${folder}/claims.ttl`;
  if (!graph.value.startsWith(DOCUMENT_NS)) return `${folder}/graphs.trig`;
  const path = decodePath(graph.value.slice(DOCUMENT_NS.length));
  if (path === null || !path.startsWith(`${folder}/`) || syntaxOfPath(path) === null)
    throw new Refusal(
      400,
      `<${graph.value}> cannot be a document here: its name is to be ${DOCUMENT_NS}${encodeURIComponent(folder)}/NAME.ttl.`,
    );
  return path;
}

function decodePath(encoded: string): string | null {
  try {
    const path = decodeURIComponent(encoded);
    return documentGraph(path).value === DOCUMENT_NS + encoded ? path : null;
  } catch {
    return null;
  }
}
