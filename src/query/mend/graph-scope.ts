/** Mends `GRAPH ?g`: its pattern is matched in each graph by itself (SPARQL 1.1 Query, 18.6); the engine puts `?g` into it. */
import type { Mend, MendContext } from "./mend.ts";
import { holds, iriOf, type Node, NodeMaker, type Prefixes, prefixesOf, rewritten } from "./syntax-tree.ts";

/** With more graphs than this the query would be too long. */
const MOST_GRAPHS = 1000;

/**
 * What binds no quad (VALUES, a sub-select that counts) or compares solutions (MINUS) is repeated for each graph by
 * name. A pattern of triples the engine answers right, and it stays as it is.
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

/** Whether something in the pattern must not see, or must not go without, the graph's variable. */
function isScoped(graph: Node): boolean {
  const needsScope = (node: Node): boolean =>
    node.subType === "minus" ||
    node.subType === "graph" ||
    node.type === "query" ||
    (node.patterns?.some(({ subType }) => subType === "values") === true && !node.patterns.some(isQuads));
  return (
    needsScope({ ...graph, subType: "group" }) || (graph.patterns ?? []).some((pattern) => holds(pattern, needsScope))
  );
}

const isQuads = ({ subType, triples }: Node): boolean =>
  subType === "bgp" && ((triples as readonly Node[] | undefined)?.length ?? 0) > 0;

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
