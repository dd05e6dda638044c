/** A spatial hash: who is near this rectangle, without asking everyone. */
import { meets, type Rect } from "./curve.ts";

const CELL = 64;

interface Entry<T> {
  readonly rect: Rect;
  readonly value: T;
}

export class Room<T> {
  readonly #cells = new Map<number, Entry<T>[]>();

  add(rect: Rect, value: T): void {
    const entry = { rect, value };
    for (const key of keys(rect)) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [entry]);
      else cell.push(entry);
    }
  }

  /** Takes out the entry of `value` that was added with this very rectangle. */
  remove(rect: Rect, value: T): void {
    for (const key of keys(rect)) {
      const cell = this.#cells.get(key);
      const at = cell?.findIndex((e) => e.rect === rect && e.value === value) ?? -1;
      if (at >= 0) cell?.splice(at, 1);
    }
  }

  /** What meets the rectangle, each value once. */
  at(rect: Rect): Set<T> {
    const found = new Set<T>();
    for (const key of keys(rect)) {
      for (const e of this.#cells.get(key) ?? []) if (meets(e.rect, rect)) found.add(e.value);
    }
    return found;
  }

  /** Whether nothing meets the rectangle, `except` aside. */
  free(rect: Rect, except?: T): boolean {
    for (const key of keys(rect)) {
      for (const e of this.#cells.get(key) ?? []) if (e.value !== except && meets(e.rect, rect)) return false;
    }
    return true;
  }
}

function* keys(r: Rect): Generator<number> {
  const x1 = Math.floor((r.x + r.w) / CELL);
  const y1 = Math.floor((r.y + r.h) / CELL);
  for (let x = Math.floor(r.x / CELL); x <= x1; x++) {
    for (let y = Math.floor(r.y / CELL); y <= y1; y++) yield x * 0x100000 + y;
  }
}
