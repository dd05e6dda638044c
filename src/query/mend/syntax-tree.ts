/** The grammar's tree of a query: the parts of it that are read or made, and a walk that rewrites them. */

export interface Node {
  readonly type: string;
  readonly subType?: string;
  readonly value?: string;
  readonly prefix?: string;
  readonly items?: readonly Node[];
  readonly patterns?: readonly Node[];
  readonly loc?: unknown;
  readonly [part: string]: unknown;
}

export interface TripleNode extends Node {
  readonly subject: Node;
  readonly predicate: Node;
  readonly object: Node;
}

const isNode = (part: unknown): part is Node => typeof part === "object" && part !== null && !Array.isArray(part);

/**
 * The tree with each node replaced by what `change` makes of it, inner ones first; `inside` are the nodes around it,
 * outermost first, as they were. What SERVICE sends elsewhere is left alone. Where nothing changes, it is the same tree.
 */
export function rewritten(
  node: Node,
  change: (node: Node, inside: readonly Node[]) => Node,
  inside: readonly Node[] = [],
): Node {
  if (node.subType === "service") return node;
  const within = [...inside, node];
  let changed = false;
  const each = (part: unknown): unknown => {
    if (Array.isArray(part)) {
      const parts = part.map(each);
      return parts.some((one, i) => one !== part[i]) ? parts : part;
    }
    return isNode(part) ? rewritten(part, change, within) : part;
  };
  const parts = Object.entries(node).map(([name, part]) => {
    if (name === "loc") return [name, part] as const;
    const made = each(part);
    changed ||= made !== part;
    return [name, made] as const;
  });
  return change(changed ? (Object.fromEntries(parts) as Node) : node, inside);
}

/** Whether a node or one below it satisfies; what SERVICE sends elsewhere is not looked at. */
export function holds(node: Node, wanted: (node: Node) => boolean): boolean {
  if (node.subType === "service") return false;
  if (wanted(node)) return true;
  const below = (part: unknown): boolean =>
    Array.isArray(part) ? part.some(below) : isNode(part) && holds(part, wanted);
  return Object.entries(node).some(([name, part]) => name !== "loc" && below(part));
}

/** Whether a basic graph pattern stands in a pattern, and not in the template of a CONSTRUCT. */
export const isMatched = (node: Node, inside: readonly Node[]): boolean =>
  node.type === "pattern" && node.subType === "bgp" && inside.at(-1)?.type === "pattern";

/** Whether a path matches the empty way. */
export function isNullable(path: Node): boolean {
  const items = path.items ?? [];
  switch (path.type === "path" ? path.subType : "") {
    case "*":
    case "?":
      return true;
    case "|":
      return items.some(isNullable);
    case "/":
    case "+":
    case "^":
      return items.every(isNullable);
    default:
      return false;
  }
}

export type Prefixes = ReadonlyMap<string, string>;

/** The prefixes that a query declares. */
export function prefixesOf(query: Node): Prefixes {
  const declared = (query.context ?? []) as readonly { readonly key?: string; readonly value?: Node }[];
  return new Map(declared.flatMap(({ key, value }) => (key === undefined ? [] : [[key, value?.value ?? ""] as const])));
}

/** The address that an IRI or prefixed name stands for, `null` for any other term. */
export function iriOf(term: Node, prefixes: Prefixes): string | null {
  if (term.subType !== "namedNode") return null;
  return term.prefix === undefined ? (term.value ?? "") : (prefixes.get(term.prefix) ?? "") + (term.value ?? "");
}

/** Makes nodes that stand where `loc` says. */
export class NodeMaker {
  readonly #loc: unknown;

  constructor(loc: unknown) {
    this.#loc = loc;
  }

  pattern(subType: string, parts: object): Node {
    return { type: "pattern", subType, loc: this.#loc, ...parts };
  }

  group(...patterns: readonly Node[]): Node {
    return this.pattern("group", { patterns });
  }

  union(...branches: readonly Node[]): Node {
    return this.pattern("union", { patterns: branches });
  }

  /** `VALUES (variables) { rows }`, all bound. */
  values(variables: readonly Node[], rows: readonly (readonly Node[])[]): Node {
    const values = rows.map((row) => Object.fromEntries(row.map((t, i) => [variables[i]?.value ?? "", t])));
    return this.pattern("values", { variables, values });
  }

  /** A query within a group. */
  select(variables: readonly Node[], where: Node, distinct = false): Node {
    const rest = {
      datasets: { type: "datasetClauses", clauses: [], loc: this.#loc },
      context: [],
      solutionModifiers: {},
    };
    return {
      type: "query",
      subType: "select",
      variables,
      where,
      ...(distinct ? { distinct } : {}),
      ...rest,
      loc: this.#loc,
    };
  }

  variable(value: string): Node {
    return { type: "term", subType: "variable", value, loc: this.#loc };
  }

  iri(value: string): Node {
    return { type: "term", subType: "namedNode", value, loc: this.#loc };
  }

  truth(value: boolean): Node {
    const langOrIri = this.iri("http://www.w3.org/2001/XMLSchema#boolean");
    return { type: "term", subType: "literal", value: String(value), langOrIri, loc: this.#loc };
  }

  call(operator: string, ...args: readonly Node[]): Node {
    return { type: "expression", subType: "operation", operator, args, loc: this.#loc };
  }
}
