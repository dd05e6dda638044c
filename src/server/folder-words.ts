/** What the dossier of a folder says of its own words: the order to write in, names, relations with one value. */
import { readFile, stat } from "node:fs/promises";
import { Vocabulary } from "../model/vocabulary.ts";
import { readText } from "../rdf/read.ts";
import { syntaxOfPath } from "../rdf/syntax.ts";
import type { Quad } from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";
import { documentGraph } from "../store/document.ts";
import { createQuadStore, type QuadStore } from "../store/quad-store.ts";
import type { DossierFiles } from "./manifest.ts";

/** Beyond so many bytes of documents, only the ontology's words are known. */
const MOST_BYTES = 32 * 1024 * 1024;

export class FolderWords {
  readonly #collect: () => DossierFiles;
  #read: Promise<{ vocabulary: Vocabulary; store: QuadStore }> | null = null;

  constructor(collect: () => DossierFiles) {
    this.#collect = collect;
  }

  /** The vocabulary; read when it is first asked for. */
  async vocabulary(): Promise<Vocabulary> {
    this.#read ??= this.#load();
    return (await this.#read).vocabulary;
  }

  /** Follows a change of the documents. */
  async apply(delta: Delta): Promise<void> {
    if (this.#read === null) return;
    const { vocabulary, store } = await this.#read;
    vocabulary.apply({ delta: store.apply(delta) });
  }

  /** Reads all anew when it is next asked for: the files have been changed by others. */
  forget(): void {
    this.#read = null;
  }

  async #load(): Promise<{ vocabulary: Vocabulary; store: QuadStore }> {
    const { manifest, files } = this.#collect();
    const quadsOf = async (paths: readonly string[]): Promise<Quad[]> => {
      const all: Quad[] = [];
      for (const path of paths) for (const q of await readQuads(path, files.get(path))) all.push(q);
      return all;
    };
    const sizes = await Promise.all(
      manifest.documents.map(async (path) => (await stat(files.get(path) ?? "").catch(() => null))?.size ?? 0),
    );
    const fits = sizes.reduce((sum, size) => sum + size, 0) <= MOST_BYTES;
    const store = createQuadStore(fits ? await quadsOf(manifest.documents) : []);
    return { vocabulary: new Vocabulary(createQuadStore(await quadsOf(manifest.ontology)), store), store };
  }
}

/** The quads of a file; none for one that cannot be read, which is said where it matters. */
async function readQuads(path: string, file: string | undefined): Promise<Quad[]> {
  const syntax = syntaxOfPath(path);
  if (file === undefined || syntax === null) return [];
  try {
    return readText(await readFile(file, "utf8"), { syntax, path, graph: documentGraph(path) }).quads;
  } catch {
    return [];
  }
}
