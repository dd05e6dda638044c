/** The first rows of an answer, asked for by themselves, where they can be had before the whole is worked out. */
import { withRowLimit } from "./row-limit.ts";
import { tokens } from "./tokens.ts";

/** Rows asked for first: a screen of them, and few beside an answer that keeps anybody waiting. */
export const FIRST_ROWS = 200;

/** What must see every solution before the first row is there, wherever in the query it stands. */
const NEEDS_ALL = /^(order|group|having|count|sum|min|max|avg|sample|group_concat)$/i;

/**
 * The SELECT query for its first `rows` rows; `null` where these would cost as much as the whole: where solutions are
 * sorted, grouped or counted, or where no more than these are asked for anyway.
 */
export function forFirstRows(text: string, rows = FIRST_ROWS): string | null {
  for (const { kind, text: word } of tokens(text)) if (kind === "word" && NEEDS_ALL.test(word)) return null;
  const limited = withRowLimit(text, rows);
  return limited === text ? null : limited;
}
