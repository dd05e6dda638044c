/** Drafts: claims that name no source yet. */
import type { QuadSource } from "../store/quad-store.ts";
import type { Attestation } from "./attestation.ts";
import { DRAFT, VERIFICATION } from "./claim-terms.ts";
import type { Claims } from "./claims.ts";

/** Every draft, by IRI. Costs as much as there are drafts. */
export function draftsOf(dossier: QuadSource, claims: Claims): Attestation[] {
  const drafts = new Map<string, Attestation>();
  for (const { subject } of dossier.match(null, VERIFICATION, DRAFT)) {
    const claim = claims.attestation(subject.value);
    if (claim !== null && claim.source === null) drafts.set(claim.iri, claim);
  }
  return [...drafts.values()].sort((a, b) => (a.iri < b.iri ? -1 : 1));
}
