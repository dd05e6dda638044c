/** Saves soon after a change, and again after a while when that failed. */

/** Milliseconds after the last change; and between two attempts, growing up to the last. */
const SOON = 600;
const AGAIN = [2000, 5000, 15_000, 60_000];

export class AutoSave {
  readonly #save: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #failures = 0;
  readonly #online = (): void => this.#in(0);

  constructor(save: () => Promise<void>) {
    this.#save = save;
    globalThis.addEventListener?.("online", this.#online);
  }

  /** Whether it is about to save for the first time; not while it waits after a failure. */
  get isDue(): boolean {
    return this.#timer !== null && this.#failures === 0;
  }

  soon(): void {
    if (this.#failures === 0) this.#in(SOON);
    else if (this.#timer === null) this.failed();
  }

  failed(): void {
    const wait = AGAIN[Math.min(this.#failures, AGAIN.length - 1)] ?? SOON;
    this.#failures += 1;
    this.#in(wait);
  }

  succeeded(): void {
    this.#failures = 0;
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    globalThis.removeEventListener?.("online", this.#online);
  }

  #in(milliseconds: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#save();
    }, milliseconds);
  }
}
