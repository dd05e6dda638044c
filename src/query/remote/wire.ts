/** The wire: quads as an endpoint holds them, and back; two profiles of one shape. */

import { fromPlain, toPlain } from "../../rdf/plain-literal.ts";
import { fromRdf11, toRdf11 } from "../../rdf/rdf11-profile.ts";
import { skolemIri } from "../../rdf/skolem.ts";
import { type ObjectTerm, type Quad, quad, type Subject, type Term } from "../../rdf/term.ts";
import type { Profile } from "./endpoint.ts";

export interface Wire {
  readonly profile: Profile;
  /** Quads as the endpoint is to hold them. */
  out(quads: Iterable<Quad>): Quad[];
  /** Quads of the dossier from what the endpoint holds; those that describe a statement come with those that name it. */
  back(quads: Iterable<Quad>): Quad[];
  /** A term of an answer as the dossier has it. */
  term(term: Term): Term;
}

const objects = (quads: Iterable<Quad>, change: (t: ObjectTerm) => ObjectTerm): Quad[] =>
  [...quads].map((q) => {
    const object = change(q.object);
    return object === q.object ? q : quad(q.subject, q.predicate, object, q.graph);
  });

const plain = (t: ObjectTerm): ObjectTerm => (t.termType === "Literal" ? toPlain(t) : t);
const asWritten = <T extends Term>(t: T): T => (t.termType === "Literal" ? (fromPlain(t) as T) : t);

/** Blank nodes of an answer cannot be asked for again; here they get names, as those of files do. */
const named = <T extends Term>(t: T): T =>
  t.termType === "BlankNode" ? (skolemIri("endpoint", t.value) as Term as T) : t;
const withNames = (quads: Iterable<Quad>): Quad[] =>
  [...quads].map((q) =>
    q.subject.termType === "BlankNode" || q.object.termType === "BlankNode"
      ? quad(named<Subject>(q.subject), q.predicate, named(q.object), q.graph)
      : q,
  );

/** Triple terms as `rdf:Statement`, values in forms that nothing alters. */
const RDF11: Wire = {
  profile: "rdf11",
  out: (quads) => objects(toRdf11(quads), plain),
  back: (quads) => fromRdf11(objects(withNames(quads), asWritten)),
  term: (t) => named(asWritten(t)),
};

/** As it is. */
const RDF12: Wire = { profile: "rdf12", out: (quads) => [...quads], back: withNames, term: named };

export const wireOf = (profile: Profile): Wire => (profile === "rdf11" ? RDF11 : RDF12);
