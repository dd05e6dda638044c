/** The values of a form's fields: what is typed, what it was, and the term that it becomes. */
import type { Claims } from "../../claims/claims.ts";
import type { Statement } from "../../claims/statement.ts";
import { readEdtf } from "../../model/edtf.ts";
import { EDTF_DATATYPE, xsd } from "../../rdf/namespaces.ts";
import { isSkolem } from "../../rdf/skolem.ts";
import { iri, literal, type ObjectTerm, type Triple, termKey } from "../../rdf/term.ts";
import { choiceKey } from "../../shapes/describe.ts";
import type { FieldEditor, FormField } from "../../shapes/form.ts";
import type { QuadSource } from "../../store/quad-store.ts";
import type { Session } from "../session/session.ts";

/** A value without a claim: it may be typed over. */
export interface FormValue {
  /** Tells the values of a field apart while they are typed. */
  readonly key: string;
  /** The literal's text, an IRI, or the key of a choice. */
  readonly text: string;
  readonly language: string;
  /** What the dossier has; `null` for a new one. */
  readonly was: ObjectTerm | null;
}

export interface FieldContent {
  /** Values with claims, asserted or only reported, and nodes without a name: they are shown and not typed over. */
  readonly fixed: readonly Statement[];
  readonly plain: readonly FormValue[];
}

/** What the dossier has for one field of a thing. */
export function contentOf(thing: string, predicate: string, dossier: QuadSource, claims: Claims): FieldContent {
  const node = iri(thing);
  const triples = new Map<string, Triple>();
  const relation = iri(predicate);
  for (const { subject, object } of dossier.match(node, relation))
    triples.set(termKey(object), { subject, predicate: relation, object });
  for (const t of claims.claimedOf(thing)) if (t.predicate.equals(relation)) triples.set(termKey(t.object), t);
  const fixed: Statement[] = [];
  const plain: FormValue[] = [];
  for (const [key, triple] of [...triples].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const statement = claims.statement(triple);
    const { object } = triple;
    if (statement.attestations.length > 0 || object.termType === "Quad" || isSkolem(object)) fixed.push(statement);
    else plain.push(plainValue(object, key));
  }
  return { fixed, plain };
}

/** What is plainly said of a thing now, by predicate; `null` when the dossier has no such thing. */
export function plainValues(
  { workspace: { dossier }, claims }: Pick<Session, "workspace" | "claims">,
  thing: string,
): ((predicate: string) => readonly FormValue[]) | null {
  if (dossier.count(iri(thing)) === 0 && claims.claimedOf(thing).length === 0) return null;
  return (predicate) => contentOf(thing, predicate, dossier, claims).plain;
}

const plainValue = (was: ObjectTerm, key: string): FormValue => ({
  key,
  text: was.value,
  language: was.termType === "Literal" ? was.language : "",
  was,
});

/** An empty value, to be typed. */
export const emptyValue = (field: FormField, n: number, language: string): FormValue => ({
  key: `new ${n}`,
  text: "",
  language: field.editor === "language text" ? (field.languages[0] ?? language) : "",
  was: null,
});

/** How a value is typed: as its field wants, unless what stands there is of another sort. */
export function editorOf(field: FormField, { was }: FormValue): FieldEditor {
  const wantsNode = field.editor === "thing" || field.editor === "address";
  if (was?.termType === "Literal" && wantsNode) return "text";
  if (was?.termType === "NamedNode" && !wantsNode && field.editor !== "choice") return "address";
  return field.editor;
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** Why a text cannot be a value of the field, or `null`. */
export function problemOf(field: FormField, value: FormValue): string | null {
  const text = value.text.trim();
  if (text === "" || isUntouched(value)) return null;
  switch (editorOf(field, value)) {
    case "edtf": {
      const read = readEdtf(text);
      return read.ok ? null : read.sentence;
    }
    case "date":
      return /^-?\d{4,}-\d\d-\d\d$/.test(text) && readEdtf(text).ok
        ? null
        : "Write the day as 1940-01-20: year, month, day.";
    case "number":
      return DECIMAL.test(text) || /^[+-]?\d+(?:\.\d+)?[eE][+-]?\d+$/.test(text)
        ? null
        : `“${text}” is not a number. Write digits, such as 12 or 1.5.`;
    case "address":
      return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu.test(text)
        ? null
        : `“${text}” is not an address. Write one such as https://example.org/page.`;
    default:
      return null;
  }
}

const isUntouched = ({ text, language, was }: FormValue): boolean =>
  was !== null && text === was.value && (was.termType !== "Literal" || language === was.language);

/** The term that a value stands for; `null` when it is empty. */
export function termOf(field: FormField, value: FormValue): ObjectTerm | null {
  const { was, language } = value;
  if (was !== null && isUntouched(value)) return was;
  const text = value.text.trim();
  if (text === "") return null;
  switch (editorOf(field, value)) {
    case "thing":
    case "address":
      return field.datatypes.includes(xsd("anyURI").value) ? literal(text, xsd("anyURI")) : iri(text);
    case "choice":
      return field.choices.find((c) => choiceKey(c) === text)?.term ?? was;
    case "edtf":
      return literal(text, iri(EDTF_DATATYPE));
    case "date":
      return literal(text, xsd("date"));
    case "boolean":
      return literal(text, xsd("boolean"));
    case "language text":
      return language.trim() === "" ? literal(text) : literal(text, language.trim());
    case "number":
      return literal(text, iri(datatypeOf(field, was) ?? xsd(/^[+-]?\d+$/.test(text) ? "integer" : "decimal").value));
    default: {
      if (language !== "") return literal(text, language);
      const datatype = datatypeOf(field, was);
      return datatype === null ? literal(text) : literal(text, iri(datatype));
    }
  }
}

/** The datatype that the value had, where the field allows it; else the one the field prefers. */
function datatypeOf({ datatypes }: FormField, was: ObjectTerm | null): string | null {
  const had = was?.termType === "Literal" && was.language === "" ? was.datatype.value : null;
  return had !== null && (datatypes.length === 0 || datatypes.includes(had)) ? had : (datatypes[0] ?? null);
}

/** What changes: values that are not typed any more go, typed ones come. */
export function changesOf(
  field: FormField,
  before: readonly FormValue[],
  after: readonly FormValue[],
): { readonly removed: ObjectTerm[]; readonly added: ObjectTerm[] } {
  const terms = (values: readonly FormValue[]): Map<string, ObjectTerm> =>
    new Map(values.flatMap((v) => termOf(field, v) ?? []).map((t) => [termKey(t), t]));
  const [had, has] = [new Map(before.flatMap((v) => v.was ?? []).map((t) => [termKey(t), t])), terms(after)];
  return {
    removed: [...had].filter(([key]) => !has.has(key)).map(([, t]) => t),
    added: [...has].filter(([key]) => !had.has(key)).map(([, t]) => t),
  };
}
