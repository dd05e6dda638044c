/** Relabel: give a thing another name, in the relation that names it now. */
import { LABEL_PREDICATES } from "../model/labels.ts";
import { rdfs } from "../rdf/namespaces.ts";
import { iri, type Literal, literal, quad } from "../rdf/term.ts";
import { DeltaBuilder } from "./delta-builder.ts";
import type { Edit, EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";
import { homeOfThing } from "./home.ts";

/**
 * The name in that language (or that of the name shown) is replaced; names in other languages stay. Claims on the old
 * name are left as they are.
 * @throws EditError `invalid` when the text is empty.
 */
export function relabel(context: EditContext, thing: string, text: string, language?: string): Edit {
  const { dossier, vocabulary, claims } = context;
  const name = text.trim();
  if (name === "") throw new EditError("invalid", "A thing needs a name.");
  const node = iri(thing);
  const shown = vocabulary.declaredLabel(thing);
  const names = [...dossier.match(node)].filter(
    (q) => vocabulary.namingRole(q.predicate.value)?.role === "label" && claims.onTriple(q).length === 0,
  );
  const current = names.find((q) => q.object.value === shown) ?? names[0];
  const tag = language ?? (current === undefined ? "en" : (current.object as Literal).language);
  const replaced = names.filter(
    (q) => q.predicate.equals(current?.predicate) && (q.object as Literal).language === tag,
  );
  const builder = new DeltaBuilder(dossier);
  for (const q of replaced) builder.drop(q);
  const graph = replaced[0]?.graph ?? current?.graph ?? homeOfThing(context, node);
  const predicate = current?.predicate ?? iri(LABEL_PREDICATES[0] ?? rdfs("label").value);
  builder.add(quad(node, predicate, tag === "" ? literal(name) : literal(name, tag), graph));
  return { label: `rename ${vocabulary.label(thing)} to ${name}`, delta: builder.lawful() };
}
