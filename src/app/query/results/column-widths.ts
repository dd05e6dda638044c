/** How wide the columns of a table of results are: what is long gets more of the room. */
import type { Column, Row } from "../../list/table.ts";
import type { ColumnKind } from "./columns.ts";

/** Least width in pixels. */
const LEAST: Readonly<Record<ColumnKind, number>> = {
  thing: 120,
  text: 110,
  mixed: 120,
  date: 120,
  number: 72,
  truth: 72,
  empty: 88,
};

/** Rows that tell how long the words of a column are. */
export const LOOKED_AT = 60;
/** Characters beyond which a cell is cut anyway. */
const LONG = 80;
const PER_SHARE = 8;
/** About so wide is a character, in pixels; a sentence keeps some of its words where the table is wider than the screen. */
const WIDE = 7;
const MOST_LEAST = 220;

/** Least width and share of what is left over, by what the first rows hold. */
export function columnWidth(kind: ColumnKind, words: readonly string[]): Column<Row>["width"] {
  const lengths = words.map(({ length }) => Math.min(LONG, length)).sort((a, b) => a - b);
  const typical = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  const least = kind === "text" ? Math.min(MOST_LEAST, typical * WIDE) : 0;
  return [Math.max(LEAST[kind], least), Math.max(1, Math.round(typical / PER_SHARE))];
}
