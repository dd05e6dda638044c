/** Opening a dossier without a page, as the measurements need it: workspace, vocabulary, claims and projection. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Claims } from "../../src/claims/claims.ts";
import { Projection } from "../../src/graph/projection.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { readText } from "../../src/rdf/read.ts";
import type { Quad } from "../../src/rdf/term.ts";
import { documentGraph } from "../../src/store/document.ts";
import { Workspace } from "../../src/store/workspace.ts";

/** The repository's root; the benchmarks run from there. */
const ROOT = process.cwd();

const read = (text: string, path: string): Quad[] =>
  readText(text, { syntax: "turtle", path, graph: documentGraph(path) }).quads;

const folder = (name: string): { path: string; text: string }[] =>
  readdirSync(resolve(ROOT, name))
    .filter((file) => file.endsWith(".ttl"))
    .map((file) => ({ path: file, text: readFileSync(join(ROOT, name, file), "utf8") }));

/** The Turtle of the Krivitsky dossier, file by file. */
export const realDossier = (): { path: string; text: string }[] => folder("data/krivitsky");

/** The ontology layers. */
export const ontologyQuads = (): Quad[] => folder("ontology").flatMap(({ path, text }) => read(text, path));

export interface OpenDossier {
  readonly workspace: Workspace;
  readonly vocabulary: Vocabulary;
  readonly claims: Claims;
  readonly projection: Projection;
}

/** Reads the files and builds everything that the drawing needs. */
export async function openDossier(
  files: readonly { path: string; text: string }[],
  ontology: readonly Quad[],
): Promise<OpenDossier> {
  const workspace = new Workspace(ontology);
  for (const { path, text } of files) {
    workspace.dispatch({ label: `open ${path}`, origin: "load", delta: { added: read(text, path), removed: [] } });
  }
  const vocabulary = new Vocabulary(workspace.ontology, workspace.dossier);
  const claims = new Claims(workspace.dossier, vocabulary);
  const projection = new Projection(workspace.dossier, vocabulary, claims);
  await projection.build();
  workspace.subscribe((commit) => {
    vocabulary.apply(commit);
    claims.apply(commit);
    projection.apply(commit);
  });
  return { workspace, vocabulary, claims, projection };
}
