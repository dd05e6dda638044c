/** Link two things, or give a thing one more value, as plain data: without a claim. */
import { iri, type ObjectTerm } from "../rdf/term.ts";
import { DeltaBuilder } from "./delta-builder.ts";
import type { Edit, EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";
import { homeOfThing } from "./home.ts";
import { checkedIri, checkTerms } from "./mint-iri.ts";

/**
 * @throws EditError `unchanged` when it is said already; `invalid` when there are claims on it: accept one of these
 * instead, or when an IRI is none.
 */
export function link(context: EditContext, subject: string, predicate: string, object: ObjectTerm): Edit {
  const { dossier, vocabulary, claims } = context;
  const [s, p] = [iri(checkedIri(subject)), iri(checkedIri(predicate))];
  checkTerms(object);
  const triple = { subject: s, predicate: p, object };
  if (claims.isAsserted(triple)) throw new EditError("unchanged", "The dossier says this already.");
  if (claims.onTriple(triple).length > 0)
    throw new EditError("invalid", "There are claims on this already. Accept one of them, or add a source.");
  const builder = new DeltaBuilder(dossier);
  builder.say(s, p, object, homeOfThing(context, s));
  const to = object.termType === "NamedNode" ? vocabulary.label(object.value) : `“${object.value}”`;
  return {
    label: `link ${vocabulary.label(subject)} → ${vocabulary.relation(predicate).label} → ${to}`,
    delta: builder.lawful(),
  };
}
