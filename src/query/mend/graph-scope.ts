/** Mends `GRAPH ?g`: its pattern is matched in each graph by itself (SPARQL 1.1 Query, 18.6); the engine puts `?g` into it. */
import type { Mend, MendContext } from "./mend.ts";
import { holds, iriOf, isNullable, type Node, NodeMaker, type Prefixes, prefixesOf, rewritten } from "./syntax-tree.ts";

/** With more graphs than this the query would be too long. */
const MOST_GRAPHS = 1000;

/**
 * What may bind no quad (VALUES, a path that may be empty) or makes solutions of many (MINUS, a sub-select that counts)
 * is repeated for each graph by name. A pattern of triples the engine answers right, and it stays as it is.
 */
export const GRAPH_SCOPE: Mend = {
  id: "graph-scope",
  isNeeded: (tokens) => tokens.some(({ kind, text }) => kind === "word" && /^graph$/i.test(text)),
  apply(query, context) {
    const prefixes = prefixesOf(query);
    const names = graphNames(query, prefixes, context);
    if (names.length > MOST_GRAPHS) return query;
    return rewritten(query, (node) =>
      node.subType === "graph" && isScoped(node) ? inEachGraph(node, names, prefixes) : node,
    );
  },
};

/** Whether something in the pattern must not see the graph's variable, or must not go without it. */
function isScoped(graph: Node): boolean {
  const patterns = graph.patterns ?? [];
  const compares = ({ type, subType }: Node) => type === "query" || subType === "minus" || subType === "graph";
  return !patterns.some(bindsQuad) || patterns.some((pattern) => holds(pattern, compares));
}

/** Whether each solution of a pattern has at least one quad, so that the engine knows its graph. */
function bindsQuad({ subType, patterns = [], triples }: Node): boolean {
  switch (subType) {
    case "bgp":
      return (triples as readonly Node[]).some(
        ({ type, predicate }) => type !== "triple" || !isNullable(predicate as Node),
      );
    case "group":
      return patterns.some(bindsQuad);
    case "union":
      return patterns.every(bindsQuad);
    default:
      return false;
  }
}

function inEachGraph(graph: Node, names: readonly string[], prefixes: Prefixes): Node {
  const maker = new NodeMaker(graph.loc);
  const name = graph.name as Node;
  if (name.subType !== "variable") {
    return names.includes(iriOf(name, prefixes) ?? "") ? graph : maker.group(graph, maker.values([], []));
  }
  const branches = names.map((each) =>
    maker.group({ ...relabelled(graph, each), name: maker.iri(each) }, maker.values([name], [[maker.iri(each)]])),
  );
  const [only] = branches;
  if (only === undefined) return maker.group(maker.values([name], []));
  return branches.length === 1 ? only : maker.group(maker.union(...branches));
}

/** A label of a blank node may stand in one pattern only. */
const relabelled = (graph: Node, name: string): Node =>
  rewritten(graph, (node) =>
    node.subType === "blankNode"
      ? { ...node, label: `${String(node.label)}_${name.replace(/[^A-Za-z0-9]/g, (c) => `_${c.charCodeAt(0)}_`)}` }
      : node,
  );

/** The graphs of the query's dataset: those of FROM NAMED where it has FROM at all, else all there are. */
function graphNames(query: Node, prefixes: Prefixes, context: MendContext): readonly string[] {
  const { clauses = [] } = (query.datasets ?? {}) as { clauses?: readonly { clauseType: string; value: Node }[] };
  if (clauses.length === 0) return context.graphs();
  return clauses.flatMap(({ clauseType, value }) => (clauseType === "named" ? [iriOf(value, prefixes) ?? ""] : []));
}
