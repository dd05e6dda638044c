/** A document: one file of a dossier, and the graph its quads are saved in. */
import { DOCUMENT_NS } from "../rdf/namespaces.ts";
import { encodePath } from "../rdf/skolem.ts";
import type { Syntax } from "../rdf/syntax.ts";
import { iri, type NamedNode } from "../rdf/term.ts";

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
