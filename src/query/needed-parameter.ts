/** Whether a query can answer while a parameter is left open. */
import { cursorPlace } from "./cursor.ts";
import { tokens } from "./tokens.ts";

/**
 * Whether a query only compares with a variable: left open, every comparison with it fails and nothing is found. Not
 * where the query looks after that itself, by BOUND, COALESCE, IF or `||`.
 */
export function isNeeded(text: string, name: string): boolean {
  const variable = `?${name}`;
  const { triples } = cursorPlace(text, text.length);
  if (triples.some((t) => [t.subject, t.predicate, t.last, t.object].includes(variable))) return false;
  const all = [...tokens(text)];
  let isCompared = false;
  for (const [i, { kind, text: word }] of all.entries()) {
    if (word === "|" && all[i + 1]?.text === "|") return false;
    if (kind === "word" && /^(?:bound|coalesce|if|values)$/i.test(word)) return false;
    if (kind !== "variable" || word.slice(1) !== name) continue;
    if (/^as$/i.test(all[i - 1]?.text ?? "")) return false;
    isCompared ||= isInFilter(all.slice(0, i).map((t) => t.text));
  }
  return isCompared;
}

/** Whether the brackets of FILTER or HAVING are open behind these tokens. */
function isInFilter(before: readonly string[]): boolean {
  let depth = 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const token = before[i] ?? "";
    if (token === ")") depth += 1;
    else if (token === "(") depth -= 1;
    if (depth < 0 && /^(?:filter|having)$/i.test(token)) return true;
  }
  return false;
}
