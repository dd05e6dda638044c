/** Same nodes: which blank nodes of a text that was read again are the ones it had before, by what is said of them. */
import { isSkolem } from "../rdf/skolem.ts";
import { type NamedNode, type ObjectTerm, quad, type Subject, type Triple, termKey, tripleTerm } from "../rdf/term.ts";

interface Coloured {
  readonly nodes: Map<string, NamedNode>;
  readonly colour: Map<string, number>;
}

/** How often what hangs on a node is taken into account: chains longer than this are told apart by their ends. */
const ROUNDS = 4;

/**
 * `after` with its blank nodes under the names that `before` has for them. Nodes are the same when all that is said of
 * them is the same; of those that differ, when they hang on the same subject by the same predicate and are the only ones.
 * Others keep their new names. All blank nodes are skolemised.
 */
export function withSameNodes<T extends Triple>(before: readonly Triple[], after: readonly T[]): Triple[] {
  const names = new Map<string, NamedNode>();
  const taken = new Set<string>();
  const pair = (old: readonly NamedNode[], fresh: readonly NamedNode[]): void => {
    for (const [i, node] of fresh.entries()) {
      const same = old[i];
      if (same === undefined) return;
      names.set(node.value, same);
      taken.add(same.value);
    }
  };
  const book = new Map<string, number>();
  const alike = byColour(coloursOf(before, book));
  for (const [colour, fresh] of byColour(coloursOf(after, book))) pair(alike.get(colour) ?? [], fresh);
  const parents = { before: byParent(before), after: byParent(after) };
  for (const [parent, fresh] of parents.after) {
    const left = fresh.filter((n) => !names.has(n.value));
    const old = (parents.before.get(parent) ?? []).filter((n) => !taken.has(n.value));
    if (left.length === 1 && old.length === 1) pair(old, left);
  }
  const renamed = <N extends Subject | ObjectTerm>(term: N): N => {
    if (term.termType === "Quad")
      return tripleTerm({
        subject: renamed(term.subject),
        predicate: term.predicate,
        object: renamed(term.object),
      }) as N;
    return ((term.termType === "NamedNode" && names.get(term.value)) || term) as N;
  };
  return after.map((t) => quad(renamed(t.subject), t.predicate, renamed(t.object)));
}

function nodesIn(triples: readonly Triple[]): Map<string, NamedNode> {
  const nodes = new Map<string, NamedNode>();
  for (const { subject, object } of triples)
    for (const term of [subject, object]) if (isSkolem(term)) nodes.set(term.value, term as NamedNode);
  return nodes;
}

/** A number for all that is said of each node, seen `ROUNDS` steps far; `book` numbers the same words alike. */
function coloursOf(triples: readonly Triple[], book: Map<string, number>): Coloured {
  const nodes = nodesIn(triples);
  const about = new Map<string, Triple[]>();
  for (const t of triples)
    for (const term of new Set([t.subject.value, t.object.value]))
      if (nodes.has(term)) about.set(term, [...(about.get(term) ?? []), t]);
  let colour = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const seen = (term: Subject | ObjectTerm, self: string): string =>
      !isSkolem(term) ? termKey(term) : term.value === self ? "_:self" : `_:${colour.get(term.value) ?? ""}`;
    const next = new Map<string, number>();
    for (const node of nodes.keys()) {
      const said = (about.get(node) ?? [])
        .map((t) => `${seen(t.subject, node)} ${t.predicate.value} ${seen(t.object, node)}`)
        .sort()
        .join("\n");
      const known = book.get(said) ?? book.size;
      book.set(said, known);
      next.set(node, known);
    }
    colour = next;
  }
  return { nodes, colour };
}

function byColour({ nodes, colour }: Coloured): Map<number, NamedNode[]> {
  const groups = new Map<number, NamedNode[]>();
  for (const [key, node] of nodes) {
    const own = colour.get(key) ?? -1;
    groups.set(own, [...(groups.get(own) ?? []), node]);
  }
  return groups;
}

function byParent(triples: readonly Triple[]): Map<string, NamedNode[]> {
  const groups = new Map<string, NamedNode[]>();
  for (const { subject, predicate, object } of triples) {
    if (!isSkolem(object)) continue;
    const key = `${termKey(subject)} ${predicate.value}`;
    groups.set(key, [...(groups.get(key) ?? []), object as NamedNode]);
  }
  return groups;
}
