/** Change type: a thing is of another class. */
import { rdf } from "../rdf/namespaces.ts";
import { iri } from "../rdf/term.ts";
import { DeltaBuilder } from "./delta-builder.ts";
import type { Edit, EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";
import { homeOfThing } from "./home.ts";
import { checkedIri } from "./mint-iri.ts";
import { oneOf } from "./triple-words.ts";

/**
 * The class takes the place of the one that is shown; further classes stay. Claims on either are left to themselves.
 * @throws EditError `invalid` (no IRI) or `unchanged`.
 */
export function changeType(context: EditContext, thing: string, cls: string): Edit {
  const { dossier, vocabulary } = context;
  const node = iri(thing);
  const type = rdf("type");
  const shown = vocabulary.classOf(thing);
  if (dossier.count(node, type, iri(checkedIri(cls))) > 0 && shown.iri === cls)
    throw new EditError("unchanged", `It is ${oneOf(vocabulary.classInfo(cls).label)} already.`);
  const before = [...dossier.match(node, type, iri(shown.iri))];
  const builder = new DeltaBuilder(dossier);
  for (const q of before) builder.drop(q);
  builder.say(node, type, iri(cls), before[0]?.graph ?? homeOfThing(context, node, cls));
  return {
    label: `make ${vocabulary.label(thing)} ${oneOf(vocabulary.classInfo(cls).label)}`,
    delta: builder.lawful(),
  };
}
