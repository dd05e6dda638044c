/** Mends alternatives in paths: who is reached by two of them is found twice (SPARQL 1.1 Query, 9.1), by the engine once. */
import type { Mend } from "./mend.ts";
import { holds, isMatched, type Node, NodeMaker, rewritten, type TripleNode } from "./syntax-tree.ts";

/** A pattern with more ways than this is left as it is. */
const MOST_WAYS = 64;

/**
 * `p|q` is a UNION of two patterns (SPARQL 1.1 Query, 18.2.2.4), also within a sequence; within `*`, `+` and `?` every
 * end is found once anyway. Left alone where the number of times says nothing: ASK, EXISTS, SELECT DISTINCT.
 */
export const ALTERNATIVES: Mend = {
  id: "alternatives",
  isNeeded: (tokens) => tokens.some(({ text, kind }) => kind === "punctuation" && (text === "|" || text === "!")),
  apply: (query) =>
    countsNothing(query)
      ? query
      : rewritten(query, (node, inside) =>
          isMatched(node, inside) && !inside.some(({ subType }) => subType === "patternOperation")
            ? inEveryWay(node)
            : node,
        ),
};

function countsNothing(query: Node): boolean {
  if (query.subType === "ask") return true;
  const inner = holds(query.where as Node, ({ type }) => type === "query");
  return query.distinct === true && !inner && !holds(query, ({ subType }) => subType === "aggregate");
}

/** A pattern with alternatives as a union of patterns without: the whole pattern is repeated, so that it is planned as one. */
function inEveryWay(bgp: Node): Node {
  const triples = bgp.triples as readonly Node[];
  let ways: (readonly Node[])[] = [[]];
  for (const triple of triples) {
    const paths = triple.type === "triple" ? waysOf((triple as TripleNode).predicate) : [];
    const each = paths.length < 2 ? [triple] : paths.map((predicate) => ({ ...triple, predicate }) as Node);
    ways = ways.flatMap((way) => each.map((one) => [...way, one]));
    if (ways.length > MOST_WAYS) return bgp;
  }
  if (ways.length === 1) return bgp;
  const maker = new NodeMaker(bgp.loc);
  const branches = ways.map((way, n) => maker.group(relabelled({ ...bgp, triples: way }, n)));
  return maker.group(maker.union(...branches));
}

/** A label of a blank node may stand in one pattern only. */
const relabelled = (bgp: Node, n: number): Node =>
  rewritten(bgp, (node) =>
    node.subType === "blankNode" && n > 0 ? { ...node, label: `${String(node.label)}_way${n}` } : node,
  );

/** The paths without alternatives that a path stands for. */
function waysOf(path: Node): Node[] {
  if (path.type !== "path") return [path];
  const items = path.items ?? [];
  switch (path.subType) {
    case "|":
      return items.flatMap(waysOf);
    case "^":
      return items.flatMap(waysOf).map((item) => ({ ...path, items: [item] }));
    case "/":
      return items
        .reduce<Node[][]>((sequences, item) => sequences.flatMap((s) => waysOf(item).map((way) => [...s, way])), [[]])
        .map((sequence) => ({ ...path, items: sequence }));
    case "!":
      return waysNot(path, items[0]);
    default:
      return [path];
  }
}

/** `!(p|^q)` is `!p` one way and `!^q` the other. */
function waysNot(path: Node, set: Node | undefined): Node[] {
  if (set?.subType !== "|") return [path];
  const isInverse = (item: Node) => item.subType === "^";
  const parts = [(set.items ?? []).filter((item) => !isInverse(item)), (set.items ?? []).filter(isInverse)];
  if (parts.some((part) => part.length === 0)) return [path];
  return parts.map((items) => ({ ...path, items: [{ ...set, items }] }));
}
