/** The knowledge horizon: what had reached an actor by a day, what may have, and what lay beyond, each with its reasons. */
import { type DayNumber, readSpan } from "../../model/date-span.ts";
import { readEdtf } from "../../model/edtf.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import type { QuadSource } from "../../store/quad-store.ts";
import type { Attestation } from "../attestation.ts";
import { keysOf } from "../attestation-keys.ts";
import type { Claims } from "../claims.ts";
import type { ClaimClocks } from "../clocks.ts";
import { arrival } from "./arrival.ts";
import { HorizonBooks } from "./books.ts";
import { Circle, dateOf, type Insider } from "./circle.ts";
import { denials, findings, namesOf } from "./evidence.ts";
import { byStrength, type Ground, type GroundStep, groundOf, type HorizonRule, type Reach, stepsOf } from "./ground.ts";

/** Which horizon is wanted: a plain value, fit for the address. */
export interface HorizonSpec {
  /** IRI of a person, body or group. */
  readonly actor: string;
  /** EDTF; of a longer time its last day counts. */
  readonly date: string;
  /** What counts as knowing; all but `print` when absent. */
  readonly rules?: readonly HorizonRule[];
  /** Bodies that passed on what they knew, perhaps: IRIs. */
  readonly through?: readonly string[];
}

export const USUAL_RULES: readonly HorizonRule[] = ["told", "present", "papers", "own"];

/** How far one attestation had come. */
export interface HorizonClaim {
  readonly attestation: Attestation;
  readonly reach: Reach;
  /** The strongest first; empty when it lay beyond. */
  readonly grounds: readonly Ground[];
  /** Statements by which a source denies that it had reached the actor by then. */
  readonly denials: readonly GroundStep[];
}

export interface Horizon {
  readonly spec: HorizonSpec;
  /** The last day that counts. */
  readonly day: DayNumber;
  /** Everyone whose knowledge counts, the actor first. */
  readonly circle: readonly Insider[];
  /** By the IRI of the attestation. */
  readonly claims: ReadonlyMap<string, HorizonClaim>;
  /** By claim ID: the farthest that any of its attestations had come. */
  readonly byIdentifier: ReadonlyMap<string, Reach>;
  /** By `tripleKey`, for statements with a claim on them. */
  readonly statements: ReadonlyMap<string, Reach>;
  /** By IRI, for what such a statement is about; the actor itself always had reached itself. */
  readonly things: ReadonlyMap<string, Reach>;
  /** Claims by ID. */
  readonly counts: Readonly<Record<Reach, number>>;
}

/** The date of a horizon is no date: `sentence` says why. */
export class HorizonDateError extends Error {
  readonly sentence: string;

  constructor(sentence: string) {
    super(sentence);
    this.name = "HorizonDateError";
    this.sentence = sentence;
  }
}

const NONE: readonly never[] = [];

const BETTER: Readonly<Record<Reach, number>> = { had: 2, may: 1, beyond: 0 };

export const bestReach = (a: Reach | undefined, b: Reach): Reach => (a !== undefined && BETTER[a] >= BETTER[b] ? a : b);

/** Answers from books that are read when first asked for, and again after `apply`. */
export class Horizons {
  readonly #dossier: QuadSource;
  readonly #vocabulary: Vocabulary;
  readonly #claims: Claims;
  readonly #clocks: ClaimClocks;
  #books: HorizonBooks | null = null;
  #state = 0;

  /** `clocks` must have taken a change in before `apply` is called. */
  constructor(dossier: QuadSource, vocabulary: Vocabulary, claims: Claims, clocks: ClaimClocks) {
    this.#dossier = dossier;
    this.#vocabulary = vocabulary;
    this.#claims = claims;
    this.#clocks = clocks;
  }

  /** Forgets what it has read; call it after the dossier has changed. */
  apply(): void {
    this.#books = null;
    this.#state += 1;
  }

  /** Reads a little at a time what the first horizon would read at once; a change in between makes it vain. */
  *reading(): Generator<void> {
    const state = this.#state;
    const steps = HorizonBooks.inSteps(this.#dossier, this.#vocabulary, this.#claims);
    for (let step = steps.next(); this.#books === null; step = steps.next()) {
      if (state !== this.#state) return;
      if (step.done === true) this.#books = step.value;
      else yield;
    }
  }

  /** @throws HorizonDateError */
  horizon(spec: HorizonSpec): Horizon {
    const day = lastDay(spec.date);
    const books = this.#read();
    const circle = new Circle(spec.actor, spec.through ?? [], books, this.#vocabulary);
    const rules = new Set(spec.rules ?? USUAL_RULES);
    const evidence = { books, claims: this.#claims, vocabulary: this.#vocabulary, clocks: this.#clocks };
    const claims = new Map<string, HorizonClaim>();
    const near = new Set([
      ...circle.agents().flatMap((agent) => books.within(agent)),
      ...namesOf(spec.actor, this.#vocabulary).flatMap((name) => books.madeBy(name)),
    ]);
    for (const attestation of books.attestations) {
      const grounds: Ground[] = rules.has("print") ? this.#inPrint(attestation, day) : [];
      if (grounds.length === 0 && !near.has(attestation)) {
        claims.set(attestation.iri, { attestation, reach: "beyond", grounds: NONE, denials: NONE });
        continue;
      }
      const denied = near.has(attestation)
        ? denials(attestation, circle, evidence).filter((w) => (dateOf(w)?.latest ?? day) >= day)
        : [];
      if (near.has(attestation))
        for (const finding of findings(attestation, circle, rules, evidence)) {
          const ground = groundOf(finding, circle, day);
          if (ground !== null && isApt(ground)) grounds.push(ground);
        }
      grounds.sort(byStrength);
      const reach = grounds[0]?.reach ?? "beyond";
      claims.set(attestation.iri, { attestation, reach, grounds, denials: stepsOf(denied) });
    }
    return { spec, day, circle: circle.insiders(), claims, ...summary(spec.actor, claims) };
  }

  /** Who can have a horizon: whoever a statement makes a party, member or knower, by the number of such statements. */
  actors(): string[] {
    const counts = new Map<string, number>();
    const count = (agent: string): Map<string, number> => counts.set(agent, (counts.get(agent) ?? 0) + 1);
    const books = this.#read();
    for (const { triples, heldBy } of books.attestations) {
      heldBy.forEach(count);
      for (const { subject, predicate, object } of triples) {
        const roles = books.roles(predicate.value);
        if (roles.has("judgement") || object.termType !== "NamedNode") continue;
        if (["telling", "dealing", "belonging", "entry", "exit", "allegiance"].some((r) => roles.has(r as never))) {
          count(subject.value);
          count(object.value);
        } else if (roles.has("taking-part") || roles.has("paper")) count(object.value);
      }
    }
    return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([agent]) => agent);
  }

  #read(): HorizonBooks {
    this.#books ??= HorizonBooks.read(this.#dossier, this.#vocabulary, this.#claims);
    return this.#books;
  }

  #inPrint(attestation: Attestation, day: DayNumber): Ground[] {
    const opened = this.#clocks.opened(attestation);
    const came = opened === null ? "after" : arrival(opened.span, day);
    if (opened === null || came === "after") return [];
    const doubts = came === "by" ? (["print"] as const) : (["print", "date"] as const);
    return [{ rule: "print", reach: "may", doubts, through: null, when: opened.span.text, steps: [] }];
  }
}

/** A judgement without a holder counts only if it is about a day that had surely passed: then those present may have made it. */
const isApt = ({ doubts }: Ground): boolean =>
  !doubts.includes("judgement") || !(doubts.includes("date") || doubts.includes("undated"));

function lastDay(date: string): DayNumber {
  const span = readSpan(date);
  const day = span?.latest ?? span?.earliest ?? null;
  if (day !== null) return day;
  const read = readEdtf(date);
  throw new HorizonDateError(
    read.ok ? `“${date}” names no day. Give a day, month or year: 1940-02-01.` : read.sentence,
  );
}

function raise(reaches: Map<string, Reach>, key: string, reach: Reach): void {
  const known = reaches.get(key);
  if (known === undefined || BETTER[known] < BETTER[reach]) reaches.set(key, reach);
}

function summary(
  actor: string,
  claims: ReadonlyMap<string, HorizonClaim>,
): Pick<Horizon, "byIdentifier" | "statements" | "things" | "counts"> {
  const byIdentifier = new Map<string, Reach>();
  const statements = new Map<string, Reach>();
  const things = new Map<string, Reach>([[actor, "had"]]);
  for (const { attestation, reach } of claims.values()) {
    raise(byIdentifier, attestation.identifier, reach);
    for (const key of keysOf(attestation).triples) raise(statements, key, reach);
    for (const { subject, object } of attestation.triples) {
      raise(things, subject.value, reach);
      if (object.termType === "NamedNode") raise(things, object.value, reach);
    }
  }
  const counts = { had: 0, may: 0, beyond: 0 };
  for (const reach of byIdentifier.values()) counts[reach] += 1;
  return { byIdentifier, statements, things, counts };
}
