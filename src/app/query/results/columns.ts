/** What the columns of an answer hold, as far as its first rows tell. */
import type { RowsResult } from "../../../query/engine.ts";
import { xsd } from "../../../rdf/namespaces.ts";
import type { Term } from "../../../rdf/term.ts";
import { isDate } from "../../words/term-words.ts";

/** `mixed`: of several kinds; `empty`: nothing in the rows looked at. */
export type ValueKind = "thing" | "number" | "date" | "truth" | "text";
export type ColumnKind = ValueKind | "mixed" | "empty";

/** What the values of a column point to: things (by address or by name), or relations between them. */
export type ColumnRole = "things" | "relations" | null;

export interface ColumnFacts {
  readonly variable: string;
  /** Its place in the rows. */
  readonly index: number;
  readonly kind: ColumnKind;
  readonly role: ColumnRole;
}

/** What a dossier knows of values; without it only addresses point to things. */
export interface ColumnReader {
  isRelation(iri: string): boolean;
  /** Whether these words name a thing. */
  names(term: Term): boolean;
}

const NUMBERS = new Set(
  [
    ...["integer", "decimal", "double", "float", "int", "long", "short", "byte", "nonNegativeInteger"],
    ...["positiveInteger", "nonPositiveInteger", "negativeInteger", "unsignedInt", "unsignedLong", "unsignedShort"],
  ].map((name) => xsd(name).value),
);
const MOMENTS = new Set(["dateTime", "dateTimeStamp"].map((name) => xsd(name).value));
const LOOKED_AT = 1000;

export function valueKind(term: Term): ValueKind {
  if (term.termType !== "Literal") return term.termType === "Quad" ? "text" : "thing";
  const datatype = term.datatype.value;
  if (NUMBERS.has(datatype)) return "number";
  if (isDate(term) || MOMENTS.has(datatype)) return "date";
  return datatype === xsd("boolean").value ? "truth" : "text";
}

/** The number of a numeric literal, else `null`. */
export function numberOf(term: Term | undefined): number | null {
  if (term === undefined || valueKind(term) !== "number") return null;
  const value = term.value.trim() === "INF" ? Number.POSITIVE_INFINITY : Number(term.value);
  return Number.isNaN(value) ? null : value;
}

/** The text of a date that `readSpan` reads: of a moment, its day. */
export function dateTextOf(term: Term | undefined): string | null {
  if (term === undefined || valueKind(term) !== "date" || term.termType !== "Literal") return null;
  return MOMENTS.has(term.datatype.value) ? term.value.slice(0, term.value.indexOf("T")) : term.value.replace(/Z$/, "");
}

export function columnsOf({ variables, rows }: RowsResult, reader: ColumnReader = NO_READER): ColumnFacts[] {
  return variables.map((variable, index) => {
    const kinds = new Set<ValueKind>();
    const terms: Term[] = [];
    for (let i = 0; i < Math.min(rows.length, LOOKED_AT); i += 1) {
      const term = rows[i]?.[index];
      if (term === undefined) continue;
      kinds.add(valueKind(term));
      terms.push(term);
    }
    const [first] = kinds;
    const kind = first === undefined ? "empty" : kinds.size > 1 ? "mixed" : first;
    return { variable, index, kind, role: roleOf(kind, terms, reader) };
  });
}

const NO_READER: ColumnReader = { isRelation: () => false, names: () => false };

/** Words point to things where at least half of them are the name of one. */
function roleOf(kind: ColumnKind, terms: readonly Term[], reader: ColumnReader): ColumnRole {
  if (kind === "thing" && terms.every((term) => term.termType === "NamedNode" && reader.isRelation(term.value)))
    return "relations";
  if (kind === "thing" || kind === "mixed") return "things";
  if (kind !== "text") return null;
  return terms.filter((term) => reader.names(term)).length * 2 >= terms.length ? "things" : null;
}
