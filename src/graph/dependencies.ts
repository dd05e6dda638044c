/** Which triples must be read again when a claim, or a disagreement between claims, has changed. */
import type { Triple } from "../rdf/term.ts";

export class Dependencies {
  readonly #triples = new Map<string, Map<string, Triple>>();
  readonly #reasons = new Map<string, readonly string[]>();

  /** Says that the triple's standing and rivals rest on these claims and disagreements; replaces what was said before. */
  set(key: string, triple: Triple, reasons: readonly string[]): void {
    for (const reason of this.#reasons.get(key) ?? []) {
      const triples = this.#triples.get(reason);
      triples?.delete(key);
      if (triples?.size === 0) this.#triples.delete(reason);
    }
    if (reasons.length === 0) {
      this.#reasons.delete(key);
      return;
    }
    this.#reasons.set(key, reasons);
    for (const reason of reasons) {
      const triples = this.#triples.get(reason) ?? new Map<string, Triple>();
      triples.set(key, triple);
      this.#triples.set(reason, triples);
    }
  }

  /** The triples that rest on a claim or disagreement, by key. */
  on(reason: string): Iterable<[string, Triple]> {
    return this.#triples.get(reason) ?? [];
  }
}
