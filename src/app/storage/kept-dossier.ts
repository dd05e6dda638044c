/** What this browser keeps of a dossier beside its journal: which files it rests on, and how far they hold the changes. */
import { handleOf } from "./file-handles.ts";
import type { Filing } from "./file-place.ts";

export interface KeptDocument {
  readonly path: string;
  /** The file holds every change up to this revision of the journal. */
  readonly filed: number;
  /** The base that is read when the dossier is opened holds every change up to this revision. */
  readonly from: number;
  /** The version of the file as its server names it, or `null`. */
  readonly etag: string | null;
  /** The version of the file by its text; see `fingerprint.ts`. */
  readonly print: string | null;
  /** Whether a copy of the file is kept here, because it comes from this machine. */
  readonly isCopied: boolean;
  /** Whether the place where the dossier is saved has no such file yet. */
  readonly isNew: boolean;
  /** The way to the file on this machine, where the browser gives one. */
  readonly handle?: FileSystemFileHandle;
}

export interface KeptDossier {
  readonly key: string;
  readonly title: string;
  readonly kind: "served" | "files";
  /** The last revision of the journal; 0 = nothing has been changed. */
  readonly last: number;
  /** When it was opened last. */
  readonly openedAt: string;
  readonly documents: readonly KeptDocument[];
}

/** A dossier that has just been opened for the first time. */
export const freshDossier = (key: string, title: string, kind: KeptDossier["kind"]): KeptDossier => ({
  key,
  title,
  kind,
  last: 0,
  openedAt: new Date().toISOString(),
  documents: [],
});

/** The record with one document changed or added. */
export function withDocument(
  record: KeptDossier,
  path: string,
  change: (before: KeptDocument) => KeptDocument,
): KeptDossier {
  const before = record.documents.find((d) => d.path === path);
  const after = change(before ?? { path, filed: 0, from: 0, etag: null, print: null, isCopied: false, isNew: true });
  const documents =
    before === undefined ? [...record.documents, after] : record.documents.map((d) => (d === before ? after : d));
  return { ...record, documents };
}

/** The record after documents were saved that hold every change up to a revision. */
export const withFiled = (
  record: KeptDossier,
  saved: readonly Extract<Filing, { readonly result: "saved" }>[],
  upTo: number,
): KeptDossier =>
  saved.reduce(
    (all, { path, etag, print, handle, upTo: to = upTo }) =>
      withDocument(all, path, (d) => ({
        ...{ ...d, filed: to, from: d.isCopied ? d.from : to, etag, print, isNew: false },
        ...(handle === undefined ? {} : { handle }),
      })),
    record,
  );

/** The record after files of this machine have joined the dossier. */
export const withJoined = (
  record: KeptDossier,
  joining: readonly { readonly path: string; readonly print: string | null; readonly file: File | undefined }[],
  at: number,
  isNew: boolean,
): KeptDossier =>
  joining.reduce((all, { path, print, file }) => {
    const handle = file === undefined ? undefined : handleOf(file);
    return withDocument(all, path, (d) => ({
      ...{ ...d, filed: at, from: at, print, isCopied: true, isNew },
      ...(handle === undefined ? {} : { handle }),
    }));
  }, record);
