/** A search entry: one name of one thing, folded, and how well a query fits it. */
import { foldText } from "./names.ts";

/** What sort of name it is: the one shown, another, an identifier, or a source's title. */
export type Why = "label" | "name" | "id" | "source";

export interface SearchEntry {
  readonly text: string;
  readonly folded: string;
  readonly why: Why;
}

export const searchEntry = (text: string, why: Why): SearchEntry => ({ text, folded: foldText(text), why });

/** A query made ready: folded as a whole and by words. */
export interface SearchQuery {
  readonly folded: string;
  readonly words: readonly string[];
}

export function searchQuery(text: string): SearchQuery {
  const folded = foldText(text);
  return { folded, words: folded.split(" ").filter((w) => w !== "") };
}

/** The name itself, its beginning, the beginning of each word, anywhere. */
export type Fit = 4 | 3 | 2 | 1;

/** How well an entry fits, or 0. Identifiers are matched from their beginning only. */
export function fitOf({ folded, why }: SearchEntry, { folded: query, words }: SearchQuery): Fit | 0 {
  const at = folded.indexOf(query);
  if (at === 0) return folded.length === query.length ? 4 : 3;
  if (why === "id") return 0;
  if (at > 0 && folded[at - 1] === " ") return 2;
  if (words.length > 1) {
    if (words.every((w) => startsWord(folded, w))) return 2;
    if (words.every((w) => folded.includes(w))) return 1;
  }
  return at > 0 ? 1 : 0;
}

const startsWord = (folded: string, word: string): boolean => folded.startsWith(word) || folded.includes(` ${word}`);
