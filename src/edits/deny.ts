/** Deny: a source says that a triple is not so. */
import type { Triple } from "../rdf/term.ts";
import { addClaim } from "./add-claim.ts";
import type { Evidence } from "./draft.ts";
import type { Edit, EditContext } from "./edit.ts";

/**
 * A new denial by a source. What others state stays, and so does what is accepted; a triple that was plain data is no
 * longer asserted, since a claim is on it now and none is accepted.
 * @throws EditError as `addClaim` does.
 */
export const deny = (
  context: EditContext,
  triple: Triple,
  evidence: Omit<Evidence, "accepted"> & { readonly identifier?: string },
): Edit => addClaim(context, { ...evidence, stance: "denied", triples: [triple], accepted: false });
