import { beforeAll, describe, expect, it } from "vitest";
import { fewValues } from "../../../src/app/query/completion/knowledge.ts";
import { type Knowledge, offersBySelf, queryOffers } from "../../../src/app/query/completion/query-offers.ts";
import { SearchIndex } from "../../../src/model/search.ts";
import { Union } from "../../../src/model/union.ts";
import { Vocabulary } from "../../../src/model/vocabulary.ts";
import { cursorPlace } from "../../../src/query/cursor.ts";
import { knownPrefixes } from "../../../src/query/prefixes.ts";
import { rdf } from "../../../src/rdf/namespaces.ts";
import { iri } from "../../../src/rdf/term.ts";
import { Workspace } from "../../../src/store/workspace.ts";
import { ShippedDossier } from "../../data/shipped-dossier.ts";

describe("what is offered at the cursor, in the Krivitsky dossier", () => {
  let known: Knowledge;
  beforeAll(() => {
    const d = new ShippedDossier();
    const workspace = new Workspace(d.ontologyFiles.flatMap((f) => f.quads));
    const added = d.dossierFiles.flatMap((f) => f.quads);
    workspace.dispatch({ label: "open", origin: "load", delta: { added, removed: [] } });
    const vocabulary = new Vocabulary(workspace.ontology, workspace.dossier);
    const union = new Union(workspace.dossier, workspace.ontology);
    known = {
      vocabulary,
      search: new SearchIndex(workspace.dossier, vocabulary),
      prefixes: knownPrefixes([
        {
          prefixes: {
            kri: "https://w3id.org/dossier/krivitsky/",
            src: "https://w3id.org/dossier/source/",
            dos: "https://w3id.org/dossier/ns#",
          },
        },
      ]),
      valuesOf: (relation) => fewValues(workspace.dossier, relation),
      instancesOf: (cls) => union.subjects(rdf("type"), iri(cls)).map((s) => s.value),
    };
  });
  const offers = (marked: string) => queryOffers(cursorPlace(marked.replace("¦", ""), marked.indexOf("¦")), known);
  const bySelf = (marked: string) =>
    offersBySelf(cursorPlace(marked.replace("¦", ""), marked.indexOf("¦")), offers(marked));
  const texts = (marked: string) => offers(marked).map((o) => o.text);

  it("classes behind `a`, by name and by label", () => {
    expect(texts("SELECT * WHERE { ?x a ¦ }")).toContain("dos:Person");
    expect(texts("SELECT * WHERE { ?x a pers¦ }")[0]).toBe("dos:Person");
    expect(offers("SELECT * WHERE { ?x a dos:Per¦ }")[0]).toMatchObject({ text: "dos:Person", kind: "class" });
    expect(offers("SELECT * WHERE { ?x a dos:Per¦ }")[0]?.definition).toMatch(/\w/);
    expect(texts("SELECT * WHERE { ?x a ¦ }")).not.toContain("dos:met");
  });

  it("a class that the other patterns allow before others: who leads an event is an agent", () => {
    const all = offers("SELECT * WHERE { ?e dos:ledBy ?who . ?who a ¦ }");
    const fit = Object.fromEntries(all.map((o) => [o.text, o.fit]));
    expect(fit["dos:Person"]).toBe(2);
    expect(fit["dos:Source"] ?? 0).toBe(0);
    expect(all[0]?.fit).toBe(2);
  });

  it("relations whose domain is the subject's class before others, with label, ends and definition", () => {
    const all = offers("SELECT * WHERE { ?e a dos:Event . ?e ¦ }");
    const relations = all.filter((o) => o.kind === "relation");
    expect(relations[0]?.fit).toBe(2);
    const at = (text: string) => relations.findIndex((o) => o.text === text);
    expect(at("dos:conductedBy")).toBeGreaterThanOrEqual(0);
    expect(relations.find((o) => o.text === "dos:conductedBy")?.detail).toBe("conducted by: event → agent");
    expect(at("dos:questionedBy") === -1 || at("dos:questionedBy") > at("dos:conductedBy")).toBe(true);
    expect(relations.find((o) => o.text === "dos:conductedBy")?.definition).toBe(
      "The agent who carried the event out.",
    );
  });

  it("what is typed counts, and what does not fit is still offered", () => {
    expect(texts("SELECT * WHERE { ?p a dos:Person ; quest¦ }")[0]).toBe("dos:questionedBy");
    const all = offers("SELECT * WHERE { ?e a dos:Event ; dos:quest¦ }");
    expect(all.find((o) => o.text === "dos:questionedBy")?.fit).toBe(0);
  });

  it("things by label, those that the relation may have as object first", () => {
    expect(texts("SELECT * WHERE { ?e dos:ledBy arch¦ }")[0]).toBe("kri:jane-archer");
    expect(texts("SELECT ?e WHERE { ?e a dos:Interrogation ; dos:conductedBy arch¦}")[0]).toBe("kri:jane-archer");
    expect(texts("SELECT * WHERE { arch¦ }")).toContain("kri:jane-archer");
    const london = offers("SELECT * WHERE { ?e dos:tookPlaceAt lond¦ }").filter((o) => o.kind === "thing");
    expect(london[0]).toMatchObject({ text: "kri:london", fit: 2 });
    const led = offers("SELECT * WHERE { ?e dos:ledBy lond¦ }");
    expect(led.find((o) => o.text === "kri:london")?.fit).toBe(0);
  });

  it("the values of a vocabulary without anything typed", () => {
    const all = texts("SELECT * WHERE { ?c dos:certainty ¦ }");
    expect(all.filter((text) => text.startsWith("dos:")).sort()).toEqual([
      ...["dos:certain", "dos:contested", "dos:disputed", "dos:probable"],
    ]);
    expect(texts("SELECT * WHERE { ?c dos:certainty prob¦ }")[0]).toBe("dos:probable");
  });

  it("in an annotation, what claims say before all else", () => {
    const all = offers("SELECT * WHERE { ?e dos:ledBy ?who {| ¦ |} }").filter((o) => o.kind === "relation");
    expect(all[0]).toMatchObject({ text: "dos:statedIn", fit: 2 });
    expect(all.findIndex((o) => o.text === "dos:certainty")).toBeLessThan(20);
    const person = all.find((o) => o.text === "dos:bornIn");
    expect(person?.fit ?? 0).toBe(0);
    expect(texts("SELECT * WHERE { ?e dos:ledBy ?who {| dos:statedIn davenp¦ |} }")[0]).toMatch(/^src:/);
    expect(texts("SELECT * WHERE { ?e dos:ledBy ?who ¦ }")).toContain("{| dos:statedIn ?source |}");
  });

  it("variables of the query, those of a fitting class first", () => {
    const all = texts("SELECT * WHERE { ?place a dos:Place . ?who a dos:Person . ?e dos:tookPlaceAt ?¦ }");
    expect(all.slice(0, 1)).toEqual(["?place"]);
    expect(all).toContain("?who");
    expect(texts("SELECT ?w¦ WHERE { ?who a dos:Person }")).toEqual(["?who"]);
  });

  it("names before variables where no variable is being typed, and nothing as a class of itself", () => {
    expect(texts("SELECT * WHERE { ?person a pers¦ }")[0]).toBe("dos:Person");
    expect(texts("SELECT * WHERE { ?person a ¦ }")[0]).toMatch(/^dos:/);
    expect(texts("SELECT * WHERE { ?person a ¦ }")).not.toContain("?person");
    expect(texts("?person a pers¦")[0]).toBe("dos:Person");
    expect(texts("SELECT * WHERE { ?london a dos:Place . ?e dos:tookPlaceAt lond¦ }")[0]).toBe("kri:london");
  });

  it("by themselves from the second letter on, and at once where there are few to choose from", () => {
    expect(bySelf("SELECT * WHERE { ?x a p¦ }")).toBe(false);
    expect(bySelf("SELECT * WHERE { ?x a pe¦ }")).toBe(true);
    expect(bySelf("SELECT * WHERE { ?x a ¦ }")).toBe(true);
    expect(bySelf("SELECT * WHERE { ?c dos:certainty ¦ }")).toBe(true);
    expect(bySelf("SELECT * WHERE { ?c dos:statedIn ¦ }")).toBe(false);
    expect(bySelf("SELECT * WHERE { ?e ¦ }")).toBe(false);
    expect(bySelf("¦")).toBe(false);
    expect(bySelf("SELECT ?¦ WHERE { ?who a dos:Person }")).toBe(true);
    expect(bySelf("SELECT ?who¦ WHERE { ?who a dos:Person }")).toBe(false);
  });

  it("a whole question where nothing is written yet", () => {
    expect(offers("¦")[0]).toMatchObject({ kind: "piece", text: "SELECT * WHERE { ?thing a ?class }" });
    expect(texts("SELECT ?x ¦")).not.toContain("SELECT * WHERE { ?thing a ?class }");
    expect(texts("SEL¦")[0]).toBe("SELECT");
  });

  it("keywords where they may stand, prefixes, and nothing in a string", () => {
    expect(texts("SEL¦")).toContain("SELECT");
    expect(texts("SELECT * WHERE { fil¦ }")).toContain("FILTER");
    expect(texts("SELECT * WHERE { FILTER(conta¦) }")).toContain("CONTAINS");
    expect(texts("SELECT * WHERE { ?x kr¦ }")).toContain("kri:");
    expect(texts('SELECT * WHERE { ?x rdfs:label "per¦son" }')).toEqual([]);
    expect(texts("SELECT * WHERE { ?x nowhere:per¦ }")).toEqual([]);
  });
});
