/** What a relation's object is: a thing, a date or a text; read from the ontology, else from what the dossier has. */
import type { RelationInfo } from "../../model/relation-info.ts";
import { EDTF_DATATYPE, owl, rdf, rdfs, xsd } from "../../rdf/namespaces.ts";
import { iri, type Literal, literal } from "../../rdf/term.ts";
import type { QuadSource } from "../../store/quad-store.ts";

/** `either`: nothing tells. `datatype` is absent for plain text, `language` for text in no language. */
export type ValueKind =
  | { readonly kind: "thing" | "either" }
  | { readonly kind: "date"; readonly datatype: string }
  | { readonly kind: "text"; readonly datatype?: string; readonly language?: string };

const XSD = xsd("").value;
const STRING = xsd("string").value;
const LANG_STRING = rdf("langString").value;
const DATES: ReadonlySet<string> = new Set([
  EDTF_DATATYPE,
  ...["date", "gYear", "gYearMonth"].map((d) => xsd(d).value),
]);
/** How many uses tell what a relation is used with. */
const SAMPLE = 12;

const isDatatype = (range: string): boolean =>
  range.startsWith(XSD) || DATES.has(range) || range === LANG_STRING || range === rdfs("Literal").value;

const ofDatatype = (datatype: string, language: string): ValueKind =>
  DATES.has(datatype)
    ? { kind: "date", datatype }
    : datatype === LANG_STRING
      ? { kind: "text", language }
      : datatype === STRING || datatype === rdfs("Literal").value
        ? { kind: "text" }
        : { kind: "text", datatype };

export interface ValueSources {
  readonly dossier: QuadSource;
  readonly ontology: QuadSource;
  /** The language of new text. */
  readonly language: string;
}

export function valueKind(relation: RelationInfo, { dossier, ontology, language }: ValueSources): ValueKind {
  const range = relation.ranges.find(isDatatype);
  if (range !== undefined) return ofDatatype(range, language);
  if (relation.ranges.length > 0) return { kind: "thing" };
  const node = iri(relation.iri);
  const isTyped = (type: string): boolean =>
    [dossier, ontology].some((source) => source.count(node, rdf("type"), owl(type)) > 0);
  if (isTyped("ObjectProperty")) return { kind: "thing" };
  const used = [];
  for (const q of dossier.match(null, node)) if (used.push(q.object) === SAMPLE) break;
  const literals = used.filter((o): o is Literal => o.termType === "Literal");
  const first = literals[0];
  if (first === undefined) return { kind: isTyped("DatatypeProperty") ? "text" : used.length > 0 ? "thing" : "either" };
  if (literals.length < used.length) return { kind: "either" };
  return ofDatatype(first.datatype.value, first.language || language);
}

/** The literal that a text typed for such a relation stands for. */
export function valueTerm(kind: ValueKind, text: string): Literal {
  const typed = text.trim();
  if (kind.kind === "date") return literal(typed, iri(kind.datatype));
  if (kind.kind !== "text") return literal(typed);
  if (kind.language !== undefined) return literal(typed, kind.language);
  return kind.datatype === undefined ? literal(typed) : literal(typed, iri(kind.datatype));
}
