/** How like two names are: the same letters, another order, initials, another spelling, a slip. */
import { editDistance, foldText } from "./names.ts";
import { nameWords, spellingKey } from "./spelling.ts";

/** A name made ready for comparison. */
export interface ReadyName {
  readonly text: string;
  readonly folded: string;
  readonly words: readonly string[];
  readonly keys: readonly string[];
}

/** How like, 0 to 1, and why in words. */
export interface NameLikeness {
  readonly score: number;
  readonly reason: string;
}

export function readyName(text: string): ReadyName {
  const words = nameWords(text);
  return { text, folded: foldText(text), words, keys: words.map(spellingKey) };
}

/** `null` when the names have nothing in common that would make them one. */
export function nameLikeness(a: ReadyName, b: ReadyName): NameLikeness | null {
  if (a.words.length === 0 || b.words.length === 0) return null;
  if (a.text === b.text) return { score: 1, reason: `both are called “${a.text}”` };
  const both = `“${a.text}” and “${b.text}”`;
  if (a.folded === b.folded) return { score: 0.98, reason: `${both} differ in accents, capitals or points only` };
  if (sorted(a.words) === sorted(b.words)) return { score: 0.95, reason: `${both} have the same words` };
  if (a.words.length === 1 && b.words.length === 1) return oneWord(a, b, both);
  if (a.keys.length === b.keys.length && sorted(a.keys) === sorted(b.keys) && hasLongWord(a))
    return { score: 0.88, reason: `${both} are spellings of one name` };
  return byWords(a, b, both);
}

const sorted = (words: readonly string[]): string => [...words].sort().join(" ");
const hasLongWord = (name: ReadyName): boolean => name.words.some((word) => word.length >= 4);
const isInitial = (word: string): boolean => word.length === 1;

/** Single words are weak evidence: only another spelling of a long one counts. */
function oneWord(a: ReadyName, b: ReadyName, both: string): NameLikeness | null {
  const [x = "", y = ""] = [a.words[0], b.words[0]];
  if (Math.min(x.length, y.length) < 6 || /\d/.test(x + y)) return null;
  if (a.keys[0] === b.keys[0]) return { score: 0.8, reason: `${both} are spellings of one name` };
  if (Math.min(x.length, y.length) >= 8 && editDistance(x, y, 1) <= 1)
    return { score: 0.72, reason: `${both} are one letter apart` };
  return null;
}

interface Tally {
  exact: number;
  spelt: number;
  slips: number;
  initials: number;
}

/** Pairs the words of the shorter name, in order, with words of the longer; every one must find its fellow. */
function byWords(a: ReadyName, b: ReadyName, both: string): NameLikeness | null {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length < 2) return null;
  const tally = pairUp(inNameOrder(short), inNameOrder(long));
  if (tally === null || tally.exact + tally.spelt + tally.slips === 0) return null;
  const left = long.words.length - short.words.length;
  const penalty =
    Math.min(0.12, 0.04 * left) + (tally.slips > 0 ? 0.1 * tally.slips : 0) + (tally.spelt > 0 ? 0.06 : 0);
  if (tally.initials > 0) return { score: round(0.82 - penalty), reason: `the initials of ${both} fit` };
  if (tally.slips > 0)
    return tally.slips > 1 ? null : { score: round(0.9 - penalty), reason: `${both} are a letter apart` };
  if (tally.spelt > 0) return { score: round(0.9 - penalty), reason: `${both} are spellings of one name` };
  // Longer by much, or by a number: "Andrew 2009, endnotes" is rather a part of "Andrew 2009".
  if (left > 2) return null;
  const numbered = [...short.words, ...long.words].some((word) => /\d/.test(word));
  return { score: round(0.86 - penalty - (numbered ? 0.1 : 0)), reason: `one of ${both} holds the other` };
}

/** Family name last: "Doe, Jane" is read as "Jane Doe". */
function inNameOrder(name: ReadyName): ReadyName {
  const comma = name.text.indexOf(",");
  if (comma < 0) return name;
  const family = nameWords(name.text.slice(0, comma)).length;
  const turn = <T>(parts: readonly T[]): T[] => [...parts.slice(family), ...parts.slice(0, family)];
  return { ...name, words: turn(name.words), keys: turn(name.keys) };
}

/** The last words must be whole and fit each other; before them, initials may stand for words. */
function pairUp(short: ReadyName, long: ReadyName): Tally | null {
  const tally: Tally = { exact: 0, spelt: 0, slips: 0, initials: 0 };
  const last = [short.words.length - 1, long.words.length - 1] as const;
  if (isInitial(short.words[last[0]] ?? "") || !fits(short, last[0], long, last[1], tally)) return null;
  let at = 0;
  for (let i = 0; i < last[0]; i += 1) {
    let found = false;
    while (at < last[1] && !found) {
      found = fits(short, i, long, at, tally);
      at += 1;
    }
    if (!found) return null;
  }
  return tally;
}

function fits(a: ReadyName, i: number, b: ReadyName, j: number, tally: Tally): boolean {
  const [x = "", y = ""] = [a.words[i], b.words[j]];
  if (x === y) {
    tally[isInitial(x) ? "initials" : "exact"] += 1;
    return true;
  }
  if (isInitial(x) || isInitial(y)) {
    if (x[0] !== y[0] || /\d/.test(x + y)) return false;
    tally.initials += 1;
    return true;
  }
  if (Math.min(x.length, y.length) < 4 || /\d/.test(x + y)) return false;
  if (a.keys[i] === b.keys[j]) {
    tally.spelt += 1;
    return true;
  }
  if (Math.min(x.length, y.length) >= 5 && editDistance(x, y, 1) <= 1) {
    tally.slips += 1;
    return true;
  }
  return false;
}

const round = (score: number): number => Math.round(score * 100) / 100;
