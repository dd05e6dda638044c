/** The RDF 1.2 terms and quads that every room speaks, made by n3's factory so that its store takes them as they are. */
import { DataFactory } from "n3";

/** An IRI (RDF 1.2 Concepts, 3.2). */
export interface NamedNode {
  readonly termType: "NamedNode";
  readonly value: string;
  equals(other: Term | null | undefined): boolean;
}

/** A blank node (RDF 1.2 Concepts, 3.4). Inside a dossier they are skolemised: see `skolem.ts`. */
export interface BlankNode {
  readonly termType: "BlankNode";
  readonly value: string;
  equals(other: Term | null | undefined): boolean;
}

/** A literal with its lexical form exactly as written (RDF 1.2 Concepts, 3.3). */
export interface Literal {
  readonly termType: "Literal";
  readonly value: string;
  /** Language tag, or `""`. */
  readonly language: string;
  /** Base direction of an `rdf:dirLangString`, or absent. */
  readonly direction?: "ltr" | "rtl" | "" | null;
  readonly datatype: NamedNode;
  equals(other: Term | null | undefined): boolean;
}

/** The default graph. */
export interface DefaultGraph {
  readonly termType: "DefaultGraph";
  readonly value: "";
  equals(other: Term | null | undefined): boolean;
}

export type Subject = NamedNode | BlankNode;
export type ObjectTerm = NamedNode | BlankNode | Literal | TripleTerm;
export type GraphName = NamedNode | BlankNode | DefaultGraph;

/** A triple as it is said, whether or not anyone asserts it. */
export interface Triple {
  readonly subject: Subject;
  readonly predicate: NamedNode;
  readonly object: ObjectTerm;
}

/** A triple used as an object: `<<( s p o )>>` (RDF 1.2 Concepts, 3.1). */
export interface TripleTerm extends Triple {
  readonly termType: "Quad";
  readonly value: "";
  readonly graph: DefaultGraph;
  equals(other: Term | null | undefined): boolean;
}

/** A triple in a graph. */
export interface Quad extends Triple {
  readonly termType: "Quad";
  readonly value: "";
  readonly graph: GraphName;
  equals(other: Term | null | undefined): boolean;
}

export type Term = NamedNode | BlankNode | Literal | TripleTerm | DefaultGraph | Quad;

/** Makes an IRI term from an absolute IRI. */
export const iri = (value: string): NamedNode => DataFactory.namedNode(value) as NamedNode;

/** Makes a blank node; `label` is without `_:`. */
export const blank = (label?: string): BlankNode => DataFactory.blankNode(label) as BlankNode;

/** A language tag with the direction in which its text is written. */
export interface DirectedLanguage {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
}

/** Makes a literal. `kind` is a language tag, with or without direction, a datatype, or absent for `xsd:string`. */
export const literal = (value: string, kind?: string | NamedNode | DirectedLanguage): Literal =>
  DataFactory.literal(value, kind) as Literal;

/** The default graph. */
export const defaultGraph: DefaultGraph = DataFactory.defaultGraph() as DefaultGraph;

/** Makes a quad; without `graph` it stands in the default graph. */
export const quad = (
  subject: Subject,
  predicate: NamedNode,
  object: ObjectTerm,
  graph: GraphName = defaultGraph,
): Quad => DataFactory.quad(subject, predicate, object, graph) as Quad;

/** Makes a triple term from a triple. */
export const tripleTerm = ({ subject, predicate, object }: Triple): TripleTerm =>
  DataFactory.quad(subject, predicate, object) as TripleTerm;

export const isIri = (term: Term): term is NamedNode => term.termType === "NamedNode";
export const isLiteral = (term: Term): term is Literal => term.termType === "Literal";
export const isBlank = (term: Term): term is BlankNode => term.termType === "BlankNode";
export const isTripleTerm = (term: Term): term is TripleTerm => term.termType === "Quad";

/**
 * One string for one term, for use as a map key: IRIs stand as they are, blank nodes as `_:label`, literals as in
 * N-Triples with their datatype or tag, triple terms as `<<( … )>>`.
 */
export function termKey(term: Term): string {
  switch (term.termType) {
    case "NamedNode":
      return term.value;
    case "BlankNode":
      return `_:${term.value}`;
    case "DefaultGraph":
      return "";
    case "Literal":
      return term.language !== ""
        ? `"${term.value}"@${term.language}${term.direction ? `--${term.direction}` : ""}`
        : `"${term.value}"^^${term.datatype.value}`;
    case "Quad":
      return `<<( ${tripleKey(term)} )>>`;
  }
}

/** One string for one triple, whichever graphs it stands in. */
export const tripleKey = (triple: Triple): string =>
  `${termKey(triple.subject)}\n${triple.predicate.value}\n${termKey(triple.object)}`;

/** One string for one quad. */
export const quadKey = (q: Quad): string => `${tripleKey(q)}\n${termKey(q.graph)}`;
