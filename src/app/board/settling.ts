/** Settling a board: which claims are accepted after a position has been ticked or unticked. */

import type { Attestation } from "../../claims/attestation.ts";
import type { BoardPosition } from "../../claims/board.ts";

/** Whether a position can be accepted: a denial asserts nothing, and without a claim there is nothing to accept. */
export const canAccept = ({ denied, attestations }: Pick<BoardPosition, "denied" | "attestations">): boolean =>
  !denied && attestations.some((a) => a.stance === "stated");

export const isAccepted = ({ standing }: Pick<BoardPosition, "standing">): boolean => standing === "accepted";

const accepted = (attestations: readonly Attestation[]): string[] =>
  attestations.filter((a) => a.verdict === "accepted").map((a) => a.iri);

/** IRIs of all claims on a board that can carry a verdict. */
export const claimsOn = (positions: readonly BoardPosition[]): string[] => [
  ...new Set(positions.flatMap((p) => p.attestations).map((a) => a.iri)),
];

/**
 * IRIs of the claims to accept when `toggled` is turned `on` or off: of the others what was accepted stays so; of it,
 * every claim that states it and that the editor has not rejected, or none. A claim that stands in another accepted
 * position too stays accepted with that.
 */
export function acceptedAfter(positions: readonly BoardPosition[], toggled: BoardPosition, on: boolean): string[] {
  const others = positions.filter((p) => p !== toggled && isAccepted(p)).flatMap((p) => accepted(p.attestations));
  const own = toggled.attestations.filter((a) => a.stance === "stated");
  const open = own.filter((a) => a.verdict !== "rejected");
  return [...new Set([...others, ...(on ? (open.length > 0 ? open : own).map((a) => a.iri) : [])])];
}
