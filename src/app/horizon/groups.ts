/** The lists of a horizon: what had reached an actor, what may have, what lay beyond; or of two, what each knew. */
import type { Attestation } from "../../claims/attestation.ts";
import type { Reach } from "../../claims/horizon/ground.ts";
import type { Horizon, HorizonClaim } from "../../claims/horizon/horizon.ts";
import { readSpan } from "../../model/date-span.ts";
import { localName } from "../../model/local-name.ts";
import type { HorizonAnswer } from "./horizon-desk.ts";

/** One claim (by ID): its best attestation with each of the actors. */
export interface ReachedClaim {
  readonly attestation: Attestation;
  readonly mine: HorizonClaim;
  readonly theirs: HorizonClaim | null;
}

export interface HorizonGroup {
  readonly id: "had" | "may" | "beyond" | "onlyA" | "both" | "onlyB";
  readonly words: string;
  readonly claims: readonly ReachedClaim[];
}

export function groupsOf(
  { horizon, other, comparison }: HorizonAnswer,
  nameOf: (iri: string) => string,
): HorizonGroup[] {
  const mine = best(horizon);
  const a = nameOf(horizon.spec.actor);
  if (other === null || comparison === null) {
    const of = (reach: Reach): ReachedClaim[] =>
      [...mine.values()]
        .filter((c) => horizon.byIdentifier.get(c.attestation.identifier) === reach)
        .map((c) => ({ attestation: c.attestation, mine: c, theirs: null }))
        .sort(inTime);
    return [
      { id: "had", words: `Had reached ${a}`, claims: of("had") },
      { id: "may", words: "May have reached it by then", claims: of("may") },
      { id: "beyond", words: "Beyond the horizon", claims: of("beyond") },
    ];
  }
  const theirs = best(other);
  const b = nameOf(other.spec.actor);
  const of = (ids: readonly string[]): ReachedClaim[] =>
    ids
      .flatMap((id) => {
        const [m, t] = [mine.get(id), theirs.get(id) ?? null];
        return m === undefined ? [] : [{ attestation: m.attestation, mine: m, theirs: t }];
      })
      .sort(inTime);
  return [
    { id: "onlyA", words: `Only ${a}`, claims: of(comparison.onlyA) },
    { id: "both", words: `Both ${a} and ${b}`, claims: of(comparison.both) },
    { id: "onlyB", words: `Only ${b}`, claims: of(comparison.onlyB) },
  ];
}

/** By ID: the attestation that had come farthest; of equals the one that bears the ID. */
function best({ claims }: Horizon): Map<string, HorizonClaim> {
  const rank = ({ reach, attestation }: HorizonClaim): number =>
    (reach === "had" ? 4 : reach === "may" ? 2 : 0) + (localName(attestation.iri) === attestation.identifier ? 1 : 0);
  const found = new Map<string, HorizonClaim>();
  for (const claim of claims.values()) {
    const known = found.get(claim.attestation.identifier);
    if (known === undefined || rank(claim) > rank(known)) found.set(claim.attestation.identifier, claim);
  }
  return found;
}

const inTime = (a: ReachedClaim, b: ReachedClaim): number =>
  dayOf(a) - dayOf(b) || (a.attestation.iri < b.attestation.iri ? -1 : 1);

function dayOf({ mine, attestation }: ReachedClaim): number {
  const text = mine.grounds[0]?.when ?? attestation.when;
  const span = text === null || text === undefined ? null : readSpan(text);
  return span?.earliest ?? span?.latest ?? Number.MAX_SAFE_INTEGER;
}
