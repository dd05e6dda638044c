/** Ragged rows: a short list of numbers for each slot, all end to end in one typed array. */

/** Reading is by hand, for speed: the numbers of a slot are `pool[i]` for `from[slot] <= i < from[slot] + count[slot]`. */
export class Ragged {
  pool = new Uint32Array(1024);
  from = new Uint32Array(256);
  count = new Uint32Array(256);
  #end = 0;
  #unused = 0;

  /** Gives a slot its numbers; slots before it that never had any are empty. */
  set(slot: number, numbers: readonly number[]): void {
    if (slot >= this.from.length) {
      this.from = grown(this.from, slot + 1);
      this.count = grown(this.count, slot + 1);
    }
    const had = this.count[slot] ?? 0;
    if (numbers.length > had) {
      this.#unused += had;
      this.count[slot] = 0;
      this.#reserve(numbers.length);
      this.from[slot] = this.#end;
      this.#end += numbers.length;
    } else this.#unused += had - numbers.length;
    this.pool.set(numbers, this.from[slot] ?? 0);
    this.count[slot] = numbers.length;
  }

  #reserve(room: number): void {
    if (this.#end + room <= this.pool.length) return;
    if (this.#unused * 2 > this.#end) this.#compact();
    if (this.#end + room > this.pool.length) this.pool = grown(this.pool, this.#end + room);
  }

  /** Closes the gaps that replaced lists have left. */
  #compact(): void {
    const pool = new Uint32Array(this.pool.length);
    let end = 0;
    this.count.forEach((count, slot) => {
      const from = this.from[slot] ?? 0;
      pool.set(this.pool.subarray(from, from + count), end);
      this.from[slot] = end;
      end += count;
    });
    this.pool = pool;
    this.#end = end;
    this.#unused = 0;
  }
}

/** A longer copy, with room to grow. */
export function grown<T extends Uint8Array | Uint32Array>(numbers: T, least: number): T {
  const longer = new (numbers.constructor as new (length: number) => T)(Math.max(least, numbers.length * 2));
  longer.set(numbers);
  return longer;
}
