/** Writes each change to the journal of this browser, in one order with the changes of other windows. */

import { quadKey } from "../../rdf/term.ts";
import type { Delta } from "../../store/delta.ts";
import { atRevision, deltaOf, type JournalEntry, journalEntry } from "../../store/journal-entry.ts";
import { JournalStacks } from "../../store/journal-stacks.ts";
import { NetDelta } from "../../store/net-delta.ts";
import type { Commit } from "../../store/workspace.ts";
import type { JournalStore } from "./journal-store.ts";
import type { DeltaText } from "./passing-text.ts";

export interface JournalingParts {
  readonly key: string;
  /** `null` where the browser keeps nothing: then the journal lasts as long as the page. */
  readonly store: JournalStore | null;
  readonly entries: readonly JournalEntry[];
  readonly editor: () => string | null;
  /** Changes of another window, to be followed here. */
  readonly onForeign: (entries: readonly JournalEntry[], delta: Delta) => void;
  /** What this window changed is kept now. */
  readonly onKept: () => void;
  /** The state has changed: something waits, or something went wrong. */
  readonly onState: () => void;
}

/** Single entries before they are packed. */
const MOST_LINES = 500;

export class Journaling {
  readonly #parts: JournalingParts;
  readonly #window = crypto.getRandomValues(new Uint32Array(2)).reduce((text, n) => text + n.toString(36), "");
  readonly #stacks: JournalStacks;
  #entries: JournalEntry[];
  #waiting: JournalEntry[] = [];
  #made = 0;
  #trouble: unknown = null;
  #turn: Promise<void> = Promise.resolve();

  constructor(parts: JournalingParts) {
    this.#parts = parts;
    this.#entries = [...parts.entries];
    this.#stacks = new JournalStacks();
    for (const entry of parts.entries) this.#stacks.take(entry);
  }

  /** What is kept, in order. */
  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  /** What this window can undo and redo. */
  get stacks(): JournalStacks {
    return this.#stacks;
  }

  /** What is on its way. */
  get waiting(): readonly JournalEntry[] {
    return this.#waiting;
  }

  /** Why the last attempt to keep changes failed, or `null`. */
  get trouble(): unknown {
    return this.#trouble;
  }

  /** Whether changes are on their way to the disk at this moment. */
  get isWriting(): boolean {
    return this.#waiting.length > 0 && this.#trouble === null;
  }

  get last(): number {
    return this.#entries.at(-1)?.revision ?? 0;
  }

  /** Takes a change of this window, with its text where that has been written. It is kept when `flush` resolves without trouble. */
  take(commit: Commit, text: DeltaText | null = null): void {
    const { origin } = commit;
    if (origin === "load") return;
    this.#made += 1;
    const entry = journalEntry(
      { ...commit, origin },
      {
        revision: this.last + this.#waiting.length + 1,
        id: `${this.#window}-${this.#made}`,
        at: new Date().toISOString(),
        editor: this.#parts.editor(),
        ...this.#stacks.facts(origin),
      },
      text,
    );
    this.#stacks.take(entry);
    this.#waiting.push(entry);
    this.#parts.onState();
    void this.flush();
  }

  /** Writes what waits, after trying to follow the others; again after a failure. */
  flush(): Promise<void> {
    return this.#inTurn(async () => {
      while (this.#waiting.length > 0) await this.#write([...this.#waiting]);
    });
  }

  /** Follows what other windows have written. */
  catchUp(): Promise<void> {
    return this.#inTurn(async () => {
      const { store, key } = this.#parts;
      if (store === null) return;
      const { entries } = await store.entries(key, this.last);
      this.#follow(entries, this.#waiting);
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      try {
        await work();
        this.#trouble = null;
      } catch (error) {
        this.#trouble = error;
      }
      this.#parts.onState();
    });
    return this.#turn;
  }

  async #write(batch: readonly JournalEntry[]): Promise<void> {
    const { store, key } = this.#parts;
    if (store === null) {
      this.#waiting = this.#waiting.slice(batch.length);
      this.#entries.push(...batch);
      this.#parts.onKept();
      return;
    }
    const { foreign, written } = await store.append(key, this.last, batch);
    const pending = this.#waiting;
    this.#waiting = pending.slice(batch.length);
    this.#follow(foreign, pending);
    const later = this.#waiting.map((entry, i) => atRevision(entry, this.last + written.length + 1 + i));
    this.#entries.push(...written);
    this.#waiting = later;
    this.#parts.onKept();
    await store.compact(key, MOST_LINES);
  }

  /** Applies the changes of others. What ours, which stand behind them, say of the same quads counts. */
  #follow(foreign: readonly JournalEntry[], ours: readonly JournalEntry[]): void {
    if (foreign.length === 0) return;
    const touched = new Set<string>();
    for (const entry of ours) {
      const { added, removed } = deltaOf(entry);
      for (const q of added) touched.add(quadKey(q));
      for (const q of removed) touched.add(quadKey(q));
    }
    const net = new NetDelta();
    for (const entry of foreign) net.take(deltaOf(entry));
    const { added, removed } = net.delta;
    this.#entries.push(...foreign);
    // What another window took back of ours, or brought back, is taken back here too.
    for (const entry of foreign) if (entry.origin === "undo" || entry.origin === "redo") this.#stacks.take(entry);
    this.#parts.onForeign(foreign, {
      added: added.filter((q) => !touched.has(quadKey(q))),
      removed: removed.filter((q) => !touched.has(quadKey(q))),
    });
  }
}
