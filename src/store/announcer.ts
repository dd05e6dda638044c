/** Tells listeners about commits, one after the other and in order, whatever the listeners do. */

/**
 * Every listener hears of every commit, in the order of the revisions. What a listener dispatches is announced after
 * all have heard of the commit before; what a listener throws is thrown on when all have heard everything.
 */
export class Announcer<T> {
  readonly #listeners = new Set<(news: T) => void>();
  readonly #waiting: T[] = [];
  #busy = false;

  /** Returns how to stop listening. */
  subscribe(listener: (news: T) => void): () => void {
    // The same function may listen twice, so each subscription is a function of its own.
    const own = (news: T): void => listener(news);
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  }

  /** @throws what a listener threw; an `AggregateError` if several did. */
  announce(news: T): void {
    this.#waiting.push(news);
    if (this.#busy) return;
    this.#busy = true;
    const errors: unknown[] = [];
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift())
      for (const listener of [...this.#listeners]) {
        if (!this.#listeners.has(listener)) continue;
        try {
          listener(next);
        } catch (error) {
          errors.push(error);
        }
      }
    this.#busy = false;
    if (errors.length === 1) throw errors[0];
    if (errors.length > 1) throw new AggregateError(errors, "Several listeners failed.");
  }
}
