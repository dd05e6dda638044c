/** A union: several quad sources read as one graph, in which a triple that stands in two graphs is one triple. */
import type { NamedNode, ObjectTerm, Subject, Triple } from "../rdf/term.ts";
import { termKey, tripleKey } from "../rdf/term.ts";
import type { QuadSource, Wanted } from "../store/quad-store.ts";

export class Union {
  readonly sources: readonly QuadSource[];

  constructor(...sources: readonly QuadSource[]) {
    this.sources = sources;
  }

  /** The triples that fit a pattern, each once, in the order in which the sources hold them. */
  triples(subject?: Wanted<Subject>, predicate?: NamedNode | null, object?: Wanted<ObjectTerm>): Triple[] {
    const found: Triple[] = [];
    for (const source of this.sources) for (const q of source.match(subject, predicate, object)) found.push(q);
    return found.length < 2 ? found : distinct(found, tripleKey);
  }

  /** What a subject has for a predicate, each term once. */
  objects(subject: Subject, predicate: NamedNode): ObjectTerm[] {
    const found: ObjectTerm[] = [];
    for (const source of this.sources) for (const q of source.match(subject, predicate)) found.push(q.object);
    return found.length < 2 ? found : distinct(found, termKey);
  }

  /** The IRIs that a subject has for a predicate. */
  iris(subject: Subject, predicate: NamedNode): string[] {
    return this.objects(subject, predicate).flatMap((o) => (o.termType === "NamedNode" ? [o.value] : []));
  }

  /** What has an object for a predicate, each subject once. */
  subjects(predicate: NamedNode, object: ObjectTerm): Subject[] {
    const found: Subject[] = [];
    for (const source of this.sources) for (const q of source.match(null, predicate, object)) found.push(q.subject);
    return found.length < 2 ? found : distinct(found, termKey);
  }

  /** Whether a triple stands in any graph. Quickest with two or three terms given. */
  has(subject: Wanted<Subject>, predicate?: NamedNode | null, object?: Wanted<ObjectTerm>): boolean {
    return this.sources.some((source) => source.count(subject, predicate, object) > 0);
  }
}

/** The items in their order, without those whose key came before. */
export function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const k = key(item);
    if (seen.has(k)) return false;
    seen.add(k);
    return true;
  });
}
