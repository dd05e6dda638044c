/** What the horizon looks up: who belonged where, who took part in what, what had reached whom; read once from the claims. */
import { foldText } from "../../model/names.ts";
import { hasRole, type RelationRole } from "../../model/relation-role.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { iri, type Triple, tripleKey } from "../../rdf/term.ts";
import type { QuadSource } from "../../store/quad-store.ts";
import type { Attestation } from "../attestation.ts";
import { KNOWN_TO } from "../claim-terms.ts";
import type { Claims } from "../claims.ts";

/** One source's word on a triple; plain data has no attestation. */
export interface Word {
  readonly triple: Triple;
  readonly attestation: Attestation | null;
}

const TRACKED: readonly RelationRole[] = [
  "telling",
  "dealing",
  "taking-part",
  "paper",
  "belonging",
  "entry",
  "exit",
  "part",
  "allegiance",
  "judgement",
  "about",
];

const NONE: readonly never[] = [];

export class HorizonBooks {
  readonly attestations: readonly Attestation[];
  /** Words by the object of the triple: who belonged to it, entered or left it, was a part of it, served it in secret. */
  readonly #bonds = new Map<string, Word[]>();
  /** The same by subject. */
  readonly #ties = new Map<string, Word[]>();
  /** Words on who took part in an event, or wrote or got a paper, by the event or paper. */
  readonly #parties = new Map<string, Word[]>();
  /** Words on whom a claim or matter had reached. */
  readonly #knowers = new Map<string, Word[]>();
  /** By an agent: the attestations that may have reached it, for whatever reason and at whatever time. */
  readonly #within = new Map<string, Attestation[]>();
  /** By the name of their source's creator, folded. */
  readonly #made = new Map<string, Attestation[]>();
  readonly #roles = new Map<string, ReadonlySet<RelationRole>>();
  readonly #vocabulary: Vocabulary;

  private constructor(vocabulary: Vocabulary, claims: Claims) {
    this.#vocabulary = vocabulary;
    this.attestations = claims.attestations();
  }

  /** Reads them at once. */
  static read(dossier: QuadSource, vocabulary: Vocabulary, claims: Claims): HorizonBooks {
    const books = new HorizonBooks(vocabulary, claims);
    for (const _ of books.#reading(dossier, claims));
    return books;
  }

  /** Reads them a little at a time; they are whole when it ends. A change of the dossier in between spoils them. */
  static *inSteps(dossier: QuadSource, vocabulary: Vocabulary, claims: Claims): Generator<void, HorizonBooks> {
    const books = new HorizonBooks(vocabulary, claims);
    yield* books.#reading(dossier, claims);
    return books;
  }

  *#reading(dossier: QuadSource, claims: Claims): Generator<void> {
    const vocabulary = this.#vocabulary;
    for (const attestation of this.attestations) {
      for (const triple of attestation.triples) this.#enter({ triple, attestation });
      yield;
    }
    const plain = new Set<string>();
    const tracked = vocabulary.relations().filter((r) => r.iri === KNOWN_TO.value || this.roles(r.iri).size > 0);
    for (const relation of tracked)
      for (const q of dossier.match(null, iri(relation.iri))) {
        if (q.object.termType !== "NamedNode") continue;
        const key = tripleKey(q);
        if (plain.has(key) || claims.onKey(key).length > 0 || claims.isBookkeeping(q)) continue;
        plain.add(key);
        this.#enter({ triple: q, attestation: null });
        yield;
      }
    const creators = new Map<string, readonly string[]>();
    for (const attestation of this.attestations) {
      for (const agent of this.#agentsOf(attestation, claims)) push(this.#within, agent, attestation);
      yield;
      const { source } = attestation;
      if (source === null) continue;
      const names = creators.get(source) ?? creatorNames(claims.source(source).creator);
      creators.set(source, names);
      for (const name of names) push(this.#made, name, attestation);
    }
  }

  /** The attestations that some rule could count as known to an agent. */
  within(agent: string): readonly Attestation[] {
    return this.#within.get(agent) ?? NONE;
  }

  /** The attestations in sources made by someone of a name (folded). */
  madeBy(name: string): readonly Attestation[] {
    return this.#made.get(name) ?? NONE;
  }

  /** The roles of a relation. */
  roles(predicate: string): ReadonlySet<RelationRole> {
    const known = this.#roles.get(predicate);
    if (known !== undefined) return known;
    const relation = this.#vocabulary.relation(predicate);
    const roles = new Set(TRACKED.filter((role) => hasRole(relation, role)));
    this.#roles.set(predicate, roles);
    return roles;
  }

  /** Who was bound to a body. */
  bondsTo(body: string): readonly Word[] {
    return this.#bonds.get(body) ?? NONE;
  }

  /** To which bodies someone was bound. */
  bondsOf(agent: string): readonly Word[] {
    return this.#ties.get(agent) ?? NONE;
  }

  partiesOf(eventOrPaper: string): readonly Word[] {
    return this.#parties.get(eventOrPaper) ?? NONE;
  }

  knowersOf(claimOrMatter: string): readonly Word[] {
    return this.#knowers.get(claimOrMatter) ?? NONE;
  }

  #agentsOf(attestation: Attestation, claims: Claims): Set<string> {
    const agents = new Set(attestation.heldBy);
    const objects = (words: readonly Word[]): void => {
      for (const w of words) agents.add(w.triple.object.value);
    };
    for (const occasion of attestation.expressedIn) objects(this.partiesOf(occasion));
    for (const { subject, object } of attestation.triples) {
      agents.add(subject.value);
      if (object.termType === "NamedNode") agents.add(object.value);
      objects(this.partiesOf(subject.value));
      objects(this.knowersOf(subject.value));
    }
    if (this.#knowers.size > 0) for (const same of sameAnswers(attestation, claims)) objects(this.knowersOf(same));
    return agents;
  }

  #enter(word: Word): void {
    const { subject, predicate, object } = word.triple;
    if (object.termType !== "NamedNode") return;
    const roles = this.roles(predicate.value);
    if (["belonging", "entry", "exit", "part", "allegiance"].some((r) => roles.has(r as RelationRole))) {
      push(this.#bonds, object.value, word);
      push(this.#ties, subject.value, word);
    }
    if (roles.has("taking-part") || roles.has("paper")) push(this.#parties, subject.value, word);
    if (predicate.value === KNOWN_TO.value) push(this.#knowers, subject.value, word);
  }
}

/** The attestation itself and those that say the same thing under the same ID. */
export function sameAnswers(a: Attestation, claims: Claims): string[] {
  const others = a.triples
    .flatMap((t) => claims.onTriple(t))
    .filter((o) => o.identifier === a.identifier && o.stance === a.stance)
    .map((o) => o.iri);
  return [...new Set([a.iri, ...others])];
}

const creatorNames = (creator: string | null): string[] =>
  creator === null ? [] : [...new Set(creator.split(/\s*;\s*/).map(foldText))];

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
