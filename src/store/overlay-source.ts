/** An overlay: a source as it would be after a delta, without changing it. */
import { type GraphName, type NamedNode, type ObjectTerm, type Quad, quadKey, type Subject } from "../rdf/term.ts";
import type { Delta } from "./delta.ts";
import { createQuadStore, type QuadSource, type QuadStore, type Wanted } from "./quad-store.ts";

/** Costs as much as the delta; the source below is read as it is asked. */
export class OverlaySource implements QuadSource {
  readonly #below: QuadSource;
  readonly #added: QuadStore;
  readonly #removed: ReadonlySet<string>;
  readonly #gone: QuadStore;

  constructor(below: QuadSource, delta: Delta) {
    const added = new Set(delta.added.map(quadKey));
    const gone = delta.removed.filter((q) => below.has(q) && !added.has(quadKey(q)));
    this.#below = below;
    this.#added = createQuadStore(delta.added.filter((q) => !below.has(q)));
    this.#gone = createQuadStore(gone);
    this.#removed = new Set(gone.map(quadKey));
  }

  get size(): number {
    return this.#below.size + this.#added.size - this.#gone.size;
  }

  has(quad: Quad): boolean {
    return this.#added.has(quad) || (this.#below.has(quad) && !this.#removed.has(quadKey(quad)));
  }

  *match(
    subject?: Wanted<Subject>,
    predicate?: NamedNode | null,
    object?: Wanted<ObjectTerm>,
    graph?: Wanted<GraphName>,
  ): Iterable<Quad> {
    for (const q of this.#below.match(subject, predicate, object, graph))
      if (this.#removed.size === 0 || !this.#removed.has(quadKey(q))) yield q;
    yield* this.#added.match(subject, predicate, object, graph);
  }

  count(
    subject?: Wanted<Subject>,
    predicate?: NamedNode | null,
    object?: Wanted<ObjectTerm>,
    graph?: Wanted<GraphName>,
  ): number {
    const args = [subject, predicate, object, graph] as const;
    return this.#below.count(...args) + this.#added.count(...args) - this.#gone.count(...args);
  }

  *mentions(node: Subject): Iterable<Quad> {
    for (const q of this.#below.mentions(node)) if (!this.#removed.has(quadKey(q))) yield q;
    yield* this.#added.mentions(node);
  }

  predicates(): NamedNode[] {
    const all = new Map([...this.#below.predicates(), ...this.#added.predicates()].map((p) => [p.value, p]));
    return [...all.values()].filter((p) => this.count(null, p) > 0);
  }

  graphs(): GraphName[] {
    const all = new Map([...this.#below.graphs(), ...this.#added.graphs()].map((g) => [g.value, g]));
    return [...all.values()].filter((g) => this.count(null, null, null, g) > 0);
  }
}
