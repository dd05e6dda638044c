/** Mends the comparison of texts that have a direction (`"…"@he--rtl`): the engine ends where two of them meet in `=`. */
import type { Mend } from "./mend.ts";
import { type Node, NodeMaker, rewritten } from "./syntax-tree.ts";

/** Two such texts are equal where they are the same term (RDF 1.2 Concepts, 3.4.1). */
export const DIRECTIONS: Mend = {
  id: "directions",
  isNeeded: (tokens, { hasDirections }) =>
    hasDirections ||
    tokens.some(
      ({ kind, text }, i) =>
        (kind === "punctuation" && /^@.*--(ltr|rtl)$/i.test(text)) ||
        (kind === "word" && /^strlangdir$/i.test(text) && tokens[i + 1]?.text === "("),
    ),
  apply: (query) =>
    rewritten(query, (node) => {
      const [left, ...others] = (node.args ?? []) as readonly Node[];
      if (node.subType !== "operation" || left === undefined || others.length === 0) return node;
      const maker = new NodeMaker(node.loc);
      const isOneOf = others.map((each) => equals(maker, left, each)).reduce((all, one) => maker.call("||", all, one));
      switch (node.operator) {
        case "=":
        case "in":
          return isOneOf;
        case "!=":
        case "notin":
          return maker.call("!", isOneOf);
        default:
          return node;
      }
    }),
};

function equals(maker: NodeMaker, left: Node, right: Node): Node {
  const both = maker.call("&&", maker.call("haslangdir", left), maker.call("haslangdir", right));
  const isSame = maker.call("sameterm", left, right);
  return maker.call("if", maker.call("coalesce", both, maker.truth(false)), isSame, maker.call("=", left, right));
}
