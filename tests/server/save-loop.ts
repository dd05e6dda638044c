/** A program that saves one change after another and says so, until it is killed: `save-loop FOLDER FIRST`. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { iri, quad } from "../../src/rdf/term.ts";
import { contentHash } from "../../src/server/content-hash.ts";
import { Folder } from "../../src/server/folder.ts";
import { collectDossier } from "../../src/server/manifest.ts";

const [, , root = "", first = "0"] = process.argv;
const collect = () => collectDossier({ dossier: [root], ontology: [], writable: true });
const folder = new Folder({ folder: root, collect, ordered: false });
await folder.recover();

const marks = new Map(["a.ttl", "b.ttl"].map((path) => [path, contentHash(readFileSync(join(root, path)))]));
const name = (end: string) => iri(`http://example.org/${end}`);

for (let n = Number(first); ; n += 1) {
  const paths = n % 2 === 0 ? ["a.ttl", "b.ttl"] : ["a.ttl"];
  const changes = paths.map((path) => ({
    path: `${basename(root)}/${path}`,
    base: marks.get(path) ?? null,
    added: [quad(name("log"), name("has"), name(`n${n}`))],
    removed: [],
  }));
  const { saved, conflicts } = await folder.save(changes);
  if (conflicts.length > 0) throw new Error(conflicts[0]?.sentence);
  for (const { path, etag } of saved) marks.set(basename(path), etag);
  process.stdout.write(`${n}\n`);
}
