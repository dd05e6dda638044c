/** Finishes or clears away what a server that was killed has left in a folder. */
import { readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { syntaxOfPath } from "../rdf/syntax.ts";
import { fileHash, INTENT_NAME, type Intent, NEW_ENDING, syncFolder } from "./replace-files.ts";

/** What was found; sentences for the person who starts the server. */
export type Recovered = readonly string[];

const OLD = 60 * 60 * 1000;

/**
 * Puts files in their place that were about to be replaced together, and removes what was never finished. What another
 * program that still runs has under way is left alone. A file that someone has changed since then is not replaced: what
 * should have gone there stays beside it.
 */
export async function recoverFolder(folder: string): Promise<Recovered> {
  const told: string[] = [];
  const found = await leftovers(folder);
  for (const file of found.filter((each) => INTENT_NAME.test(each.name)))
    if (await isLeft(file.path, INTENT_NAME.exec(file.name)?.[1])) await finish(file.path, told);
  for (const { path, name } of found)
    if (
      name.endsWith(NEW_ENDING) &&
      (await isLeft(path, /\.(\d+)-[0-9a-f]+(?:\.intent)?\.dossier-new$/.exec(name)?.[1]))
    )
      await rm(path, { force: true });
  return told;
}

async function leftovers(folder: string): Promise<{ path: string; name: string }[]> {
  const found: { path: string; name: string }[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith("."))
      found.push(...(await leftovers(path)));
    else if (entry.isFile() && (INTENT_NAME.test(entry.name) || entry.name.endsWith(NEW_ENDING)))
      found.push({ path, name: entry.name });
  }
  return found;
}

/** Whether nobody works on it any more. */
async function isLeft(path: string, writer: string | undefined): Promise<boolean> {
  const pid = Number(writer ?? 0);
  if (pid === 0 || pid === process.pid) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return true;
  }
  const stats = await stat(path).catch(() => null);
  return stats === null || Date.now() - stats.mtimeMs > OLD;
}

async function finish(note: string, told: string[]): Promise<void> {
  const files = await readIntent(note);
  if (files === null) {
    told.push(`${note} says nothing that can be followed; remove it.`);
    return;
  }
  for (const { from, to, was, is } of files) {
    if ((await fileHash(from)) !== is) continue;
    const now = await fileHash(to);
    if (now === is) await rm(from, { force: true });
    else if (now === was) {
      await rename(from, to);
      await syncFolder(dirname(to));
      told.push(`${to} was completed: the server had been stopped while it saved.`);
    } else {
      const kept = from.slice(0, -NEW_ENDING.length).concat(".kept");
      await rename(from, kept);
      told.push(
        `${to} was changed by another program while a save was unfinished. What was to be saved is in ${kept}.`,
      );
    }
  }
  await rm(note, { force: true });
}

/** The files of a note, by their whole paths. A folder may come from anywhere: a note that leads out of it is not followed. */
async function readIntent(note: string): Promise<Intent["files"] | null> {
  try {
    const folder = await realpath(dirname(note));
    const { files } = JSON.parse(await readFile(note, "utf8")) as Intent;
    const whole = files.map(({ from, to, was, is }) => ({
      from: resolve(folder, from),
      to: resolve(folder, to),
      was,
      is,
    }));
    for (const { from, to } of whole) {
      const place = dirname(to);
      const isNamedAfter = basename(from).startsWith(`.${basename(to)}.`) && from.endsWith(NEW_ENDING);
      if (dirname(from) !== place || !isNamedAfter || syntaxOfPath(to) === null) return null;
      if (!`${await realpath(place)}${sep}`.startsWith(folder + sep)) return null;
    }
    return whole;
  } catch {
    return null;
  }
}
