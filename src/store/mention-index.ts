/** Mention index: which triple terms name a node, kept as triple terms come and go. */
import { type Subject, type Term, type TripleTerm, termKey } from "../rdf/term.ts";

export class MentionIndex {
  /** Each triple term once, by its key. */
  readonly #terms = new Map<string, TripleTerm>();
  readonly #naming = new Map<string, Set<TripleTerm>>();

  /** Keeps a triple term; once is enough, however many quads have it. */
  add(term: TripleTerm): void {
    const key = termKey(term);
    if (this.#terms.has(key)) return;
    this.#terms.set(key, term);
    for (const node of nodesIn(term)) {
      const known = this.#naming.get(node);
      if (known === undefined) this.#naming.set(node, new Set([term]));
      else known.add(term);
    }
  }

  /** Forgets a triple term that no quad has any more. */
  drop(term: TripleTerm): void {
    const key = termKey(term);
    const kept = this.#terms.get(key);
    if (kept === undefined) return;
    this.#terms.delete(key);
    for (const node of nodesIn(kept)) {
      const known = this.#naming.get(node);
      known?.delete(kept);
      if (known?.size === 0) this.#naming.delete(node);
    }
  }

  /** The triple terms that name it, as subject, predicate or object, in nested ones too. */
  of(node: Subject): Iterable<TripleTerm> {
    return this.#naming.get(termKey(node)) ?? [];
  }
}

function nodesIn(term: Term, found: string[] = []): string[] {
  if (term.termType === "NamedNode" || term.termType === "BlankNode") found.push(termKey(term));
  if (term.termType === "Quad") for (const part of [term.subject, term.predicate, term.object]) nodesIn(part, found);
  return found;
}
