/** Texts that were served lately, by their hash: what a change to an older state is compared with. */
export class KeptTexts {
  readonly #texts = new Map<string, string>();
  readonly #most: number;
  #size = 0;

  /** `most`: how much is kept, in UTF-16 units. What was used longest ago goes first; the last one always stays. */
  constructor(most = 64 * 1024 * 1024) {
    this.#most = most;
  }

  keep(hash: string, text: string): void {
    if (this.get(hash) !== undefined) return;
    this.#texts.set(hash, text);
    this.#size += text.length;
    for (const [old, { length }] of this.#texts) {
      if (this.#size <= this.#most || this.#texts.size === 1) return;
      this.#texts.delete(old);
      this.#size -= length;
    }
  }

  get(hash: string): string | undefined {
    const text = this.#texts.get(hash);
    if (text === undefined) return undefined;
    this.#texts.delete(hash);
    this.#texts.set(hash, text);
    return text;
  }
}
