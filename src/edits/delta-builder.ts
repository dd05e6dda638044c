/** A delta builder: gathers what an edit adds and removes, and keeps the law between claims and asserted triples. */
import { REIFIES } from "../claims/claim-terms.ts";
import {
  type GraphName,
  type NamedNode,
  type ObjectTerm,
  type Quad,
  quad,
  quadKey,
  type Subject,
  type Triple,
  tripleKey,
  tripleTerm,
} from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";
import { OverlaySource } from "../store/overlay-source.ts";
import type { QuadSource, Wanted } from "../store/quad-store.ts";
import { ACCEPTED, VERDICT } from "./reified.ts";

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
   * if and only if a claim on it is accepted. A triple that loses its last claim goes with it when that claim asserted
   * it; `keepOrphans` leaves it as plain data.
   */
  lawful({ keepOrphans = false }: { readonly keepOrphans?: boolean } = {}): Delta {
    const after = this.after();
    for (const t of this.#touched(after)) {
      const { subject, predicate, object } = t;
      const claims = [...after.match(null, REIFIES, tripleTerm(t))];
      const stands = after.count(subject, predicate, object) > 0;
      if (claims.length === 0) {
        const had = this.#dossier.count(null, REIFIES, tripleTerm(t)) > 0;
        if (had && stands && !keepOrphans && !this.#isAdded(t)) this.dropAll(subject, predicate, object);
        continue;
      }
      const accepted = claims.find((q) => after.count(q.subject, VERDICT, ACCEPTED) > 0);
      if (accepted === undefined && stands) this.dropAll(subject, predicate, object);
      else if (accepted !== undefined && !stands) this.add(quad(subject, predicate, object, accepted.graph));
    }
    return this.raw();
  }

  #isAdded(t: Triple): boolean {
    const key = `${tripleKey(t)}\n`;
    for (const added of this.#added.keys()) if (added.startsWith(key)) return true;
    return false;
  }

  /** The triples that the law must be kept for. */
  #touched(after: QuadSource): Iterable<Triple> {
    const touched = new Map<string, Triple>();
    const claims = new Map<string, Subject>();
    const touch = (t: Triple): unknown => touched.set(tripleKey(t), t);
    for (const q of [...this.#added.values(), ...this.#removed.values()]) {
      if (q.predicate.equals(REIFIES) || q.predicate.equals(VERDICT)) claims.set(q.subject.value, q.subject);
      if (!q.predicate.equals(REIFIES)) touch(q);
      else if (q.object.termType === "Quad") touch(q.object);
    }
    for (const claim of claims.values())
      for (const source of [after, this.#dossier])
        for (const q of source.match(claim, REIFIES)) if (q.object.termType === "Quad") touch(q.object);
    return touched.values();
  }
}
