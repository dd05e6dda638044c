/** Withdraw an accepted claim: what no other accepted claim says is then no longer asserted. The claim stays. */
import type { Edit, EditContext } from "./edit.ts";
import { claimName, reified } from "./reified.ts";
import { withVerdict } from "./verdict.ts";

/**
 * The change that takes an editor's verdict from a claim. If it was accepted, each of its triples that no other
 * accepted claim reifies is removed from every document. A claim without a verdict is left as it is.
 * @throws EditError `not-a-claim`
 */
export function withdraw({ dossier }: Pick<EditContext, "dossier">, claimIri: string): Edit {
  const { claim } = reified(dossier, claimIri);
  return { label: `withdraw claim ${claimName(dossier, claim)}`, delta: withVerdict(dossier, claimIri, null) };
}
