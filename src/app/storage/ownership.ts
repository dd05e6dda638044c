/** Which document a quad is saved in, by its graph. */
import { DOCUMENT_NS } from "../../rdf/namespaces.ts";
import { SYNTAXES, type Syntax, syntaxOfPath } from "../../rdf/syntax.ts";
import type { GraphName, NamedNode, Quad } from "../../rdf/term.ts";
import type { Delta } from "../../store/delta.ts";
import { type DossierDocument, documentGraph } from "../../store/document.ts";
import type { Session } from "../session/session.ts";

/** Where quads go whose graph no document holds. */
const REST = "other-graphs.trig";

/** A file as read, as far as ownership needs it. */
export interface OwningFile {
  readonly path: string;
  readonly syntax: Syntax;
  readonly quads: readonly Quad[];
  readonly graph?: NamedNode;
}

export class Ownership {
  readonly #paths = new Map<string, string>();

  /** A file owns the graph named after it, and the graphs that it names first. */
  add({ path, syntax, quads, graph }: OwningFile): void {
    this.#paths.set((graph ?? documentGraph(path)).value, path);
    if (SYNTAXES.find((s) => s.id === syntax)?.graphs !== true) return;
    for (const { graph } of quads) if (!this.#paths.has(graph.value)) this.#paths.set(graph.value, path);
  }

  /** The path of the document that a quad in `graph` is saved in. A graph named after a file that is not there yet names it. */
  pathOf(graph: GraphName): string {
    const known = this.#paths.get(graph.value);
    if (known !== undefined) return known;
    const path = graph.value.startsWith(DOCUMENT_NS) ? decoded(graph.value.slice(DOCUMENT_NS.length)) : REST;
    this.#paths.set(graph.value, path);
    return path;
  }

  /** The graphs that are saved in a document. */
  graphsOf(path: string): string[] {
    return [...this.#paths].flatMap(([graph, owner]) => (owner === path ? [graph] : []));
  }

  /** A delta by document. */
  split({ added, removed }: Delta): Map<string, Delta> {
    const parts = new Map<string, { added: Quad[]; removed: Quad[] }>();
    const part = (q: Quad) => {
      const path = this.pathOf(q.graph);
      let there = parts.get(path);
      if (there === undefined) {
        there = { added: [], removed: [] };
        parts.set(path, there);
      }
      return there;
    };
    for (const q of added) part(q).added.push(q);
    for (const q of removed) part(q).removed.push(q);
    return parts;
  }
}

/** What a document is to be like that an edit has called into being. */
export const newDocument = (path: string, prefixes: Readonly<Record<string, string>>): DossierDocument => ({
  path,
  graph: documentGraph(path),
  syntax: syntaxOfPath(path) ?? "turtle",
  prefixes,
});

/** Makes documents known that a change has called into being. */
export function adopt(session: Pick<Session, "workspace" | "prefixes">, paths: readonly string[]): void {
  const { workspace } = session;
  const known = new Set(workspace.documents.map((d) => d.path));
  for (const path of paths) if (!known.has(path)) workspace.addDocument(newDocument(path, session.prefixes));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
