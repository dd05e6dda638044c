import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collectDossier } from "../../src/server/manifest.ts";

let root = "";
const put = (path: string): string => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "");
  return file;
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "dossier-manifest-"));
  for (const path of [
    "case/people.ttl",
    "case/events/1940.trig",
    "case/queries/Q1.rq",
    "case/ontology/own.ttl",
    "case/views.ttl",
    "case/events/1940.view.ttl",
    "case/notes.md",
    "case/.git/x.ttl",
    "case/node_modules/y.ttl",
    "secret/outside.ttl",
    "other/people.ttl",
    "base/ns.ttl",
  ]) {
    put(path);
  }
  symlinkSync(join(root, "secret"), join(root, "case/link"));
  symlinkSync(join(root, "case"), join(root, "case/events/back"));
  symlinkSync(join(root, "case/nothing.ttl"), join(root, "case/broken.ttl"));
  symlinkSync(join(root, "case/people.ttl"), join(root, "case/same.ttl"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("a manifest", () => {
  it("lists documents, queries and layers below a folder, and nothing from outside it", () => {
    const { manifest, files } = collectDossier({
      title: "Case",
      dossier: [join(root, "case")],
      ontology: [join(root, "base")],
    });
    expect(manifest).toEqual({
      title: "Case",
      ontology: ["base/ns.ttl", "case/ontology/own.ttl"],
      documents: ["case/events/1940.trig", "case/people.ttl", "case/same.ttl"],
      queries: ["case/queries/Q1.rq"],
      views: ["case/events/1940.view.ttl", "case/views.ttl"],
    });
    expect(files.get("case/views.ttl")).toBe(join(root, "case/views.ttl"));
    expect(files.get("case/people.ttl")).toBe(join(root, "case/people.ttl"));
  });

  it("keeps files with one name apart and names a single file by its name", () => {
    const { manifest } = collectDossier({
      dossier: [join(root, "case/people.ttl"), join(root, "other/people.ttl"), join(root, "case/people.ttl")],
      ontology: [],
    });
    expect(manifest.documents).toEqual(["people.ttl", "people-2.ttl"]);
  });

  it("says which file is missing", () => {
    expect(() => collectDossier({ dossier: [join(root, "absent")], ontology: [] })).toThrow(/absent/);
  });
});
