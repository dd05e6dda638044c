/** Queries that took long, remembered by their shape: a program asks the same again with other numbers and names. */

/** How many shapes are remembered. */
const MOST = 500;

/** A query without its numbers, its strings and its spacing. */
export const shapeOf = (text: string): string =>
  text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\b\d+(?:\.\d+)?\b/g, "0").replace(/\s+/g, " ");

export class QueryShapes {
  readonly #known = new Set<string>();

  has(shape: string): boolean {
    return this.#known.has(shape);
  }

  /** Remembers a shape, in place of the one that was met longest ago where there are too many. */
  add(shape: string): void {
    this.#known.delete(shape);
    this.#known.add(shape);
    for (const oldest of this.#known) {
      if (this.#known.size <= MOST) return;
      this.#known.delete(oldest);
    }
  }

  delete(shape: string): boolean {
    return this.#known.delete(shape);
  }
}
