/** A document: one file of a dossier, and the graph its quads are saved in. */
import { DOCUMENT_NS, rdf } from "../rdf/namespaces.ts";
import { encodePath } from "../rdf/skolem.ts";
import type { Syntax } from "../rdf/syntax.ts";
import { iri, type NamedNode, type Subject } from "../rdf/term.ts";
import type { QuadSource } from "./quad-store.ts";

export interface DossierDocument {
  /** Path relative to the dossier's folder, with `/`; shown to people and used to name the graph. */
  readonly path: string;
  readonly graph: NamedNode;
  readonly syntax: Syntax;
  /** Prefixes as the file declared them. */
  readonly prefixes: Readonly<Record<string, string>>;
}

/** The graph that a document without named graphs is read into. */
export const documentGraph = (path: string): NamedNode => iri(DOCUMENT_NS + encodePath(path));

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
    const { graph } = document;
    const said = source.count(subject, null, null, graph);
    if (said === 0) continue;
    const typed = source.count(subject, rdf("type"), null, graph) > 0;
    const weight = said + (typed ? 1e9 : 0);
    if (weight <= most) continue;
    best = document;
    most = weight;
  }
  return best;
}
