/** The stacks of undo and redo as a journal tells them, so that they outlive the page. */

import type { Step } from "./history.ts";
import { deltaOf, type JournalEntry, type JournalOrigin } from "./journal-entry.ts";

/** A step whose delta is read when it is needed. */
interface KeptStep extends Step {
  readonly id: string;
}

function stepOf(id: string, entry: JournalEntry): KeptStep {
  return {
    id,
    label: entry.label,
    get delta() {
      return deltaOf(entry);
    },
  };
}

export class JournalStacks {
  readonly #done: KeptStep[] = [];
  readonly #undone: KeptStep[] = [];

  /** What can be taken back, the last at the end. */
  get done(): readonly KeptStep[] {
    return this.#done;
  }

  /** What can be brought back, the next at the end. */
  get undone(): readonly KeptStep[] {
    return this.#undone;
  }

  /** What the entry of a change that happens now must say of changes before it. */
  facts(origin: JournalOrigin): Pick<JournalEntry, "of" | "drops"> {
    if (origin === "sync") return {};
    if (origin === "undo" || origin === "redo") {
      const of = (origin === "undo" ? this.#done : this.#undone).at(-1)?.id;
      return of === undefined ? {} : { of };
    }
    return this.#undone.length === 0 ? {} : { drops: this.#undone.map((step) => step.id) };
  }

  /** Follows one entry. Entries of another window may name changes that are not on top. */
  take(entry: JournalEntry): void {
    if (entry.origin === "sync") return;
    if (entry.origin === "undo") move(entry, this.#done, this.#undone);
    else if (entry.origin === "redo") move(entry, this.#undone, this.#done);
    else {
      for (const id of entry.drops ?? []) drop(this.#undone, id);
      this.#done.push(stepOf(entry.id, entry));
    }
  }
}

/** The stacks after a whole journal. */
export function replay(entries: Iterable<JournalEntry>): JournalStacks {
  const stacks = new JournalStacks();
  for (const entry of entries) stacks.take(entry);
  return stacks;
}

function move(entry: JournalEntry, from: KeptStep[], to: KeptStep[]): void {
  if (entry.of === undefined || !drop(from, entry.of)) return;
  to.push(stepOf(entry.of, entry));
}

function drop(steps: KeptStep[], id: string): boolean {
  const at = steps.findLastIndex((step) => step.id === id);
  if (at !== -1) steps.splice(at, 1);
  return at !== -1;
}
