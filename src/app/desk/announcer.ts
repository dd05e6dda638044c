/** What is said politely to those who cannot see it change: selection, counts, results. */

/** An external store with the last thing said; a repeated sentence is said again. */
export class Announcer {
  readonly #listeners = new Set<() => void>();
  #text = "";
  #odd = false;

  say(text: string): void {
    // A no-break space makes a repeated text another text, so that it is read out again.
    this.#odd = !this.#odd;
    this.#text = this.#odd ? text : `${text}\u00A0`;
    for (const listener of [...this.#listeners]) listener();
  }

  get = (): string => this.#text;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
