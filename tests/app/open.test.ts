import { expect, test } from "vitest";
import { freePath } from "../../src/app/open/free-path.ts";
import { titleOf } from "../../src/app/open/title-of.ts";
import { readManifest } from "../../src/app/session/manifest.ts";
import { queryTitle } from "../../src/app/session/saved-query.ts";
import { readText } from "../../src/rdf/read.ts";

test("a second file of the same name gets a number, so that its blank nodes stay its own", () => {
  expect(freePath("notes.ttl", [])).toBe("notes.ttl");
  expect(freePath("notes.ttl", ["notes.ttl"])).toBe("notes-2.ttl");
  expect(freePath("a.b/notes", ["a.b/notes", "a.b/notes-2"])).toBe("a.b/notes-3");
  expect(freePath(".ttl", [".ttl"])).toBe(".ttl-2");
});

test("a manifest that says little or nonsense opens an empty dossier", () => {
  for (const json of [null, 7, "x", [], {}, { title: 3, documents: "a.ttl", ontology: [1, null, ""] }]) {
    expect(readManifest(json)).toEqual({
      title: "New dossier",
      ontology: [],
      documents: [],
      queries: [],
      views: [],
      writable: false,
      endpoint: null,
    });
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
  expect(queryTitle("q.rq", "# title: Who led it?\n# description: x")).toBe("Who led it?");
  expect(queryTitle("q.rq", "#\n#  \n# Yes\n")).toBe("Yes");
});

test("a dossier from files is called as it calls itself, else by its file", () => {
  const file = (path: string, text: string) => ({ path, quads: readText(text, { syntax: "turtle", path }).quads });
  const people = file("people.ttl", '<a> <http://www.w3.org/2000/01/rdf-schema#label> "Ann" .');
  const about = file(
    "about.ttl",
    '<> <http://purl.org/dc/terms/title> "The Ring of Five" ; a <http://rdfs.org/ns/void#Dataset> .',
  );
  expect(titleOf([people])).toBe("people.ttl");
  expect(titleOf([people, about])).toBe("The Ring of Five");
  expect(titleOf([people, people])).toBe("2 files");
});
