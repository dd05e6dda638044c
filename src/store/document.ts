/** A document: one file of a dossier, and the graph its quads are saved in. */
import { DOCUMENT_NS, rdf } from "../rdf/namespaces.ts";
import { encodePath } from "../rdf/skolem.ts";
import type { Syntax } from "../rdf/syntax.ts";
import { type GraphName, iri, type NamedNode, type Quad, type Subject, termKey } from "../rdf/term.ts";
import type { QuadSource } from "./quad-store.ts";

export interface DossierDocument {
  /** Path relative to the dossier's folder, with `/`; shown to people and used to name the graph. */
  readonly path: string;
  readonly graph: NamedNode;
  readonly syntax: Syntax;
  /** Prefixes as the file declared them. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** The graphs that the file names itself (TriG, N-Quads); what is in them is saved in it too. */
  readonly graphs?: readonly GraphName[];
}

/** The graph that a document without named graphs is read into. */
export const documentGraph = (path: string): NamedNode => iri(DOCUMENT_NS + encodePath(path));

/** The graphs that quads name besides the document's own, each once. */
export function namedGraphs(quads: Iterable<Quad>, own: NamedNode): GraphName[] {
  const found = new Map<string, GraphName>();
  for (const { graph } of quads) if (!graph.equals(own)) found.set(termKey(graph), graph);
  return [...found.values()];
}

/** The document that a graph is saved in: its own, or one that it names; `null` when none has it. */
export const documentOfGraph = (documents: Iterable<DossierDocument>, graph: GraphName): DossierDocument | null => {
  for (const document of documents)
    if (document.graph.equals(graph) || document.graphs?.some((each) => each.equals(graph)) === true) return document;
  return null;
};

/**
 * The document that describes a subject, where an edit of it belongs: the one that says what the subject is, else the
 * one that says most about it, else `null`. Of equals the first counts.
 */
export function documentOf(
  source: QuadSource,
  documents: Iterable<DossierDocument>,
  subject: Subject,
): DossierDocument | null {
  let best: DossierDocument | null = null;
  let most = 0;
  for (const document of documents) {
    const graphs = [document.graph, ...(document.graphs ?? [])];
    const said = graphs.reduce((sum, graph) => sum + source.count(subject, null, null, graph), 0);
    if (said === 0) continue;
    const typed = graphs.some((graph) => source.count(subject, rdf("type"), null, graph) > 0);
    const weight = said + (typed ? 1e9 : 0);
    if (weight <= most) continue;
    best = document;
    most = weight;
  }
  return best;
}
