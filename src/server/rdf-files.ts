/** Finds the files of a dossier on disk: the RDF files and queries below a folder. */
import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { isViewPath } from "../exchange/views/view-path.ts";
import { syntaxOfPath } from "../rdf/syntax.ts";

/** A file that was found, with the path people know it by: from the folder that was named, with `/`. */
export interface FoundFile {
  readonly path: string;
  readonly file: string;
}

/** What was found, by what it is for. */
export interface FoundFiles {
  readonly rdf: FoundFile[];
  readonly queries: FoundFile[];
  /** Saved views: RDF too, and no part of the dossier. */
  readonly views: FoundFile[];
}

const nothing = (): FoundFiles => ({ rdf: [], queries: [], views: [] });

const isQuery = (name: string): boolean => /\.(rq|sparql)$/i.test(name);

/** Folders no one means when they name the folder above. */
const skipped = (name: string): boolean => name.startsWith(".") || name === "node_modules";

const inside = (folder: string, file: string): boolean => file === folder || file.startsWith(folder + sep);

/**
 * The RDF files (`.ttl`, `.trig`, `.nt`, `.nq`), saved views and queries (`.rq`, `.sparql`) below a folder, sorted. Dot files and
 * `node_modules` are left out, and so is a link that leads out of the folder or back to a folder above it.
 *
 * @throws the file system's error when `folder` cannot be read.
 */
export function filesBelow(folder: string): FoundFiles {
  const root = resolve(folder);
  const real = realpathSync(root);
  const name = basename(root);
  const found = nothing();
  const visit = (directory: string, above: readonly string[]): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (skipped(entry.name)) continue;
      const file = join(directory, entry.name);
      const target = entry.isSymbolicLink() ? linkTarget(file) : file;
      if (target === null || (entry.isSymbolicLink() && !inside(real, target))) continue;
      const stats = entry.isSymbolicLink() ? statSync(target) : entry;
      if (stats.isDirectory()) {
        const here = entry.isSymbolicLink() ? target : realpathSync(file);
        if (!above.includes(here)) visit(file, [...above, here]);
      } else if (stats.isFile()) {
        const path = [name, ...relative(root, file).split(sep)].join("/");
        if (isViewPath(entry.name)) found.views.push({ path, file });
        else if (syntaxOfPath(entry.name) !== null) found.rdf.push({ path, file });
        else if (isQuery(entry.name)) found.queries.push({ path, file });
      }
    }
  };
  visit(root, [real]);
  return found;
}

const linkTarget = (link: string): string | null => {
  try {
    return realpathSync(link);
  } catch {
    return null;
  }
};

/** Whether a path stands in a folder called `ontology`: such files are layers beside the dossier. */
export const isOntologyPath = (path: string): boolean => path.split("/").slice(0, -1).includes("ontology");

/** The files that arguments name: files as they are, folders with all RDF files, saved views and queries below. */
export function namedFiles(names: readonly string[]): FoundFiles {
  const all = nothing();
  const taken = new Set<string>();
  const files = new Set<string>();
  const add = (list: FoundFile[], { path, file }: FoundFile) => {
    if (files.has(file)) return;
    files.add(file);
    list.push({ path: freePath(path, taken), file });
  };
  for (const name of names) {
    const file = resolve(name);
    if (statSync(file).isDirectory()) {
      const { rdf, queries, views } = filesBelow(file);
      for (const each of rdf) add(all.rdf, each);
      for (const each of queries) add(all.queries, each);
      for (const each of views) add(all.views, each);
    } else {
      const list = isQuery(file) ? all.queries : isViewPath(file) ? all.views : all.rdf;
      add(list, { path: basename(file), file });
    }
  }
  return all;
}

/** A path no other file has: `people.ttl`, `people-2.ttl`. */
function freePath(path: string, taken: Set<string>): string {
  const dot = path.lastIndexOf(".") > path.lastIndexOf("/") + 1 ? path.lastIndexOf(".") : path.length;
  let free = path;
  for (let n = 2; taken.has(free); n += 1) free = `${path.slice(0, dot)}-${n}${path.slice(dot)}`;
  taken.add(free);
  return free;
}
