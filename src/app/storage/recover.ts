/** Puts a dossier together again: the files as they are now, and on top of them what the journal holds beyond them. */
import type { Delta } from "../../store/delta.ts";
import { deltaOf, type JournalEntry } from "../../store/journal-entry.ts";
import { type JournalStacks, replay } from "../../store/journal-stacks.ts";
import { NetDelta } from "../../store/net-delta.ts";
import { count, listed } from "../words/counts.ts";
import { type KeptDocument, type KeptDossier, withDocument } from "./kept-dossier.ts";
import type { Ownership } from "./ownership.ts";

/** A file that the dossier rests on, in the version that has just been read. */
export interface BaseFile {
  readonly path: string;
  readonly etag: string | null;
  readonly print: string | null;
  /** Whether it takes the place of the copy that was kept here. */
  readonly isReplaced?: boolean;
}

export interface Recovered {
  readonly record: KeptDossier;
  /** What is to be dispatched on top of the files. */
  readonly delta: Delta;
  readonly stacks: JournalStacks;
  /** What the reader is told, a sentence each. */
  readonly said: readonly string[];
}

/** Whether a file is the version that is known. */
export function isSameVersion(known: Pick<KeptDocument, "etag" | "print">, now: Omit<BaseFile, "path">): boolean {
  if (known.etag !== null && now.etag !== null) return known.etag === now.etag;
  return known.print !== null && known.print === now.print;
}

/** `files`: all that was read; a copy kept here has the version that was copied. */
export function recover(
  before: KeptDossier,
  files: readonly BaseFile[],
  entries: readonly JournalEntry[],
  ownership: Ownership,
): Recovered {
  let record = before;
  const changed: string[] = [];
  for (const file of files) {
    record = withDocument(record, file.path, (known) => {
      if (known.isCopied && file.isReplaced !== true) return known;
      const { etag, print } = file;
      // A file that is read anew in place of the copy holds what was saved to it.
      const from = file.isReplaced === true ? known.filed : known.from;
      if (known.isNew || isSameVersion(known, file)) return { ...known, etag, print, from, isNew: false };
      changed.push(file.path);
      return { ...known, etag, print, from: known.filed };
    });
  }
  const from = new Map(record.documents.map((d) => [d.path, d.from]));
  const filed = new Map(record.documents.map((d) => [d.path, d.filed]));
  const net = new NetDelta();
  const unfiled = new Map<string, number>();
  const start = from.size === 0 ? 0 : Math.min(...from.values());
  for (const entry of entries) {
    if (entry.revision <= start) continue;
    for (const [path, delta] of ownership.split(deltaOf(entry))) {
      if (entry.revision > (from.get(path) ?? 0)) net.take(delta);
      if (entry.origin !== "sync" && entry.revision > (filed.get(path) ?? 0))
        unfiled.set(path, (unfiled.get(path) ?? 0) + 1);
    }
  }
  return { record, delta: net.delta, stacks: replay(entries), said: sentences(record, files, changed, unfiled) };
}

function sentences(
  record: KeptDossier,
  files: readonly BaseFile[],
  changed: readonly string[],
  unfiled: ReadonlyMap<string, number>,
): string[] {
  const said: string[] = [];
  const rebased = changed.filter((path) => unfiled.has(path));
  if (rebased.length > 0) {
    const changes = rebased.reduce((n, path) => n + (unfiled.get(path) ?? 0), 0);
    said.push(
      `${listed(rebased)} ${rebased.length === 1 ? "has" : "have"} changed since you last worked here. ${count(changes, "change")} of yours that ${changes === 1 ? "was" : "were"} not in ${rebased.length === 1 ? "it" : "them"} yet ${changes === 1 ? "has" : "have"} been put on top.`,
    );
  }
  const there = new Set(files.map((file) => file.path));
  const gone = record.documents.filter((d) => !d.isNew && !there.has(d.path) && unfiled.has(d.path)).map((d) => d.path);
  if (gone.length > 0)
    said.push(
      `${listed(gone)} ${gone.length === 1 ? "is" : "are"} no longer there. Your changes to ${gone.length === 1 ? "it" : "them"} are kept here.`,
    );
  return said;
}
