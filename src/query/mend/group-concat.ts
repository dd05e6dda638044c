/** Mends GROUP_CONCAT, which gives a text without language (SPARQL 1.1 Query, 18.5.1.7) of any values; the engine keeps a language, and takes texts alone. */
import type { Mend } from "./mend.ts";
import { type Node, NodeMaker, rewritten } from "./syntax-tree.ts";

/**
 * Each value counts as its text. With DISTINCT that could make two values one, so that texts are joined as they are, and
 * only what cannot be joined so is.
 */
export const GROUP_CONCAT: Mend = {
  id: "group-concat",
  isNeeded: (tokens) => tokens.some(({ kind, text }) => kind === "word" && /^group_concat$/i.test(text)),
  apply: (query) =>
    rewritten(query, (node) => {
      if (node.subType !== "aggregate" || node.aggregation !== "group_concat") return node;
      const maker = new NodeMaker(node.loc);
      const [expression] = node.expression as readonly Node[];
      if (expression === undefined) return node;
      const ofTexts: Node = { ...node, expression: [maker.call("str", expression)] };
      return node.distinct === true ? maker.call("coalesce", maker.call("str", node), ofTexts) : ofTexts;
    }),
};
