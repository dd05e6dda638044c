/** Reads the dates of many rows: each text once. */
import { type DateSpan, readSpan } from "../../../model/date-span.ts";
import type { Term } from "../../../rdf/term.ts";
import { dateTextOf } from "./columns.ts";

export class SpanReader {
  readonly #read = new Map<string, DateSpan | null>();

  /** The span of a date; `null` for anything else, and for a date that cannot be read. */
  of(term: Term | undefined): DateSpan | null {
    const text = dateTextOf(term);
    if (text === null) return null;
    let span = this.#read.get(text);
    if (span === undefined) {
      span = readSpan(text);
      this.#read.set(text, span);
    }
    return span;
  }
}
