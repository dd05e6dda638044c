/** Counts in words: every number names its unit. */

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

const plural = (noun: string): string =>
  /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;

/** `3 claims`, `1 claim`, `12,000 rows`. */
export const count = (n: number, noun: string, many = plural(noun)): string =>
  `${n.toLocaleString("en-GB")} ${n === 1 ? noun : many}`;

/** The same with small numbers spelt out: `three accounts`. */
export const countWords = (n: number, noun: string, many = plural(noun)): string =>
  `${SMALL[n] ?? n.toLocaleString("en-GB")} ${n === 1 ? noun : many}`;

/** With a capital letter, to begin a sentence. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("en-GB") + text.slice(1);

/** `a`, `a and b`, `a, b and c`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
