/** Zero-length paths: mends a query whose path may be empty and starts or ends at a term that is not in the data. */
import { type Token, tokens } from "./tokens.ts";

/** The parts of the grammar's tree that are read or made. */
interface Node {
  readonly type: string;
  readonly subType?: string;
  readonly value?: string;
  readonly prefix?: string;
  readonly items?: readonly Node[];
  readonly loc?: unknown;
  readonly [part: string]: unknown;
}
interface TripleNode extends Node {
  readonly subject: Node;
  readonly predicate: Node;
  readonly object: Node;
}

/**
 * SPARQL has a path of length zero join every term with itself, also a term that is nowhere in the data (SPARQL 1.1
 * Query, 9.3 and 18.4); the engine gives nothing there. The query is written anew where it has such a path from or to
 * an IRI or literal that `isInData` does not know; any other query comes back as it is. Terms that only VALUES or BIND
 * give to a variable are not mended.
 */
export async function mendZeroLength(
  text: string,
  isInData: (term: { readonly kind: "iri" | "literal"; readonly value: string }) => boolean,
): Promise<string> {
  if (!mayHaveEmptyPath(text)) return text;
  const [{ Parser }, { Generator }] = await Promise.all([
    import("@traqula/parser-sparql-1-2"),
    import("@traqula/generator-sparql-1-2"),
  ]);
  let tree: ReturnType<InstanceType<typeof Parser>["parse"]>;
  try {
    tree = new Parser().parse(text);
  } catch {
    // What is wrong with it is told by whoever answers it.
    return text;
  }
  const mender = new Mender(prefixesOf(tree as unknown as Node), isInData);
  const mended = mender.visit(tree as unknown as Node, false);
  return mender.mended === 0 ? text : new Generator().generate(mended as unknown as typeof tree);
}

/** Whether `*` or `?` follows what can end a path. Cheap, and sometimes yes where there is none. */
function mayHaveEmptyPath(text: string): boolean {
  let before: Token | null = null;
  for (const token of tokens(text)) {
    if (before !== null && (token.text === "*" || token.text === "?") && token.at === before.at + before.text.length)
      if (before.kind === "iri" || before.kind === "prefixed" || before.text === ")" || before.text === "a")
        return true;
    before = token;
  }
  return false;
}

function prefixesOf(tree: Node): Map<string, string> {
  const declared = (tree.context ?? []) as readonly { readonly key?: string; readonly value?: Node }[];
  return new Map(declared.flatMap(({ key, value }) => (key === undefined ? [] : [[key, value?.value ?? ""] as const])));
}

class Mender {
  mended = 0;
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #isInData: Parameters<typeof mendZeroLength>[1];

  constructor(prefixes: ReadonlyMap<string, string>, isInData: Parameters<typeof mendZeroLength>[1]) {
    this.#prefixes = prefixes;
    this.#isInData = isInData;
  }

  /** A copy with every pattern mended. `inGraph`: within GRAPH, where being in the data says nothing. */
  visit(node: Node, inGraph: boolean): Node {
    const within = inGraph || (node.type === "pattern" && node.subType === "graph");
    const parts = Object.entries(node).map(([name, part]) => [name, this.#part(name, part, within)] as const);
    return Object.fromEntries(parts) as Node;
  }

  #part(name: string, part: unknown, inGraph: boolean): unknown {
    if (name === "loc") return part;
    if (Array.isArray(part))
      return part.flatMap((each) => {
        if (typeof each !== "object" || each === null) return [each];
        const child = each as Node;
        return name === "patterns" && child.subType === "bgp"
          ? this.#bgp(child, inGraph)
          : [this.visit(child, inGraph)];
      });
    return typeof part === "object" && part !== null ? this.visit(part as Node, inGraph) : part;
  }

  #bgp(bgp: Node, inGraph: boolean): Node[] {
    const kept: Node[] = [];
    const unions: Node[] = [];
    for (const triple of (bgp.triples ?? []) as readonly TripleNode[]) {
      const mend = triple.type === "triple" && isNullable(triple.predicate) ? this.#mend(triple, bgp, inGraph) : null;
      if (mend === null) kept.push(triple);
      else unions.push(...mend);
    }
    return kept.length === 0 ? unions : [{ ...bgp, triples: kept }, ...unions];
  }

  /** What stands in place of a triple; `null` leaves it. */
  #mend(triple: TripleNode, bgp: Node, inGraph: boolean): Node[] | null {
    const { subject, object } = triple;
    const ends = [subject, object];
    const fixed = ends.find((end) => this.#keyOf(end) !== null);
    const open = ends.find((end) => end.subType === "variable");
    if (fixed === undefined) return null;
    if (open === undefined) {
      if (this.#keyOf(subject) === null || this.#keyOf(subject) !== this.#keyOf(object)) return null;
      this.mended += 1;
      return [];
    }
    if (!inGraph && this.#known(fixed)) return null;
    this.mended += 1;
    const { loc } = bgp;
    const pattern = (subType: string, rest: object): Node => ({ type: "pattern", subType, loc, ...rest });
    const group = (...patterns: Node[]): Node => pattern("group", { patterns });
    const variable = (value: string): Node => ({
      type: "term",
      subType: "variable",
      value: `${value}${this.mended}`,
      loc,
    });
    const absent = (s: Node, o: Node): Node =>
      pattern("filter", {
        expression: {
          type: "expression",
          subType: "patternOperation",
          operator: "notexists",
          loc,
          args: group(
            pattern("bgp", {
              triples: [{ type: "triple", subject: s, predicate: variable("zeroP"), object: o, annotations: [], loc }],
            }),
          ),
        },
      });
    const isLiteral = fixed.subType === "literal";
    const itself = group(
      pattern("bind", { expression: fixed, variable: open }),
      ...(isLiteral ? [] : [absent(fixed, variable("zeroO"))]),
      absent(variable("zeroS"), fixed),
    );
    return [pattern("union", { patterns: [group({ ...bgp, triples: [triple] }), itself] })];
  }

  #known(term: Node): boolean {
    const value = this.#iri(term) ?? term.value ?? "";
    return this.#isInData({ kind: term.subType === "literal" ? "literal" : "iri", value });
  }

  #iri(term: Node): string | null {
    if (term.subType !== "namedNode") return null;
    return term.prefix === undefined
      ? (term.value ?? "")
      : (this.#prefixes.get(term.prefix) ?? "") + (term.value ?? "");
  }

  /** One string for an IRI or literal, `null` for anything else. */
  #keyOf(term: Node): string | null {
    if (term.subType === "literal") return JSON.stringify([term.value, plain(term.langOrIri)]);
    return this.#iri(term);
  }
}

const plain = (kind: unknown): unknown =>
  typeof kind === "object" && kind !== null ? [(kind as Node).prefix, (kind as Node).value] : kind;

/** Whether a path matches the empty way. */
function isNullable(path: Node): boolean {
  const items = path.items ?? [];
  switch (path.type === "path" ? path.subType : "") {
    case "*":
    case "?":
      return true;
    case "/":
      return items.every(isNullable);
    case "|":
      return items.some(isNullable);
    case "+":
    case "^":
      return items.every(isNullable);
    default:
      return false;
  }
}
