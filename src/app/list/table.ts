/** A table of the list: its columns, and its rows sorted, filtered and written out. */

import { foldText } from "../../model/names.ts";
import { csvCell } from "../../query/results/csv.ts";
import type { ListSort } from "../view/list-view.ts";

export interface Row {
  /** Unique in its table. */
  readonly id: string;
}

export interface Column<R extends Row> {
  /** Stands in the address: small letters. */
  readonly id: string;
  readonly words: string;
  /** Least width in pixels, and its share of what is left over. */
  readonly width: readonly [least: number, share: number];
  readonly numeric?: boolean;
  /** Left out where there is little room. */
  readonly wideOnly?: boolean;
  /** Only in what is copied and saved. */
  readonly written?: boolean;
  text(row: R): string;
  /** What to sort by, when not by the text; `null` comes last either way. */
  order?(row: R): number | null;
}

const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/** Rows in the order of a column; `null` leaves them as they are. Equal rows keep their order. */
export function sorted<R extends Row>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  sort: ListSort | null,
): readonly R[] {
  const column = sort === null ? undefined : columns.find((c) => c.id === sort.column);
  if (sort === null || column === undefined) return rows;
  const way = sort.down ? -1 : 1;
  const { order } = column;
  if (order !== undefined) {
    return rows
      .map((row) => ({ row, at: order(row) }))
      .sort((a, b) =>
        a.at === null || b.at === null ? Number(a.at === null) - Number(b.at === null) : way * (a.at - b.at),
      )
      .map(({ row }) => row);
  }
  return rows
    .map((row) => ({ row, at: column.text(row) }))
    .sort((a, b) =>
      a.at === "" || b.at === "" ? Number(a.at === "") - Number(b.at === "") : way * collator.compare(a.at, b.at),
    )
    .map(({ row }) => row);
}

/** The rows that hold every word of `filter` in some column; accents and case do not matter. */
export function filtered<R extends Row>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  filter: string,
): readonly R[] {
  const words = foldText(filter).split(" ").filter(Boolean);
  if (words.length === 0) return rows;
  // Many cells say the same.
  const cells = new Map<string, string>();
  const foldCell = (text: string): string => {
    const known = cells.get(text) ?? foldText(text);
    cells.set(text, known);
    return known;
  };
  return rows.filter((row) => {
    const text = columns.map((c) => foldCell(c.text(row))).join(" ");
    return words.every((w) => text.includes(w));
  });
}

const texts = <R extends Row>(rows: readonly R[], columns: readonly Column<R>[]): string[][] => [
  columns.map((c) => c.words),
  ...rows.map((row) => columns.map((c) => c.text(row))),
];

/** For the clipboard: cells apart by tabs, so that a spreadsheet or a document takes them as a table. */
export const tabText = <R extends Row>(rows: readonly R[], columns: readonly Column<R>[]): string =>
  texts(rows, columns)
    .map((cells) => cells.map((c) => safe(c.replace(/[\t\r\n]+/g, " "))).join("\t"))
    .join("\n");

/** CSV (RFC 4180); what a spreadsheet would run as a formula is made harmless. */
export const csvText = <R extends Row>(rows: readonly R[], columns: readonly Column<R>[]): string =>
  texts(rows, columns)
    .map((cells) => `${cells.map((c) => csvCell(c, { neutraliseFormulas: true })).join(",")}\r\n`)
    .join("");

const safe = (text: string): string => (/^[=+\-@]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text);
