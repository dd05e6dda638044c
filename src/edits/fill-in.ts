/** Fill in a form: all that was changed of one thing, plain statements only, as one edit. */
import { NOT_AFTER, NOT_BEFORE, WHEN } from "../claims/claim-terms.ts";
import { readEdtf } from "../model/edtf.ts";
import { xsd } from "../rdf/namespaces.ts";
import { iri, literal, type NamedNode, type ObjectTerm } from "../rdf/term.ts";
import { create } from "./add-claim.ts";
import { DeltaBuilder } from "./delta-builder.ts";
import type { NewThing } from "./draft.ts";
import type { Edit, EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";
import { homeOfThing } from "./home.ts";
import { checkedIri } from "./mint-iri.ts";

/** What one field of the form changes. */
export interface FilledField {
  /** The predicate's IRI. */
  readonly predicate: string;
  readonly removed: readonly ObjectTerm[];
  readonly added: readonly ObjectTerm[];
}

export interface FilledForm {
  /** The IRI of the thing. */
  readonly thing: string;
  readonly fields: readonly FilledField[];
  /** Things that values name and that are made with them. */
  readonly creates?: readonly NewThing[];
}

/**
 * Writes the values where the thing is described. With a date go the two days that follow from it.
 * @throws EditError `outside` when a claim stands behind a value; `unchanged`, `invalid`, `taken` or `date`.
 */
export function fillIn(context: EditContext, { thing, fields, creates = [] }: FilledForm): Edit {
  const { dossier, vocabulary } = context;
  const builder = new DeltaBuilder(dossier);
  const node = iri(checkedIri(thing));
  for (const each of creates) create(builder, context, each);
  const graph = homeOfThing(context, node);
  for (const { predicate, removed, added } of fields) {
    const relation = iri(checkedIri(predicate));
    for (const o of removed) {
      refuseClaimed(context, node, relation, o, "Edit or withdraw the claim instead.");
      builder.dropAll(node, relation, o);
    }
    for (const o of added) {
      refuseClaimed(context, node, relation, o, "Accept that claim instead.");
      builder.say(node, relation, o, graph);
    }
    if (relation.equals(WHEN)) followDate(builder, node);
  }
  const delta = builder.lawful();
  if (delta.added.length + delta.removed.length === 0)
    throw new EditError("unchanged", "Nothing in this form has been changed.");
  return { label: `edit ${vocabulary.label(thing)}`, delta, made: thing };
}

/** A statement on which there is a claim stands or falls with its claims. */
function refuseClaimed(
  { claims, vocabulary }: EditContext,
  subject: NamedNode,
  predicate: NamedNode,
  object: ObjectTerm,
  instead: string,
): void {
  const [claim] = claims.onTriple({ subject, predicate, object });
  if (claim === undefined) return;
  const label = vocabulary.relation(predicate.value).label;
  throw new EditError("outside", `There is a claim on “${label}: ${object.value}”, ${claim.identifier}. ${instead}`);
}

/** @throws EditError `date` */
function followDate(builder: DeltaBuilder, node: NamedNode): void {
  const after = builder.after();
  const [when] = [...after.match(node, WHEN)];
  for (const bound of [NOT_BEFORE, NOT_AFTER]) builder.dropAll(node, bound);
  if (when === undefined) return;
  const read = readEdtf(when.object.value);
  if (!read.ok) throw new EditError("date", read.sentence);
  const days: readonly (readonly [NamedNode, string | undefined])[] = [
    [NOT_BEFORE, read.notBefore],
    [NOT_AFTER, read.notAfter],
  ];
  for (const [bound, day] of days)
    if (day !== undefined) builder.say(node, bound, literal(day, xsd("date")), when.graph);
}
