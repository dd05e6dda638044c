/** A heap: gives back the least of what was put in, by an order of your own. */
export class Heap<T> {
  readonly #items: T[] = [];
  readonly #compare: (a: T, b: T) => number;

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  get size(): number {
    return this.#items.length;
  }

  push(item: T): void {
    const items = this.#items;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const above = items[up];
      if (above === undefined || this.#compare(item, above) >= 0) break;
      items[at] = above;
      at = up;
    }
    items[at] = item;
  }

  /** The least item, taken out; `undefined` when there is none. */
  pop(): T | undefined {
    const items = this.#items;
    const least = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return least;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      let item = items[child];
      if (item === undefined) break;
      const right = items[child + 1];
      if (right !== undefined && this.#compare(right, item) < 0) {
        child += 1;
        item = right;
      }
      if (this.#compare(item, last) >= 0) break;
      items[at] = item;
      at = child;
    }
    items[at] = last;
    return least;
  }
}
