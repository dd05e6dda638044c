/** From a table and its mapping to records: every row is read, and what cannot be read is listed with its place. */
import { CERTAINTIES } from "../../claims/certainty.ts";
import type { RecordEvidence, RecordStatement, TableRecord } from "../../claims/record.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { iri, literal } from "../../rdf/term.ts";
import { cellPlace } from "./cell-place.ts";
import { cellParts, isBroken, readCell, shortened } from "./cell-value.ts";
import { type ColumnRole, checkMapping, type TableMapping } from "./mapping.ts";
import type { RowError, Table, TableRow } from "./table.ts";
import { readTableDate } from "./table-date.ts";

export interface ReadRecords {
  /** Of the rows without errors. */
  readonly records: readonly TableRecord[];
  /** In the order of the file; those of the file itself first. */
  readonly errors: readonly RowError[];
}

/**
 * Reads every row. Yields the number of rows read, so that a caller can pause.
 * @param text the text the table was read from, to tell the place of a cell
 * @throws MappingError when the mapping does not fit: no name, or a column that the table lacks.
 */
export function* readRecords(
  table: Table,
  text: string,
  mapping: TableMapping,
  vocabulary: Vocabulary,
): Generator<number, ReadRecords> {
  checkMapping(mapping, table.columns);
  const reader = new RowReader(table, text, mapping, vocabulary);
  const records: TableRecord[] = [];
  const errors: RowError[] = [...table.errors];
  const broken = new Set(table.errors.map((error) => error.row));
  for (const row of table.rows) {
    if (!broken.has(row.number)) {
      const { record, errors: found } = reader.read(row);
      errors.push(...found);
      if (record !== null) records.push(record);
    }
    yield row.number;
  }
  return { records, errors: errors.sort((a, b) => a.row - b.row || a.line - b.line || a.column - b.column) };
}

class RowReader {
  readonly #table: Table;
  readonly #text: string;
  readonly #mapping: TableMapping;
  readonly #vocabulary: Vocabulary;
  readonly #at: ReadonlyMap<ColumnRole, number>;
  readonly #values: readonly { readonly index: number; readonly column: TableMapping["columns"][number] }[];

  constructor(table: Table, text: string, mapping: TableMapping, vocabulary: Vocabulary) {
    this.#table = table;
    this.#text = text;
    this.#mapping = mapping;
    this.#vocabulary = vocabulary;
    const place = (header: string) => table.columns.indexOf(header);
    this.#at = new Map(mapping.columns.map(({ column, is }) => [is, place(column)]));
    this.#values = mapping.columns.flatMap((column) =>
      column.is === "value" ? [{ index: place(column.column), column }] : [],
    );
  }

  read(row: TableRow): { record: TableRecord | null; errors: readonly RowError[] } {
    const errors: RowError[] = [];
    const fail = (index: number, sentence: string) => {
      const place = cellPlace(this.#text, row, index, this.#table.delimiter);
      errors.push({ row: row.number, ...place, header: this.#table.columns[index] ?? null, sentence });
    };
    const name = this.#cell(row, "name");
    if (name === undefined) fail(this.#at.get("name") ?? 0, "There is no name here. Every row needs one.");
    else if (isBroken(name))
      fail(this.#at.get("name") ?? 0, "This text holds characters that cannot be written. Type it again.");
    const hasKeys = this.#at.has("key");
    const key = hasKeys ? this.#cell(row, "key") : name;
    if (hasKeys && (key === undefined || isBroken(key)))
      fail(this.#at.get("key") ?? 0, "There is no key here. Every row needs one.");
    const statements = this.#statements(row, fail);
    const evidence = this.#evidence(row, fail);
    if (errors.length > 0 || name === undefined || key === undefined) return { record: null, errors };
    const { language } = this.#mapping;
    const label = oneLine(name);
    return {
      record: {
        row: row.number,
        line: row.line,
        key: oneLine(key),
        keyed: hasKeys,
        label: language === undefined ? literal(label) : literal(label, language),
        statements,
        evidence,
      },
      errors,
    };
  }

  #statements(row: TableRow, fail: (index: number, sentence: string) => void): RecordStatement[] {
    const statements: RecordStatement[] = [];
    for (const { index, column } of this.#values)
      for (const part of cellParts(row.cells[index] ?? "", column.separator)) {
        const read = readCell(part, column, this.#mapping, this.#vocabulary);
        if ("sentence" in read) fail(index, read.sentence);
        else statements.push({ predicate: iri(column.relation ?? ""), value: read.value, cell: index });
      }
    return statements;
  }

  #evidence(row: TableRow, fail: (index: number, sentence: string) => void): RecordEvidence | null {
    const { claims } = this.#mapping;
    if (claims === undefined) return null;
    const own = (role: ColumnRole): string | undefined => {
      const value = this.#cell(row, role);
      if (value === undefined || !isBroken(value)) return value;
      fail(this.#at.get(role) ?? 0, "This text holds characters that cannot be written. Type it again.");
      return undefined;
    };
    const source = own("source") ?? claims.source ?? null;
    const locator = own("locator") ?? claims.locator;
    const date = own("when") ?? claims.when;
    const sure = own("certainty");
    const note = own("note");
    const read = date === undefined ? undefined : readTableDate(date);
    if (read?.ok === false) fail(this.#at.get("when") ?? 0, read.sentence);
    const certainty = sure === undefined ? claims.certainty : CERTAINTIES.find((c) => c === sure.toLowerCase());
    if (certainty === undefined)
      fail(
        this.#at.get("certainty") ?? 0,
        `“${shortened(sure ?? "")}” is no certainty. Write ${CERTAINTIES.slice(0, -1).join(", ")} or ${CERTAINTIES.at(-1)}.`,
      );
    return {
      source: source === null ? null : oneLine(source),
      ...(locator === undefined ? {} : { locator: oneLine(locator) }),
      ...(read?.ok === true ? { when: read.text.trim() } : {}),
      certainty: certainty ?? claims.certainty,
      accepted: claims.accepted,
      ...(note === undefined ? {} : { note }),
    };
  }

  /** The text of the cell that has a role; `undefined` when it is empty or there is none. */
  #cell(row: TableRow, role: ColumnRole): string | undefined {
    const index = this.#at.get(role);
    const text = index === undefined ? "" : (row.cells[index] ?? "").trim();
    return text === "" ? undefined : text;
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
