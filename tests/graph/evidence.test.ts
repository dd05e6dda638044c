/** What is left of a line when claims or sources are set aside. */
import { beforeAll, expect, test } from "vitest";
import { Claims } from "../../src/claims/claims.ts";
import { SourceCriticism } from "../../src/claims/source-criticism.ts";
import { Evidence, tripleOfEdge } from "../../src/graph/evidence.ts";
import { Projection } from "../../src/graph/projection.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { dos, rdf } from "../../src/rdf/namespaces.ts";
import { iri, type Quad, quad, tripleKey, tripleTerm } from "../../src/rdf/term.ts";
import { createQuadStore } from "../../src/store/quad-store.ts";
import { KRI, ShippedDossier, SRC } from "../data/shipped-dossier.ts";

const DOS = "https://w3id.org/dossier/ns#";
let shipped: ShippedDossier;
let evidence: Evidence;
const line = (from: string, relation: string, to: string) => `${KRI}${from}\n${DOS}${relation}\n${KRI}${to}`;
const WORKED = line("jane-archer", "workedWith", "guy-liddell");
const LIDDELL_LED = line("debriefing-1940", "ledBy", "guy-liddell");

let edges: () => string[];
let triple: (edge: string) => string;
beforeAll(() => {
  shipped = new ShippedDossier();
  const projection = new Projection(shipped.dossier, shipped.vocabulary, shipped.claims);
  projection.buildNow();
  const { graph } = projection;
  evidence = new Evidence(graph, shipped.claims);
  edges = () => graph.edges();
  triple = (edge) => tripleKey(tripleOfEdge(graph, edge));
});

test("every line gives its triple back, words that are drawn as things included", () => {
  expect(edges().some((edge) => edge.includes('"'))).toBe(true);
  for (const edge of edges()) expect(triple(edge)).toBe(edge);
});

test("a line is as sure as the drawing says, and as many stand for it as are independent", () => {
  expect(evidence.of(WORKED)).toEqual({
    standing: "accepted",
    certainty: "certain",
    claims: ["NW04"],
    sources: [`${SRC}ANDN`, `${SRC}LID`, `${SRC}WPJS`],
    witnesses: 3,
  });
  expect(evidence.of(LIDDELL_LED)).toMatchObject({ standing: "reported", certainty: "contested", claims: ["DB08"] });
});

test("a line falls with the last claim on it, not before", () => {
  expect(evidence.without({ claims: ["DB08"] }).of(LIDDELL_LED)).toBeNull();
  expect(evidence.without({ claims: ["NW04"] }).of(WORKED)).toBeNull();
  expect(evidence.without({ claims: ["DB08"] }).of(WORKED)).toEqual(evidence.of(WORKED));
});

test("without one of three sources, two witnesses are left; without all, none", () => {
  const sources = [...(evidence.of(WORKED)?.sources ?? [])];
  expect(sources).toHaveLength(3);
  const [first = ""] = sources;
  expect(evidence.without({ sources: [first] }).of(WORKED)).toMatchObject({ standing: "accepted", witnesses: 2 });
  expect(evidence.without({ sources }).of(WORKED)).toBeNull();
  expect(
    evidence
      .without({ sources: [first] })
      .without({ sources: sources.slice(1) })
      .of(WORKED),
  ).toBeNull();
});

test("setting the same aside twice, or nothing, is the same evidence", () => {
  expect(evidence.without({})).toBe(evidence);
  const less = evidence.without({ claims: ["DB07"] });
  expect(less.without({ claims: ["DB07"] })).toBe(less);
});

test("what was accepted is only reported once no accepted claim is left on it", () => {
  const ex = (local: string) => iri(`http://example.org/${local}`);
  const triple = { subject: ex("ann"), predicate: dos("met"), object: ex("bob") };
  const claim = (id: string, source: string, more: Quad[] = []) => [
    quad(ex(id), rdf("type"), dos("Claim")),
    quad(ex(id), rdf("reifies"), tripleTerm(triple)),
    quad(ex(id), dos("statedIn"), ex(source)),
    quad(ex(id), dos("certainty"), dos(more.length > 0 ? "certain" : "contested")),
    ...more,
  ];
  const store = createQuadStore([
    quad(triple.subject, triple.predicate, triple.object),
    ...claim("A", "letter", [quad(ex("A"), dos("verdict"), dos("accepted"))]),
    ...claim("B", "memoir"),
  ]);
  const vocabulary = new Vocabulary(createQuadStore(), store);
  const claims = new Claims(store, vocabulary);
  const projection = new Projection(store, vocabulary, claims);
  projection.buildNow();
  const all = new Evidence(projection.graph, claims);
  const edge = tripleKey(triple);
  expect(all.of(edge)).toMatchObject({ standing: "accepted", certainty: "certain", claims: ["A", "B"], witnesses: 2 });
  const rest = { standing: "reported", certainty: "contested", claims: ["B"], witnesses: 1 };
  expect(all.without({ claims: ["A"] }).of(edge)).toMatchObject(rest);
  expect(all.without({ sources: [ex("letter").value] }).of(edge)).toMatchObject(rest);
  expect(all.without({ claims: ["B"] }).of(edge)).toMatchObject({ standing: "accepted", claims: ["A"] });
  const attributes = projection.graph.getEdgeAttributes(edge);
  expect(all.without({ claims: ["A"] }).standing(edge, attributes)).toBe("reported");
  expect(all.without({ claims: ["A", "B"] }).standing(edge, attributes)).toBeNull();
});

test("lines fall as source criticism says, whichever source is set aside", () => {
  const criticism = new SourceCriticism(shipped.claims);
  let fallen = 0;
  for (const { iri: source } of shipped.claims.sources()) {
    const left = criticism.without([source]);
    const less = evidence.without({ sources: [source] });
    const after = new Map(left.statements.map((s) => [s.key, s.after]));
    const found = edges().map((edge) => `${edge} ${less.of(edge)?.standing ?? "fallen"}`);
    const expected = edges().map((edge) => `${edge} ${after.get(edge) ?? evidence.of(edge)?.standing}`);
    expect([source, found]).toEqual([source, expected]);
    fallen += edges().filter((edge) => less.of(edge) === null).length;
  }
  expect(fallen).toBeGreaterThan(100);
});
