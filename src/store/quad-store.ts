/** The quad store: a small interface, so that a more compact store can take the place of n3's. */
import { Store } from "n3";
import {
  type GraphName,
  type NamedNode,
  type ObjectTerm,
  type Quad,
  quadKey,
  type Subject,
  type Term,
} from "../rdf/term.ts";
import type { Delta } from "./delta.ts";
import { MentionIndex } from "./mention-index.ts";

/** A position in a pattern: a term, or nothing for "any". */
export type Wanted<T extends Term> = T | Subject | null | undefined;

/** Read access to quads; every projection is built on this. */
export interface QuadSource {
  readonly size: number;
  has(quad: Quad): boolean;
  /** The quads that fit a pattern. Do not change the store while reading. */
  match(
    subject?: Wanted<Subject>,
    predicate?: NamedNode | null,
    object?: Wanted<ObjectTerm>,
    graph?: Wanted<GraphName>,
  ): Iterable<Quad>;
  count(
    subject?: Wanted<Subject>,
    predicate?: NamedNode | null,
    object?: Wanted<ObjectTerm>,
    graph?: Wanted<GraphName>,
  ): number;
  /** The quads whose object is a triple term that names the node, nested ones too; reads no others. */
  mentions(node: Subject): Iterable<Quad>;
  /** The different predicates; quick, as it reads no quad. */
  predicates(): NamedNode[];
  /** The names of the graphs that hold at least one quad. */
  graphs(): GraphName[];
}

/** Quads held in memory, exactly as written. Only the workspace (and loaders of read-only layers) may call `apply`. */
export interface QuadStore extends QuadSource {
  /**
   * Applies a change and returns what of it was effective: what was really not there before, and what really was. A
   * quad that the change both removes and adds is there afterwards.
   */
  apply(delta: Delta): Delta;
}

class N3QuadStore implements QuadStore {
  readonly #store = new Store();
  readonly #mentions = new MentionIndex();

  get size(): number {
    return this.#store.size;
  }

  has(quad: Quad): boolean {
    return this.#store.has(quad);
  }

  match(
    subject?: Wanted<Subject>,
    predicate?: NamedNode | null,
    object?: Wanted<ObjectTerm>,
    graph?: Wanted<GraphName>,
  ): Iterable<Quad> {
    return this.#store.readQuads(subject, predicate, object, graph) as IterableIterator<unknown> as Iterable<Quad>;
  }

  count(
    subject?: Wanted<Subject>,
    predicate?: NamedNode | null,
    object?: Wanted<ObjectTerm>,
    graph?: Wanted<GraphName>,
  ): number {
    return this.#store.countQuads(subject, predicate, object, graph);
  }

  *mentions(node: Subject): Iterable<Quad> {
    for (const term of this.#mentions.of(node)) yield* this.match(null, null, term);
  }

  predicates(): NamedNode[] {
    return this.#store.getPredicates() as unknown as NamedNode[];
  }

  graphs(): GraphName[] {
    return this.#store.getGraphs() as unknown as GraphName[];
  }

  apply(delta: Delta): Delta {
    const kept = new Set(delta.removed.length === 0 ? [] : delta.added.map(quadKey));
    const removed = delta.removed.filter((q) => !kept.has(quadKey(q)) && this.#store.removeQuad(q));
    const added = delta.added.filter((q) => this.#store.addQuad(q));
    for (const { object } of removed)
      if (object.termType === "Quad" && this.count(null, null, object) === 0) this.#mentions.drop(object);
    for (const { object } of added) if (object.termType === "Quad") this.#mentions.add(object);
    return { added, removed };
  }
}

/** Makes an empty store, or one that holds `quads`. */
export function createQuadStore(quads: Iterable<Quad> = []): QuadStore {
  const store = new N3QuadStore();
  store.apply({ added: Array.isArray(quads) ? quads : [...quads], removed: [] });
  return store;
}
