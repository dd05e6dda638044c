/** Small pieces of plain-text layout for what commands print. */
import { padded, printable, textWidth } from "../query/results/text-width.ts";

/** A line with a rule under it. */
export const heading = (text: string): string => `${printable(text)}\n${"─".repeat(textWidth(printable(text)))}\n`;

/** Numbers right-aligned before their labels, a line each. */
export function tally(counts: readonly (readonly [label: string, count: number])[]): string {
  const width = counts.reduce((most, [, count]) => Math.max(most, String(count).length), 0);
  return counts.map(([label, count]) => `${String(count).padStart(width)}  ${printable(label)}\n`).join("");
}

/** Text broken into lines of at most `width` columns, each after `indent` blanks; the first after `first`. */
export function wrap(text: string, width: number, indent = "", first = indent): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of printable(text).split(" ")) {
    if (!empty && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return `${[...lines, line].join("\n")}\n`;
}

/** Cells of a fixed width side by side. */
export const columns = (...cells: readonly (readonly [text: string, width: number])[]): string =>
  cells
    .map(([text, width]) => padded(printable(text), width))
    .join("")
    .trimEnd();
