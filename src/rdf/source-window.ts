/** The part of a text that the reader still needs: where the last token stands, and a few lines before it. */
import type { Excerpt } from "./syntax-error.ts";

const LINES_BEFORE = 2;
const LONGEST_LINE = 160;
/** A fresh search for line ends, as n3 counts them. */
const lineEnds = (): RegExp => /\r\n|\n|\r/g;

/** Keeps recent lines of a streamed text, so that a mistake can be shown with its surroundings. */
export class SourceWindow {
  #text = "";
  /** The number of the line `#text` starts with. */
  #first = 1;

  append(chunk: string): void {
    this.#text += chunk;
  }

  /** Forgets all lines more than a few before `line`. */
  forgetBefore(line: number): void {
    let drop = line - LINES_BEFORE - this.#first;
    if (drop <= 0) return;
    const ends = lineEnds();
    let at = 0;
    while (drop > 0 && ends.exec(this.#text) !== null) {
      // A carriage return at the very end may be half of a line end that is still arriving.
      if (ends.lastIndex === this.#text.length && this.#text.endsWith("\r")) break;
      at = ends.lastIndex;
      this.#first += 1;
      drop -= 1;
    }
    this.#text = this.#text.slice(at);
  }

  /** Where a line and column (both from 1) are in the text that is kept. */
  #offset(line: number, column: number): number {
    const ends = lineEnds();
    let start = 0;
    for (let n = this.#first; n < line; n++) {
      if (ends.exec(this.#text) === null) return this.#text.length;
      start = ends.lastIndex;
    }
    return start + column - 1;
  }

  /** The text from a position (both counts from 1) to the end of what has arrived. */
  from(line: number, column: number): string {
    return this.#text.slice(this.#offset(line, column));
  }

  /** The text of a line before a column. */
  before(line: number, column: number): string {
    return this.#text.slice(this.#offset(line, 1), this.#offset(line, column));
  }

  /** Whether the line at a position has arrived whole. */
  hasWholeLine(line: number): boolean {
    return /[\r\n]/.test(this.from(line, 1));
  }

  /** The first place at or after a position that is neither space nor comment. */
  nextToken(line: number, column: number): { line: number; column: number } {
    const rest = this.from(line, column);
    const skipped = /^(?:\s|#[^\r\n]*)*/.exec(rest)?.[0] ?? "";
    const breaks = [...skipped.matchAll(lineEnds())];
    const last = breaks.at(-1);
    if (last === undefined) return { line, column: column + skipped.length };
    return { line: line + breaks.length, column: skipped.length - last.index - last[0].length + 1 };
  }

  /** The lines around a place, with the `length` characters from `column` marked. */
  excerpt(line: number, column: number, length: number): Excerpt {
    const lines = this.#text.split(lineEnds());
    const row = Math.max(0, Math.min(line - this.#first, lines.length - 1));
    const from = Math.max(0, row - LINES_BEFORE);
    let start = column - 1;
    const shown = lines.slice(from, row + 1).map((text, i) => {
      if (text.length <= LONGEST_LINE) return text;
      if (from + i !== row) return `${text.slice(0, LONGEST_LINE)}…`;
      const cut = Math.max(0, start - LONGEST_LINE / 2);
      if (cut > 0) start = start - cut + 1;
      const end = cut + LONGEST_LINE;
      return `${cut > 0 ? "…" : ""}${text.slice(cut, end)}${end < text.length ? "…" : ""}`;
    });
    const width = shown.at(-1)?.length ?? 0;
    const end = Math.min(start + Math.max(1, length), Math.max(width, start + 1));
    return { lines: shown, first: this.#first + from, mark: { row: row - from, start, end } };
  }
}
