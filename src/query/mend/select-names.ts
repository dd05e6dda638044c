/** Mends names that SELECT gives: `(COUNT(*) AS ?n) (?n / 2 AS ?half)` may use them further on (SPARQL 1.1 Query, 16.1.2); the engine refuses it beside aggregates. */
import type { Mend } from "./mend.ts";
import { holds, type Node, rewritten } from "./syntax-tree.ts";

/** What gives another value each time it is asked, or asks about the name itself. */
const UNREPEATABLE = new Set(["rand", "uuid", "struuid", "bnode", "bound"]);

const AGGREGATES = new Set(["group", "count", "sum", "avg", "min", "max", "sample", "group_concat"]);

/** The name is replaced by what it stands for. */
export const SELECT_NAMES: Mend = {
  id: "select-names",
  isNeeded: (tokens) => {
    const words = tokens.flatMap(({ kind, text }) => (kind === "word" ? [text.toLowerCase()] : []));
    return words.filter((word) => word === "as").length > 1 && words.some((word) => AGGREGATES.has(word));
  },
  apply: (query) =>
    rewritten(query, (node) => {
      const variables = node.variables as readonly Node[] | undefined;
      if (node.type !== "query" || variables === undefined) return node;
      const { group } = node.solutionModifiers as { readonly group?: unknown };
      const isAggregate = ({ subType }: Node) => subType === "aggregate";
      const binds = variables.filter(({ subType }) => subType === "bind");
      if (group === undefined && !binds.some((bind) => holds(bind.expression as Node, isAggregate))) return node;
      const given = new Map<string, Node>();
      let changed = false;
      const replaced = variables.map((each) => {
        if (each.subType !== "bind") return each;
        const before = each.expression as Node;
        const isOnce = holds(before, ({ operator }) => UNREPEATABLE.has(String(operator)));
        const expression = isOnce ? before : withNames(before, given);
        changed ||= expression !== before;
        if (!isOnce) given.set((each.variable as Node).value ?? "", expression);
        return expression === before ? each : { ...each, expression };
      });
      return changed ? { ...node, variables: replaced } : node;
    }),
};

const withNames = (expression: Node, given: ReadonlyMap<string, Node>): Node =>
  rewritten(expression, (node) => (node.subType === "variable" ? (given.get(node.value ?? "") ?? node) : node));
