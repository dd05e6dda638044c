import { expect, test } from "vitest";
import { freePath } from "../../src/app/open/free-path.ts";
import { readManifest } from "../../src/app/session/manifest.ts";
import { queryTitle } from "../../src/app/session/saved-query.ts";

test("a second file of the same name gets a number, so that its blank nodes stay its own", () => {
  expect(freePath("notes.ttl", [])).toBe("notes.ttl");
  expect(freePath("notes.ttl", ["notes.ttl"])).toBe("notes-2.ttl");
  expect(freePath("a.b/notes", ["a.b/notes", "a.b/notes-2"])).toBe("a.b/notes-3");
  expect(freePath(".ttl", [".ttl"])).toBe(".ttl-2");
});

test("a manifest that says little or nonsense opens an empty dossier", () => {
  for (const json of [null, 7, "x", [], {}, { title: 3, documents: "a.ttl", ontology: [1, null, ""] }]) {
    expect(readManifest(json)).toEqual({ title: "New dossier", ontology: [], documents: [], queries: [] });
  }
  expect(readManifest({ title: " Krivitsky ", documents: ["a.ttl"] })).toMatchObject({
    title: "Krivitsky",
    documents: ["a.ttl"],
  });
});

test("a saved query is called by its first comment, else by its file", () => {
  expect(queryTitle("queries/Q04-openers.rq", "\n# Who opened the questioning?\n# more\nSELECT *")).toBe(
    "Who opened the questioning?",
  );
  expect(queryTitle("queries/Q04-openers.rq", "SELECT * # all")).toBe("Q04-openers");
  expect(queryTitle("q.rq", "#\n#  \n# Yes\n")).toBe("Yes");
});
