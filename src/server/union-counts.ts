/** Counts of what a dossier says, as its queries see it: a triple in two files is one. */
import { rdf } from "../rdf/namespaces.ts";
import { type NamedNode, type Quad, tripleKey } from "../rdf/term.ts";
import type { Workspace } from "../store/workspace.ts";

export interface UnionCounts {
  readonly triples: number;
  readonly predicates: ReadonlyMap<string, number>;
  /** The different things of each class that has a name. */
  readonly classes: ReadonlyMap<string, number>;
}

/** Quads that are counted before others get their turn. */
const SLICE = 20_000;

const kept = new WeakMap<Workspace, { readonly revision: number; readonly counts: Promise<UnionCounts> }>();

/** Counted once for each state of the dossier, in slices. */
export function unionCounts(workspace: Workspace): Promise<UnionCounts> {
  const { revision } = workspace;
  const last = kept.get(workspace);
  if (last?.revision === revision) return last.counts;
  const counts = count([...workspace.dossier.match()]);
  kept.set(workspace, { revision, counts });
  return counts;
}

async function count(quads: readonly Quad[]): Promise<UnionCounts> {
  const seen = new Set<string>();
  const predicates = new Map<string, number>();
  const classes = new Map<string, number>();
  const one = (counts: Map<string, number>, { value }: NamedNode) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [i, q] of quads.entries()) {
    if (i > 0 && i % SLICE === 0) await new Promise((resolve) => setImmediate(resolve));
    const key = tripleKey(q);
    if (seen.has(key)) continue;
    seen.add(key);
    one(predicates, q.predicate);
    if (q.object.termType === "NamedNode" && q.predicate.equals(rdf("type"))) one(classes, q.object);
  }
  return { triples: seen.size, predicates, classes };
}
