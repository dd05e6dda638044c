/** What has been struck out here: a fetch that began before must not bring it back. */
import { type Quad, quadKey } from "../../rdf/term.ts";
import type { Commit } from "../../store/workspace.ts";

export class Struck {
  readonly #keys = new Set<string>();

  /** Follows a change of the dossier; what is only fetched strikes nothing out. */
  follow({ origin, delta }: Pick<Commit, "origin" | "delta">): void {
    if (origin === "load") return;
    for (const q of delta.removed) this.#keys.add(quadKey(q));
    for (const q of delta.added) this.#keys.delete(quadKey(q));
  }

  /** Of what was fetched, that which has not been struck out since. */
  without(quads: readonly Quad[]): readonly Quad[] {
    return this.#keys.size === 0 ? quads : quads.filter((q) => !this.#keys.has(quadKey(q)));
  }
}
