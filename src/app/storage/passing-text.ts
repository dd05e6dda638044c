/** The text of a long step, written part by part as it passes, so that none of it is left to be written at its end. */
import type { Delta } from "../../store/delta.ts";
import { quadsText } from "../../store/journal-entry.ts";

/** What a journal entry says of its change. */
export interface DeltaText {
  readonly added: string;
  readonly removed: string;
}

const weight = ({ added, removed }: Delta): number => added.length + removed.length;

export class PassingText {
  #added: string[] = [];
  #removed: string[] = [];
  #quads = 0;

  take(part: Delta): void {
    this.#quads += weight(part);
    if (part.added.length > 0) this.#added.push(quadsText(part.added));
    if (part.removed.length > 0) this.#removed.push(quadsText(part.removed));
  }

  /** The text of all parts; `null` when they do not come to `whole`, which then has to be written by itself. */
  end(whole: Delta): DeltaText | null {
    const text = { added: this.#added.join(""), removed: this.#removed.join("") };
    const isWhole = this.#quads === weight(whole);
    this.#added = [];
    this.#removed = [];
    this.#quads = 0;
    return isWhole ? text : null;
  }
}
