/** A window on a small dossier as the page opens it, with a place for files that writes nowhere. */
import "fake-indexeddb/auto";
import { expect } from "vitest";
import type { Session } from "../../src/app/session/session.ts";
import type { FilePlace, UnfiledDocument } from "../../src/app/storage/file-place.ts";
import { fingerprint } from "../../src/app/storage/fingerprint.ts";
import { JournalStore } from "../../src/app/storage/journal-store.ts";
import { Keeper } from "../../src/app/storage/keeper.ts";
import { freshDossier } from "../../src/app/storage/kept-dossier.ts";
import { Ownership } from "../../src/app/storage/ownership.ts";
import { recover } from "../../src/app/storage/recover.ts";
import { readText } from "../../src/rdf/read.ts";
import type { Quad } from "../../src/rdf/term.ts";
import { writeRdf } from "../../src/rdf/write.ts";
import { documentGraph } from "../../src/store/document.ts";
import type { JournalEntry } from "../../src/store/journal-entry.ts";
import { Workspace } from "../../src/store/workspace.ts";

const EX = "PREFIX ex: <http://example.org/>\n";
export const quads = (turtle: string, path = "people.ttl"): Quad[] =>
  readText(EX + turtle, { syntax: "turtle", path, graph: documentGraph(path) }).quads;
export const text = (workspace: Workspace): string =>
  writeRdf(workspace.dossier.match(), { syntax: "nquads", keepDocuments: true });

/** Writes nowhere, and says what it was given. */
export class FakePlace implements FilePlace {
  readonly words = "Save";
  readonly isAutomatic = false;
  readonly saved: { path: string; added: number; removed: number; text: string }[] = [];
  conflict: string | null = null;

  async save(documents: readonly UnfiledDocument[]) {
    const conflict = this.conflict;
    if (conflict !== null)
      return documents.map(({ kept: { path } }) => ({ result: "conflict" as const, path, sentence: conflict }));
    return Promise.all(
      documents.map(async ({ kept: { path }, delta, quads: whole }) => {
        const content = writeRdf(whole(), { syntax: "turtle", prefixes: { ex: "http://example.org/" } });
        this.saved.push({ path, added: delta.added.length, removed: delta.removed.length, text: content });
        return { result: "saved" as const, path, etag: null, print: fingerprint(content) };
      }),
    );
  }
}

const open: { keeper: Keeper; store: JournalStore | null }[] = [];
/** Closes every window that was opened. */
export function closeAll(): void {
  for (const { keeper, store } of open.splice(0)) {
    keeper.close();
    store?.close();
  }
}

let made = 0;
/** A name of a database that no other test uses. */
export const fresh = (): string => `test ${++made}`;

/** Opens a window on a dossier of one file, as the page does. */
export async function window(
  database: string,
  o: { base?: string; place?: FilePlace; store?: (store: JournalStore) => JournalStore | null } = {},
) {
  const real = await JournalStore.open(database);
  const store = o.store === undefined ? real : o.store(real);
  const base = o.base ?? "ex:ada ex:knows ex:bob .";
  const file = { path: "people.ttl", syntax: "turtle" as const, quads: quads(base) };
  const ownership = new Ownership();
  ownership.add(file);
  const record = (await store?.dossier("d")) ?? freshDossier("d", "People", "served");
  const entries: readonly JournalEntry[] = store === null ? [] : (await store.entries("d")).entries;
  const recovered = recover(record, [{ path: file.path, etag: null, print: fingerprint(base) }], entries, ownership);
  await store?.change("d", (before) => ({ ...before, documents: recovered.record.documents })).catch(() => null);
  const place = o.place ?? new FakePlace();
  const keeper = new Keeper({ store, place, recovered, entries, ownership });
  const workspace = new Workspace();
  workspace.addDocument({ path: file.path, graph: documentGraph(file.path), syntax: "turtle", prefixes: {} });
  workspace.dispatch({ label: "open", origin: "load", delta: { added: file.quads, removed: [] } });
  keeper.restore(workspace);
  keeper.follow({ workspace, prefixes: {} } as unknown as Session);
  open.push({ keeper, store: real });
  const add = (turtle: string, label = turtle) =>
    workspace.dispatch({ label, origin: "edit", delta: { added: quads(turtle), removed: [] } });
  return { keeper, workspace, add, store: real, said: recovered.said };
}

export const until = async (holds: () => boolean): Promise<void> => {
  for (let i = 0; i < 200 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
};
