/** Mends GROUP_CONCAT, which gives a text without language (SPARQL 1.1 Query, 18.5.1.7); the engine keeps a common one. */
import type { Mend } from "./mend.ts";
import { NodeMaker, rewritten } from "./syntax-tree.ts";

export const GROUP_CONCAT: Mend = {
  id: "group-concat",
  isNeeded: (tokens) => tokens.some(({ kind, text }) => kind === "word" && /^group_concat$/i.test(text)),
  apply: (query) =>
    rewritten(query, (node) =>
      node.subType === "aggregate" && node.aggregation === "group_concat"
        ? new NodeMaker(node.loc).call("str", node)
        : node,
    ),
};
