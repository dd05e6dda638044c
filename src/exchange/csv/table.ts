/** A table as it was read: its columns, its rows, and what is wrong with the file itself. */

/** One row; the header is none. */
export interface TableRow {
  /** 1 for the first row below the header. */
  readonly number: number;
  /** The line of the file on which it begins, 1 for the first. */
  readonly line: number;
  /** Where it begins in the text. */
  readonly start: number;
  readonly cells: readonly string[];
}

/** What is wrong with a cell or row, where, and what to do. */
export interface RowError {
  /** 0 when the whole file is meant. */
  readonly row: number;
  /** 1-based, in the file. */
  readonly line: number;
  /** 1-based, in that line. */
  readonly column: number;
  /** The header of its column, or `null` when the row is meant. */
  readonly header: string | null;
  readonly sentence: string;
}

export interface Table {
  /** Headers, each once: a second "Date" is called "Date (2)"; an empty one "Column 4". */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly errors: readonly RowError[];
  readonly delimiter: string;
  readonly encoding: string;
}
