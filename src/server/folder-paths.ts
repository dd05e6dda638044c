/** Which file of a folder a path stands for, and whether it may be written. */
import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { syntaxOfPath } from "../rdf/syntax.ts";
import type { DossierFiles } from "./manifest.ts";
import { isOntologyPath } from "./rdf-files.ts";

/** A path that no file may have here; `sentence` says why. */
export class PathError extends Error {
  readonly sentence: string;
  constructor(sentence: string) {
    super(sentence);
    this.name = "PathError";
    this.sentence = sentence;
  }
}

/** What no file name of ours holds: controls, and what some system gives another meaning. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be refused
const ODD = /[\x00-\x1f\x7f\\:*?"<>|]/;
const LONGEST = 200;

/**
 * The real file for a path of the manifest, or for a new document.
 * @throws PathError when the path leads out of the folder, names a layer, or is no RDF file.
 */
export function fileFor(path: string, folder: string, { manifest, files }: DossierFiles): string {
  const root = realpathSync(folder);
  const known = files.get(path);
  if (known !== undefined) {
    if (!manifest.documents.includes(path) && !manifest.views.includes(path))
      throw new PathError(`${path} is no document of the dossier, and is not written.`);
    return inside(realpathSync(known), root, path);
  }
  const file = newFile(path, folder);
  if (syntaxOfPath(path) === null) throw new PathError(`${path} must end in .ttl, .trig, .nt or .nq.`);
  if (isOntologyPath(path))
    throw new PathError(`${path} would be a layer beside the dossier; those are not written here.`);
  return inside(real(file), root, path);
}

/**
 * The real file for a saved query of the manifest, or for a new one.
 * @throws PathError when the path leads out of the folder or does not end in `.rq`.
 */
export function queryFileFor(path: string, folder: string, { manifest, files }: DossierFiles): string {
  const root = realpathSync(folder);
  const known = manifest.queries.includes(path) ? files.get(path) : undefined;
  if (known !== undefined) return inside(realpathSync(known), root, path);
  if (!path.endsWith(".rq")) throw new PathError(`${path} must end in .rq.`);
  return inside(real(newFile(path, folder)), root, path);
}

/** Where a new file stands. */
function newFile(path: string, folder: string): string {
  const segments = path.split("/");
  if (segments[0] === basename(resolve(folder)) && segments.length > 1) segments.shift();
  const isSound = (name: string) =>
    name !== "" &&
    name.length <= LONGEST &&
    !name.startsWith(".") &&
    !/[. ]$/.test(name) &&
    !ODD.test(name) &&
    name !== "node_modules";
  if (!segments.every(isSound)) throw new PathError(`A file in this folder cannot be called ${JSON.stringify(path)}.`);
  return join(realpathSync(folder), ...segments);
}

/** The real path of a file that may not be there yet. */
function real(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || dirname(file) === file) throw error;
    return join(real(dirname(file)), basename(file));
  }
}

function inside(file: string, root: string, path: string): string {
  if (!file.startsWith(root + sep)) throw new PathError(`${path} leads out of the folder.`);
  return file;
}
