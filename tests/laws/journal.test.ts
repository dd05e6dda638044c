/** Laws of the journal: it says every change exactly, a torn end costs the end only, and undo outlives a reload. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quadKey } from "../../src/rdf/term.ts";
import { writeRdf } from "../../src/rdf/write.ts";
import { journalText, readJournal } from "../../src/store/journal.ts";
import { decodeEntry, deltaOf, encodeEntry, type JournalEntry, journalEntry } from "../../src/store/journal-entry.ts";
import { JournalStacks, replay } from "../../src/store/journal-stacks.ts";
import { NetDelta } from "../../src/store/net-delta.ts";
import type { QuadSource } from "../../src/store/quad-store.ts";
import { type Commit, Workspace } from "../../src/store/workspace.ts";
import { anyText } from "./any-text.ts";
import { dataset } from "./quads.ts";

const bytes = (source: QuadSource): string => writeRdf(source.match(), { syntax: "nquads", keepDocuments: true });
const anyWords = anyText(12);
const wish = fc.record({ added: dataset, removed: dataset });

/** Follows a workspace as the app does, and keeps the journal as text. */
function keepJournal(workspace: Workspace, from: readonly JournalEntry[] = []): JournalEntry[] {
  const entries = [...from];
  const stacks = replay(entries);
  workspace.subscribe((commit) => {
    const { origin } = commit;
    if (origin === "load") return;
    const revision = entries.length + 1;
    const facts = { revision, id: `c${revision}`, at: "2026-11-24T14:07:00Z", editor: null, ...stacks.facts(origin) };
    const entry = journalEntry({ ...commit, origin }, facts);
    stacks.take(entry);
    entries.push(entry);
  });
  return entries;
}

const step = fc.oneof(
  { weight: 3, arbitrary: wish.map((delta) => ({ kind: "edit" as const, delta })) },
  { weight: 1, arbitrary: wish.map((delta) => ({ kind: "query" as const, delta })) },
  { weight: 1, arbitrary: wish.map((delta) => ({ kind: "sync" as const, delta })) },
  { weight: 2, arbitrary: fc.constant({ kind: "undo" as const, delta: null }) },
  { weight: 2, arbitrary: fc.constant({ kind: "redo" as const, delta: null }) },
);
type Taken =
  | { readonly kind: "edit" | "query" | "sync"; readonly delta: Commit["delta"] }
  | { readonly kind: "undo" | "redo"; readonly delta: null };

function walk(workspace: Workspace, steps: readonly Taken[]): void {
  for (const [i, each] of steps.entries()) {
    if (each.delta !== null) workspace.dispatch({ label: `${each.kind} ${i}`, origin: each.kind, delta: each.delta });
    else if (each.kind === "undo") workspace.undo();
    else workspace.redo();
  }
}

/** Every state on the way down to the first and up to the last again, with the labels. */
function upAndDown(workspace: Workspace): string[] {
  const seen: string[] = [];
  for (let commit = workspace.redo(); commit !== null; commit = workspace.redo()) seen.push(`redo ${commit.label}`);
  seen.push(bytes(workspace.dossier));
  for (let commit = workspace.undo(); commit !== null; commit = workspace.undo())
    seen.push(`undo ${commit.label}`, bytes(workspace.dossier));
  for (let commit = workspace.redo(); commit !== null; commit = workspace.redo())
    seen.push(`redo ${commit.label}`, bytes(workspace.dossier));
  return seen;
}

const opened = (start: Commit["delta"]["added"]): Workspace => {
  const workspace = new Workspace();
  workspace.dispatch({ label: "open", origin: "load", delta: { added: start, removed: [] } });
  return workspace;
};

describe("a journal", () => {
  it("says a commit exactly, on one line", () => {
    fc.assert(
      fc.property(wish, anyWords, fc.option(anyWords), (delta, label, editor) => {
        const commit = { label, origin: "edit", delta, revision: 9 } as const;
        const entry = journalEntry(commit, { revision: 3, id: "x", at: "2026-11-24T14:07:00Z", editor });
        const line = encodeEntry(entry);
        expect(line).not.toContain("\n");
        const read = decodeEntry(line);
        if (read === null) throw new Error("the line should be read");
        expect(read).toEqual(entry);
        const keys = (all: typeof delta.added) => [...new Set(all.map(quadKey))].sort();
        expect(keys(deltaOf(read).added as typeof delta.added)).toEqual(keys(delta.added));
        expect(keys(deltaOf(read).removed as typeof delta.added)).toEqual(keys(delta.removed));
      }),
    );
  });

  it("torn at any place, keeps every line before and says what is missing", () => {
    fc.assert(
      fc.property(dataset, fc.array(wish, { minLength: 1, maxLength: 5 }), fc.nat(), (start, wishes, at) => {
        const workspace = opened(start);
        const entries = keepJournal(workspace);
        walk(
          workspace,
          wishes.map((delta) => ({ kind: "edit", delta })),
        );
        const text = journalText(entries);
        const cut = at % (text.length + 1);
        const { entries: read, trouble } = readJournal(text.slice(0, cut));
        const whole = text.slice(0, cut).split("\n").length - 1;
        expect(read).toEqual(entries.slice(0, whole));
        expect(trouble === null).toBe(cut === 0 || text[cut - 1] === "\n");
      }),
    );
  });

  it("brings the dossier and both stacks back as they were", () => {
    fc.assert(
      fc.property(
        dataset,
        fc.array(step, { maxLength: 14 }),
        fc.array(step, { maxLength: 6 }),
        (start, first, then) => {
          const before = opened(start);
          const entries = keepJournal(before);
          walk(before, first);

          const { entries: read } = readJournal(journalText(entries));
          const after = opened(start);
          const net = new NetDelta();
          for (const entry of read) net.take(deltaOf(entry));
          after.dispatch({ label: "journal", origin: "load", delta: net.delta });
          after.restoreHistory(replay(read));
          expect(bytes(after.dossier)).toBe(bytes(before.dossier));
          expect([after.undoLabel, after.redoLabel]).toEqual([before.undoLabel, before.redoLabel]);

          // Work goes on, and the page is closed a second time.
          const more = keepJournal(after, read);
          walk(before, then);
          walk(after, then);
          const again = opened(start);
          const all = new NetDelta();
          for (const entry of more) all.take(deltaOf(entry));
          again.dispatch({ label: "journal", origin: "load", delta: all.delta });
          again.restoreHistory(replay(more));
          const expected = upAndDown(before);
          expect(upAndDown(after)).toEqual(expected);
          expect(upAndDown(again)).toEqual(expected);
        },
      ),
    );
  });

  it("takes back another window's change wherever it stands", () => {
    const stacks = new JournalStacks();
    const entry = (facts: Partial<JournalEntry>): JournalEntry => ({
      revision: 1,
      id: "a",
      label: "a",
      origin: "edit",
      at: "",
      editor: null,
      added: "",
      removed: "",
      ...facts,
    });
    for (const id of ["a", "b", "c"]) stacks.take(entry({ id, label: id }));
    stacks.take(entry({ id: "u", origin: "undo", of: "b", label: "b" }));
    expect(stacks.done.map((s) => s.id)).toEqual(["a", "c"]);
    expect(stacks.undone.map((s) => s.id)).toEqual(["b"]);
    stacks.take(entry({ id: "d", drops: ["b"] }));
    expect(stacks.undone).toEqual([]);
  });
});
