/** Mends FROM with several graphs: they are one graph, and a triple that two of them hold is one triple (SPARQL 1.1 Query, 13.2.1); the engine finds it twice. */
import type { Mend } from "./mend.ts";
import { isMatched, type Node, NodeMaker, rewritten, type TripleNode } from "./syntax-tree.ts";

/**
 * A pattern of triples has each solution once, so that it may be asked for distinct ones. Blank nodes are variables
 * within. Left alone: paths, what is written with brackets, what stands in GRAPH.
 */
export const FROM_GRAPHS: Mend = {
  id: "from-graphs",
  isNeeded: (tokens) => tokens.filter(({ kind, text }) => kind === "word" && /^from$/i.test(text)).length > 1,
  apply(query) {
    const { clauses = [] } = (query.datasets ?? {}) as {
      readonly clauses?: readonly { readonly clauseType: string }[];
    };
    if (clauses.filter(({ clauseType }) => clauseType === "default").length < 2) return query;
    return rewritten(query, (node, inside) =>
      isMatched(node, inside) && !inside.some(({ subType }) => subType === "graph") ? distinct(node) : node,
    );
  },
};

function distinct(bgp: Node): Node {
  const triples = bgp.triples as readonly TripleNode[];
  const isPlain = ({ type, predicate, annotations }: TripleNode) =>
    type === "triple" && predicate.type === "term" && (annotations as readonly unknown[]).length === 0;
  const isTerm = (end: Node) => end.type === "term" && end.subType !== "triple";
  if (!triples.every((triple) => isPlain(triple) && isTerm(triple.subject) && isTerm(triple.object))) return bgp;
  const maker = new NodeMaker(bgp.loc);
  const named = new Map<string, Node>();
  const unnamed = new Map<string, Node>();
  const within = rewritten(bgp, (node) => {
    if (node.subType === "variable") named.set(node.value ?? "", node);
    if (node.subType !== "blankNode") return node;
    const variable = maker.variable(`dossierBlank_${String(node.label)}`);
    unnamed.set(variable.value ?? "", variable);
    return variable;
  });
  if (named.size === 0) return bgp;
  const inner = maker.select([...named.values(), ...unnamed.values()], maker.group(within), true);
  return maker.group(unnamed.size === 0 ? inner : maker.select([...named.values()], maker.group(maker.group(inner))));
}
