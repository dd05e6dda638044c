/** Mends sums and truth values by writing the query anew: the engine reads `10 - 5 - 2` as `10 - (5 - 2)`, and no `TRUE`. */
import type { Mend } from "./mend.ts";
import { holds, type Node } from "./syntax-tree.ts";

const RANKS: Readonly<Record<string, number>> = { "+": 1, "-": 1, "*": 2, "/": 2 };

const rankOf = (node: Node | undefined): number =>
  node?.type === "expression" && node.subType === "operation" ? (RANKS[String(node.operator)] ?? 0) : 0;

/** Operators of one rank associate to the left (SPARQL 1.1 Query, 19.8, rules 116 and 117). */
const isChain = (node: Node): boolean => {
  const rank = rankOf(node);
  const args = node.args as readonly Node[] | undefined;
  return rank > 0 && args?.length === 2 && rankOf(args[0]) === rank;
};

const isTruthValue = (text: string): boolean => /^(true|false)$/i.test(text) && text !== text.toLowerCase();

/** Whoever writes a tree down sets brackets around each operation and truth values in small letters. */
export const WRITTEN_ANEW: Mend = {
  id: "written-anew",
  isNeeded(tokens) {
    if (tokens.some(({ kind, text }) => kind === "word" && isTruthValue(text))) return true;
    let depth = 0;
    let operators = 0;
    for (const { text, kind } of tokens) {
      if (kind !== "punctuation") continue;
      if (text === "(") depth += 1;
      if (text === ")") depth -= 1;
      if (depth > 0 && RANKS[text] !== undefined) operators += 1;
    }
    return operators > 1;
  },
  apply: (query) => (holds(query, (node) => isChain(node) || isOtherCase(node)) ? { ...query } : query),
};

/** The tree does not tell how a truth value was written, so that one is enough to write the query anew. */
const isOtherCase = ({ subType, langOrIri, value }: Node): boolean =>
  subType === "literal" &&
  (value === "true" || value === "false") &&
  (langOrIri as Node | undefined)?.value === "http://www.w3.org/2001/XMLSchema#boolean";
