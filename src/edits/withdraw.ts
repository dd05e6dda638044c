/** Withdraw an accepted claim: what no other accepted claim says is then no longer asserted. The claim stays. */
import type { Delta } from "../store/delta.ts";
import type { QuadSource } from "../store/quad-store.ts";
import { ACCEPTED, acceptedElsewhere, reified, verdictsOf } from "./reified.ts";

/**
 * The change that takes an editor's verdict from a claim. If it was accepted, each of its triples that no other
 * accepted claim reifies is removed from every document. A claim without a verdict is left as it is.
 * @throws EditError when the IRI is no claim.
 */
export function withdraw(source: QuadSource, claimIri: string): Delta {
  const { claim, triples } = reified(source, claimIri);
  const verdicts = verdictsOf(source, claim);
  if (!verdicts.some((q) => q.object.equals(ACCEPTED))) return { added: [], removed: verdicts };
  const orphaned = triples.filter((t) => !acceptedElsewhere(source, t, claim));
  return {
    added: [],
    removed: [...verdicts, ...orphaned.flatMap((t) => [...source.match(t.subject, t.predicate, t.object)])],
  };
}
