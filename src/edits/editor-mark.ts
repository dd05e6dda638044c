/** The editor's mark: who entered a claim and when, where they gave a name. */
import { ATTRIBUTED_TO, EDITOR, MADE_ON } from "../claims/claim-terms.ts";
import { rdf, rdfs, xsd } from "../rdf/namespaces.ts";
import { type GraphName, iri, literal, type NamedNode } from "../rdf/term.ts";
import type { DeltaBuilder } from "./delta-builder.ts";
import type { EditContext } from "./edit.ts";
import { namespaceOf, slugOf } from "./mint-iri.ts";

/** Marks a new claim. The editor is a node of its own in the claim's file, kept off the canvas by its class. */
export function markEditor(builder: DeltaBuilder, context: EditContext, claim: NamedNode, graph: GraphName): void {
  const name = context.editor?.trim() ?? "";
  if (name === "") return;
  const editor = editorOf(context, name);
  builder.say(claim, ATTRIBUTED_TO, editor, graph);
  if (context.now !== undefined) builder.say(claim, MADE_ON, literal(context.now, xsd("dateTime")), graph);
  builder.say(editor, rdf("type"), EDITOR, graph);
  builder.say(editor, rdfs("label"), literal(name), graph);
}

/** The editor of that name, if the dossier knows one; else a new one. */
function editorOf(context: EditContext, name: string): NamedNode {
  for (const { subject } of context.dossier.match(null, rdfs("label"), literal(name)))
    if (subject.termType === "NamedNode" && context.dossier.count(subject, rdf("type"), EDITOR) > 0) return subject;
  const base = `${namespaceOf(context)}editor/${slugOf(name)}`;
  for (let n = 1; ; n += 1) {
    const node = iri(n === 1 ? base : `${base}-${n}`);
    if (context.dossier.count(node) === 0) return node;
  }
}
