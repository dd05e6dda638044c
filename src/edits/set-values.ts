/** Set values: what a thing has for one property, as plain data. */

import { REIFIES } from "../claims/claim-terms.ts";
import { iri, type ObjectTerm, termKey, tripleTerm } from "../rdf/term.ts";
import { DeltaBuilder } from "./delta-builder.ts";
import type { Edit, EditContext } from "./edit.ts";
import { homeOfThing } from "./home.ts";
import { checkedIri, checkTerms } from "./mint-iri.ts";

/**
 * The property has these values and no other plain ones. Values on which there are claims are left to their claims:
 * they are neither removed nor, where no claim is accepted, asserted.
 * @throws EditError `invalid` when an IRI is none.
 */
export function setValues(
  context: EditContext,
  subject: string,
  predicate: string,
  objects: readonly ObjectTerm[],
): Edit {
  const { dossier, vocabulary } = context;
  const [s, p] = [iri(checkedIri(subject)), iri(checkedIri(predicate))];
  checkTerms(...objects);
  const wanted = new Set(objects.map(termKey));
  const builder = new DeltaBuilder(dossier);
  const isClaimed = (object: ObjectTerm): boolean =>
    dossier.count(null, REIFIES, tripleTerm({ subject: s, predicate: p, object })) > 0;
  for (const q of [...dossier.match(s, p)]) if (!wanted.has(termKey(q.object)) && !isClaimed(q.object)) builder.drop(q);
  for (const o of objects) if (!isClaimed(o)) builder.say(s, p, o, homeOfThing(context, s));
  const verb = objects.length === 0 ? "clear" : "set";
  return {
    label: `${verb} “${vocabulary.relation(predicate).label}” of ${vocabulary.label(subject)}`,
    delta: builder.lawful(),
  };
}
