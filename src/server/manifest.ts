/** The manifest: which files make up a dossier, as the app asks for them at `dossier/manifest.json`. */
import { type Dirent, readdirSync, statSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { syntaxOfPath } from "../rdf/syntax.ts";

/** What the app reads first. Paths are relative to `dossier/`, with `/`. */
export interface Manifest {
  readonly title?: string;
  /** Read-only layers: ontology, shapes and style. */
  readonly ontology: readonly string[];
  readonly documents: readonly string[];
  /** Saved queries (`.rq`). */
  readonly queries: readonly string[];
}

/** A manifest and where each of its paths lies on disk. */
export interface DossierFiles {
  readonly manifest: Manifest;
  /** Path under `dossier/` → absolute file name. */
  readonly files: ReadonlyMap<string, string>;
}

export interface DossierRoots {
  readonly title?: string;
  /** Files or folders, absolute or relative to the current folder. */
  readonly dossier: readonly string[];
  readonly ontology: readonly string[];
}

const skipped = (entry: Dirent): boolean => entry.name.startsWith(".") || entry.name === "node_modules";

/** The files below a folder (or the file itself), in order of name; links are not followed. */
export function filesBelow(root: string): string[] {
  if (!statSync(root).isDirectory()) return [root];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => !skipped(entry))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(root, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
}

/** Names each file below `root` by the root's own name and the way down: `krivitsky/events.ttl`. */
function named(root: string): { name: string; file: string }[] {
  const absolute = resolve(root);
  const top = basename(absolute);
  return filesBelow(absolute).map((file) => ({
    name: file === absolute ? top : `${top}${file.slice(absolute.length)}`.replaceAll("\\", "/"),
    file,
  }));
}

/**
 * Collects the RDF files and saved queries of a dossier.
 * @throws Error from the file system when a root does not exist or cannot be read.
 */
export function collectDossier(roots: DossierRoots): DossierFiles {
  const files = new Map<string, string>();
  const take = (root: string, wanted: (name: string) => boolean): string[] =>
    named(root)
      .filter(({ name }) => wanted(name))
      .map(({ name, file }) => {
        let free = name;
        for (let n = 2; files.has(free) && files.get(free) !== file; n++) free = `${n}/${name}`;
        files.set(free, file);
        return free;
      });
  const isRdf = (name: string): boolean => syntaxOfPath(name) !== null;
  const isQuery = (name: string): boolean => extname(name) === ".rq";
  return {
    manifest: {
      ...(roots.title === undefined ? {} : { title: roots.title }),
      ontology: roots.ontology.flatMap((root) => take(root, isRdf)),
      documents: roots.dossier.flatMap((root) => take(root, isRdf)),
      queries: roots.dossier.flatMap((root) => take(root, isQuery)),
    },
    files,
  };
}
