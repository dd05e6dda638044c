/** Sameness: which two things the dossier already says are one, may be one, or are two. */
import type { Vocabulary } from "../model/vocabulary.ts";
import { dos, owl, skos } from "../rdf/namespaces.ts";
import { iri, type NamedNode, termKey } from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";
import type { Claims } from "./claims.ts";

const SCHEMA_SAME = ["http://schema.org/sameAs", "https://schema.org/sameAs"];
const SAME: readonly string[] = [
  dos("identifiedWith").value,
  owl("sameAs").value,
  skos("exactMatch").value,
  skos("closeMatch").value,
  ...SCHEMA_SAME,
];
const DISTINCT: readonly string[] = [dos("distinctFrom").value, owl("differentFrom").value];

/** `known-two`: kept apart. `on-file`: someone holds them to be one. `related`: something else joins them. */
export type Settled = "known-two" | "on-file" | "related";

/** The relation by which "possibly the same as" is said here: our own where the ontology has it. */
export const possiblySame = (vocabulary: Vocabulary): NamedNode =>
  vocabulary.relation(dos("identifiedWith").value).known ? dos("identifiedWith") : skos("closeMatch");

/** The relation by which two things are kept apart. */
export const keptApart = (vocabulary: Vocabulary): NamedNode =>
  vocabulary.relation(dos("distinctFrom").value).known ? dos("distinctFrom") : owl("differentFrom");

/**
 * What is known of two things, asserted or claimed; `null` when nothing is. A thing is hardly ever related to itself, so
 * any statement between the two counts; of denials only that they are one, for whoever denies it has looked at them.
 */
export function settledBetween(
  a: string,
  b: string,
  dossier: QuadSource,
  claims: Claims,
  vocabulary: Vocabulary,
): Settled | null {
  const found = new Set<Settled>();
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const)
    for (const q of dossier.match(iri(x), null, iri(y))) found.add(settledBy(q.predicate.value, vocabulary));
  for (const triple of claims.claimedAround(a)) {
    if (triple.subject.value !== b && termKey(triple.object) !== b) continue;
    const by = settledBy(triple.predicate.value, vocabulary);
    const isStated = claims.onTriple(triple).some(({ stance }) => stance === "stated");
    if (isStated) found.add(by);
    else if (by === "on-file") found.add("known-two");
  }
  return ORDER.find((each) => found.has(each)) ?? null;
}

const ORDER: readonly Settled[] = ["known-two", "on-file", "related"];

function settledBy(relation: string, vocabulary: Vocabulary): Settled {
  const all = [relation, ...vocabulary.relation(relation).ancestors];
  if (all.some((each) => DISTINCT.includes(each))) return "known-two";
  return all.some((each) => SAME.includes(each)) ? "on-file" : "related";
}
