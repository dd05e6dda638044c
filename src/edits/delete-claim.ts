/** Delete a claim: one attestation goes from the dossier, with what it alone asserted. */
import { DeltaBuilder } from "./delta-builder.ts";
import { dropClaim } from "./drop-node.ts";
import type { Edit, EditContext } from "./edit.ts";
import { claimName, reified } from "./reified.ts";

/**
 * Removes all that is said of the claim, every mention of it, and claims that are about it (who knew of it). A triple that it asserted is asserted no longer
 * unless another accepted claim is on it. To keep it on file, reject it instead.
 * @throws EditError `not-a-claim`
 */
export function deleteClaim(context: Pick<EditContext, "dossier" | "claims">, claimIri: string): Edit {
  const { dossier } = context;
  const { claim } = reified(dossier, claimIri);
  const builder = new DeltaBuilder(dossier);
  dropClaim(builder, context, claimIri);
  return { label: `delete claim ${claimName(dossier, claim)}`, delta: builder.lawful() };
}
