/** The manifest that tells the app which files make up the dossier it opens first. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type FoundFile, isOntologyPath, namedFiles } from "./rdf-files.ts";

/** `dossier/manifest.json`; every path is relative to the folder it stands in. */
export interface Manifest {
  readonly title?: string;
  readonly ontology: readonly string[];
  readonly documents: readonly string[];
  readonly queries: readonly string[];
  /** Files of saved views: beside the documents, never among them. */
  readonly views: readonly string[];
  /** Whether changes to the documents can be posted to `changes`. */
  readonly writable?: true;
  /** The dossier is at an endpoint, which the page reaches as `endpoint` beside it. */
  readonly endpoint?: { readonly name: string; readonly url: string; readonly graphs: readonly string[] };
}

/** A manifest with the files behind it: path in the manifest → file on disk. */
export interface DossierFiles {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, string>;
}

export interface DossierSources {
  readonly title?: string;
  /** Files and folders of the dossier. */
  readonly dossier: readonly string[];
  /** Files and folders of the read-only layers. */
  readonly ontology: readonly string[];
  readonly writable?: boolean;
}

/**
 * Collects the files of a dossier. What stands in a folder called `ontology` is a layer, wherever it is found: so a
 * dossier may bring its own.
 *
 * @throws the file system's error when a file or folder cannot be read.
 */
export function collectDossier({ title, dossier, ontology, writable }: DossierSources): DossierFiles {
  const { rdf, queries, views } = namedFiles([...ontology, ...dossier]);
  const given = new Set(namedFiles(ontology).rdf.map((each) => each.file));
  const isLayer = (each: FoundFile) => given.has(each.file) || isOntologyPath(each.path);
  const paths = (files: readonly FoundFile[]) => files.map((each) => each.path);
  return {
    manifest: {
      ...(title === undefined ? {} : { title }),
      ontology: paths(rdf.filter(isLayer)),
      documents: paths(rdf.filter((each) => !isLayer(each))),
      queries: paths(queries),
      views: paths(views),
      ...(writable === true ? { writable } : {}),
    },
    files: new Map([...rdf, ...queries, ...views].map(({ path, file }) => [path, file])),
  };
}

/** The dossier that the workbench was built with. @throws the file system's error when it was built without one. */
export function builtDossier(app: string): DossierFiles {
  const folder = join(app, "dossier");
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  const paths = [...manifest.ontology, ...manifest.documents, ...manifest.queries, ...(manifest.views ?? [])];
  return { manifest, files: new Map(paths.map((path) => [path, join(folder, ...path.split("/"))])) };
}
