import { describe, expect, test } from "vitest";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { createQuadStore } from "../../src/store/quad-store.ts";
import { change, DOS, EX, store } from "./turtle.ts";

const alone = (turtle: string, languages?: string[]): Vocabulary =>
  new Vocabulary(createQuadStore(), store(turtle), languages === undefined ? {} : { languages });

describe("labels of any RDF", () => {
  test.each([
    ["rdfs:label", `:x rdfs:label "A"`, "A"],
    ["skos:prefLabel", `:x skos:prefLabel "A" ; skos:altLabel "B"`, "A"],
    ["foaf:name", `:x foaf:name "A" ; foaf:nick "B"`, "A"],
    ["schema:name", `:x schema:name "A"`, "A"],
    ["schema:name over https", `:x <https://schema.org/name> "A"`, "A"],
    ["dcterms:title", `:x dcterms:title "A"`, "A"],
    ["given and family name", `:x foaf:givenName "Jane" ; foaf:familyName "Archer"`, "Jane Archer"],
    ["only a nickname", `:x foaf:nick "Tonia"`, "Tonia"],
    ["a sub-property of a label", `:x :heading "A" . :heading rdfs:subPropertyOf rdfs:label`, "A"],
    ["nothing at all", `:walter-krivitsky foaf:knows :x`, "walter krivitsky"],
  ])("%s", (_, turtle, label) => {
    const of = turtle.startsWith(":walter") ? "walter-krivitsky" : "x";
    expect(alone(`${turtle} .`).label(EX + of)).toBe(label);
  });

  test("the reader's language comes first, then none, then any; the order of the file does not matter", () => {
    const vienna = [`"Wien"@de`, `"Vienna"@en-GB`, `"Vindobona"`];
    for (const names of [vienna, vienna.toReversed()]) {
      const turtle = `:x rdfs:label ${names.join(", ")} .`;
      expect(alone(turtle).label(`${EX}x`)).toBe("Vienna");
      expect(alone(turtle, ["de", "en"]).label(`${EX}x`)).toBe("Wien");
      expect(alone(turtle, ["fr"]).label(`${EX}x`)).toBe("Vindobona");
    }
    expect(alone(`:x rdfs:label "Wien"@de ; skos:prefLabel "Vienna"@en .`).label(`${EX}x`)).toBe("Vienna");
  });

  test("an unnamed node is named after its class", () => {
    const dossier = store(`:x :address [ a :PostalAddress ; :street "Baker Street" ] .`);
    const node = [...dossier.match()].find((q) => q.object.value === "Baker Street")?.subject.value ?? "";
    expect(new Vocabulary(createQuadStore(), dossier).label(node)).toBe("unnamed postal address");
  });

  test("names that describe each other do not send it round in circles", () => {
    expect(
      alone(`:p :q "P" . :q :p "Q" . :p rdfs:subPropertyOf :q . :q rdfs:subPropertyOf :p .`).relation(`${EX}p`).label,
    ).toBe("p");
  });
});

describe("other names", () => {
  const ontology = store(`
    dos:coverName rdfs:subPropertyOf schema:alternateName ; rdfs:label "cover name"@en ; style:literalDrawnAs style:name .
    dos:codename rdfs:subPropertyOf dos:coverName .`);

  test("every relation that the ontology makes a kind of alternate name counts", () => {
    const vocabulary = new Vocabulary(
      ontology,
      store(
        `:x rdfs:label "Walter" ; dos:coverName "Mr Thomas" ; dos:codename "GROLL" ; skos:altLabel "Walter", "W. G." .`,
      ),
    );
    const { preferred, others } = vocabulary.names(`${EX}x`);
    expect(preferred).toBe("Walter");
    expect(others.map((o) => o.text)).toEqual(["GROLL", "Mr Thomas", "W. G."]);
    expect(others.find((o) => o.text === "Mr Thomas")?.relation.label).toBe("cover name");
  });

  test("sub-properties inherit how their words are drawn", () => {
    const vocabulary = new Vocabulary(ontology, createQuadStore());
    expect(vocabulary.relation(`${DOS}codename`)).toMatchObject({ literalKind: { id: "name" }, naming: true });
  });
});

describe("kinds", () => {
  test("without a style layer the class's name decides, its own before that of a class above", () => {
    const vocabulary = alone(`
      :a a foaf:Person . :b a schema:MusicEvent . :c a <http://www.cidoc-crm.org/cidoc-crm/E53_Place> .
      :d a skos:Concept . :e a foaf:Organization . :f a :Wombat . :Wombat rdfs:subClassOf :Person . :g a :Gizmo .`);
    const kinds = ["a", "b", "c", "d", "e", "f", "g", "nobody"].map((e) => vocabulary.kindOf(EX + e).id);
    expect(kinds).toEqual(["person", "event", "place", "idea", "org", "person", "other", "other"]);
    expect(vocabulary.kindOf(`${EX}g`)).toMatchObject({ shape: "circle", icon: "shapes", colour: "--ink-2" });
  });

  const style = store(`
    style:ship a style:Kind ; rdfs:label "Ships"@en ; style:singular "Ship"@en ; style:shape "pill" ; style:icon "ship" ;
      style:colour "--c-ship" ; style:order 3 .
    style:evil a style:Kind ; style:shape "<script>" ; style:icon "a\\" onload=" ; style:colour "red;background:url(//x)" .
    :Vessel a owl:Class ; style:drawnAs style:ship . :Steamer a owl:Class ; rdfs:subClassOf :Vessel .
    :Loop rdfs:subClassOf :Pool . :Pool rdfs:subClassOf :Loop, :Steamer . :Bad style:drawnAs style:evil .`);

  test("a style layer's own kinds are inherited by subclasses, in circles too", () => {
    const vocabulary = new Vocabulary(style, store(`:titanic a :Steamer . :x a :Loop .`));
    expect(vocabulary.kindOf(`${EX}titanic`)).toEqual({
      id: "ship",
      label: "Ships",
      singular: "Ship",
      shape: "pill",
      icon: "ship",
      colour: "--c-ship",
      order: 3,
    });
    expect(vocabulary.kindOf(`${EX}x`).id).toBe("ship");
    expect(vocabulary.kinds().map((k) => k.id)).toContain("ship");
  });

  test("what a style file must not say is replaced", () => {
    const kind = new Vocabulary(style, store(`:x a :Bad .`)).kindOf(`${EX}x`);
    expect(kind).toMatchObject({ id: "evil", shape: "circle", icon: "shapes", colour: "--ink-2" });
  });

  test("the most specific class wins, whatever the order in the file", () => {
    const ontology = store(`
      :Agent a owl:Class ; dos:order 1 . :Person a owl:Class ; rdfs:subClassOf :Agent ; dos:order 3 .
      :Spy a owl:Class ; rdfs:subClassOf :Person ; dos:order 2 .`);
    for (const types of ["owl:NamedIndividual, :Agent, :Spy, :Person", ":Spy, :Person, :Agent, owl:NamedIndividual"])
      expect(new Vocabulary(ontology, store(`:x a ${types} .`)).classOf(`${EX}x`).iri).toBe(`${EX}Spy`);
    const vocabulary = new Vocabulary(ontology, store(`:x a :Gizmo, :Person .`));
    expect(vocabulary.classOf(`${EX}x`).iri).toBe(`${EX}Person`);
    expect(vocabulary.isA(`${EX}Spy`, `${EX}Agent`)).toBe(true);
    expect(vocabulary.isA(`${EX}Agent`, `${EX}Spy`)).toBe(false);
  });
});

describe("relations", () => {
  const vocabulary = new Vocabulary(
    store(`
      dos:ledBy a owl:ObjectProperty ; rdfs:label "led by"@en ; dos:inverseLabel "led"@en ; rdfs:domain dos:Event ;
        rdfs:range dos:Agent ; dos:order 12 ; dos:section "Events"@en ; skos:definition "Who led it."@en .
      dos:bornOn a owl:DatatypeProperty, owl:FunctionalProperty ; rdfs:label "born on"@en .
      dos:met a owl:SymmetricProperty ; rdfs:label "met"@en .
      :employs owl:inverseOf :worksFor ; rdfs:label "employs"@en . :worksFor a owl:ObjectProperty .
      :sees rdfs:domain [ owl:unionOf ( dos:Person dos:Group ) ] ; schema:rangeIncludes dos:Place, dos:Event .`),
    store(`:a foaf:knows :b ; :likes :c .`),
  );

  test("read from both ends", () => {
    const ends = (iri: string): string[] => [vocabulary.relation(iri).label, vocabulary.relation(iri).inverseLabel];
    expect(ends(`${DOS}ledBy`)).toEqual(["led by", "led"]);
    expect(ends(`${DOS}met`)).toEqual(["met", "met"]);
    expect(ends(`${EX}worksFor`)).toEqual(["works for", "employs"]);
    expect(ends(`${EX}employs`)).toEqual(["employs", "works for"]);
    expect(ends("http://xmlns.com/foaf/0.1/knows")).toEqual(["knows", "known by"]);
    expect(ends(`${EX}createdBy`)).toEqual(["created by", "created"]);
  });

  test("what the ontology says of them", () => {
    expect(vocabulary.relation(`${DOS}ledBy`)).toMatchObject({
      domains: [`${DOS}Event`],
      ranges: [`${DOS}Agent`],
      order: 12,
      group: "Events",
      definition: "Who led it.",
      functional: false,
      known: true,
    });
    expect(vocabulary.relation(`${DOS}bornOn`).functional).toBe(true);
    expect(vocabulary.relation(`${EX}sees`)).toMatchObject({
      domains: [`${DOS}Group`, `${DOS}Person`],
      ranges: [`${DOS}Event`, `${DOS}Place`],
    });
    expect(vocabulary.relation(`${EX}likes`)).toMatchObject({ known: false, functional: false });
  });

  test("those declared and those in use are listed, in the ontology's order", () => {
    const iris = vocabulary.relations().map((r) => r.iri);
    expect(iris[0]).toBe(`${DOS}ledBy`);
    expect(iris).toContain(`${EX}likes`);
    expect(iris).not.toContain("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  });
});

describe("changes", () => {
  test("labels, classes, relations and usage follow a change", () => {
    const dossier = store(`:x a :Person ; rdfs:label "Old" . :y :likes :x .`);
    const vocabulary = new Vocabulary(createQuadStore(), dossier);
    const seen = () => [
      vocabulary.label(`${EX}x`),
      vocabulary.kindOf(`${EX}x`).id,
      vocabulary.relation(`${EX}likes`).label,
      vocabulary.classes().map((c) => c.label),
      vocabulary.relations().length,
    ];
    expect(seen()).toEqual(["Old", "person", "likes", ["Person"], 1]);
    vocabulary.apply(
      change(dossier, `:x rdfs:label "New" ; a :Place .`, `:x rdfs:label "Old" ; a :Person . :y :likes :x .`),
    );
    expect(seen()).toEqual(["New", "place", "likes", ["Place"], 0]);
    vocabulary.apply(
      change(dossier, `:Place rdfs:label "Stead" . :likes a owl:ObjectProperty ; rdfs:label "is fond of" .`),
    );
    expect(seen()).toEqual(["New", "place", "is fond of", ["Stead"], 1]);
    vocabulary.apply(change(dossier, `:Place rdfs:subClassOf :Realm . :Realm style:drawnAs style:event .`));
    expect(seen()[1]).toBe("event");
  });
});

test("the writer puts names first, then follows the ontology", () => {
  const order = new Vocabulary(
    store(`dos:ledBy a owl:ObjectProperty ; dos:order 12 . dos:dated a owl:DatatypeProperty ; dos:order 3 .`),
    store(`:x rdfs:label "X" .`),
  ).writeOrder();
  const predicates = [`${DOS}ledBy`, `${EX}other`, `${DOS}dated`, "http://www.w3.org/2000/01/rdf-schema#label"];
  expect(predicates.toSorted((a, b) => order.predicateRank(a) - order.predicateRank(b))).toEqual([
    "http://www.w3.org/2000/01/rdf-schema#label",
    `${DOS}dated`,
    `${DOS}ledBy`,
    `${EX}other`,
  ]);
  expect(order.label(`${EX}x`)).toBe("X");
  expect(order.label(`${EX}unlabelled`)).toBeUndefined();
});
