/** What a keeper is made of: where changes are kept, where the files are, and what was found of both. */
import type { JournalEntry } from "../../store/journal-entry.ts";
import type { FilePlace } from "./file-place.ts";
import type { JournalStore } from "./journal-store.ts";
import type { Ownership } from "./ownership.ts";
import type { Recovered } from "./recover.ts";

export interface KeeperParts {
  readonly store: JournalStore | null;
  /** Why there is no store. */
  readonly storeTrouble?: unknown;
  readonly place: FilePlace;
  readonly recovered: Recovered;
  readonly entries: readonly JournalEntry[];
  readonly ownership: Ownership;
}
