/** The words of values, worked out once for each value: rows name the same things again and again. */
import { foldText } from "../../../model/names.ts";
import type { Term } from "../../../rdf/term.ts";

/** More values than this are not remembered: an answer may be longer than there is room. */
const MOST = 200_000;

export class RowWords {
  readonly #words: (term: Term) => string;
  readonly #folded = new Map<Term, string>();

  constructor(words: (term: Term) => string) {
    this.#words = words;
  }

  of(term: Term): string {
    return this.#words(term);
  }

  /** The words as a search compares them. */
  folded(term: Term): string {
    let folded = this.#folded.get(term);
    if (folded === undefined) {
      folded = foldText(this.#words(term));
      if (this.#folded.size < MOST) this.#folded.set(term, folded);
    }
    return folded;
  }
}
