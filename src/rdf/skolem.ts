/** Skolem IRIs: how the blank nodes of a document are named inside a dossier (RDF 1.2 Concepts, 3.5). */
import { SKOLEM_NS } from "./namespaces.ts";
import { iri, type NamedNode, type Term } from "./term.ts";

/** `path` with every segment percent-encoded, so that it can stand in an IRI. */
export const encodePath = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

/** The IRI that stands for `_:label` of a document. The same label in the same document is the same IRI. */
export const skolemIri = (document: string, label: string): NamedNode =>
  iri(`${SKOLEM_NS}${encodePath(document)}/${label}`);

/** Whether a term is a blank node under its Skolem name. */
export const isSkolem = (term: Term): boolean => term.termType === "NamedNode" && term.value.startsWith(SKOLEM_NS);

/** The label of a skolemised blank node in its own document; anonymous nodes have labels such as `~3`. */
export const skolemLabel = (node: NamedNode): string => node.value.slice(node.value.lastIndexOf("/") + 1);

/** The label of the `n`th anonymous node (`[]`, a list cell …): no label a person can write looks like it. */
export const anonymousLabel = (n: number): string => `~${n}`;
