/** A question that the open dossier can answer, to show in an empty editor how one is written. */
import type { Vocabulary } from "../../../model/vocabulary.ts";
import { variableName } from "../../../query/pattern.ts";
import { iri, type Quad } from "../../../rdf/term.ts";
import type { QuadSource } from "../../../store/quad-store.ts";
import { isClaimable } from "../../entry/relation-offers.ts";
import type { Prefixes } from "../../view/short-iri.ts";
import { writtenName } from "./offer.ts";

/** Asks by the relation between things that the dossier uses most; without one, for anything of any class. */
export function exampleQuery(dossier: QuadSource, vocabulary: Vocabulary, prefixes: Prefixes): string {
  const used = vocabulary
    .relations()
    .filter((r) => isClaimable(r) && vocabulary.uses(r.iri) > 0)
    .sort((a, b) => vocabulary.uses(b.iri) - vocabulary.uses(a.iri));
  for (const { iri: relation } of used) {
    const first = firstOf(dossier.match(null, iri(relation)));
    if (first?.object.termType !== "NamedNode") continue;
    const [from, to] = [first.subject, first.object].map(({ value }) => variableName(vocabulary.classOf(value).label));
    return `SELECT * WHERE { ?${from} ${writtenName(relation, prefixes)} ?${from === to ? `${to}2` : to} }`;
  }
  return "SELECT * WHERE { ?thing a ?class }";
}

function firstOf(quads: Iterable<Quad>): Quad | null {
  for (const quad of quads) return quad;
  return null;
}
