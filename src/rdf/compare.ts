/** Orders texts the way people count: `DB9` before `DB10`, the same on every machine. */

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function runEnd(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** Compares by character code, but runs of digits by their number; a total order, `0` only for equal texts. */
export function compareNatural(a: string, b: string): number {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  let start = at;
  while (start > 0 && isDigit(a.charCodeAt(start - 1))) start -= 1;
  const numberA = a.slice(start, runEnd(a, start)).replace(/^0+(?=\d)/, "");
  const numberB = b.slice(start, runEnd(b, start)).replace(/^0+(?=\d)/, "");
  if (numberA !== "" && numberB !== "" && numberA !== numberB)
    return numberA.length - numberB.length || (numberA < numberB ? -1 : 1);
  return a < b ? -1 : 1;
}

/** A text without accents and capitals, for putting names in order. */
export const sortingForm = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[łŁ]/g, "l").toLowerCase();
