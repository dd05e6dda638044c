/** Contention: works out which accounts stand against each other, from functional relations and disagreements. */
import { localName } from "../model/local-name.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { iri, type Triple, tripleKey } from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";
import {
  type Account,
  accountsOf,
  bySlot,
  bySpeakers,
  contend,
  isContested,
  type Voice,
  wholeAccounts,
} from "./account.ts";
import type { Attestation } from "./attestation.ts";
import { keysOf } from "./attestation-keys.ts";
import { type ClaimIndex, slotKey } from "./claim-index.ts";
import { KIND_OF_DISAGREEMENT } from "./claim-terms.ts";

/** A question with its accounts, before it is dressed for a reader. */
export interface Question {
  readonly disagreement: string | null;
  /** The triple's own subject and predicate, when the question is about one such place. */
  readonly slot: Triple | null;
  /** Whether the disagreement holds further questions. */
  readonly partial: boolean;
  readonly kind: string;
  /** Whether the answers exclude each other. */
  readonly exclusive: boolean;
  readonly accounts: readonly Account[];
}

/** What is said of a subject by a functional relation, and the accounts that it makes. */
interface Slot {
  readonly voices: readonly Voice[];
  readonly accounts: readonly Account[];
  readonly contested: boolean;
}

interface Analysis {
  readonly kind: string;
  readonly slots: ReadonlyMap<string, readonly Voice[]>;
  /** What is said by members that answer no contested slot. */
  readonly rest: readonly Voice[];
}

const RIVAL = "rival";
const NO_VOICES: readonly Voice[] = [];

export interface Reading {
  attestation(iri: string): Attestation;
  isAsserted(triple: Triple): boolean;
}

export class Contention {
  readonly #dossier: QuadSource;
  readonly #vocabulary: Vocabulary;
  readonly #index: ClaimIndex;
  readonly #reading: Reading;
  readonly #analyses = new Map<string, Analysis>();
  readonly #slots = new Map<string, Slot>();

  constructor(dossier: QuadSource, vocabulary: Vocabulary, index: ClaimIndex, reading: Reading) {
    this.#dossier = dossier;
    this.#vocabulary = vocabulary;
    this.#index = index;
    this.#reading = reading;
  }

  /** Forgets what it has worked out; each disagreement and slot is worked out again when it is asked for. */
  forget(): void {
    this.#analyses.clear();
    this.#slots.clear();
  }

  /** The questions that a triple answers. */
  questionsOn(triple: Triple): Question[] {
    const questions: Question[] = [];
    const key = tripleKey(triple);
    const slot = this.#isFunctional(triple) ? this.#slot(triple) : null;
    const claims = this.#index.hasDisagreements ? this.#index.onKey(key) : [];
    const disagreements = new Set([...claims].flatMap((c) => [...this.#disagreementsOf(c)]));
    let covered = false;
    for (const d of [...disagreements].sort()) {
      const analysis = this.#analysis(d);
      const voices = analysis.slots.get(slotKey(triple));
      if (voices !== undefined) {
        covered = true;
        const accounts = accountsOf(merged(voices, slot?.voices ?? NO_VOICES), true);
        const partial = analysis.slots.size > 1 || analysis.rest.length > 0;
        questions.push({
          disagreement: d,
          slot: triple,
          partial,
          kind: analysis.kind,
          exclusive: slot !== null || analysis.kind === RIVAL,
          accounts,
        });
      } else if (analysis.rest.some((v) => v.key === key)) {
        const accounts = wholeAccounts(analysis.rest);
        if (accounts.length > 1)
          questions.push({
            disagreement: d,
            slot: null,
            partial: analysis.slots.size > 0,
            kind: analysis.kind,
            exclusive: analysis.kind === RIVAL,
            accounts,
          });
      }
    }
    if (slot?.contested === true && !covered && slot.accounts.some((a) => a.keys.includes(key))) {
      const { accounts } = slot;
      questions.push({ disagreement: null, slot: triple, partial: false, kind: RIVAL, exclusive: true, accounts });
    }
    return questions;
  }

  /** A disagreement as one question, with the accounts of all its parts. */
  disagreement(d: string): Question {
    const analysis = this.#analysis(d);
    const accounts = [...analysis.slots.values()].flatMap((voices) => accountsOf(voices, true));
    accounts.push(...wholeAccounts(analysis.rest));
    const exclusive = analysis.kind === RIVAL;
    return {
      disagreement: d,
      slot: null,
      partial: false,
      kind: analysis.kind,
      exclusive,
      accounts: bySpeakers(accounts),
    };
  }

  /** How many other accounts stand against a triple. */
  rivalCount(triple: Triple): number {
    const rivals = new Set<string>();
    const key = tripleKey(triple);
    for (const { accounts, exclusive } of this.questionsOn(triple)) {
      if (!exclusive) continue;
      const own = accounts.filter((a) => a.keys.includes(key));
      for (const a of accounts) {
        if (own.includes(a) ? own.length > 1 && a !== own[0] : own.some((o) => contend(o, a))) rivals.add(a.key);
      }
    }
    return rivals.size;
  }

  #isFunctional({ predicate }: Triple): boolean {
    return this.#vocabulary.relation(predicate.value).functional;
  }

  #voices(claim: string): Voice[] {
    const attestation = this.#reading.attestation(claim);
    return attestation.triples.map((triple) => ({
      triple,
      key: tripleKey(triple),
      attestation,
      asserted: this.#reading.isAsserted(triple),
    }));
  }

  #slot(triple: Triple): Slot {
    const key = slotKey(triple);
    const known = this.#slots.get(key);
    if (known !== undefined) return known;
    const voices = this.#functionalVoices(triple);
    const accounts = this.#functionalAccounts(voices);
    const slot: Slot = { voices, accounts, contested: isContested(accounts) };
    this.#slots.set(key, slot);
    return slot;
  }

  /** Everything said of the subject by the functional predicate: asserted plainly, or claimed. */
  #functionalVoices(triple: Triple): Voice[] {
    const slot = slotKey(triple);
    const voices = [...this.#index.onSlot(slot)]
      .sort()
      .flatMap((c) => this.#voices(c))
      .filter((v) => slotKey(v.triple) === slot);
    const claimed = new Set(voices.map((v) => v.key));
    for (const q of this.#dossier.match(triple.subject, triple.predicate)) {
      const key = tripleKey(q);
      if (claimed.has(key)) continue;
      claimed.add(key);
      voices.push({ triple: q, key, attestation: null, asserted: true });
    }
    return voices;
  }

  /** A denial counts only against someone who states the same; alone it excludes nothing. */
  #functionalAccounts(voices: readonly Voice[]): Account[] {
    const accounts = accountsOf(voices, false);
    const stated = new Set(accounts.filter((a) => !a.denied).flatMap((a) => a.keys));
    return accounts.filter((a) => !a.denied || a.keys.some((k) => stated.has(k)));
  }

  #disagreementsOf(claim: string): ReadonlySet<string> {
    const own = this.#index.disagreementsOf(claim);
    const others = this.#sameAnswer(claim, (c) => this.#index.disagreementsOf(c).size > 0);
    return others.length === 0 ? own : new Set([...own, ...others.flatMap((c) => [...this.#index.disagreementsOf(c)])]);
  }

  /**
   * Attestations of the same claim by other sources: same ID, same stance, a triple and, if given, the date in common.
   * Only those are looked at that `counts` lets through.
   */
  #sameAnswer(claim: string, counts: (other: string) => boolean = () => true): string[] {
    const a = this.#reading.attestation(claim);
    const { triples } = keysOf(a);
    const candidates = new Set(triples.flatMap((t) => [...this.#index.onKey(t)].filter(counts)));
    candidates.delete(claim);
    return [...candidates].filter((c) => {
      const b = this.#reading.attestation(c);
      const sameDate = a.when === b.when || a.when === null || b.when === null;
      return (
        b.identifier === a.identifier &&
        b.stance === a.stance &&
        sameDate &&
        keysOf(b).triples.some((t) => triples.includes(t))
      );
    });
  }

  #analysis(d: string): Analysis {
    const known = this.#analyses.get(d);
    if (known !== undefined) return known;
    const members = new Set<string>();
    for (const m of this.#index.membersOf(d)) {
      if (!this.#index.isClaim(m)) continue;
      members.add(m);
      for (const other of this.#sameAnswer(m)) members.add(other);
    }
    const voices = [...members].sort().flatMap((m) => this.#voices(m));
    const contested = contestedSlots(voices);
    const answered = new Set([...contested.values()].flatMap((vs) => vs.map((v) => v.attestation?.iri)));
    const kind = [...this.#dossier.match(iri(d), KIND_OF_DISAGREEMENT)][0]?.object.value;
    const analysis: Analysis = {
      kind: kind === undefined ? RIVAL : localName(kind),
      slots: contested,
      rest: voices.filter((v) => !answered.has(v.attestation?.iri)),
    };
    this.#analyses.set(d, analysis);
    return analysis;
  }
}

/**
 * The slots in which the voices give different answers. A difference in date alone counts only where someone has no
 * other answer to give: claims about two deeds may well share a triple and differ in date.
 */
function contestedSlots(voices: readonly Voice[]): Map<string, readonly Voice[]> {
  const slots = [...bySlot(voices)];
  const byValue = slots.filter(([, vs]) => isContested(accountsOf(vs, false)));
  const answered = new Set(byValue.flatMap(([, vs]) => vs.map((v) => v.attestation?.iri)));
  const byDate = slots.filter(
    ([slot, vs]) =>
      !byValue.some(([s]) => s === slot) &&
      vs.some((v) => !answered.has(v.attestation?.iri)) &&
      isContested(accountsOf(vs, true)),
  );
  return new Map([...byValue, ...byDate]);
}

/** Voices of a disagreement together with those that the functional relation adds, each once. */
function merged(voices: readonly Voice[], more: readonly Voice[]): Voice[] {
  const key = (v: Voice): string => `${v.attestation?.iri ?? ""}\n${v.key}`;
  return [...new Map([...voices, ...more].map((v) => [key(v), v])).values()];
}
