/** A cell read as a value: text, date, number, address or the name of a thing; or why it cannot be. */
import type { RecordValue } from "../../claims/record.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { EDTF_DATATYPE, xsd } from "../../rdf/namespaces.ts";
import { iri, literal, type NamedNode } from "../../rdf/term.ts";
import { isWebAddress } from "./address.ts";
import type { ColumnMapping, TableMapping } from "./mapping.ts";
import { readTableDate } from "./table-date.ts";

/** Longer names are no names. */
const LONGEST_NAME = 300;
const SHOWN = 40;

/** A value, or a sentence that says what is wrong. */
export type CellReading = { readonly value: RecordValue } | { readonly sentence: string };

/** The parts of a cell that holds several values; one part without a separator. */
export const cellParts = (cell: string, separator: string | undefined): string[] =>
  (separator === undefined ? [cell] : cell.split(separator)).map((part) => part.trim()).filter((part) => part !== "");

/** Reads one part of a cell as the column wants it. */
export function readCell(
  part: string,
  column: ColumnMapping,
  mapping: Pick<TableMapping, "language">,
  vocabulary: Vocabulary,
): CellReading {
  if (isBroken(part)) return { sentence: "This text holds characters that cannot be written. Type it again." };
  const relation = column.relation ?? "";
  switch (column.type ?? "text") {
    case "text":
      return { value: { kind: "literal", literal: textLiteral(part, relation, column, mapping, vocabulary) } };
    case "date": {
      const read = readTableDate(part, column.dates);
      if (!read.ok) return { sentence: read.sentence };
      return { value: { kind: "literal", literal: literal(read.text, dateDatatype(relation, read.text, vocabulary)) } };
    }
    case "number":
      return readNumber(part);
    case "address":
      if (!isWebAddress(part)) return { sentence: `“${shortened(part)}” is no address. Write it whole: https://…` };
      return { value: { kind: "address", iri: part } };
    case "thing":
      if (part.length > LONGEST_NAME)
        return { sentence: `This is ${part.length} characters long: too long for a name.` };
      return { value: { kind: "thing", name: part, cls: column.class ?? null } };
  }
}

/** Text that no encoding can hold, or that Turtle cannot. */
export const isBroken = (text: string): boolean => /[\ud800-\udfff]/u.test(text) || text.includes("\0");

export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 1)}…`;
};

const DATATYPE_SPACES = [xsd("").value, EDTF_DATATYPE];

/** The datatype that the ontology wants of a relation's values, if it names one. */
const datatypeOf = (relation: string, vocabulary: Vocabulary): string | undefined =>
  vocabulary.relation(relation).ranges.find((range) => DATATYPE_SPACES.some((space) => range.startsWith(space)));

function textLiteral(
  text: string,
  relation: string,
  column: ColumnMapping,
  mapping: Pick<TableMapping, "language">,
  vocabulary: Vocabulary,
) {
  const datatype = datatypeOf(relation, vocabulary);
  if (datatype !== undefined) return literal(text, iri(datatype));
  const language = column.language ?? mapping.language;
  return language === undefined ? literal(text) : literal(text, language);
}

/** EDTF where the ontology wants it or the date is more than XML Schema can say; else XML Schema's own. */
export function dateDatatype(relation: string, text: string, vocabulary: Vocabulary): NamedNode {
  const wanted = datatypeOf(relation, vocabulary);
  if (wanted === EDTF_DATATYPE) return iri(EDTF_DATATYPE);
  if (/^-?\d{4}-\d\d-\d\d$/.test(text)) return xsd("date");
  if (/^-?\d{4}-(?:0\d|1[0-2])$/.test(text)) return xsd("gYearMonth");
  return /^-?\d{4}$/.test(text) ? xsd("gYear") : iri(EDTF_DATATYPE);
}

function readNumber(part: string): CellReading {
  if (/^[+-]?\d+$/.test(part)) return { value: { kind: "literal", literal: literal(part, xsd("integer")) } };
  if (/^[+-]?\d*\.\d+$/.test(part)) return { value: { kind: "literal", literal: literal(part, xsd("decimal")) } };
  return { sentence: `“${shortened(part)}” is no number. Write it with digits and a point: 1250 or 12.5.` };
}
