/** Clear a verdict: the editor leaves open again what was accepted or rejected. */
import type { Edit, EditContext } from "./edit.ts";
import { claimName, reified } from "./reified.ts";
import { withVerdict } from "./verdict.ts";

/**
 * The claim has no verdict afterwards; what it alone asserted is no longer asserted and stays in its reifier.
 * @throws EditError `not-a-claim`
 */
export function clearVerdict({ dossier }: Pick<EditContext, "dossier">, claimIri: string): Edit {
  const { claim } = reified(dossier, claimIri);
  return { label: `leave claim ${claimName(dossier, claim)} open`, delta: withVerdict(dossier, claimIri, null) };
}
