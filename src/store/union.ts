/** Reads several quad sources as one: the dossier together with its ontology. */
import type { GraphName, NamedNode, ObjectTerm, Quad, Subject } from "../rdf/term.ts";
import { termKey } from "../rdf/term.ts";
import type { QuadSource, Wanted } from "./quad-store.ts";

class Union implements QuadSource {
  readonly #sources: readonly QuadSource[];

  constructor(sources: readonly QuadSource[]) {
    this.#sources = sources;
  }

  get size(): number {
    return this.count();
  }

  has(quad: Quad): boolean {
    return this.#sources.some((source) => source.has(quad));
  }

  *match(
    subject?: Wanted<Subject>,
    predicate?: NamedNode | null,
    object?: Wanted<ObjectTerm>,
    graph?: Wanted<GraphName>,
  ): Generator<Quad> {
    for (const [i, source] of this.#sources.entries()) {
      const before = this.#sources.slice(0, i);
      for (const q of source.match(subject, predicate, object, graph))
        if (!before.some((earlier) => earlier.has(q))) yield q;
    }
  }

  count(
    subject?: Wanted<Subject>,
    predicate?: NamedNode | null,
    object?: Wanted<ObjectTerm>,
    graph?: Wanted<GraphName>,
  ): number {
    let count = 0;
    for (const _ of this.match(subject, predicate, object, graph)) count += 1;
    return count;
  }

  graphs(): GraphName[] {
    const graphs = new Map<string, GraphName>();
    for (const source of this.#sources) for (const g of source.graphs()) graphs.set(termKey(g), g);
    return [...graphs.values()];
  }
}

/** One source of all; a quad that several hold is there once. It follows changes of the sources. */
export const unionOf = (...sources: readonly QuadSource[]): QuadSource => new Union(sources);
