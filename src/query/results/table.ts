/** A table in plain text for a person at a terminal: labels instead of addresses, columns aligned. */
import { cannotWrite, type ResultFormat } from "./result-format.ts";
import { termWords } from "./term-words.ts";
import { cut, padded, printable, textWidth } from "./text-width.ts";

const GAP = 2;
/** A column is not cut below this. */
const LEAST = 8;

/** Column widths that fit `room`: the widest columns give way first. */
function narrowed(wanted: readonly number[], room: number): number[] {
  const space = room - GAP * (wanted.length - 1);
  let limit = Math.max(...wanted, 0);
  const total = (most: number) => wanted.reduce((sum, width) => sum + Math.min(width, most), 0);
  while (limit > LEAST && total(limit) > space) limit -= 1;
  return wanted.map((width) => Math.min(width, limit));
}

/** Headings and rows in aligned columns; with `room` it is cut to so many columns. */
export function alignedTable(headings: readonly string[], rows: readonly (readonly string[])[], room?: number): string {
  const wanted = headings.map((heading, i) =>
    rows.reduce((most, row) => Math.max(most, textWidth(row[i] ?? "")), textWidth(heading)),
  );
  const widths = room === undefined ? wanted : narrowed(wanted, room);
  const line = (cells: readonly string[]) =>
    cells
      .map((text, i) => padded(cut(text, widths[i] ?? 0), widths[i] ?? 0))
      .join(" ".repeat(GAP))
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join(" ".repeat(GAP));
  return [line(headings), rule, ...rows.map(line)].map((each) => `${each}\n`).join("");
}

export const TABLE_RESULTS: ResultFormat = {
  id: "table",
  label: "Table",
  extension: "txt",
  mediaType: "text/plain",
  kinds: ["rows", "boolean"],
  write(result, context = {}) {
    if (result.kind === "quads") throw cannotWrite("a table", result.kind);
    if (result.kind === "boolean") return result.value ? "yes\n" : "no\n";
    const count = `${result.rows.length} ${result.rows.length === 1 ? "row" : "rows"}\n`;
    if (result.variables.length === 0) return count;
    const cells = result.rows.map((row) =>
      result.variables.map((_, i) => {
        const term = row[i];
        return term === undefined ? "" : printable(termWords(term, context));
      }),
    );
    return `${alignedTable(result.variables, cells, context.width)}\n${count}`;
  },
};
