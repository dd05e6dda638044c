/** A limit on the rows of an answer, put into the query itself so that the engine stops there. */
import { type Token, tokens } from "./tokens.ts";

/**
 * The query with at most `rows` solutions: its own outermost LIMIT is kept where it is lower, lowered where it is
 * higher, and added where there is none. What stands before it keeps its lines and columns.
 */
export function withRowLimit(text: string, rows: number): string {
  let depth = 0;
  let closed = false;
  let limit: Token | null = null;
  let values: Token | null = null;
  let before = "";
  let end = 0;
  for (const token of tokens(text)) {
    if (token.text === "{" || token.text === "(") depth += 1;
    if (token.text === "}" || token.text === ")") depth -= 1;
    closed ||= token.text === "}" && depth === 0;
    if (depth === 0 && /^limit$/i.test(before)) limit = token;
    if (depth === 0 && closed && token.kind === "word" && /^values$/i.test(token.text)) values ??= token;
    before = token.kind === "word" ? token.text : "";
    end = token.at + token.text.length;
  }
  if (limit !== null) {
    const digits = /^\d+/.exec(text.slice(limit.at))?.[0] ?? "";
    if (digits === "" || Number(digits) <= rows) return text;
    return text.slice(0, limit.at) + rows + text.slice(limit.at + digits.length);
  }
  // A VALUES clause after the pattern comes last of all (SPARQL 1.1 Query, 19.8, rule 28).
  const at = values?.at ?? end;
  return `${text.slice(0, at)} LIMIT ${rows} ${text.slice(at)}`;
}
