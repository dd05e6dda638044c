/** Patterns without a question around them, as people write them who are new to SPARQL: `?who a dos:Person`. */
import { type Token, tokens } from "./tokens.ts";

/** The first token behind comments, PREFIX and BASE, where that begins a pattern. */
function firstOfPattern(text: string): Token | null {
  const all = [...tokens(text)];
  let at = 0;
  while (/^(?:prefix|base|version)$/i.test(all[at]?.text ?? "")) at += /^prefix$/i.test(all[at]?.text ?? "") ? 3 : 2;
  const first = all[at];
  if (first === undefined) return null;
  const isTerm = ["variable", "iri", "prefixed"].includes(first.kind) || /^[[<?$]$/.test(first.text);
  return isTerm ? first : null;
}

/** Where such patterns begin; `null` for any other text. */
export const bareStart = (text: string): number | null => firstOfPattern(text)?.at ?? null;

export const isBarePattern = (text: string): boolean => bareStart(text) !== null;

/** The patterns with a question around them that shows all their variables; any other text as it is. */
export function asQuestion(text: string): string {
  const start = bareStart(text);
  if (start === null) return text;
  const patterns = text.slice(start).trimEnd().replace(/^/gm, "  ");
  return `${text.slice(0, start)}SELECT * WHERE {\n${patterns}\n}\n`;
}
