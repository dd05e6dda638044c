/** A dataset view: quad sources as SHACL sees them, one graph with each triple once, in which Skolem IRIs are blank nodes. */
import { distinct } from "../model/union.ts";
import { SKOLEM_NS } from "../rdf/namespaces.ts";
import { isSkolem } from "../rdf/skolem.ts";
import type { NamedNode, ObjectTerm, Subject } from "../rdf/term.ts";
import { blank, defaultGraph, iri, type Term, type Triple, tripleKey } from "../rdf/term.ts";
import type { QuadSource, Wanted } from "../store/quad-store.ts";

/** What an RDF/JS reader needs of a quad. */
export interface ViewedQuad {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
  readonly graph: Term;
}

export class DatasetView {
  readonly #sources: readonly QuadSource[];
  readonly #extra: readonly Triple[];

  /** `extra`: triples that are seen besides those of the sources. */
  constructor(sources: readonly QuadSource[], extra: readonly Triple[] = []) {
    this.#sources = sources;
    this.#extra = extra;
  }

  /** How many quads there are; SHACL only asks whether it is none. */
  get size(): number {
    return this.#sources.reduce((sum, s) => sum + s.size, this.#extra.length);
  }

  /** The triples that fit a pattern. The graph is left aside: a shape's path may cross documents. */
  match(subject?: Term | null, predicate?: Term | null, object?: Term | null): ReadonlySet<ViewedQuad> {
    const [s, p, o] = [withSkolem(subject), withSkolem(predicate), withSkolem(object)];
    const found: Triple[] = [];
    for (const source of this.#sources)
      for (const q of source.match(s as Wanted<Subject>, p as NamedNode | null | undefined, o as Wanted<ObjectTerm>))
        found.push(q);
    for (const t of this.#extra)
      if ((!s || t.subject.equals(s)) && (!p || t.predicate.equals(p)) && (!o || t.object.equals(o))) found.push(t);
    const each = found.length < 2 ? found : distinct(found, tripleKey);
    return new Set(
      each.map((t) => ({
        subject: withBlank(t.subject),
        predicate: t.predicate,
        object: withBlank(t.object),
        graph: defaultGraph,
      })),
    );
  }
}

/** A Skolem IRI as the blank node it stands for; any other term as it is. */
export const withBlank = (term: Term): Term => (isSkolem(term) ? blank(term.value.slice(SKOLEM_NS.length)) : term);

/** The Skolem IRI of a blank node that a view made; any other term as it is. */
export function withSkolem<T extends Term | null | undefined>(term: T): T | NamedNode {
  if (term?.termType !== "BlankNode" || !term.value.includes("/")) return term;
  return iri(SKOLEM_NS + term.value);
}
