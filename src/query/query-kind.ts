/** What a SPARQL text asks for, read from its first keyword. */
import { tokens } from "./tokens.ts";

export type QueryKind = "select" | "ask" | "construct" | "describe" | "update";

const UPDATES = new Set(["insert", "delete", "with", "load", "clear", "drop", "create", "add", "move", "copy"]);

/** The kind of a query, or `null` when no keyword tells. */
export function queryKind(text: string): QueryKind | null {
  for (const token of tokens(text)) {
    if (token.kind !== "word") continue;
    const word = token.text.toLowerCase();
    if (word === "select" || word === "ask" || word === "construct" || word === "describe") return word;
    if (UPDATES.has(word)) return "update";
  }
  return null;
}

/** Whether a query speaks of named graphs (GRAPH, FROM), so that the engine must have them. */
export function namesGraphs(text: string): boolean {
  for (const token of tokens(text)) {
    if (token.kind === "word" && /^(graph|from)$/i.test(token.text)) return true;
  }
  return false;
}

/** The variables of a text in the order they first appear, without `?`. */
export function variablesInOrder(text: string): string[] {
  const found = new Set<string>();
  for (const token of tokens(text)) if (token.kind === "variable") found.add(token.text.slice(1));
  return [...found];
}

/** Whether the outermost SELECT is `SELECT *`, whose variables engines order as they like. */
export function selectsEverything(text: string): boolean {
  let afterSelect = false;
  for (const token of tokens(text)) {
    if (afterSelect) {
      if (token.kind === "word" && /^(distinct|reduced)$/i.test(token.text)) continue;
      return token.text === "*";
    }
    afterSelect = token.kind === "word" && /^select$/i.test(token.text);
  }
  return false;
}
