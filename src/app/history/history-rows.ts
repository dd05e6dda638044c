/** The journal as a list of changes: what was done, by whom, how much, and whether it still holds. */
import type { JournalEntry } from "../../store/journal-entry.ts";

/** `held`: in effect. `undone`: taken back, can be brought back. `gone`: taken back, and other work went on since. */
export type Standing = "held" | "undone" | "gone" | "elsewhere";

export interface HistoryRow {
  /** The change itself; what an undo or redo really changed is the entry that came last. */
  readonly id: string;
  readonly entry: JournalEntry;
  readonly standing: Standing;
  /** Statements added and removed. */
  readonly added: number;
  readonly removed: number;
}

const lines = (text: string): number => {
  let n = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) n += 1;
  return n;
};

/** The changes, the latest first. */
export function historyRows(entries: readonly JournalEntry[]): HistoryRow[] {
  const standing = new Map<string, Standing>();
  const changes: JournalEntry[] = [];
  for (const entry of entries) {
    if (entry.origin === "undo" || entry.origin === "redo") {
      if (entry.of !== undefined) standing.set(entry.of, entry.origin === "undo" ? "undone" : "held");
      continue;
    }
    for (const id of entry.drops ?? []) standing.set(id, "gone");
    standing.set(entry.id, entry.origin === "sync" ? "elsewhere" : "held");
    changes.push(entry);
  }
  return changes.reverse().map((entry) => ({
    id: entry.id,
    entry,
    standing: standing.get(entry.id) ?? "held",
    added: lines(entry.added),
    removed: lines(entry.removed),
  }));
}

/** Whether a change says something of a thing, or names it: by its IRI as N-Quads write it. */
export const touches = ({ entry }: HistoryRow, node: string): boolean =>
  entry.added.includes(`<${node}>`) || entry.removed.includes(`<${node}>`);

/** The rows that are about any of these nodes: a thing and its claims. */
export const rowsAbout = (rows: readonly HistoryRow[], nodes: readonly string[]): HistoryRow[] =>
  rows.filter((row) => nodes.some((node) => touches(row, node)));
