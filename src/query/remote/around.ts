/** Queries around a thing: what an endpoint is asked to fill the working set, for either profile. */
import { dos, rdf, rdfs } from "../../rdf/namespaces.ts";
import { STATEMENT_NS, statementName } from "../../rdf/rdf11-profile.ts";
import { type NamedNode, quad, type Term, type Triple, tripleTerm } from "../../rdf/term.ts";
import { sparqlString, sparqlTerm } from "./sparql-term.ts";
import type { Wire } from "./wire.ts";

const REIFIES = sparqlTerm(rdf("reifies"));
const SUBJECT = sparqlTerm(rdf("subject"));
const OBJECT = sparqlTerm(rdf("object"));

const values = (name: string, terms: Iterable<Term>): string =>
  `VALUES ?${name} { ${[...terms].map(sparqlTerm).join(" ")} }`;

/** Where a page begins: after this address, in the order of addresses. */
export interface Page {
  readonly after: string;
  readonly size: number;
}

/** What limits a query to a page of the addresses under a name. */
export const paged = (name: string, { after, size }: Page): { filter: string; order: string } => ({
  filter: after === "" ? "" : ` FILTER(STR(?${name}) > ${sparqlString(after)})`,
  order: ` ORDER BY STR(?${name}) LIMIT ${size}`,
});

export class Around {
  readonly #wire: Wire;
  readonly #inGraphs: boolean;

  /** `inGraphs`: whether the dossier is in named graphs there. */
  constructor(wire: Wire, inGraphs: boolean) {
    this.#wire = wire;
    this.#inGraphs = inGraphs;
  }

  #quads(before: string, pattern: string, after = ""): string {
    const there = this.#inGraphs ? `GRAPH ?g { ${pattern} }` : pattern;
    return `SELECT ?g ?s ?p ?o WHERE { ${before} ${there}${after} }`;
  }

  /** Everything that is said of things. */
  of(things: Iterable<NamedNode>): string {
    return this.#quads(values("s", things), "?s ?p ?o");
  }

  /** These relations of things. */
  some(things: Iterable<NamedNode>, predicates: Iterable<NamedNode>): string {
    return this.#quads(`${values("s", things)} ${values("p", predicates)}`, "?s ?p ?o");
  }

  /** What these things say of one. */
  between(things: Iterable<NamedNode>, object: NamedNode): string {
    return this.#quads(`${values("s", things)} VALUES ?o { ${sparqlTerm(object)} }`, "?s ?p ?o");
  }

  /** What is said to these things, from any other. */
  to(things: Iterable<NamedNode>): string {
    return this.#quads(values("o", things), "?s ?p ?o");
  }

  /** Where these triples are asserted. */
  asserted(triples: Iterable<Triple>): string {
    const rows = [...triples].map(({ subject, predicate, object }) => {
      const [sent] = this.#wire
        .out([quad(subject, predicate, object)])
        .filter((q) => q.subject.equals(subject) && q.predicate.equals(predicate));
      return `(${sparqlTerm(subject)} ${sparqlTerm(predicate)} ${sparqlTerm(sent?.object ?? object)})`;
    });
    return this.#quads(`VALUES (?s ?p ?o) { ${rows.join(" ")} }`, "?s ?p ?o");
  }

  /** The claims on triples. */
  onTriples(triples: Iterable<Triple>): string {
    const names = [...triples].map((t) => (this.#wire.profile === "rdf11" ? statementName(t) : tripleTerm(t)));
    return `SELECT DISTINCT ?c WHERE { ${values("t", names)} ?c ${REIFIES} ?t }`;
  }

  /** Which of these are claims. */
  claimsAmong(things: Iterable<NamedNode>): string {
    return `SELECT DISTINCT ?c WHERE { ${values("c", things)} ?c ${REIFIES} ?t }`;
  }

  #onThing(thing: NamedNode): string {
    const it = sparqlTerm(thing);
    return this.#wire.profile === "rdf11"
      ? `?c ${REIFIES} ?t . { ?t ${SUBJECT} ${it} } UNION { ?t ${OBJECT} ${it} }`
      : `{ ?c ${REIFIES} <<( ${it} ?p ?o )>> } UNION { ?c ${REIFIES} <<( ?s ?p ${it} )>> }`;
  }

  /** A page of the claims that speak of a thing. */
  claims(thing: NamedNode, page: Page): string {
    const { filter, order } = paged("c", page);
    return `SELECT DISTINCT ?c WHERE { ${this.#onThing(thing)}${filter} }${order}`;
  }

  countClaims(thing: NamedNode): string {
    return `SELECT (COUNT(DISTINCT ?c) AS ?n) WHERE { ${this.#onThing(thing)} }`;
  }

  #pointing(thing: NamedNode): string {
    const notNames =
      this.#wire.profile === "rdf11" ? ` FILTER(!STRSTARTS(STR(?s), ${sparqlString(STATEMENT_NS)}))` : "";
    return `?s ?p ${sparqlTerm(thing)} . FILTER(isIRI(?s))${notNames}`;
  }

  /** A page of the things that say something of a thing. */
  pointing(thing: NamedNode, page: Page): string {
    const { filter, order } = paged("s", page);
    return `SELECT DISTINCT ?s WHERE { ${this.#pointing(thing)}${filter} }${order}`;
  }

  countPointing(thing: NamedNode): string {
    return `SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ${this.#pointing(thing)} }`;
  }

  /** Things one of whose names has a text in it, whatever its case. */
  named(text: string, predicates: Iterable<NamedNode>, limit: number): string {
    const test = `CONTAINS(LCASE(STR(?o)), ${sparqlString(text.toLowerCase())})`;
    return `SELECT DISTINCT ?s WHERE { ${values("p", predicates)} ?s ?p ?o . FILTER(isIRI(?s) && ${test}) } LIMIT ${limit}`;
  }

  /** The thing that the dossier begins with. */
  firstFocus(): string {
    return `SELECT ?d ?f WHERE { ?d ${sparqlTerm(dos("firstFocus"))} ?f } LIMIT 1`;
  }

  /** The thing of some class that is referred to most. */
  mostReferredTo(): string {
    return `SELECT ?s (COUNT(*) AS ?n) WHERE { ?s a ?c . ?x ?p ?s . FILTER(isIRI(?s) && ?p != ${sparqlTerm(rdf("type"))} && ?c != ${sparqlTerm(rdf("Statement"))} && ?c != ${sparqlTerm(rdfs("Class"))}) } GROUP BY ?s ORDER BY DESC(?n) LIMIT 1`;
  }

  /** How many things each class has. */
  classes(): string {
    return "SELECT ?c (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a ?c } GROUP BY ?c ORDER BY DESC(?n) LIMIT 200";
  }
}
