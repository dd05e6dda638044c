/** Where a command writes: a file that is replaced as a whole, or standard output. */
import { randomBytes } from "node:crypto";
import { realpathSync } from "node:fs";
import { open, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { namedFiles } from "../server/rdf-files.ts";
import type { Arguments } from "./command.ts";
import { type Io, write } from "./io.ts";
import { InputError, problemsOf } from "./problem.ts";

/**
 * A file must not be lost because it was named twice: as what is read and as what is written. `--force` allows it.
 * @throws InputError when it was.
 */
export function refuseInput(output: string | undefined, args: Arguments, io: Io): void {
  if (output === undefined || args.flag("force")) return;
  const real = (file: string): string => {
    try {
      return realpathSync(file);
    } catch {
      return file;
    }
  };
  const target = real(resolve(io.cwd, output));
  const names = args.files.filter((name) => name !== "-").map((name) => resolve(io.cwd, name));
  let read: string[];
  try {
    const { rdf, views } = namedFiles(names);
    read = [...rdf, ...views].map((each) => real(each.file));
  } catch {
    return; // Opening the files will say what is wrong with them.
  }
  if (read.includes(target)) {
    throw new InputError({
      code: "file",
      file: output,
      sentence: "This file is one of those to be read. Name another, or add --force to replace it.",
    });
  }
}

/**
 * Writes a text to the file, or to standard output when none is named.
 * @throws InputError when the file cannot be written.
 */
export const writeOutput = (output: string | undefined, text: string, io: Io): Promise<void> =>
  output === undefined ? write(io.stdout, text) : replaceFile(resolve(io.cwd, output), text, output);

/**
 * Writes beside the file and then puts the new in the place of the old, so that no half is ever seen. What is no file
 * (a device, a pipe) cannot be replaced: it is written to.
 */
async function replaceFile(file: string, text: string, shown: string): Promise<void> {
  const there = await stat(file).catch(() => null);
  if (there !== null && !there.isFile() && !there.isDirectory()) {
    await writeFile(file, text);
    return;
  }
  const target = await stat(file).then(
    () => realpathSync(file),
    () => file,
  );
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString("hex")}`);
  try {
    const handle = await open(beside, "wx", (await stat(target).catch(() => null))?.mode ?? 0o666);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    const problems = problemsOf(error);
    throw problems === null ? error : new InputError(...problems.map((problem) => ({ ...problem, file: shown })));
  }
}
