/** A fingerprint of a text, taken piece by piece: tells whether a file is the one that was read before. */

/** Two 32-bit sums and the length; not meant to withstand anyone who forges it. */
export class Fingerprint {
  #a = 0xdeadbeef;
  #b = 0x41c6ce57;
  #length = 0;

  add(text: string): this {
    let a = this.#a;
    let b = this.#b;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
      b = (b << 13) | (b >>> 19);
    }
    this.#a = a;
    this.#b = b;
    this.#length += text.length;
    return this;
  }

  get text(): string {
    const a = Math.imul(this.#a ^ (this.#a >>> 16), 2246822507) ^ Math.imul(this.#b ^ (this.#b >>> 13), 3266489909);
    const b = Math.imul(this.#b ^ (this.#b >>> 16), 2246822507) ^ Math.imul(this.#a ^ (this.#a >>> 13), 3266489909);
    return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}-${this.#length.toString(36)}`;
  }
}

export const fingerprint = (text: string): string => new Fingerprint().add(text).text;
