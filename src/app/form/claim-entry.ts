/** Where a form hands over to the entry of claims; what was typed in the form stays there. */
import type { Attestation } from "../../claims/attestation.ts";
import type { Desk } from "../desk/desk.ts";
import { EMPTY_FORM } from "../entry/entry-form.ts";

/** Opens a claim to be edited. */
export function editClaim(desk: Desk, claim: Attestation): void {
  desk.entry.open({ kind: "change", claim: claim.iri });
}

/** Opens the entry of a claim that says something of a thing with a relation. */
export function claimWith(desk: Desk, subject: string, predicate: string): void {
  const form = {
    ...EMPTY_FORM,
    subject: { kind: "thing", iri: subject },
    link: { kind: "relation", iri: predicate, inverse: false },
  } as const;
  desk.entry.open({ kind: "add", form, strict: false });
}
