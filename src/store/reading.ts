/** Short ways to read a source across its graphs: a triple that stands in two graphs counts once. */
import type { NamedNode, ObjectTerm, Quad, Subject } from "../rdf/term.ts";
import { termKey, tripleKey } from "../rdf/term.ts";
import type { QuadSource, Wanted } from "./quad-store.ts";

function* distinct<Item, Value>(
  items: Iterable<Item>,
  value: (item: Item) => Value,
  key: (value: Value) => string,
): Generator<Value> {
  const seen = new Set<string>();
  for (const item of items) {
    const found = value(item);
    const name = key(found);
    if (seen.has(name)) continue;
    seen.add(name);
    yield found;
  }
}

/** The triples that fit a pattern, each once; each comes as one of its quads. */
export const triples = (
  source: QuadSource,
  subject?: Wanted<Subject>,
  predicate?: NamedNode | null,
  object?: Wanted<ObjectTerm>,
): Iterable<Quad> => distinct(source.match(subject, predicate, object), (q) => q, tripleKey);

/** What a subject has for a predicate, each term once. */
export const objects = (source: QuadSource, subject: Subject, predicate: NamedNode): ObjectTerm[] => [
  ...distinct(source.match(subject, predicate), (q) => q.object, termKey),
];

/** One of the objects, or `null`: for predicates that have one at most. */
export function firstObject(source: QuadSource, subject: Subject, predicate: NamedNode): ObjectTerm | null {
  for (const q of source.match(subject, predicate)) return q.object;
  return null;
}

/** What has an object for a predicate, each subject once. */
export const subjects = (source: QuadSource, predicate: NamedNode, object?: ObjectTerm): Subject[] => [
  ...distinct(source.match(null, predicate, object), (q) => q.subject, termKey),
];
