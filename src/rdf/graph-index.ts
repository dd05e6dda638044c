/** The triples of one graph by subject and predicate, each once: what a writer walks over. */
import { type ObjectTerm, type Subject, type Triple, termKey } from "./term.ts";

/** All that a graph says of one subject. */
export interface SubjectEntry {
  readonly key: string;
  readonly term: Subject;
  /** Objects by predicate IRI. */
  readonly predicates: Map<string, ObjectTerm[]>;
}

/** Lists of objects longer than this get a set of keys beside them. */
const SHORT_LIST = 12;

export class GraphIndex {
  readonly subjects = new Map<string, SubjectEntry>();
  readonly #keys = new WeakMap<ObjectTerm[], Set<string>>();

  add(triple: Triple): void {
    const key = termKey(triple.subject);
    let entry = this.subjects.get(key);
    if (entry === undefined) {
      entry = { key, term: triple.subject, predicates: new Map() };
      this.subjects.set(key, entry);
    }
    const objects = entry.predicates.get(triple.predicate.value);
    if (objects === undefined) entry.predicates.set(triple.predicate.value, [triple.object]);
    else if (!this.#includes(objects, triple.object)) {
      objects.push(triple.object);
      this.#keys.get(objects)?.add(termKey(triple.object));
    }
  }

  has(triple: Triple): boolean {
    const objects = this.subjects.get(termKey(triple.subject))?.predicates.get(triple.predicate.value);
    return objects !== undefined && this.#includes(objects, triple.object);
  }

  #includes(objects: ObjectTerm[], object: ObjectTerm): boolean {
    if (objects.length <= SHORT_LIST) return objects.some((o) => o.equals(object));
    let keys = this.#keys.get(objects);
    if (keys === undefined) {
      keys = new Set(objects.map(termKey));
      this.#keys.set(objects, keys);
    }
    return keys.has(termKey(object));
  }
}
