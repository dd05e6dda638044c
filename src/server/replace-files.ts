/** Replaces files so that each is whole at every moment, and several together are all replaced or none, even after a crash. */
import { randomBytes } from "node:crypto";
import { chmod, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { contentHash } from "./content-hash.ts";

/** A file to be replaced. */
export interface Replacement {
  /** Its real path. */
  readonly file: string;
  readonly text: string;
  /** The hash of what is to be replaced; `null` for a file that is not there yet. */
  readonly was: string | null;
}

/** One of the files is not what it was any more; nothing has been replaced. */
export class ChangedMeanwhile extends Error {}

/** What is written down before several files are replaced, with paths from where it stands: `recoverFolder` finishes it. */
export interface Intent {
  readonly files: readonly {
    readonly from: string;
    readonly to: string;
    readonly was: string | null;
    readonly is: string;
  }[];
}

const START = `${process.pid}-`;
export const NEW_ENDING = ".dossier-new";
export const INTENT_NAME = /^\.dossier-(\d+)-[0-9a-f]+\.intent$/;

const stamp = (): string => START + randomBytes(5).toString("hex");

/** The hash of a file; `null` when there is none. */
export async function fileHash(file: string): Promise<string | null> {
  try {
    return contentHash(await readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/**
 * Writes every text beside its file, then puts each in its place. `notes` is the folder for the note of intent.
 * @throws ChangedMeanwhile; the file system's error when a file cannot be written. Nothing has been replaced then.
 */
export async function replaceFiles(replacements: readonly Replacement[], notes: string): Promise<void> {
  const files: { from: string; to: string; was: string | null; is: string }[] = [];
  let note: string | null = null;
  try {
    for (const { file, text, was } of replacements) {
      await mkdir(dirname(file), { recursive: true });
      const from = join(dirname(file), `.${basename(file)}.${stamp()}${NEW_ENDING}`);
      files.push({ from, to: file, was, is: contentHash(text) });
      await writeSafely(from, text, (await stat(file).catch(() => null))?.mode);
    }
    for (const { to, was } of files) if ((await fileHash(to)) !== was) throw new ChangedMeanwhile();
    if (files.length > 1) {
      note = join(notes, `.dossier-${stamp()}.intent`);
      const beside = `${note}${NEW_ENDING}`;
      await writeSafely(beside, JSON.stringify(intent(files, notes)));
      await rename(beside, note);
      await syncFolder(notes);
    }
  } catch (error) {
    for (const { from } of files) await rm(from, { force: true });
    if (note !== null) await rm(note, { force: true });
    throw error;
  }
  for (const { from, to } of files) await rename(from, to);
  for (const folder of new Set(files.map(({ to }) => dirname(to)))) await syncFolder(folder);
  if (note !== null) await rm(note, { force: true });
}

const intent = (files: Intent["files"], notes: string): Intent => ({
  files: files.map(({ from, to, was, is }) => ({ from: relative(notes, from), to: relative(notes, to), was, is })),
});

async function writeSafely(file: string, text: string, mode?: number): Promise<void> {
  const handle = await open(file, "wx", 0o666);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (mode !== undefined) await chmod(file, mode & 0o7777);
}

/** Makes sure that what a folder holds outlives a loss of power; where a folder cannot be opened that is up to the system. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
