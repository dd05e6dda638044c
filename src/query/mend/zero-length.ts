/** Mends zero-length paths: a path that may be empty and starts or ends at a term that is not in the data. */
import type { Mend, MendContext } from "./mend.ts";
import {
  iriOf,
  isMatched,
  isNullable,
  type Node,
  NodeMaker,
  type Prefixes,
  prefixesOf,
  rewritten,
  type TripleNode,
} from "./syntax-tree.ts";

/**
 * SPARQL has a path of length zero join a term that the query names with itself, also one that is nowhere in the data
 * (SPARQL 1.1 Query, 9.3 and 18.4); the engine gives nothing there. A variable stands for terms of the data alone, also
 * where VALUES or BIND give it another: there is nothing to mend.
 */
export const ZERO_LENGTH: Mend = {
  id: "zero-length",
  isNeeded: (tokens) =>
    tokens.some(({ text, at }, i) => {
      const before = tokens[i - 1];
      if (before === undefined || (text !== "*" && text !== "?") || at !== before.at + before.text.length) return false;
      return before.kind === "iri" || before.kind === "prefixed" || before.text === ")" || before.text === "a";
    }),
  apply(query, context) {
    const { clauses = [] } = (query.datasets ?? {}) as { readonly clauses?: readonly unknown[] };
    const mender = new Mender(prefixesOf(query), clauses.length > 0 ? () => false : (term) => context.isInData(term));
    return rewritten(query, (node, inside) =>
      isMatched(node, inside)
        ? mender.pattern(
            node,
            inside.some(({ subType }) => subType === "graph"),
          )
        : node,
    );
  },
};

class Mender {
  #made = 0;
  readonly #prefixes: Prefixes;
  readonly #isInData: MendContext["isInData"];

  constructor(prefixes: Prefixes, isInData: MendContext["isInData"]) {
    this.#prefixes = prefixes;
    this.#isInData = isInData;
  }

  /** `inGraph`: within GRAPH, where being in the data says nothing. */
  pattern(bgp: Node, inGraph: boolean): Node {
    const kept: Node[] = [];
    const unions: Node[] = [];
    for (const triple of (bgp.triples ?? []) as readonly TripleNode[]) {
      const mend = triple.type === "triple" && isNullable(triple.predicate) ? this.#mend(triple, bgp, inGraph) : null;
      if (mend === null) kept.push(triple);
      else unions.push(...mend);
    }
    if (kept.length === (bgp.triples as readonly Node[]).length) return bgp;
    return new NodeMaker(bgp.loc).group(...(kept.length === 0 ? [] : [{ ...bgp, triples: kept }]), ...unions);
  }

  /** What stands in place of a triple; `null` leaves it. */
  #mend(triple: TripleNode, bgp: Node, inGraph: boolean): Node[] | null {
    const { subject, object } = triple;
    const ends = [subject, object];
    const fixed = ends.find((end) => this.#keyOf(end) !== null);
    const open = ends.find((end) => end.subType === "variable");
    if (fixed === undefined) return null;
    if (open === undefined)
      return this.#keyOf(subject) !== null && this.#keyOf(subject) === this.#keyOf(object) ? [] : null;
    if (!inGraph && this.#known(fixed)) return null;
    this.#made += 1;
    const maker = new NodeMaker(bgp.loc);
    const any = (name: string) => maker.variable(`${name}${this.#made}`);
    const absent = (s: Node, o: Node): Node => {
      const one = { type: "triple", subject: s, predicate: any("zeroP"), object: o, annotations: [], loc: bgp.loc };
      const args = maker.group(maker.pattern("bgp", { triples: [one] }));
      const expression = { ...maker.call("notexists"), subType: "patternOperation", args };
      return maker.pattern("filter", { expression });
    };
    const itself = maker.group(
      maker.pattern("bind", { expression: fixed, variable: open }),
      ...(fixed.subType === "literal" ? [] : [absent(fixed, any("zeroO"))]),
      absent(any("zeroS"), fixed),
    );
    return [maker.union(maker.group({ ...bgp, triples: [triple] }), itself)];
  }

  #known(term: Node): boolean {
    const value = iriOf(term, this.#prefixes) ?? term.value ?? "";
    return this.#isInData({ kind: term.subType === "literal" ? "literal" : "iri", value });
  }

  /** One string for an IRI or literal, `null` for anything else. */
  #keyOf(term: Node): string | null {
    if (term.subType === "literal") return JSON.stringify([term.value, plain(term.langOrIri)]);
    return iriOf(term, this.#prefixes);
  }
}

const plain = (kind: unknown): unknown =>
  typeof kind === "object" && kind !== null ? [(kind as Node).prefix, (kind as Node).value] : kind;
