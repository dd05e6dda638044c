/** Accept a claim: the dossier then asserts every triple that the claim reifies. */
import { DENIED_IN } from "../claims/claim-terms.ts";
import { type Quad, quad } from "../rdf/term.ts";
import type { Edit, EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";
import { ACCEPTED, claimName, homeOf, isDraft, reified, VERDICT, verdictsOf } from "./reified.ts";

/**
 * The change that accepts a claim: marks it accepted (another verdict goes) and asserts its triples where they are not
 * asserted yet, each in the document that describes its subject. Accepting an accepted claim changes nothing.
 * @throws EditError `not-a-claim`; `denial` when its source denies what it says; `draft` when it names no source yet.
 */
export function accept({ dossier }: Pick<EditContext, "dossier">, claimIri: string): Edit {
  const { claim, triples, graph } = reified(dossier, claimIri);
  if (dossier.count(claim, DENIED_IN) > 0) {
    throw new EditError(
      "denial",
      "Its source denies this. To accept the denial, leave the statement unaccepted; to assert it, accept a claim that states it.",
    );
  }
  if (isDraft(dossier, claim)) throw new EditError("draft", "This is a draft. Name its source, then accept it.");
  const verdicts = verdictsOf(dossier, claim);
  const accepted = verdicts.some((q) => q.object.equals(ACCEPTED));
  const added: Quad[] = accepted ? [] : [quad(claim, VERDICT, ACCEPTED, graph)];
  for (const t of triples) {
    if (dossier.count(t.subject, t.predicate, t.object) > 0) continue;
    added.push(quad(t.subject, t.predicate, t.object, homeOf(dossier, t, graph)));
  }
  return {
    label: `accept claim ${claimName(dossier, claim)}`,
    delta: { added, removed: verdicts.filter((q) => !q.object.equals(ACCEPTED)) },
  };
}
