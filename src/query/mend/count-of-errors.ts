/** Mends COUNT of an expression that fails for some solutions: those are not counted, where the engine gives no number at all. */
import type { Mend } from "./mend.ts";
import { holds, type Node, NodeMaker, rewritten } from "./syntax-tree.ts";

/**
 * COUNT takes errors away (SPARQL 1.1 Query, 18.5.1.2). The expression is bound to a variable of its own at the end of
 * the pattern, which stays unbound where it fails. Not mended: an expression over what GROUP BY names with AS, and a
 * query with VALUES at its end, whose variables the pattern does not see.
 */
export const COUNT_OF_ERRORS: Mend = {
  id: "count-of-errors",
  isNeeded: (tokens) =>
    tokens.some(
      ({ kind, text }, i) => kind === "word" && /^count$/i.test(text) && !isPlain(tokens.slice(i + 1, i + 4)),
    ),
  apply(query) {
    let made = 0;
    return rewritten(query, (node) => {
      const where = node.where as Node | undefined;
      if (node.type !== "query" || where?.patterns === undefined || node.values !== undefined) return node;
      const named = groupNames(node);
      const binds: Node[] = [];
      const { where: _where, ...rest } = node;
      const counted = ownParts(rest as Node, (count) => {
        const [expression] = count.expression as readonly Node[];
        if (expression === undefined || expression.type === "term" || expression.type === "wildcard") return count;
        if (holds(expression, ({ subType, value }) => subType === "variable" && named.has(value ?? ""))) return count;
        made += 1;
        const maker = new NodeMaker(count.loc);
        const variable = maker.variable(`dossierCounted${made}`);
        binds.push(maker.pattern("bind", { expression, variable }));
        return { ...count, expression: [variable] };
      });
      if (binds.length === 0) return node;
      return { ...counted, where: { ...where, patterns: [...where.patterns, ...binds] } };
    });
  },
};

/** `(*`, `(?x)`, `(DISTINCT ?x`: nothing there can fail. */
function isPlain(next: readonly { readonly text: string; readonly kind: string }[]): boolean {
  const [open, first, second] = next;
  if (open?.text !== "(") return true;
  const [what, after] = /^distinct$/i.test(first?.text ?? "") ? [second, undefined] : [first, second];
  return what?.text === "*" || (what?.kind === "variable" && (after === undefined || after.text === ")"));
}

function groupNames(query: Node): Set<string> {
  const { group } = query.solutionModifiers as { readonly group?: { readonly groupings: readonly Node[] } };
  const names = (group?.groupings ?? []).map(({ variable }) => (variable as Node | undefined)?.value);
  return new Set(names.filter((name) => name !== undefined));
}

/** The query's own counts replaced; those of queries within it are theirs. */
function ownParts(query: Node, replace: (count: Node) => Node): Node {
  return rewritten(query, (node, inside) => {
    const isCount = node.subType === "aggregate" && node.aggregation === "count";
    return isCount && !inside.slice(1).some(({ type }) => type === "query") ? replace(node) : node;
  });
}
