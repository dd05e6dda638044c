/** Rows that a dossier could not take, as errors with their places in the file. */
import { cellPlace } from "./cell-place.ts";
import type { RowError, Table } from "./table.ts";

/** `cell` is 0 for the first column. */
export function misfitErrors(
  misfits: readonly { readonly row: number; readonly cell: number; readonly sentence: string }[],
  table: Table,
  text: string,
): RowError[] {
  return misfits.map(({ row, cell, sentence }) => {
    const there = table.rows[row - 1];
    const place = there === undefined ? { line: 1, column: 1 } : cellPlace(text, there, cell, table.delimiter);
    return { row, ...place, header: table.columns[cell] ?? null, sentence };
  });
}

/** Errors in the order of the file. */
export const inFileOrder = (errors: readonly RowError[]): RowError[] =>
  [...errors].sort((a, b) => a.line - b.line || a.column - b.column);
