/** Reads a table from text with any usual delimiter; what is amiss comes back as errors with line and column. */
import Papa from "papaparse";
import { cellPlace, placeAt } from "./cell-place.ts";
import type { RowError, Table, TableRow } from "./table.ts";

/** More cells than this in one row is no table that a person made. */
const MOST_COLUMNS = 500;
const NAMES: Readonly<Record<string, string>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };

/** "semicolon" */
export const delimiterName = (delimiter: string): string => NAMES[delimiter] ?? `“${delimiter}”`;

export interface ReadTableOptions {
  /** Found out from the first rows when left out. */
  readonly delimiter?: string;
  readonly encoding?: string;
  /** Called now and then with the share that has been read, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** Reads a table whose line ends are `\n`. Cells are text and nothing else: a formula in one is never worked out. */
export function readTable(text: string, options: ReadTableOptions = {}): Table {
  const rows: TableRow[] = [];
  const errors: RowError[] = [];
  let header: { cells: readonly string[]; columns: string[] } | null = null;
  let delimiter = options.delimiter ?? ",";
  let start = 0;
  let line = 1;
  let told = 0;
  Papa.parse<string[]>(text, {
    ...(options.delimiter === undefined ? {} : { delimiter: options.delimiter }),
    newline: "\n",
    skipEmptyLines: false,
    step: ({ data, meta, errors: amiss }) => {
      delimiter = meta.delimiter;
      const cells = data;
      const here = { start, line };
      const next = Math.max(meta.cursor, start);
      for (let at = text.indexOf("\n", start); at >= 0 && at < next; at = text.indexOf("\n", at + 1)) line += 1;
      start = next;
      if (next - told > 1_000_000) {
        told = next;
        options.onProgress?.(next / text.length);
      }
      const quote = amiss.find((each) => each.type === "Quotes");
      if (quote !== undefined) {
        const place = placeAt(text, Math.max(here.start, quoteAt(text, quote.index ?? here.start)), {
          offset: here.start,
          line: here.line,
        });
        errors.push({
          row: header === null ? 0 : rows.length + 1,
          ...place,
          header: null,
          sentence: QUOTES[quote.code] ?? quote.message,
        });
        if (quote.code === "MissingQuotes" || header === null) return;
      }
      if (cells.every((cell) => cell.trim() === "")) return;
      if (header === null) {
        header = { cells, columns: headersOf(cells.slice(0, MOST_COLUMNS)) };
        if (cells.length > MOST_COLUMNS)
          errors.push({
            row: 0,
            line: here.line,
            column: 1,
            header: null,
            sentence: `There are ${cells.length} columns; ${MOST_COLUMNS} are the most that can be read.`,
          });
        return;
      }
      const row: TableRow = { number: rows.length + 1, line: here.line, start: here.start, cells };
      rows.push(row);
      const wanted = header.cells.length;
      if (
        quote === undefined &&
        cells.length !== wanted &&
        !(cells.length > wanted && cells.slice(wanted).every((cell) => cell === ""))
      ) {
        const place = cellPlace(text, row, Math.min(cells.length, wanted), delimiter);
        errors.push({ row: row.number, ...place, header: null, sentence: miscount(cells.length, wanted, delimiter) });
      }
    },
  });
  const found = header as { columns: string[] } | null;
  if (found === null && errors.length === 0)
    errors.push({ row: 0, line: 1, column: 1, header: null, sentence: "There is nothing in this file." });
  return { columns: found?.columns ?? [], rows, errors, delimiter, encoding: options.encoding ?? "UTF-8" };
}

/** Papa Parse tells the place of a quotation mark, or the place after it. */
const quoteAt = (text: string, index: number): number =>
  text[index] !== '"' && text[index - 1] === '"' ? index - 1 : index;

const QUOTES: Readonly<Record<string, string>> = {
  MissingQuotes: "A quotation mark opens here and is never closed. Close it, or double it if it is part of the text.",
  InvalidQuotes: "After a closing quotation mark comes more text. Double a quotation mark that is part of the text.",
};

const miscount = (is: number, wanted: number, delimiter: string): string =>
  is > wanted
    ? `This row has ${is} cells and the table ${wanted} columns. Put a cell that holds a ${delimiterName(delimiter)} in quotation marks.`
    : `This row has ${is} ${is === 1 ? "cell" : "cells"} and the table ${wanted} columns.`;

function headersOf(cells: readonly string[]): string[] {
  const used = new Set<string>();
  return cells.map((cell, i) => {
    const name = cell.replace(/\s+/g, " ").trim() || `Column ${i + 1}`;
    let free = name;
    for (let n = 2; used.has(free); n += 1) free = `${name} (${n})`;
    used.add(free);
    return free;
  });
}
