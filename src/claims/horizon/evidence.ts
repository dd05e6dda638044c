/** Evidence for a claim's having reached a circle: every finding that the rules allow. */
import type { DateSpan } from "../../model/date-span.ts";
import { foldText } from "../../model/names.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { type Triple, tripleKey } from "../../rdf/term.ts";
import type { Attestation } from "../attestation.ts";
import { KNOWN_TO } from "../claim-terms.ts";
import type { Claims } from "../claims.ts";
import type { ClaimClocks } from "../clocks.ts";
import { type HorizonBooks, sameAnswers, type Word } from "./books.ts";
import { type Circle, dateOf, isDenied, isVouchedFor } from "./circle.ts";
import type { Doubt, Finding, HorizonRule } from "./ground.ts";

/** Everything that evidence is read from. */
export interface Evidence {
  readonly books: HorizonBooks;
  readonly claims: Claims;
  readonly vocabulary: Vocabulary;
  readonly clocks: ClaimClocks;
}

/** Findings of some rules for one attestation, in no order. Whether they were in time is judged later. */
export function* findings(
  attestation: Attestation,
  circle: Circle,
  rules: ReadonlySet<HorizonRule>,
  evidence: Evidence,
): Generator<Finding> {
  if (rules.has("told")) yield* told(attestation, circle, evidence);
  if (rules.has("own")) yield* own(attestation, circle, evidence);
  if (rules.has("present") || rules.has("papers")) {
    for (const finding of said(attestation, circle, evidence)) if (rules.has(finding.rule)) yield finding;
    if (attestation.stance === "denied" || attestation.verdict === "rejected") return;
    for (const finding of witnessed(attestation, circle, evidence)) if (rules.has(finding.rule)) yield finding;
  }
}

/** Words that deny that a claim had reached anyone of the circle. */
export const denials = ({ iri }: Attestation, circle: Circle, { books }: Evidence): Word[] =>
  books.knowersOf(iri).filter((w) => isDenied(w) && circle.has(w.triple.object.value));

function* told(attestation: Attestation, circle: Circle, { books, claims }: Evidence): Generator<Finding> {
  const reached = (word: Word, doubts: readonly Doubt[]): Finding[] => {
    const agent = word.triple.object.value;
    if (!circle.has(agent) || isDenied(word)) return [];
    return [{ rule: "told", agent, at: dateOf(word), words: [word], doubts: [...doubts, ...unvouched(word)] }];
  };
  for (const of of sameAnswers(attestation, claims)) for (const word of books.knowersOf(of)) yield* reached(word, []);
  for (const matter of new Set(attestation.triples.map((t) => t.subject.value)))
    if (!claims.isClaim(matter)) for (const word of books.knowersOf(matter)) yield* reached(word, ["matter"]);
  for (const triple of attestation.triples)
    if (triple.predicate.value === KNOWN_TO.value) yield* reached({ triple, attestation }, []);
}

function* own(attestation: Attestation, circle: Circle, { books, clocks, vocabulary }: Evidence): Generator<Finding> {
  for (const agent of attestation.heldBy)
    if (circle.has(agent)) {
      const said = attestation.expressedIn.map((e) => clocks.thing(e)).filter((s) => s !== null);
      yield { rule: "own", agent, at: said[0] ?? clocks.happened(attestation)?.span ?? null, words: [], doubts: [] };
    }
  if (attestation.source === null) return;
  if (namesOf(circle.actor, vocabulary).some((n) => books.madeBy(n).includes(attestation)))
    yield { rule: "own", agent: circle.actor, at: clocks.source(attestation.source), words: [], doubts: [] };
}

/** The names of an agent, folded. */
export function namesOf(agent: string, vocabulary: Vocabulary): string[] {
  const { preferred, others } = vocabulary.names(agent);
  return [...new Set([preferred, ...others.map((n) => n.text)].map(foldText))];
}

/** What was said in their presence, or in a paper that they wrote or got. */
function* said(attestation: Attestation, circle: Circle, { books, clocks }: Evidence): Generator<Finding> {
  for (const occasion of attestation.expressedIn)
    for (const word of books.partiesOf(occasion)) {
      const agent = word.triple.object.value;
      if (!circle.has(agent) || isDenied(word)) continue;
      const at = clocks.thing(occasion) ?? dateOf(word);
      yield { rule: ruleOf(word.triple, books), agent, at, words: [word], doubts: unvouched(word) };
    }
}

/** What they did, took part in, wrote or got, and what belongs to it. */
function* witnessed(attestation: Attestation, circle: Circle, { books, clocks }: Evidence): Generator<Finding> {
  const at = clocks.happened(attestation)?.span ?? null;
  const reported: readonly Doubt[] = attestation.verdict === "accepted" ? [] : ["reported"];
  for (const triple of attestation.triples) {
    const roles = books.roles(triple.predicate.value);
    if (roles.has("judgement")) {
      if (attestation.heldBy.length > 0 || attestation.expressedIn.length > 0) continue;
      yield* ofOccasion(triple, at, ["judgement"], circle, books);
      continue;
    }
    const state = roles.has("belonging") || roles.has("part");
    for (const agent of actors(triple, circle, books))
      yield { rule: ruleOf(triple, books), agent, at, words: [{ triple, attestation }], doubts: reported, state };
    yield* ofOccasion(triple, at, reported, circle, books);
  }
}

/** What is said of an event by those who took part in it, of a paper by those who wrote or got it. */
function* ofOccasion(
  triple: Triple,
  at: DateSpan | null,
  doubts: readonly Doubt[],
  circle: Circle,
  books: HorizonBooks,
): Generator<Finding> {
  for (const word of books.partiesOf(triple.subject.value)) {
    const agent = word.triple.object.value;
    if (!circle.has(agent) || isDenied(word) || tripleKey(word.triple) === tripleKey(triple)) continue;
    const rule = ruleOf(word.triple, books);
    yield { rule, agent, at: at ?? dateOf(word), words: [word], doubts: [...doubts, ...unvouched(word)] };
  }
}

const unvouched = (word: Word): Doubt[] => (isVouchedFor(word) ? [] : ["unvouched"]);

/** The ends of a triple that knew of it: the actor as the one who did it; its people only where they dealt with someone. */
function actors({ subject, predicate, object }: Triple, circle: Circle, books: HorizonBooks): string[] {
  const roles = books.roles(predicate.value);
  const dealt = roles.has("dealing") || roles.has("telling");
  const bond = roles.has("belonging") || roles.has("entry") || roles.has("exit") || roles.has("part");
  const knows = new Set<string>();
  if (subject.value === circle.actor || (dealt && circle.has(subject.value))) knows.add(subject.value);
  const took = dealt || roles.has("taking-part") || roles.has("paper");
  const heard = took || bond || roles.has("allegiance");
  if (
    object.termType === "NamedNode" &&
    (object.value === circle.actor ? heard : circle.has(object.value) && (took || bond))
  )
    knows.add(object.value);
  return [...knows];
}

const ruleOf = (triple: Triple, books: HorizonBooks): HorizonRule =>
  books.roles(triple.predicate.value).has("paper") ? "papers" : "present";
