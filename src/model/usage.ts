/** Usage: how often each class and relation occurs in a dossier, counted once and kept by deltas. */
import { rdf } from "../rdf/namespaces.ts";
import type { Quad } from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";
import type { QuadSource } from "../store/quad-store.ts";

const TYPE = rdf("type").value;
const REIFIES = rdf("reifies").value;

export class Usage {
  readonly #classes = new Map<string, number>();
  readonly #relations = new Map<string, number>();

  /** Reads the source once: of most relations only how often they occur. */
  constructor(source: QuadSource) {
    for (const predicate of source.predicates()) {
      if (predicate.value === TYPE || predicate.value === REIFIES)
        for (const q of source.match(null, predicate)) this.#count(q, 1);
      else tally(this.#relations, predicate.value, source.count(null, predicate));
    }
  }

  apply(delta: Delta): void {
    for (const q of delta.removed) this.#count(q, -1);
    for (const q of delta.added) this.#count(q, 1);
  }

  /** The classes that something is an instance of. */
  classes(): Iterable<string> {
    return this.#classes.keys();
  }

  /** The relations that some quad, asserted or reified, has as predicate. */
  relations(): Iterable<string> {
    return this.#relations.keys();
  }

  /** How often a class has an instance, or a relation is stated; once in each graph. */
  of(term: string): number {
    return this.#classes.get(term) ?? this.#relations.get(term) ?? 0;
  }

  #count(q: Quad, by: 1 | -1): void {
    tally(this.#relations, q.predicate.value, by);
    if (q.predicate.value === TYPE && q.object.termType === "NamedNode") tally(this.#classes, q.object.value, by);
    if (q.predicate.value === REIFIES && q.object.termType === "Quad")
      tally(this.#relations, q.object.predicate.value, by);
  }
}

function tally(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
