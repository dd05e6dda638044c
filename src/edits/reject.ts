/** Reject a claim: the editor holds that it is not so. The claim stays on file, marked. */
import { dos } from "../rdf/namespaces.ts";
import type { Edit, EditContext } from "./edit.ts";
import { claimName, reified } from "./reified.ts";
import { withVerdict } from "./verdict.ts";

const REJECTED = dos("rejected");

/**
 * Marks the claim rejected. What it alone asserted is no longer asserted and stays in its reifier.
 * @throws EditError `not-a-claim`
 */
export function reject({ dossier }: Pick<EditContext, "dossier">, claimIri: string): Edit {
  const { claim } = reified(dossier, claimIri);
  return { label: `reject claim ${claimName(dossier, claim)}`, delta: withVerdict(dossier, claimIri, REJECTED) };
}
