/** Where a cell stands in the file: looked up only for cells that something is wrong with. */

/** 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of an offset, counted on from a place known before it. */
export function placeAt(text: string, offset: number, from: { offset: number; line: number }): Place {
  let line = from.line;
  let begin = text.lastIndexOf("\n", from.offset - 1) + 1;
  for (let at = text.indexOf("\n", from.offset); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
    line += 1;
    begin = at + 1;
  }
  return { line, column: offset - begin + 1 };
}

/** The place of the `index`th cell (0 for the first) of the row that begins at `row.start`. */
export function cellPlace(
  text: string,
  row: { readonly start: number; readonly line: number },
  index: number,
  delimiter: string,
): Place {
  let at = row.start;
  for (let cell = 0; cell < index; cell += 1) {
    const end = endOfCell(text, at, delimiter);
    if (text.startsWith(delimiter, end)) at = end + delimiter.length;
    else break;
  }
  return placeAt(text, at, { offset: row.start, line: row.line });
}

function endOfCell(text: string, start: number, delimiter: string): number {
  let at = start;
  if (text[at] === '"') {
    at += 1;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) return text.length;
      if (text[quote + 1] !== '"') {
        at = quote + 1;
        break;
      }
      at = quote + 2;
    }
  }
  const next = text.indexOf(delimiter, at);
  const line = text.indexOf("\n", at);
  const ends = [next, line].filter((end) => end >= 0);
  return ends.length === 0 ? text.length : Math.min(...ends);
}
