/** The lock of a folder: a file that says which server saves to it, so that a second one does not. */
import { randomBytes } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/** At the head of the folder, while a server saves to it. Begins with a dot: it is no file of the dossier. */
export const LOCK_NAME = ".dossier.lock";

/** Another server saves to the folder. */
export class FolderLocked extends Error {
  override readonly name = "FolderLocked";
  readonly sentence: string;
  constructor(sentence: string) {
    super(sentence);
    this.sentence = sentence;
  }
}

export interface FolderLock {
  /** Takes the file away, if it is still ours. */
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** What tells a process from a later one with the same number; `null` where the system does not say. */
  readonly started: string | null;
  readonly since: string;
}

/** How often a lock that is given up or left behind is tried again. */
const TRIES = 5;

/**
 * Takes the lock. One that is left behind by a server that was killed on this machine is taken over.
 * @throws FolderLocked, or the file system's error where the folder cannot be written.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = join(folder, LOCK_NAME);
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
    since: new Date().toISOString(),
  };
  const text = `${JSON.stringify(own)}\n`;
  for (let tries = 1; ; tries += 1) {
    if (await create(file, text)) return { release: () => release(file, text) };
    const found = await readFile(file, "utf8").catch(() => null);
    if (found === null) continue;
    const holder = read(found);
    if (holder === null || !isLeft(holder) || tries >= TRIES) throw new FolderLocked(sentence(file, holder));
    await takeAway(file, found);
  }
}

/** Makes the file whole or not at all; `false` when it is there. */
async function create(file: string, text: string): Promise<boolean> {
  const beside = `${file}.${process.pid}-${randomBytes(4).toString("hex")}`;
  try {
    await writeFile(beside, text, { flag: "wx" });
    await link(beside, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
    // A file system without links.
    return writeFile(file, text, { flag: "wx" }).then(
      () => true,
      (again: NodeJS.ErrnoException) => {
        if (again.code === "EEXIST") return false;
        throw again;
      },
    );
  } finally {
    await rm(beside, { force: true });
  }
}

/** Removes a lock that is left behind; one that somebody took over meanwhile is put back. */
async function takeAway(file: string, left: string): Promise<void> {
  const aside = `${file}.${process.pid}-${randomBytes(4).toString("hex")}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if ((await readFile(aside, "utf8")) !== left) await link(aside, file).catch(() => {});
  await rm(aside, { force: true });
}

function release(file: string, text: string): void {
  try {
    if (readFileSync(file, "utf8") === text) rmSync(file, { force: true });
  } catch {
    // It is gone already.
  }
}

function read(text: string): Holder | null {
  try {
    const { pid, host, started, since } = JSON.parse(text) as Partial<Record<keyof Holder, unknown>>;
    if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0 || typeof host !== "string") return null;
    return {
      pid,
      host,
      started: typeof started === "string" ? started : null,
      since: typeof since === "string" ? since : "",
    };
  } catch {
    return null;
  }
}

/** Whether the holder has ended. Of another machine nobody can tell. */
function isLeft({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
  const now = startOf(pid);
  return started !== null && now !== null && started !== now;
}

/** When a process began, in the system's own count (Linux: field 22 of `/proc/PID/stat`). */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

const sentence = (file: string, holder: Holder | null): string =>
  holder === null
    ? `Another server seems to save to this folder: ${file} is there. If none does, remove that file and start again.`
    : `Another server saves to this folder already (process ${holder.pid} on ${holder.host}${holder.since === "" ? "" : `, since ${holder.since}`}). ` +
      `Use that one, end it, or serve the folder without --write. If it does not run any more, remove ${file}.`;
