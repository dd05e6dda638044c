/** The draft shelf: what is being written and not saved yet, kept by the browser so that a killed tab loses none of it. */

/** What is kept of one piece of writing. */
export interface KeptDraft {
  /** Tells the drafts of a dossier apart: "form <thing>", "claim <number>". */
  readonly slot: string;
  /** When it was written: ISO. */
  readonly at: string;
  /** As it was put; from outside, so that it is to be checked. */
  readonly value: unknown;
}

/** What of `localStorage` is needed. */
export type TextStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The most drafts that are kept, and for how many days. */
const MOST = 50;
const DAYS = 60;

export class DraftShelf {
  readonly #key: string;
  readonly #storage: TextStorage | null;

  /** `dossier`: the key of the dossier they belong to. `storage`: `null` where the browser keeps nothing. */
  constructor(dossier: string, storage: TextStorage | null = ownStorage()) {
    this.#key = `dossier.drafts ${dossier}`;
    this.#storage = storage;
  }

  /** Every draft, the latest first. */
  all(): KeptDraft[] {
    try {
      const read: unknown = JSON.parse(this.#storage?.getItem(this.#key) ?? "[]");
      const since = new Date(Date.now() - DAYS * 24 * 3600 * 1000).toISOString();
      return Array.isArray(read) ? read.filter(isDraft).filter(({ at }) => at > since) : [];
    } catch {
      return [];
    }
  }

  /** Keeps a draft in the place of the one before; `false` where the browser has no room, or keeps nothing. */
  put(slot: string, value: unknown): boolean {
    const draft: KeptDraft = { slot, at: new Date().toISOString(), value };
    return this.#write([draft, ...this.all().filter((each) => each.slot !== slot)].slice(0, MOST));
  }

  drop(slot: string): void {
    const all = this.all();
    const left = all.filter((each) => each.slot !== slot);
    if (left.length < all.length) this.#write(left);
  }

  #write(drafts: readonly KeptDraft[]): boolean {
    try {
      if (drafts.length === 0) this.#storage?.removeItem(this.#key);
      else this.#storage?.setItem(this.#key, JSON.stringify(drafts));
      return this.#storage !== null;
    } catch {
      return false;
    }
  }
}

function isDraft(value: unknown): value is KeptDraft {
  const {
    slot,
    at,
    value: draft,
  } = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  return typeof slot === "string" && typeof at === "string" && draft !== undefined;
}

function ownStorage(): TextStorage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
