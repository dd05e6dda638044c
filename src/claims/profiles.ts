/** Profiles: what is compared of the things of a dossier when duplicates are looked for. */
import { dayNumber } from "../model/date-span.ts";
import { readEdtf } from "../model/edtf.ts";
import type { Profile, ProfileDate } from "../model/likeness.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { DOS_NS, rdf, SKOLEM_NS, schema, schemaHttps } from "../rdf/namespaces.ts";
import { iri, type Triple } from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";
import { DISAGREEMENT } from "./claim-terms.ts";
import type { Claims } from "./claims.ts";

/** Dates that a thing has once, in vocabularies that do not say so themselves. */
const ONCE: ReadonlySet<string> = new Set(
  ["birthDate", "deathDate", "foundingDate", "dissolutionDate"].flatMap((local) => [
    schema(local).value,
    schemaHttps(local).value,
  ]),
);

/** Whether a thing can have only one date of this relation. */
export const isOnce = (relation: string, vocabulary: Vocabulary): boolean =>
  ONCE.has(relation) || vocabulary.relation(relation).functional;

/** A date for comparison; `null` when the text is none. */
export function profileDate(relation: string, text: string, vocabulary: Vocabulary): ProfileDate | null {
  const read = readEdtf(text);
  if (!read.ok) return null;
  const day = (date: string | undefined): number | null => (date === undefined ? null : dayNumber(date));
  return {
    relation,
    label: vocabulary.relation(relation).label,
    words: read.words,
    earliest: day(read.notBefore),
    latest: day(read.notAfter),
  };
}

/** The profile of one thing: its asserted names and dates, and those that a claim states. */
export function profileOf(thing: string, dossier: QuadSource, vocabulary: Vocabulary, claims: Claims): Profile {
  const { preferred, others } = vocabulary.names(thing);
  const names = new Set([preferred, ...others.map(({ text }) => text)]);
  const dates = new Map<string, ProfileDate>();
  const take = ({ predicate, object }: Triple) => {
    if (object.termType !== "Literal") return;
    const relation = predicate.value;
    const role = vocabulary.namingRole(relation)?.role;
    if (role === "label" || role === "name") names.add(object.value);
    else if (isOnce(relation, vocabulary)) {
      const date = profileDate(relation, object.value, vocabulary);
      if (date !== null) dates.set(`${relation} ${object.value}`, date);
    }
  };
  for (const q of dossier.match(iri(thing))) take(q);
  for (const triple of claims.claimedOf(thing))
    if (claims.onTriple(triple).some(({ stance }) => stance === "stated")) take(triple);
  const own = vocabulary.typesOf(thing);
  return {
    id: thing,
    names: [...names].filter((name) => name.trim() !== ""),
    kind: vocabulary.kindOf(thing).id,
    own,
    classes: [...new Set(own.flatMap((cls) => vocabulary.classInfo(cls).ancestors))],
    dates: [...dates.values()],
  };
}

/**
 * The things of a dossier that have a class and a name of their own, in the order in which it holds them; claims,
 * disagreements and the ontology are none. Yields their profiles one by one, so that a caller can pause.
 */
export function* profilesOf(dossier: QuadSource, vocabulary: Vocabulary, claims: Claims): Generator<Profile> {
  const seen = new Set<string>();
  for (const q of [...dossier.match(null, rdf("type"))]) {
    const thing = q.subject.value;
    if (seen.has(thing) || q.subject.termType !== "NamedNode") continue;
    seen.add(thing);
    if (thing.startsWith(SKOLEM_NS) || thing.startsWith(DOS_NS) || claims.isClaim(thing)) continue;
    if (vocabulary.typesOf(thing).includes(DISAGREEMENT.value)) continue;
    if (vocabulary.declaredLabel(thing) !== undefined) yield profileOf(thing, dossier, vocabulary, claims);
  }
}
