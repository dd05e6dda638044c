/** What this browser remembers of a dossier that is being opened. */
import type { JournalEntry } from "../../store/journal-entry.ts";
import type { ReadFile } from "../session/parse-client.ts";
import { handleOf } from "./file-handles.ts";
import { JournalStore } from "./journal-store.ts";
import { freshDossier, type KeptDossier } from "./kept-dossier.ts";

export interface Recalled {
  /** `null` where the browser keeps nothing; `trouble` says why. */
  readonly store: JournalStore | null;
  readonly trouble: unknown;
  readonly record: KeptDossier;
  readonly entries: readonly JournalEntry[];
  /** What of the journal cannot be read. */
  readonly unread: string | null;
  /** Copies of local files. */
  readonly copies: ReadonlyMap<string, Blob>;
}

const FILES = "files ";

/** The key of a dossier of local files, as it stands in the page's address. */
export const filesKey = (id: string): string => `${FILES}${id}`;
export const filesId = (key: string): string | null => (key.startsWith(FILES) ? key.slice(FILES.length) : null);

let opening: Promise<JournalStore> | null = null;

/** The store of this page, opened once. */
export function browserStore(): Promise<JournalStore> {
  opening ??= Promise.resolve().then(() => JournalStore.open());
  opening.catch(() => {
    opening = null;
  });
  return opening;
}

/** Everything that is kept under a key; a browser that keeps nothing gives a fresh record. */
export async function recall(key: string, title: string, kind: KeptDossier["kind"]): Promise<Recalled> {
  const fresh = freshDossier(key, title, kind);
  try {
    const store = await browserStore();
    const record = (await store.dossier(key)) ?? fresh;
    const { entries, trouble: unread } = await store.entries(key);
    const copies = record.documents.some((d) => d.isCopied) ? await store.copies(key) : new Map<string, Blob>();
    return { store, trouble: null, record, entries, unread, copies };
  } catch (trouble) {
    return { store: null, trouble, record: fresh, entries: [], unread: null, copies: new Map() };
  }
}

/**
 * The key under which these local files were open before: the same files on the disk, or others of the same name and
 * text. Else a new key.
 */
export async function keyOfFiles(files: readonly File[], read: readonly ReadFile[]): Promise<string> {
  const fresh = filesKey(crypto.getRandomValues(new Uint32Array(2)).reduce((text, n) => text + n.toString(36), ""));
  try {
    const store = await browserStore();
    const kept = await store.dossiers();
    await forgetOld(store, kept);
    for (const record of kept.filter((d) => d.kind === "files").sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1)))
      if (await isOf(record, files, read)) return record.key;
  } catch {
    // A browser that keeps nothing remembers nothing.
  }
  return fresh;
}

/** Copies of files in which nothing was changed are let go of after a week. */
async function forgetOld(store: JournalStore, kept: readonly KeptDossier[]): Promise<void> {
  const before = new Date(Date.now() - 7 * 24 * 3600 * 1000).toISOString();
  for (const { key, kind, last, openedAt } of kept)
    if (kind === "files" && last === 0 && openedAt < before) await store.forget(key);
}

async function isOf(record: KeptDossier, files: readonly File[], read: readonly ReadFile[]): Promise<boolean> {
  const own = record.documents.filter((d) => d.isCopied);
  if (own.length !== read.length) return false;
  for (const [i, { path, print }] of read.entries()) {
    const known = own.find((d) => d.path === path);
    if (known === undefined) return false;
    if (known.print === print) continue;
    const file = files[i];
    const handle = file === undefined ? undefined : handleOf(file);
    if (handle === undefined || known.handle === undefined || !(await known.handle.isSameEntry(handle))) return false;
  }
  return true;
}
