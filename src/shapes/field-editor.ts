/** Which editor a field gets: from what its shape says, else from what the dossier holds there. */
import { EDTF_DATATYPE, rdf, rdfs, xsd } from "../rdf/namespaces.ts";
import type { FieldUse } from "./field-use.ts";
import type { FieldEditor, FormField } from "./form.ts";

type Facts = Pick<
  FormField,
  "predicate" | "datatypes" | "classes" | "choices" | "languages" | "uniqueLang" | "long"
> & {
  readonly nodeKind: string | undefined;
};

const XSD = xsd("").value;
const NUMBERS = new Set(
  [
    ...[
      "integer",
      "decimal",
      "double",
      "float",
      "int",
      "long",
      "short",
      "byte",
      "nonNegativeInteger",
      "positiveInteger",
    ],
    ...["nonPositiveInteger", "negativeInteger", "unsignedInt", "unsignedLong", "unsignedShort", "unsignedByte"],
  ].map((local) => xsd(local).value),
);
const TAGGED = new Set([rdf("langString").value, rdf("dirLangString").value]);

/** Whether an IRI names a datatype and no class. */
export const isDatatype = (of: string): boolean =>
  of.startsWith(XSD) || of === EDTF_DATATYPE || TAGGED.has(of) || of === rdfs("Literal").value;

export function editorFor(facts: Facts, use: FieldUse): FieldEditor {
  if (facts.choices.length > 0) return "choice";
  const text = facts.long ? "long text" : "text";
  const [datatype] = facts.datatypes;
  if (facts.languages.length > 0 || facts.uniqueLang || facts.datatypes.some((d) => TAGGED.has(d)))
    return "language text";
  if (datatype !== undefined) return editorOfDatatype(datatype) ?? text;
  if (facts.classes.length > 0) return "thing";
  const used = use.sample(facts.predicate);
  const literals = used.flatMap((o) => (o.termType === "Literal" ? [o] : []));
  if (facts.nodeKind === "Literal" || (facts.nodeKind === undefined && literals.length > 0)) {
    if (literals.some((l) => l.language !== "")) return "language text";
    const [first] = literals;
    return (first === undefined ? null : editorOfDatatype(first.datatype.value)) ?? text;
  }
  const nodes = used.filter((o) => o.termType !== "Literal");
  if (nodes.length > 0) return nodes.some((o) => use.isDescribed(o)) ? "thing" : "address";
  if (facts.nodeKind?.includes("IRI") === true || facts.nodeKind === "BlankNode") return "thing";
  return use.isRelation(facts.predicate) ? "thing" : use.isNaming(facts.predicate) ? "language text" : text;
}

function editorOfDatatype(datatype: string): FieldEditor | null {
  if (datatype === EDTF_DATATYPE) return "edtf";
  if (datatype === xsd("date").value) return "date";
  if (datatype === xsd("boolean").value) return "boolean";
  if (datatype === xsd("anyURI").value) return "address";
  return NUMBERS.has(datatype) ? "number" : null;
}
