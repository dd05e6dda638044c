/** Which of several attestations speaks for a statement. */
import type { Attestation } from "../../claims/attestation.ts";
import { CERTAINTIES } from "../../claims/certainty.ts";

const rank = (a: Attestation): number =>
  a.verdict === "accepted" ? 0 : a.verdict === "rejected" ? 3 : a.stance === "stated" ? 1 : 2;

const sureness = ({ certainty }: Attestation): number =>
  certainty === null ? CERTAINTIES.length : CERTAINTIES.indexOf(certainty);

/** The claim to name first: an accepted one, then one that states, then the surest; `null` when there is none. */
export function leadingClaim(attestations: readonly Attestation[]): Attestation | null {
  return [...attestations].sort((a, b) => rank(a) - rank(b) || sureness(a) - sureness(b))[0] ?? null;
}
