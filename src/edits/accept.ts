/** Accept a claim: the dossier then asserts every triple that the claim reifies. */
import { dos } from "../rdf/namespaces.ts";
import { type Quad, quad } from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";
import type { QuadSource } from "../store/quad-store.ts";
import { EditError } from "./edit-error.ts";
import { ACCEPTED, homeOf, reified, VERDICT, verdictsOf } from "./reified.ts";

/**
 * The change that accepts a claim: marks it accepted (another verdict goes) and asserts its triples where they are not
 * asserted yet, each in the document that describes its subject. Accepting an accepted claim changes nothing.
 * @throws EditError when the IRI is no claim, or its source denies what it says.
 */
export function accept(source: QuadSource, claimIri: string): Delta {
  const { claim, triples, graph } = reified(source, claimIri);
  if (source.count(claim, dos("deniedIn")) > 0) {
    throw new EditError(
      "denial",
      "Its source denies this. To accept the denial, leave the statement unaccepted; to assert it, accept a claim that states it.",
    );
  }
  const verdicts = verdictsOf(source, claim);
  const accepted = verdicts.some((q) => q.object.equals(ACCEPTED));
  const added: Quad[] = accepted ? [] : [quad(claim, VERDICT, ACCEPTED, graph)];
  for (const t of triples) {
    if (source.count(t.subject, t.predicate, t.object) > 0) continue;
    added.push(quad(t.subject, t.predicate, t.object, homeOf(source, t, graph)));
  }
  return { added, removed: verdicts.filter((q) => !q.object.equals(ACCEPTED)) };
}
