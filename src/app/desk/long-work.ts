/** Long work: a change that is being made in parts, and how far it is. */
import type { LongStep } from "../../store/long-step.ts";
import type { Commit } from "../../store/workspace.ts";
import { LONG, makeLongChange } from "../session/long-change.ts";

export interface Progress {
  readonly words: string;
  /** From 0 to 1. */
  readonly done: number;
}

export class LongWork {
  readonly #listeners = new Set<() => void>();
  #work = new AbortController();
  #state: Progress | null = null;

  get = (): Progress | null => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes what is going on back. */
  stop = (): void => this.#work.abort();

  /** Makes a step: a short one at once, before this returns. Resolves with `null` when it was stopped. */
  async make(words: string, step: LongStep): Promise<Commit | null> {
    if (step.total <= LONG) {
      while (step.advance());
      return step.end();
    }
    this.#work = new AbortController();
    const { signal } = this.#work;
    this.#set({ words, done: 0 });
    try {
      return await makeLongChange(step, { signal, onProgress: (done) => this.#set({ words, done }) });
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    } finally {
      this.#set(null);
    }
  }

  #set(state: Progress | null): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
