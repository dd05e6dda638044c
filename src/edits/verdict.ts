/** A verdict that asserts nothing: what withdrawing, rejecting and leaving open have in common. */
import { type NamedNode, quad } from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";
import type { QuadSource } from "../store/quad-store.ts";
import { ACCEPTED, acceptedElsewhere, reified, VERDICT, verdictsOf } from "./reified.ts";

/**
 * Puts a verdict other than accepted, or none, in the place of what a claim has. What it asserted alone goes.
 * @throws EditError `not-a-claim`
 */
export function withVerdict(dossier: QuadSource, claimIri: string, verdict: NamedNode | null): Delta {
  const { claim, triples, graph } = reified(dossier, claimIri);
  const verdicts = verdictsOf(dossier, claim);
  const had = verdict !== null && verdicts.some((q) => q.object.equals(verdict));
  const orphaned = verdicts.some((q) => q.object.equals(ACCEPTED))
    ? triples.filter((t) => !acceptedElsewhere(dossier, t, claim))
    : [];
  return {
    added: verdict === null || had ? [] : [quad(claim, VERDICT, verdict, graph)],
    removed: [
      ...verdicts.filter((q) => verdict === null || !q.object.equals(verdict)),
      ...orphaned.flatMap((t) => [...dossier.match(t.subject, t.predicate, t.object)]),
    ],
  };
}
