/** The claims of a dossier: who states or denies a triple, how surely, against whom, and on how many witnesses. */
import { localName } from "../model/local-name.ts";
import { distinct, Union } from "../model/union.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { iri, type Triple, termKey, tripleKey } from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";
import type { QuadSource } from "../store/quad-store.ts";
import { type Attestation, readAttestation } from "./attestation.ts";
import type { Certainty } from "./certainty.ts";
import { ClaimIndex } from "./claim-index.ts";
import { ClaimRoll } from "./claim-roll.ts";
import { FOR_DISPLAY, KNOWN_TO, MEMBER, REIFIES } from "./claim-terms.ts";
import { Contention, type Question } from "./contention.ts";
import { type Mention, mentionsOf } from "./mentions.ts";
import { type Rivalry, rivalryOf } from "./rivalry.ts";
import type { SourceInfo } from "./source-info.ts";
import { SourceRegister } from "./source-register.ts";
import { byRelation, certaintyOfStatement, type Standing, type Statement, standingOf } from "./statement.ts";

/** What is made when the first claim is asked for. */
interface Parts {
  readonly index: ClaimIndex;
  readonly contention: Contention;
  readonly roll: ClaimRoll;
}

export class Claims {
  readonly #dossier: QuadSource;
  readonly #union: Union;
  readonly #vocabulary: Vocabulary;
  readonly #attestations = new Map<string, Attestation>();
  readonly #sources: SourceRegister;
  #built: Parts | null = null;

  constructor(dossier: QuadSource, vocabulary: Vocabulary) {
    this.#dossier = dossier;
    this.#union = new Union(dossier);
    this.#vocabulary = vocabulary;
    this.#sources = new SourceRegister(dossier, vocabulary);
  }

  /** Whether an IRI names a claim (one attestation of it). */
  isClaim(of: string): boolean {
    return this.#index.isClaim(of);
  }

  isSource(of: string): boolean {
    return this.#sources.isSource(of);
  }

  isDisagreement(of: string): boolean {
    return this.#index.membersOf(of).size > 0;
  }

  /** One attestation, or `null` when the IRI is not a claim's. */
  attestation(of: string): Attestation | null {
    return this.#index.isClaim(of) ? this.#attestation(of) : null;
  }

  /** Every attestation there is, by IRI. The first call reads them all; later ones only what has changed. */
  attestations(): readonly Attestation[] {
    return this.#parts().roll.all();
  }

  /** The same by claim ID. */
  groups(): ReadonlyMap<string, readonly Attestation[]> {
    return this.#parts().roll.groups();
  }

  /** Every attestation of one claim ID, the one that bears the ID first. */
  byIdentifier(identifier: string): Attestation[] {
    return this.#parts()
      .roll.tally()
      .attestationsOf(identifier)
      .map((c) => this.#attestation(c))
      .sort((a, b) => Number(localName(b.iri) === identifier) - Number(localName(a.iri) === identifier) || byIri(a, b));
  }

  /** Who states or denies a triple. */
  onTriple(triple: Triple): Attestation[] {
    return this.onKey(tripleKey(triple));
  }

  /** The same by the triple's key. */
  onKey(key: string): Attestation[] {
    const found = [...this.#index.onKey(key)].map((c) => this.#attestation(c));
    return found.length < 2 ? found : found.sort(byIri);
  }

  standing(triple: Triple): Standing {
    return standingOf(this.isAsserted(triple), this.onTriple(triple));
  }

  /** Whether the triple stands in the dossier. */
  isAsserted(triple: Triple): boolean {
    return this.#union.has(triple.subject, triple.predicate, triple.object);
  }

  statement(triple: Triple): Statement {
    const attestations = this.onTriple(triple);
    const standing = standingOf(this.isAsserted(triple), attestations);
    const certainty = certaintyOfStatement(standing, attestations);
    const { subject, predicate, object } = triple;
    return {
      triple: { subject, predicate, object },
      standing,
      attestations,
      certainty,
      rivals: this.rivalCount(triple),
    };
  }

  /**
   * Whether a quad of the dossier only serves the claim layer: it reifies, groups, serves display only, or says
   * something of a claim that is not itself claimed.
   */
  isBookkeeping(triple: Triple): boolean {
    const predicate = triple.predicate.value;
    if (predicate === REIFIES.value || predicate === MEMBER.value) return true;
    const aside = FOR_DISPLAY.has(predicate) || this.#index.isClaim(triple.subject.value);
    return aside && !this.#index.isReified(triple);
  }

  /**
   * Every statement that has a thing as its subject (`forward`) or object (`backward`), asserted or not, in the
   * ontology's order of relations.
   */
  about(entity: string): { forward: Statement[]; backward: Statement[] } {
    const node = iri(entity);
    const reified = [...this.#index.onNode(entity)].flatMap((c) => [...this.#attestation(c).triples]);
    const forward = new Map<string, Triple>();
    const backward = new Map<string, Triple>();
    for (const t of [...this.#union.triples(node), ...reified.filter((r) => r.subject.equals(node))])
      if (!this.isBookkeeping(t)) forward.set(tripleKey(t), t);
    for (const t of [...this.#union.triples(null, null, node), ...reified.filter((r) => r.object.equals(node))])
      if (!this.isBookkeeping(t)) backward.set(tripleKey(t), t);
    const statements = (of: Map<string, Triple>): Statement[] =>
      [...of.values()].sort(byRelation(this.#vocabulary)).map((t) => this.statement(t));
    return { forward: statements(forward), backward: statements(backward) };
  }

  /** The triples, asserted or not, that claims state or deny of a thing as their subject; quicker than `about`. */
  claimedOf(entity: string): Triple[] {
    return this.claimedAround(entity).filter((t) => t.subject.value === entity);
  }

  /** The same of a thing as subject or object. */
  claimedAround(entity: string): Triple[] {
    const triples = [...this.#index.onNode(entity)].flatMap((c) => [...this.#attestation(c).triples]);
    return distinct(
      triples.filter((t) => termKey(t.subject) === entity || termKey(t.object) === entity),
      tripleKey,
    );
  }

  /** The claims that name a thing without stating anything of it: as place, go-between, holder of a view, ground … */
  mentions(entity: string): Mention[] {
    return mentionsOf(entity, this.#union, this.#index, (c) => this.#attestation(c));
  }

  /** The statements that an actor knew of a claim or matter. */
  knownTo(of: string): Statement[] {
    return this.about(of).forward.filter((s) => s.triple.predicate.value === KNOWN_TO.value);
  }

  /** What a source states and denies. */
  inSource(source: string): Attestation[] {
    return this.#sources
      .citing(source)
      .map((c) => this.#attestation(c))
      .sort(byIri);
  }

  /**
   * The questions to which triples, or those of a claim, are one of several answers; `within`: only those that are part
   * of a disagreement, or with `null` of none.
   */
  rivalries(of: Triple | readonly Triple[] | string, within?: string | null): Rivalry[] {
    const triples = typeof of === "string" ? (this.attestation(of)?.triples ?? []) : "subject" in of ? [of] : of;
    const questions = triples.flatMap((t) => this.#parts().contention.questionsOn(t));
    return this.#dressed(within === undefined ? questions : questions.filter((q) => q.disagreement === within));
  }

  /** How many other accounts stand against a triple. */
  rivalCount(triple: Triple): number {
    return this.#parts().contention.rivalCount(triple);
  }

  /** Every disagreement of the dossier, by question. */
  disagreements(): Rivalry[] {
    return [...this.eachDisagreement()].sort((a, b) => compare(a.question, b.question));
  }

  /** The same one at a time, as the dossier holds them. */
  *eachDisagreement(): Generator<Rivalry> {
    for (const d of this.#index.disagreements()) yield* this.#dressed([this.#parts().contention.disagreement(d)]);
  }

  /** One disagreement with all its answers. */
  disagreement(of: string): Rivalry | null {
    return this.isDisagreement(of) ? (this.#dressed([this.#parts().contention.disagreement(of)])[0] ?? null) : null;
  }

  /** The questions that concern a thing: about a statement with it as subject or object. */
  rivalriesOf(entity: string): Rivalry[] {
    const { forward, backward } = this.about(entity);
    return this.#dressed([...forward, ...backward].flatMap((s) => this.#parts().contention.questionsOn(s.triple)));
  }

  /** How many independent witnesses stand behind attestations. */
  witnesses(attestations: readonly Attestation[]): number {
    return this.#sources.witnesses(attestations);
  }

  source(of: string): SourceInfo {
    return this.#sources.source(of);
  }

  /** Every source, by short title, with the number of claims that cite it. */
  sources(): (SourceInfo & { claims: number })[] {
    return this.#sources
      .all()
      .map((s) => ({ ...this.source(s), claims: new Set(this.inSource(s).map((a) => a.identifier)).size }))
      .sort((a, b) => compare(a.short, b.short) || compare(a.iri, b.iri));
  }

  /** How many claims there are: distinct IDs, however many sources attest each. */
  count(): number {
    return this.#parts().roll.tally().count;
  }

  certaintyCounts(): Record<Certainty, number> {
    return this.#parts().roll.tally().certainties;
  }

  /** Forgets what a change made untrue; call it after the dossier has changed. */
  apply({ delta }: { readonly delta: Delta }): void {
    this.#sources.forget();
    if (this.#built === null) return;
    const touched = new Set<string>();
    for (const q of [...delta.removed, ...delta.added]) {
      touched.add(q.subject.value);
      if (q.object.termType === "Quad") touched.add(q.object.subject.value);
    }
    const { index, contention, roll } = this.#built;
    const before = new Set([...touched].filter((t) => index.isClaim(t)));
    index.apply(delta);
    contention.forget();
    const after = [...touched].filter((t) => index.isClaim(t));
    if (before.size + after.length > 0) roll.forget(before.size !== after.length || after.some((t) => !before.has(t)));
    for (const subject of touched) {
      this.#attestations.delete(subject);
      roll.recount(subject, index.isClaim(subject));
    }
  }

  get #index(): ClaimIndex {
    return this.#parts().index;
  }

  #parts(): Parts {
    if (this.#built === null) {
      const index = new ClaimIndex(this.#dossier);
      const reading = {
        attestation: (c: string) => this.#attestation(c),
        isAsserted: (t: Triple) => this.isAsserted(t),
      };
      const contention = new Contention(this.#dossier, this.#vocabulary, index, reading);
      this.#built = { index, contention, roll: new ClaimRoll(() => index.claims(), reading.attestation) };
    }
    return this.#built;
  }

  #attestation(claim: string): Attestation {
    const known = this.#attestations.get(claim);
    if (known !== undefined) return known;
    const read = readAttestation(claim, this.#union.triples(iri(claim)), (t) => this.#index.isReified(t));
    this.#attestations.set(claim, read);
    return read;
  }

  /** Questions for a reader, each once. */
  #dressed(questions: readonly Question[]): Rivalry[] {
    const dressing = {
      label: (of: string) => this.#vocabulary.label(of),
      relationLabel: (of: string) => this.#vocabulary.relation(of).label,
      isAsserted: (t: Triple) => this.isAsserted(t),
      witnesses: (as: readonly Attestation[]) => this.witnesses(as),
      sourceDate: (s: string) => this.source(s).date,
      onTriple: (t: Triple) => this.onTriple(t),
    };
    const key = (q: Question): string => [q.disagreement, ...q.accounts.map((a) => a.key).sort()].join("\n\n");
    return distinct(questions, key).map((q) => rivalryOf(q, dressing));
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byIri = (a: Attestation, b: Attestation): number => compare(a.iri, b.iri);
