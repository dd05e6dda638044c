/** Finds a triple by its key again: the address and the canvas know triples by their keys only. */
import { rdf } from "../../rdf/namespaces.ts";
import { blank, iri, type Triple, tripleKey } from "../../rdf/term.ts";
import type { QuadSource } from "../../store/quad-store.ts";

export class TripleBook {
  readonly #source: QuadSource;
  readonly #found = new Map<string, Triple | null>();
  #reified: Map<string, Triple> | null = null;

  constructor(source: QuadSource) {
    this.#source = source;
  }

  /** The triple, asserted or only reified; `null` when the dossier knows it no more. */
  find(key: string): Triple | null {
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const triple = this.#search(key);
    this.#found.set(key, triple);
    return triple;
  }

  /** To be called after a change. */
  forget(): void {
    this.#found.clear();
    this.#reified = null;
  }

  #search(key: string): Triple | null {
    const [s, p] = key.split("\n", 2);
    if (s === undefined || p === undefined) return null;
    const subject = s.startsWith("_:") ? blank(s.slice(2)) : iri(s);
    for (const q of this.#source.match(subject, iri(p))) if (tripleKey(q) === key) return q;
    this.#reified ??= this.#readReified();
    return this.#reified.get(key) ?? null;
  }
  #readReified(): Map<string, Triple> {
    const reified = new Map<string, Triple>();
    for (const q of this.#source.match(null, rdf("reifies"))) {
      if (q.object.termType === "Quad") reified.set(tripleKey(q.object), q.object);
    }
    return reified;
  }
}
