/** A delta builder: gathers what an edit adds and removes, and keeps the law between claims and asserted triples. */
import {
  type GraphName,
  type NamedNode,
  type ObjectTerm,
  type Quad,
  quad,
  quadKey,
  type Subject,
  tripleKey,
} from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";
import { OverlaySource } from "../store/overlay-source.ts";
import type { QuadSource, Wanted } from "../store/quad-store.ts";
import { legalState, touchedTriples } from "./law.ts";

export class DeltaBuilder {
  readonly #dossier: QuadSource;
  readonly #added = new Map<string, Quad>();
  readonly #removed = new Map<string, Quad>();

  constructor(dossier: QuadSource) {
    this.#dossier = dossier;
  }

  /** Adds a quad, whether or not the triple stands in another graph. */
  add(q: Quad): void {
    const key = quadKey(q);
    if (this.#removed.delete(key)) return;
    if (!this.#dossier.has(q)) this.#added.set(key, q);
  }

  /** Adds a triple to a graph, unless it stands in some graph already. */
  say(subject: Subject, predicate: NamedNode, object: ObjectTerm, graph: GraphName): void {
    if (!this.says(subject, predicate, object)) this.add(quad(subject, predicate, object, graph));
  }

  /** Removes a quad. */
  drop(q: Quad): void {
    const key = quadKey(q);
    if (this.#added.delete(key)) return;
    if (this.#dossier.has(q)) this.#removed.set(key, q);
  }

  /** Removes whatever fits a pattern, in all graphs. */
  dropAll(subject: Wanted<Subject>, predicate?: NamedNode | null, object?: Wanted<ObjectTerm>): void {
    for (const q of [...this.after().match(subject, predicate, object)]) this.drop(q);
  }

  /** Whether a triple stands after all that was gathered. */
  says(subject: Subject, predicate: NamedNode, object: ObjectTerm): boolean {
    for (const q of this.#added.values())
      if (q.subject.equals(subject) && q.predicate.equals(predicate) && q.object.equals(object)) return true;
    for (const q of this.#dossier.match(subject, predicate, object)) if (!this.#removed.has(quadKey(q))) return true;
    return false;
  }

  /** The dossier as it would be; costs as much as the delta. */
  after(): QuadSource {
    return new OverlaySource(this.#dossier, this.raw());
  }

  /** What was gathered, as it is. */
  raw(): Delta {
    return { added: [...this.#added.values()], removed: [...this.#removed.values()] };
  }

  /**
   * What was gathered, with what follows from it: each triple on which a claim or a verdict came or went is asserted
   * if and only if a claim on it is accepted. A triple that loses its last claim goes with it if that claim asserted it.
   * A triple that was asserted with none of its claims accepted, as other people's data have it, is left so, and so
   * are those with a key in `tolerated`.
   */
  lawful(tolerated: ReadonlySet<string> = new Set()): Delta {
    const after = this.after();
    for (const t of touchedTriples(this.raw(), after, this.#dossier)) {
      const [was, now] = [legalState(this.#dossier, t), legalState(after, t)];
      const { subject, predicate, object } = t;
      if (now.accepted !== null) {
        if (!now.asserted) this.add(quad(subject, predicate, object, now.accepted.graph));
      } else if (now.asserted && !tolerated.has(tripleKey(t))) {
        const withdrawn = was.asserted && was.accepted !== null;
        const newly = now.claims.length > 0 && !(was.asserted && was.claims.length > 0);
        if (withdrawn || newly) this.dropAll(subject, predicate, object);
      }
    }
    return this.raw();
  }
}
