import { beforeAll, describe, expect, it } from "vitest";
import { DOS_NS, owl, rdf, rdfs, STYLE_NS, skos } from "../../src/rdf/namespaces.ts";
import { iri, type Term } from "../../src/rdf/term.ts";
import { ShippedDossier } from "./shipped-dossier.ts";
import { table, tablesAtHand } from "./tables.ts";

const SHAPES_NS = "https://w3id.org/dossier/shapes#";
const own = (value: string): boolean =>
  [DOS_NS, STYLE_NS, SHAPES_NS].some((ns) => value.startsWith(ns) && value !== ns);

describe("the ontology", () => {
  let d: ShippedDossier;
  const typed = (...types: string[]): string[] =>
    types
      .flatMap((t) => d.everything.subjects(rdf("type"), iri(t)))
      .map((s) => s.value)
      .filter(own);
  const relations = (): string[] =>
    typed(owl("ObjectProperty").value, owl("DatatypeProperty").value).filter((r) => r.startsWith(DOS_NS));

  beforeAll(() => {
    d = new ShippedDossier();
  });

  it("gives every class, relation and concept one English name and one explanation", () => {
    const terms = [
      ...typed(owl("Class").value, owl("AnnotationProperty").value, skos("Concept").value, skos("ConceptScheme").value),
      ...typed(`${DOS_NS}Section`, `${STYLE_NS}Kind`),
      ...relations(),
    ];
    expect(terms.length).toBeGreaterThan(200);
    for (const term of terms) {
      const labels = d.objects(term, rdfs("label").value);
      expect(
        labels.map((l) => (l.termType === "Literal" ? l.language : "")),
        term,
      ).toEqual(["en"]);
      const told = [...d.objects(term, skos("definition").value), ...d.objects(term, rdfs("comment").value)];
      expect(told.length, term).toBe(1);
      expect(told[0]?.value, term).toMatch(/^.*[.]$/s);
    }
  });

  it("can be read from both ends: every relation has an inverse label", () => {
    expect(relations().length).toBeGreaterThanOrEqual(80 + 30);
    for (const relation of relations()) expect(d.values(relation, "inverseLabel"), relation).toHaveLength(1);
  });

  it("gives every relation a class at each end, all of them declared", () => {
    const classes = new Set(typed(owl("Class").value));
    for (const relation of relations()) {
      const { domains, ranges } = d.vocabulary.relation(relation);
      if (!/#(note|firstFocus)$/.test(relation)) expect(domains.length, relation).toBeGreaterThan(0);
      expect(ranges.length, relation).toBeGreaterThan(0);
      for (const cls of [...domains, ...ranges].filter(own)) expect(classes.has(cls), `${relation}: ${cls}`).toBe(true);
    }
  });

  it("puts every relation of the story in a section of the card and in an order of its own", () => {
    const placed = relations().filter((r) => d.values(r, "section").length > 0);
    // The 80 relations, who knew of a claim, and the mark of key events.
    expect(placed.length).toBe(82);
    const orders = placed.map((r) => d.vocabulary.relation(r).order);
    expect(new Set(orders).size).toBe(orders.length);
  });

  it("ties every class to another vocabulary", () => {
    const foreign = (cls: string): boolean => d.vocabulary.classInfo(cls).ancestors.some((a) => !own(a));
    const loose = typed(owl("Class").value).filter((c) => c.startsWith(DOS_NS) && !foreign(c));
    expect(loose).toEqual([]);
  });

  it("declares every term of its own that the files use", () => {
    const used = new Set<string>();
    const see = (term: Term): void => {
      if (term.termType === "Quad") [term.subject, term.predicate, term.object].forEach(see);
      else if (term.termType === "NamedNode" && own(term.value)) used.add(term.value);
    };
    for (const { quads } of [...d.ontologyFiles, ...d.dossierFiles])
      for (const q of quads) [q.subject, q.predicate, q.object].forEach(see);
    expect([...used].filter((term) => !d.everything.has(iri(term), rdf("type")))).toEqual([]);
  });

  it("knows every thing and every source that the dossier names", () => {
    const lost = new Set<string>();
    const see = (term: Term): void => {
      if (term.termType === "Quad") [term.subject, term.object].forEach(see);
      else if (term.termType === "NamedNode" && /\/dossier\/(?:krivitsky|source)\//.test(term.value))
        if (!d.union.has(iri(term.value), rdf("type"))) lost.add(term.value);
    };
    for (const { quads } of d.dossierFiles) for (const q of quads) [q.subject, q.object].forEach(see);
    expect([...lost]).toEqual([]);
  });

  it("draws all things of the dossier as one of the eight kinds, save objects at a scene", () => {
    const drawn = new Map<string, Set<string>>();
    for (const { subject } of d.union.triples(null, rdf("type"))) {
      const cls = d.vocabulary.classOf(subject.value);
      if (/#(Claim|Source|Disagreement|Dataset)$/.test(cls.iri)) continue;
      drawn.set(cls.kind.id, (drawn.get(cls.kind.id) ?? new Set()).add(cls.iri.slice(DOS_NS.length)));
    }
    expect([...(drawn.get("other") ?? [])]).toEqual(["PhysicalThing"]);
    expect([...drawn.keys()].sort()).toEqual(["doc", "event", "group", "idea", "org", "other", "person", "place"]);
    expect(d.vocabulary.relation(`${DOS_NS}coverName`).literalKind?.id).toBe("name");
  });

  // The table of relations lies outside the repository, beside the tables that tables.test.ts reads.
  it.skipIf(!tablesAtHand)("has the 80 relations of the modelling table", () => {
    const rows = table("relations.tsv");
    expect(rows).toHaveLength(80);
    const short = (iris: readonly string[]): string[] =>
      iris.map((i) => i.replace(/^.*[#/]/, "").replace("duration", "xsd:duration")).sort();
    for (const row of rows) {
      const name = row.get("name");
      const info = d.vocabulary.relation(DOS_NS + name);
      expect(info.label).toBe(row.get("label"));
      // “held by” is taken by the claim layer.
      if (row.get("inverseLabel") !== "-" && !["decoratedWith", "movedTo"].includes(name))
        expect(info.inverseLabel).toBe(row.get("inverseLabel"));
      expect(info.functional, name).toBe(row.get("functional") === "F");
      expect(info.symmetric, name).toBe(row.get("symmetricOrTransitive") === "S");
      expect(info.transitive, name).toBe(row.get("symmetricOrTransitive") === "T");
      expect(short(info.domains), name).toEqual(row.list("domain", ",").sort());
      const range = row.get("range") === "same class" ? row.list("domain", ",") : row.list("range", ",");
      // A change of side is a move, and a move leads to a place.
      const wanted = name === "defectedTo" ? ["Place"] : range;
      expect(short(info.ranges), name).toEqual(wanted.sort());
    }
  });
});
