/** The queries that were run, the last first: what was asked, when, and what came of it. */
import { foldText } from "../../model/names.ts";
import { browserShelf, type Shelf } from "../views/saved-views.ts";

export interface PastQuery {
  readonly text: string;
  /** `2026-11-24T14:07:00.000Z` */
  readonly at: string;
  /** "6 rows", "Stopped" */
  readonly outcome: string;
  /** How long the query itself took; `null` where it did not end. */
  readonly ms: number | null;
}

/** How many are kept. */
export const MOST_PAST = 200;

export class QueryHistory {
  readonly #key: string;
  readonly #shelf: Shelf;
  readonly #listeners = new Set<() => void>();
  #past: readonly PastQuery[];

  constructor(title: string, shelf: Shelf = browserShelf) {
    this.#key = `dossier.asked:${title}`;
    this.#shelf = shelf;
    this.#past = this.#recall();
  }

  get = (): readonly PastQuery[] => this.#past;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(query: PastQuery): void {
    this.#set([query, ...this.#past].slice(0, MOST_PAST));
  }

  clear(): void {
    this.#set([]);
  }

  #set(past: readonly PastQuery[]): void {
    this.#past = past;
    this.#shelf.set(this.#key, JSON.stringify(past));
    for (const listener of [...this.#listeners]) listener();
  }

  #recall(): readonly PastQuery[] {
    try {
      const kept: unknown = JSON.parse(this.#shelf.get(this.#key) ?? "[]");
      return Array.isArray(kept) ? kept.filter(isPast).slice(0, MOST_PAST) : [];
    } catch {
      return [];
    }
  }
}

/** Those that hold every word; accents and case do not matter. */
export function pastWith(past: readonly PastQuery[], words: string): readonly PastQuery[] {
  const wanted = foldText(words).split(" ").filter(Boolean);
  return wanted.length === 0 ? past : past.filter(({ text }) => wanted.every((w) => foldText(text).includes(w)));
}

const isPast = (value: unknown): value is PastQuery => {
  const { text, at, outcome, ms } = (value ?? {}) as Partial<PastQuery>;
  return (
    typeof text === "string" &&
    typeof at === "string" &&
    typeof outcome === "string" &&
    (ms === null || typeof ms === "number")
  );
};
