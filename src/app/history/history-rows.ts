/** The journal as a list of changes: what was done, by whom, how much, and whether it still holds. */
import type { Triple } from "../../rdf/term.ts";
import { deltaOf, type JournalEntry } from "../../store/journal-entry.ts";

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

const counts = new WeakMap<JournalEntry, Pick<HistoryRow, "added" | "removed">>();

/** How many statements an entry adds and removes; counted once, as an import may have a hundred thousand. */
function countsOf(entry: JournalEntry): Pick<HistoryRow, "added" | "removed"> {
  let known = counts.get(entry);
  if (known === undefined) {
    known = { added: lines(entry.added), removed: lines(entry.removed) };
    counts.set(entry, known);
  }
  return known;
}

function lines(text: string): number {
  let n = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) n += 1;
  return n;
}

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
    ...countsOf(entry),
  }));
}

const nodesNamed = new WeakMap<JournalEntry, ReadonlySet<string>>();

/** Every node that a change speaks of, in what it claims too. */
function nodesOf(entry: JournalEntry): ReadonlySet<string> {
  let known = nodesNamed.get(entry);
  if (known === undefined) {
    const nodes = new Set<string>();
    const { added, removed } = deltaOf(entry);
    for (const quads of [added, removed]) for (const q of quads) name(q, nodes);
    nodesNamed.set(entry, nodes);
    known = nodes;
  }
  return known;
}

function name({ subject, predicate, object }: Triple, nodes: Set<string>): void {
  for (const term of [subject, predicate, object])
    if (term.termType === "NamedNode") nodes.add(term.value);
    else if (term.termType === "Quad") name(term, nodes);
}

/** Text longer than this is read once for all its nodes; shorter is searched. */
const LONG_TEXT = 50_000;

/** Whether a change says something of a node, or names it. */
const speaksOf = (entry: JournalEntry, node: string): boolean =>
  entry.added.length + entry.removed.length > LONG_TEXT
    ? nodesOf(entry).has(node)
    : entry.added.includes(`<${node}>`) || entry.removed.includes(`<${node}>`);

/** The rows that are about any of these nodes: a thing and its claims. */
export const rowsAbout = (rows: readonly HistoryRow[], nodes: readonly string[]): HistoryRow[] =>
  rows.filter(({ entry }) => nodes.some((node) => speaksOf(entry, node)));
