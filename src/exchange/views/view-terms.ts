/** The vocabulary of saved views (`ontology/view.ttl`), and how keys and values of a view are written as terms. */
import { SKOLEM_NS, VIEW_NS, xsd } from "../../rdf/namespaces.ts";
import { iri, literal, type NamedNode, type ObjectTerm } from "../../rdf/term.ts";

export const viewTerm = (local: string): NamedNode => iri(VIEW_NS + local);

/** The local name of a term of the vocabulary; `null` for any other term. */
export function viewName(term: ObjectTerm): string | null {
  if (term.termType !== "NamedNode" || !term.value.startsWith(VIEW_NS)) return null;
  const name = term.value.slice(VIEW_NS.length);
  return NAME.test(name) ? name : null;
}

/** What may be the local name of a dimension or layout. */
const NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;

export const isViewName = (text: string): boolean => NAME.test(text);

const DRAWN_NAME = "name:";
const ANY_URI = xsd("anyURI");
/** An absolute IRI that every syntax can hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: no IRI may hold them
const IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020<>"{}|\\^`\ud800-\udfff]*$/;

/**
 * A thing's node key as a term: its IRI, or a literal for a name drawn as a thing. The Skolem name of a blank node is
 * written as `xsd:anyURI`, because a writer would make a blank node of another file of it.
 */
export function keyTerm(key: string): ObjectTerm {
  if (key.startsWith(DRAWN_NAME)) return literal(key.slice(DRAWN_NAME.length));
  return IRI.test(key) && !key.startsWith(SKOLEM_NS) ? iri(key) : literal(key, ANY_URI);
}

export function readKey(term: ObjectTerm): string | null {
  if (term.termType === "NamedNode") return term.value;
  if (term.termType !== "Literal") return null;
  return term.datatype.equals(ANY_URI) ? term.value : DRAWN_NAME + term.value;
}

/** A facet's value as a term: an IRI, or a word. */
export const valueTerm = (value: string): ObjectTerm =>
  IRI.test(value) && value.includes("/") && !value.startsWith(SKOLEM_NS) ? iri(value) : literal(value);

export const readValue = (term: ObjectTerm): string | null =>
  term.termType === "NamedNode" || term.termType === "Literal" ? term.value : null;
