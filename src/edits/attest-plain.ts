/** Attest plain data: a triple on which there is no claim gets its first, and stays asserted. */
import type { Triple } from "../rdf/term.ts";
import { addClaim } from "./add-claim.ts";
import type { Evidence } from "./draft.ts";
import type { Edit, EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";

/**
 * The claim is accepted, since the triple stands already, unless it is said not to be.
 * @throws EditError `invalid` when the triple does not stand or has claims; else as `addClaim` does.
 */
export function attestPlain(
  context: EditContext,
  triple: Triple,
  evidence: Omit<Evidence, "accepted"> & { readonly accepted?: boolean },
): Edit {
  if (context.claims.onTriple(triple).length > 0)
    throw new EditError("invalid", "There are claims on this already. Add a source to one of them.");
  if (!context.claims.isAsserted(triple))
    throw new EditError("invalid", "The dossier does not say this yet. Add a claim.");
  return addClaim(context, { ...evidence, accepted: evidence.accepted ?? true, stance: "stated", triples: [triple] });
}
