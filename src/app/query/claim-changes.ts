/** What an update would do to statements that somebody vouches for: how each stood, how it would stand, on whose word. */
import { type Attestation, readAttestation } from "../../claims/attestation.ts";
import { REIFIES } from "../../claims/claim-terms.ts";
import { type Standing, standingOf } from "../../claims/statement.ts";
import { isLawful, legalState, touchedTriples } from "../../edits/law.ts";
import { iri, type Subject, type Triple, tripleKey, tripleTerm } from "../../rdf/term.ts";
import type { Delta } from "../../store/delta.ts";
import { OverlaySource } from "../../store/overlay-source.ts";
import type { QuadSource } from "../../store/quad-store.ts";

export interface StatementChange {
  readonly triple: Triple;
  /** `null`: nobody said it, and it did not stand. */
  readonly before: Standing | null;
  /** `null`: it would not stand, and nobody would say it. */
  readonly after: Standing | null;
  /** The claims on it; those that go where none is left. */
  readonly claims: readonly Attestation[];
}

/** A statement that would be asserted though no claim on it is accepted, or the reverse. */
export interface Breach {
  readonly triple: Triple;
  readonly asserted: boolean;
}

export interface ClaimChanges {
  /** Statements with claims on them that would stand otherwise, be new or be gone. */
  readonly statements: readonly StatementChange[];
  readonly breaches: readonly Breach[];
  /** Claims that the update makes or touches, as they would be; of a claim that goes, as it is. */
  readonly claims: ReadonlyMap<string, ClaimChange>;
}

export interface ClaimChange {
  readonly claim: Attestation;
  readonly fate: "new" | "changed" | "gone";
}

/** One claim as a source has it, read without the index of all claims. */
function attestationIn(source: QuadSource, claim: Subject): Attestation | null {
  const said = [...source.match(claim)];
  if (!said.some(({ predicate }) => predicate.equals(REIFIES))) return null;
  const isClaimed = (t: Triple): boolean => source.count(null, REIFIES, tripleTerm(t)) > 0;
  return readAttestation(claim.value, said, isClaimed);
}

/** Triples looked at between two looks at the clock. */
const STEP = 32;

/** In steps: an update may touch much. */
export function* claimChanges(dossier: QuadSource, delta: Delta): Generator<void, ClaimChanges> {
  const after = new OverlaySource(dossier, delta);
  const statements: StatementChange[] = [];
  const breaches: Breach[] = [];
  for (const [at, triple] of touchedTriples(delta, dossier, after).entries()) {
    if (at % STEP === STEP - 1) yield;
    const [was, is] = [legalState(dossier, triple), legalState(after, triple)];
    if (!isLawful(is) && isLawful(was)) breaches.push({ triple, asserted: is.asserted });
    if (was.claims.length + is.claims.length === 0) continue;
    const read = (source: QuadSource, { claims }: typeof is): Attestation[] =>
      claims.map((q) => attestationIn(source, q.subject)).filter((claim) => claim !== null);
    const [before, then] = [read(dossier, was), read(after, is)];
    const change = {
      before: standingIn(was.asserted, before),
      after: standingIn(is.asserted, then),
    };
    if (change.before !== change.after)
      statements.push({ triple, ...change, claims: distinct(then.length > 0 ? then : before) });
  }
  const claims = new Map<string, ClaimChange>();
  const subjects = new Set([...delta.removed, ...delta.added].map(({ subject }) => subject.value));
  for (const [at, subject] of [...subjects].entries()) {
    if (at % STEP === STEP - 1) yield;
    const [was, is] = [attestationIn(dossier, iri(subject)), attestationIn(after, iri(subject))];
    const claim = is ?? was;
    if (claim !== null) claims.set(subject, { claim, fate: was === null ? "new" : is === null ? "gone" : "changed" });
  }
  return { statements, breaches, claims };
}

const standingIn = (asserted: boolean, claims: readonly Attestation[]): Standing | null =>
  asserted || claims.length > 0 ? standingOf(asserted, claims) : null;

/** Each claim once, though its triple may be reified in several documents. */
const distinct = (claims: readonly Attestation[]): Attestation[] => [
  ...new Map(claims.map((claim) => [claim.iri, claim])).values(),
];

/** Whether a change of a triple is told by how its statement would stand. */
export const toldByStanding = (statements: readonly StatementChange[]): ((triple: Triple) => boolean) => {
  const told = new Set(statements.map(({ triple }) => tripleKey(triple)));
  return (triple) =>
    told.has(tripleKey(triple)) ||
    (triple.predicate.equals(REIFIES) && triple.object.termType === "Quad" && told.has(tripleKey(triple.object)));
};
