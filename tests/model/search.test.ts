import { describe, expect, test } from "vitest";
import { SearchIndex } from "../../src/model/search.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { change, EX, store } from "./turtle.ts";

const ontology = store(`dos:coverName rdfs:subPropertyOf schema:alternateName .`);

const TURTLE = `
  :krivitsky a dos:Person ; rdfs:label "Walter Krivitsky"@en ; skos:altLabel "Samuel Ginsburg"@en ; dos:met :liddell, :archer .
  :wife a dos:Person ; rdfs:label "Krivitsky's wife"@en .
  :town a dos:Place ; rdfs:label "Podwołoczyska"@en .
  :liddell a dos:Person ; rdfs:label "Guy Liddell"@en . :archer a dos:Person ; rdfs:label "Jane Archer"@en .
  :archery a dos:Event ; rdfs:label "Archery"@en .
  :unlabelled-thing dos:met :liddell .
  :DB08 a dos:Claim ; dcterms:identifier "DB08" ; rdf:reifies <<( :debriefing dos:ledBy :liddell )>> ; dos:statedIn :PER .
  :DB08-DH a dos:Claim ; dcterms:identifier "DB08" ; rdf:reifies <<( :debriefing dos:ledBy :liddell )>> ; dos:statedIn :PER .
  :UK16 a dos:Claim ; rdf:reifies <<( :krivitsky dos:coverName "Mr Thomas" )>> ; dos:statedIn :PER .
  :PER a dos:Source ; rdfs:label "Perry 2005" ; dcterms:title "Last of the Cold War Spies" .`;

function index(turtle = TURTLE) {
  const dossier = store(turtle);
  const vocabulary = new Vocabulary(ontology, dossier);
  return { dossier, vocabulary, search: new SearchIndex(dossier, vocabulary) };
}

const found = (text: string, options = {}): string[] =>
  index()
    .search.search(text, options)
    .map((h) => h.iri.slice(EX.length));

describe("search", () => {
  test.each([
    ["accents need not be typed", "podwoloczyska", ["town"]],
    ["nor need they be left out", "Podwołoczyska", ["town"]],
    ["another name", "ginsburg", ["krivitsky"]],
    ["a cover name that is only reported", "mr thomas", ["krivitsky"]],
    ["words in any order", "krivitsky walter", ["krivitsky"]],
    ["part of a word", "itsky", ["krivitsky", "wife"]],
    ["a claim by its ID, its first attestation only by the bare one", "DB08", ["DB08", "DB08-DH"]],
    ["a source by its title", "cold war", ["PER"]],
    ["a source by its key", "perry", ["PER"]],
    ["a thing that only its address names", "unlabelled", ["unlabelled-thing"]],
    ["nothing", "zzz", []],
    ["no text", "  ", []],
  ])("%s", (_, text, iris) => {
    expect(found(text)).toEqual(iris);
  });

  test("the whole name comes before its beginning, that before a later word, that before the middle of one", () => {
    const { search } = index(
      `:a rdfs:label "Reiss" . :b rdfs:label "Reisser" . :c rdfs:label "Ignace Reiss" . :d rdfs:label "Dreiss" .`,
    );
    expect(search.search("reiss").map((h) => h.label)).toEqual(["Reiss", "Reisser", "Ignace Reiss", "Dreiss"]);
  });

  test("of two that fit alike, the one of which more is said comes first", () => {
    const { search } = index(`:a rdfs:label "Reiss, A." . :b rdfs:label "Reiss, B." ; dos:met :a, :c, :d .`);
    expect(search.search("reiss").map((h) => h.label)).toEqual(["Reiss, B.", "Reiss, A."]);
  });

  test("a hit says which name matched and why", () => {
    const { search } = index();
    expect(search.search("ginsburg")[0]).toMatchObject({
      label: "Walter Krivitsky",
      matched: "Samuel Ginsburg",
      why: "name",
    });
    expect(search.search("DB08")[0]).toMatchObject({ label: "DB08", why: "id" });
    expect(search.search("cold war")[0]).toMatchObject({ label: "Perry 2005", why: "source" });
    expect(search.search("walter")[0]).toMatchObject({ why: "label", kind: { id: "person" } });
  });

  test("by kind and up to a limit", () => {
    expect(found("arch", { kinds: ["person"] })).toEqual(["archer"]);
    expect(found("a", { limit: 2 })).toHaveLength(2);
  });

  test("a near miss is answered with the closest spelling", () => {
    const { search } = index();
    expect(search.closest("Krivitzky")).toBe("Walter Krivitsky");
    expect(search.closest("guy lidell")).toBe("Guy Liddell");
    expect(search.closest("xylophone")).toBeNull();
  });

  test("it follows changes", () => {
    const { dossier, vocabulary, search } = index();
    expect(search.search("thomas")).toHaveLength(1);
    const commit = change(
      dossier,
      `:new a dos:Person ; rdfs:label "Thomas Argyll" . :liddell rdfs:label "Guy M. Liddell"@en .`,
      `:UK16 a dos:Claim ; rdf:reifies <<( :krivitsky dos:coverName "Mr Thomas" )>> . :liddell rdfs:label "Guy Liddell"@en .`,
    );
    vocabulary.apply(commit);
    search.apply(commit);
    expect(search.search("thomas").map((h) => h.label)).toEqual(["Thomas Argyll"]);
    expect(search.search("guy").map((h) => h.label)).toEqual(["Guy M. Liddell"]);
  });

  test("made ready in slices, it answers the same, changes in between included", async () => {
    const { dossier, vocabulary, search } = index(
      Array.from({ length: 20_000 }, (_, i) => `:p${i} rdfs:label "Person number ${i}" .`).join("\n"),
    );
    let pauses = 0;
    const clock = setInterval(() => {
      pauses += 1;
      if (pauses !== 2) return;
      const commit = change(dossier, `:late rdfs:label "Late arrival" .`);
      vocabulary.apply(commit);
      search.apply(commit);
    });
    await search.prepare();
    clearInterval(clock);
    expect(pauses).toBeGreaterThan(1);
    expect(search.search("late").map((h) => h.label)).toEqual(["Late arrival"]);
    expect(search.search("person number 19999")).toHaveLength(1);
  });

  test("fifty thousand names are searched, exactly and by what begins like it", () => {
    const names = Array.from({ length: 50_000 }, (_, i) => `:p${i} rdfs:label "Person number ${i}" .`).join("\n");
    const { search } = index(names);
    expect(search.search("person number 49999").map((h) => h.label)).toEqual(["Person number 49999"]);
    expect(search.search("number 4999").length).toBeGreaterThan(1);
    expect(search.search("zz")).toEqual([]);
  });
});
