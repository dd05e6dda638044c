/** Decides which reifiers are written as annotations (`s p o ~ r {| … |}`) and which as subjects with `rdf:reifies`. */
import type { GraphIndex } from "./graph-index.ts";
import { rdf } from "./namespaces.ts";
import type { ObjectTerm, Triple, TripleTerm } from "./term.ts";
import { isTripleTerm, type Subject, termKey } from "./term.ts";

export const REIFIES = rdf("reifies").value;

/** A reifier all of whose triples are asserted in its own graph, so that it can be written beside them. */
export interface Annotator {
  readonly key: string;
  readonly term: Subject;
  readonly triples: readonly TripleTerm[];
}

/** Whether a triple says `x rdf:reifies <<( … )>>`. */
export const isReification = (predicate: string, object: ObjectTerm): object is TripleTerm =>
  predicate === REIFIES && isTripleTerm(object);

const NONE: readonly Annotator[] = [];

/** The annotations of one graph. Parsing `s p o ~ r` gives back exactly `s p o` and `r rdf:reifies <<( s p o )>>`. */
export class Annotations {
  /** By the reifier's key. */
  readonly annotators = new Map<string, Annotator>();
  readonly #bySubject = new Map<string, Map<string, Annotator[]>>();

  constructor(graph: GraphIndex) {
    for (const entry of graph.subjects.values()) {
      const reified = entry.predicates.get(REIFIES)?.filter(isTripleTerm) ?? [];
      if (reified.length === 0 || !reified.every((t) => !isReification(t.predicate.value, t.object) && graph.has(t)))
        continue;
      const annotator = { key: entry.key, term: entry.term, triples: reified };
      this.annotators.set(entry.key, annotator);
      for (const triple of reified) this.#add(triple, annotator);
    }
  }

  #add(triple: Triple, annotator: Annotator): void {
    const subject = termKey(triple.subject);
    let ofSubject = this.#bySubject.get(subject);
    if (ofSubject === undefined) {
      ofSubject = new Map();
      this.#bySubject.set(subject, ofSubject);
    }
    const key = `${triple.predicate.value}\n${termKey(triple.object)}`;
    const there = ofSubject.get(key);
    if (there === undefined) ofSubject.set(key, [annotator]);
    else there.push(annotator);
  }

  /** The reifiers written beside a triple. */
  on(subjectKey: string, predicate: string, object: ObjectTerm): readonly Annotator[] {
    const ofSubject = this.#bySubject.get(subjectKey);
    return ofSubject?.get(`${predicate}\n${termKey(object)}`) ?? NONE;
  }

  /** Whether any triple of this subject has a reifier beside it. */
  touches(subjectKey: string): boolean {
    return this.#bySubject.has(subjectKey);
  }
}
