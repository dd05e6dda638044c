/** What blank nodes are called after a text was changed and read again. */
import { anonymousOrder } from "./anonymous-order.ts";
import { skolemIri } from "./skolem.ts";
import { iri, type Quad, quad, type Term, tripleTerm } from "./term.ts";
import type { Plan } from "./turtle-flat.ts";
import { type LaidOut, nodesOf } from "./write.ts";

/** Old Skolem IRI → new Skolem IRI. */
export type NodeNames = ReadonlyMap<string, string>;

/** Old names to new: by the labels that were given, and place by place for nodes that have none. */
export function namesOf(
  written: Pick<LaidOut, "labels" | "plans">,
  again: readonly Plan[],
  path: string,
): Map<string, string> {
  const names = new Map<string, string>();
  for (const [key, label] of written.labels) names.set(key, skolemIri(path, label).value);
  const [before, after] = [anonymousOrder(written.plans), anonymousOrder(again)];
  for (const [i, key] of before.entries()) names.set(key, after[i] ?? key);
  return names;
}

/** The nodes without a label in some quads, in the order in which the reader came upon them. */
export function anonymousNodes(quads: readonly Quad[]): string[] {
  const numbers = new Map<string, number>();
  for (const q of quads)
    for (const term of [q.subject, q.object])
      for (const { value } of nodesOf(term)) {
        const number = /\/~(\d+)$/.exec(value)?.[1];
        if (number !== undefined) numbers.set(value, Number(number));
      }
  return [...numbers].sort(([, a], [, b]) => a - b).map(([value]) => value);
}

function renameTerm<T extends Term>(term: T, names: NodeNames): T {
  if (term.termType === "Quad") {
    const { subject, predicate, object } = term;
    return tripleTerm({ subject: renameTerm(subject, names), predicate, object: renameTerm(object, names) }) as T;
  }
  const name = term.termType === "NamedNode" ? names.get(term.value) : undefined;
  return name === undefined ? term : (iri(name) as T);
}

/** A quad with its Skolem IRIs under other names; names that are not in the map stay. */
export const renameQuad = (q: Quad, names: NodeNames): Quad =>
  names.size === 0
    ? q
    : quad(renameTerm(q.subject, names), q.predicate, renameTerm(q.object, names), renameTerm(q.graph, names));
