/** Help with queries on data that is not ours: a circle of friends in FOAF, a thesaurus in SKOS. */
import { describe, expect, it } from "vitest";
import { exampleQuery } from "../../../src/app/query/completion/example-query.ts";
import { queryOffers } from "../../../src/app/query/completion/query-offers.ts";
import { SearchIndex } from "../../../src/model/search.ts";
import { Vocabulary } from "../../../src/model/vocabulary.ts";
import { cursorPlace } from "../../../src/query/cursor.ts";
import { WELL_KNOWN_PREFIXES } from "../../../src/rdf/namespaces.ts";
import { readText } from "../../../src/rdf/read.ts";
import { Workspace } from "../../../src/store/workspace.ts";
import { ShippedDossier } from "../../data/shipped-dossier.ts";

const FOAF = `PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX ex: <http://example.org/>
  ex:ada a foaf:Person ; foaf:name "Ada" ; foaf:knows ex:bob, ex:cyd .
  ex:bob a foaf:Person ; foaf:name "Bob" ; foaf:knows ex:ada ; foaf:member ex:club .
  ex:cyd a foaf:Person ; foaf:name "Cyd" . ex:club a foaf:Group ; foaf:name "The club" .`;
const SKOS = `PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX ex: <http://example.org/>
  ex:ships a skos:Concept ; skos:prefLabel "Ships"@en .
  ex:sloops a skos:Concept ; skos:prefLabel "Sloops"@en ; skos:broader ex:ships .
  ex:brigs a skos:Concept ; skos:prefLabel "Brigs"@en ; skos:broader ex:ships .`;
const ours = new ShippedDossier().ontologyFiles.flatMap((f) => f.quads);

function open(turtle: string) {
  const workspace = new Workspace(ours);
  const added = readText(turtle, { syntax: "turtle", path: "d.ttl", graph: null }).quads;
  workspace.dispatch({ label: "open", origin: "load", delta: { added, removed: [] } });
  const { dossier } = workspace;
  const vocabulary = new Vocabulary(workspace.ontology, dossier);
  const prefixes = { ...WELL_KNOWN_PREFIXES, ex: "http://example.org/" };
  const search = new SearchIndex(dossier, vocabulary);
  const known = { vocabulary, search, prefixes, instancesOf: () => [], valuesOf: () => [] };
  const offers = (text: string) => queryOffers(cursorPlace(text, text.length), known).map((o) => o.text);
  return { offers, example: exampleQuery(dossier, vocabulary, prefixes) };
}

describe("data in FOAF", () => {
  const { offers, example } = open(FOAF);
  it("has its own classes and relations offered before those that it does not use", () => {
    expect(offers("SELECT * WHERE { ?x a ").slice(0, 2).sort()).toEqual(["foaf:Group", "foaf:Person"]);
    const relations = offers("SELECT * WHERE { ?x ").filter((o) => /^(?:foaf|dos|view):/.test(o));
    expect(relations.slice(0, 3).sort()).toEqual(["foaf:knows", "foaf:member", "foaf:name"]);
  });

  it("gives the example", () => expect(example).toBe("SELECT * WHERE { ?person foaf:knows ?person2 }"));
});

describe("data in SKOS", () => {
  const { offers, example } = open(SKOS);
  it("has its own class offered first", () => expect(offers("SELECT * WHERE { ?x a ")[0]).toBe("skos:Concept"));
  it("gives the example", () => expect(example).toBe("SELECT * WHERE { ?concept skos:broader ?concept2 }"));
});

it("without data the example asks for anything", () =>
  expect(open("").example).toBe("SELECT * WHERE { ?thing a ?class }"));
