/** The law: a triple on which there are claims is asserted if and only if one of these claims is accepted. */
import { REIFIES } from "../claims/claim-terms.ts";
import { type Quad, type Subject, type Triple, tripleKey, tripleTerm } from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";
import type { QuadSource } from "../store/quad-store.ts";
import { ACCEPTED, VERDICT } from "./reified.ts";

/** What the law looks at for one triple. */
export interface LegalState {
  /** The quads that reify it. */
  readonly claims: readonly Quad[];
  /** The first of these whose claim is accepted. */
  readonly accepted: Quad | null;
  readonly asserted: boolean;
}

export function legalState(source: QuadSource, triple: Triple): LegalState {
  const claims = [...source.match(null, REIFIES, tripleTerm(triple))];
  return {
    claims,
    accepted: claims.find((q) => source.count(q.subject, VERDICT, ACCEPTED) > 0) ?? null,
    asserted: source.count(triple.subject, triple.predicate, triple.object) > 0,
  };
}

/** Whether the law holds for a triple. */
export const isLawful = ({ claims, accepted, asserted }: LegalState): boolean =>
  claims.length === 0 || asserted === (accepted !== null);

/** Whether a triple is asserted although no claim on it is accepted: as other people's data have it. */
export const isForeign = ({ claims, accepted, asserted }: LegalState): boolean =>
  claims.length > 0 && asserted && accepted === null;

/** The triples whose assertion, claims or verdicts a change touches. */
export function touchedTriples({ added, removed }: Delta, ...sources: readonly QuadSource[]): Triple[] {
  const touched = new Map<string, Triple>();
  const claims = new Map<string, Subject>();
  const touch = (t: Triple): unknown => touched.set(tripleKey(t), t);
  for (const q of [...added, ...removed]) {
    if (q.predicate.equals(REIFIES) || q.predicate.equals(VERDICT)) claims.set(q.subject.value, q.subject);
    if (!q.predicate.equals(REIFIES)) touch(q);
    else if (q.object.termType === "Quad") touch(q.object);
  }
  for (const claim of claims.values())
    for (const source of sources)
      for (const q of source.match(claim, REIFIES)) if (q.object.termType === "Quad") touch(q.object);
  return [...touched.values()];
}
