/** The journal: every change in order, one line each, as text that a crash can tear only at its end. */
import { decodeEntry, encodeEntry, type JournalEntry } from "./journal-entry.ts";

export interface ReadJournal {
  readonly entries: readonly JournalEntry[];
  /** What could not be read, for a person; `null` when everything could. */
  readonly trouble: string | null;
}

/** The entries as text: a line each, each with its end. */
export const journalText = (entries: readonly JournalEntry[]): string =>
  entries.map((entry) => `${encodeEntry(entry)}\n`).join("");

/** Reads a journal up to the first line that is torn or out of order; what stands before it is whole. */
export function readJournal(text: string): ReadJournal {
  const lines = text.split("\n");
  const rest = lines.pop() ?? "";
  const entries: JournalEntry[] = [];
  for (const [index, line] of lines.entries()) {
    const entry = decodeEntry(line);
    const before = entries.at(-1);
    if (entry === null || (before !== undefined && entry.revision !== before.revision + 1)) {
      return { entries, trouble: unread(index + 1, lines.length - index) };
    }
    entries.push(entry);
  }
  return { entries, trouble: rest === "" ? null : unread(lines.length + 1, 1) };
}

const unread = (line: number, count: number): string =>
  `The journal breaks off at line ${line}: ${count === 1 ? "the last change was" : `the last ${count} lines were`} not written to the end and cannot be read. Everything before is there.`;
