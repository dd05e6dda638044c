/** What belongs to a selection when it leaves the dossier: the thing, its statements, their claims, and names for the rest. */
import type { Claims } from "../../claims/claims.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { rdf } from "../../rdf/namespaces.ts";
import { iri, type Quad, quadKey, type Term, type Triple } from "../../rdf/term.ts";
import type { QuadSource } from "../../store/quad-store.ts";

/** The parts of a session that are read. */
export interface SelectionData {
  readonly workspace: { readonly dossier: QuadSource };
  readonly claims: Claims;
  readonly vocabulary: Vocabulary;
}

const TYPE = rdf("type").value;

/** The quads of a selection. Everything a claim names keeps its type and label, so that the file can be read alone. */
export function selectionQuads({ workspace, claims, vocabulary }: SelectionData, thing: string): Quad[] {
  const { dossier } = workspace;
  const found = new Map<string, Quad>();
  const add = (quads: Iterable<Quad>) => {
    for (const q of quads) found.set(quadKey(q), q);
  };
  const addClaim = (claimIri: string) => add(dossier.match(iri(claimIri)));
  const addTriple = (t: Triple) => add(dossier.match(t.subject, t.predicate, t.object));

  const own = claims.attestation(thing);
  add(dossier.match(iri(thing)));
  if (own !== null) own.triples.forEach(addTriple);
  if (claims.isSource(thing) && own === null) {
    for (const a of claims.inSource(thing)) {
      addClaim(a.iri);
      a.triples.forEach(addTriple);
    }
  }
  const { forward, backward } = claims.about(thing);
  for (const { triple, attestations } of [...forward, ...backward]) {
    addTriple(triple);
    for (const a of attestations) {
      addClaim(a.iri);
      a.triples.forEach(addTriple);
    }
  }
  add(namesOf(found.values(), dossier, vocabulary));
  return [...found.values()];
}

/** Types and labels of everything that quads name. */
function* namesOf(quads: Iterable<Quad>, dossier: QuadSource, vocabulary: Vocabulary): Generator<Quad> {
  const named = new Set<string>();
  const visit = (term: Term): void => {
    if (term.termType === "NamedNode") named.add(term.value);
    if (term.termType === "Quad") for (const end of [term.subject, term.object]) visit(end);
  };
  for (const q of [...quads]) {
    visit(q.subject);
    visit(q.object);
  }
  for (const name of named) {
    for (const q of dossier.match(iri(name))) {
      if (q.predicate.value === TYPE || vocabulary.namingRole(q.predicate.value)?.role === "label") yield q;
    }
  }
}
