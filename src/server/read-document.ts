/** Reads the files of a served dossier: documents into graphs of their own, layers beside them. */
import { readFile } from "node:fs/promises";
import { readText } from "../rdf/read.ts";
import { syntaxOfPath } from "../rdf/syntax.ts";
import { RdfSyntaxError } from "../rdf/syntax-error.ts";
import type { Quad } from "../rdf/term.ts";
import { type DossierDocument, documentGraph, namedGraphs } from "../store/document.ts";
import { contentHash } from "./content-hash.ts";
import type { Folder } from "./folder.ts";
import type { DossierFiles } from "./manifest.ts";

export interface ReadDocument {
  readonly document: DossierDocument;
  readonly quads: readonly Quad[];
  /** Of its bytes. */
  readonly hash: string;
}

/** A folder that can be written remembers what was read, for changes that rest on it. @throws Error with the place of a mistake. */
export async function readDocument(path: string, file: string, folder?: Folder): Promise<ReadDocument> {
  const read = await folder?.read(file);
  const bytes = read?.bytes ?? (await readFile(file));
  const graph = documentGraph(path);
  const syntax = syntaxOfPath(path) ?? "turtle";
  try {
    const { quads, prefixes } = readText(bytes.toString(), { syntax, path, graph });
    const document = { path, graph, syntax, prefixes, graphs: namedGraphs(quads, graph) };
    return { document, quads, hash: read?.hash ?? contentHash(bytes) };
  } catch (error) {
    if (!(error instanceof RdfSyntaxError)) throw error;
    throw new Error(`line ${error.line}, column ${error.column}: ${error.sentence}`);
  }
}

/** The quads of the ontology layers. */
export async function readLayers({ manifest, files }: DossierFiles): Promise<Quad[]> {
  const quads: Quad[] = [];
  for (const path of manifest.ontology) {
    const file = files.get(path);
    if (file !== undefined) for (const q of (await readDocument(path, file)).quads) quads.push(q);
  }
  return quads;
}
