/** What is in the data: how many things each class has, how often each relation is stated, and of what. */
import { REIFIES } from "../../../claims/claim-terms.ts";
import type { Vocabulary } from "../../../model/vocabulary.ts";
import { rdf } from "../../../rdf/namespaces.ts";
import { type Triple, tripleKey } from "../../../rdf/term.ts";
import type { QuadSource } from "../../../store/quad-store.ts";

export interface RelationCount {
  readonly iri: string;
  /** Statements that stand. */
  readonly stated: number;
  /** Statements that only claims make. */
  readonly reported: number;
}

export interface ClassCount {
  readonly iri: string;
  readonly things: number;
  /** The relations of its things, those that are used most first. */
  readonly relations: readonly RelationCount[];
}

export interface Contents {
  readonly classes: readonly ClassCount[];
  readonly relations: readonly RelationCount[];
}

const TYPE = rdf("type").value;

/** Reads the dossier; pauses after each yield are for whoever runs it. A triple in two graphs counts once. */
export function* readContents(dossier: QuadSource, vocabulary: Vocabulary): Generator<void, Contents> {
  const members = new Map<string, Set<string>>();
  const stated = new Map<string, Triple>();
  const claimed = new Map<string, Triple>();
  let read = 0;
  for (const q of dossier.match()) {
    read += 1;
    if (read % 500 === 0) yield;
    if (q.predicate.value === TYPE) {
      const things = members.get(q.object.value) ?? new Set();
      members.set(q.object.value, things.add(q.subject.value));
    } else if (q.predicate.value !== REIFIES.value) stated.set(tripleKey(q), q);
    else if (q.object.termType === "Quad") claimed.set(tripleKey(q.object), q.object);
  }
  const all = new Map<string, Tally>();
  const byClass = new Map<string, Map<string, Tally>>();
  const classes = new Map<string, readonly string[]>();
  const count = function* (triples: Iterable<Triple>, what: keyof Tally): Generator<void> {
    for (const { subject, predicate } of triples) {
      read += 1;
      if (read % 500 === 0) yield;
      add(all, predicate.value, what);
      let types = classes.get(subject.value);
      if (types === undefined) {
        types = vocabulary.typesOf(subject.value);
        classes.set(subject.value, types);
      }
      for (const type of types) {
        const relations = byClass.get(type) ?? new Map<string, Tally>();
        byClass.set(type, relations);
        add(relations, predicate.value, what);
      }
    }
  };
  yield* count(stated.values(), "stated");
  for (const key of stated.keys()) claimed.delete(key);
  yield* count(claimed.values(), "reported");
  return {
    classes: [...members]
      .map(([iri, things]) => ({ iri, things: things.size, relations: sorted(byClass.get(iri) ?? new Map()) }))
      .sort((a, b) => b.things - a.things || (a.iri < b.iri ? -1 : 1)),
    relations: sorted(all),
  };
}

interface Tally {
  stated: number;
  reported: number;
}

function add(tallies: Map<string, Tally>, key: string, what: keyof Tally): void {
  const tally = tallies.get(key) ?? { stated: 0, reported: 0 };
  tally[what] += 1;
  tallies.set(key, tally);
}

const sorted = (tallies: ReadonlyMap<string, Tally>): RelationCount[] =>
  [...tallies]
    .map(([iri, tally]) => ({ iri, ...tally }))
    .sort((a, b) => b.stated + b.reported - a.stated - a.reported || (a.iri < b.iri ? -1 : 1));
