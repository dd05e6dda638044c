/** What the columns of an answer hold, as far as its first rows tell. */
import type { RowsResult } from "../../../query/engine.ts";
import { xsd } from "../../../rdf/namespaces.ts";
import type { Term } from "../../../rdf/term.ts";
import { isDate } from "../../words/term-words.ts";

/** `mixed`: of several kinds; `empty`: nothing in the rows looked at. */
export type ValueKind = "thing" | "number" | "date" | "truth" | "text";
export type ColumnKind = ValueKind | "mixed" | "empty";

export interface ColumnFacts {
  readonly variable: string;
  /** Its place in the rows. */
  readonly index: number;
  readonly kind: ColumnKind;
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

export function columnsOf({ variables, rows }: RowsResult): ColumnFacts[] {
  return variables.map((variable, index) => {
    const kinds = new Set<ValueKind>();
    for (let i = 0; i < Math.min(rows.length, LOOKED_AT); i += 1) {
      const term = rows[i]?.[index];
      if (term !== undefined) kinds.add(valueKind(term));
    }
    const [first] = kinds;
    return { variable, index, kind: first === undefined ? "empty" : kinds.size > 1 ? "mixed" : first };
  });
}
