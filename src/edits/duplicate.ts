/** Duplicate: a new thing described like another, to be changed from there. */
import { REIFIES } from "../claims/claim-terms.ts";
import { isSkolem, skolemLabel } from "../rdf/skolem.ts";
import { iri, isLiteral, literal, type NamedNode, tripleTerm } from "../rdf/term.ts";
import { DeltaBuilder } from "./delta-builder.ts";
import type { Edit, EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";
import { mintIri } from "./mint-iri.ts";
import { isLabelOf } from "./other-names.ts";

/**
 * Copies what is plainly said of a thing, with its blank nodes; its names get “(copy)”. Claims are not copied, nor
 * what they assert: no source has said anything of the new thing. What others say of the old one is not copied either.
 * @throws EditError `unchanged` when nothing is plainly said of it.
 */
export function duplicate(context: EditContext, thing: string): Edit {
  const { dossier, vocabulary } = context;
  const name = vocabulary.label(thing);
  const made = mintIri(context, `${name} copy`);
  const builder = new DeltaBuilder(dossier);
  const copies = new Map([[thing, iri(made)]]);
  const copy = (node: NamedNode): void => {
    const into = copies.get(node.value) ?? node;
    for (const q of [...dossier.match(node)]) {
      if (dossier.count(null, REIFIES, tripleTerm(q)) > 0) continue;
      const { object } = q;
      if (isSkolem(object)) {
        const known = copies.has(object.value);
        const twin = copies.get(object.value) ?? freshBlank(context, object as NamedNode, copies.size);
        copies.set(object.value, twin);
        builder.say(into, q.predicate, twin, q.graph);
        if (!known) copy(object as NamedNode);
      } else if (node.value === thing && isLiteral(object) && isLabelOf(context, q.predicate.value)) {
        const text = `${object.value} (copy)`;
        const kind = object.language === "" ? object.datatype : object.language;
        builder.say(into, q.predicate, literal(text, kind), q.graph);
      } else builder.say(into, q.predicate, object, q.graph);
    }
  };
  copy(iri(thing));
  const delta = builder.lawful();
  if (delta.added.length === 0)
    throw new EditError("unchanged", "Nothing is plainly said of this, so there is nothing to copy.");
  return { label: `duplicate ${name}`, delta, made };
}

/** A blank node in the same document as another. */
function freshBlank({ dossier }: EditContext, like: NamedNode, from: number): NamedNode {
  const base = like.value.slice(0, like.value.length - skolemLabel(like).length);
  for (let n = from; ; n += 1) {
    const node = iri(`${base}copy${n}`);
    if (dossier.count(node) === 0 && dossier.count(null, null, node) === 0) return node;
  }
}
