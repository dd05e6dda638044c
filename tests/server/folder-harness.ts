/** A folder to save to, in a test. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { readText } from "../../src/rdf/read.ts";
import type { Quad } from "../../src/rdf/term.ts";
import { Folder } from "../../src/server/folder.ts";
import { collectDossier } from "../../src/server/manifest.ts";
import { documentGraph } from "../../src/store/document.ts";

export interface TestFolder {
  readonly root: string;
  /** The name of the folder: every path begins with it. */
  readonly name: string;
  readonly folder: Folder;
  /** The same after the server was started again. */
  reopened(): Folder;
  put(path: string, text: string): void;
  get(path: string): string;
  remove(): void;
}

export function testFolder(files: Readonly<Record<string, string>>, ordered = false): TestFolder {
  const root = mkdtempSync(join(tmpdir(), "dossier-folder-"));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) put(path, text);
  const collect = () => collectDossier({ dossier: [root], ontology: [], writable: true });
  const reopened = () => new Folder({ folder: root, collect, ordered });
  return {
    root,
    name: basename(root),
    folder: reopened(),
    reopened,
    put,
    get: (path) => readFileSync(join(root, path), "utf8"),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A folder that goes when the test that asks for it ends. */
export function folderWith(files: Readonly<Record<string, string>>, ordered = false): TestFolder {
  const made = testFolder(files, ordered);
  onTestFinished(() => made.remove());
  return made;
}

/** The hidden files at the top of a folder: a save that ends well leaves none. */
export const leftovers = ({ root }: TestFolder): string[] => readdirSync(root).filter((name) => name.startsWith("."));

const PREFIX = "@prefix ex: <http://example.org/> .\n";

/** Quads of a document, as the page has them. */
export const quadsOf = (path: string, turtle: string): Quad[] =>
  readText(PREFIX + turtle, { syntax: "turtle", path, graph: documentGraph(path) }).quads;
