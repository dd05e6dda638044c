/** A net delta: what many changes come to, kept up at the cost of each change. */
import { type Quad, quadKey } from "../rdf/term.ts";
import type { Delta } from "./delta.ts";

/** Like `compose` again and again, without going over what is there already. */
export class NetDelta {
  readonly #added = new Map<string, Quad>();
  readonly #removed = new Map<string, Quad>();

  /** How many quads it adds and removes together. */
  get size(): number {
    return this.#added.size + this.#removed.size;
  }

  get delta(): Delta {
    return { added: [...this.#added.values()], removed: [...this.#removed.values()] };
  }

  take({ added, removed }: Delta): void {
    for (const q of removed) {
      const key = quadKey(q);
      if (!this.#added.delete(key)) this.#removed.set(key, q);
    }
    for (const q of added) {
      const key = quadKey(q);
      if (!this.#removed.delete(key)) this.#added.set(key, q);
    }
  }
}
