/** Add an attestation: a further source for what a claim says, or the first for a plain triple. */
import { localName } from "../model/local-name.ts";
import type { Triple } from "../rdf/term.ts";
import { addClaim } from "./add-claim.ts";
import type { Evidence } from "./draft.ts";
import type { Edit, EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";

/** What an attestation adds to the claim it is on. */
export interface FurtherEvidence extends Evidence {
  readonly stance?: "stated" | "denied";
}

/**
 * A further attestation of a claim (by IRI, with its triples and identifier), or of the claim on a triple; a triple on
 * which there is no claim gets one. A denial is a claim of its own on one triple.
 * @throws EditError as `addClaim` does; `denial` when the claim covers several triples and this source denies it.
 */
export function addAttestation(context: EditContext, on: Triple | string, evidence: FurtherEvidence): Edit {
  const stance = evidence.stance ?? "stated";
  const known = typeof on === "string" ? context.claims.attestation(on) : (context.claims.onTriple(on)[0] ?? null);
  if (known === null) {
    if (typeof on === "string") throw new EditError("not-a-claim", `${localName(on)} is no claim.`);
    return addClaim(context, { ...evidence, stance, triples: [on] });
  }
  const triples = typeof on === "string" || stance === "stated" ? known.triples : [on];
  if (stance !== known.stance) return addClaim(context, { ...evidence, stance, triples });
  const edit = addClaim(context, { ...evidence, stance, triples, of: known.identifier });
  return { ...edit, label: `add a source to claim ${known.identifier}` };
}
