import { describe, expect, it } from "vitest";
import { Claims } from "../../src/claims/claims.ts";
import { GEXF } from "../../src/exchange/network/gexf.ts";
import { GRAPHML } from "../../src/exchange/network/graphml.ts";
import { drawnNetwork } from "../../src/exchange/network/network.ts";
import { Projection } from "../../src/graph/projection.ts";
import { buildView, FIRST_VIEW } from "../../src/graph/view.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { ShippedDossier } from "../data/shipped-dossier.ts";
import { EX, store } from "../model/turtle.ts";
import { named, readXml, type XmlNode } from "./xml-reader.ts";

const DATA = `
ex:ann a foaf:Person ; rdfs:label "Ann <&> \\"Żółć\\"" . ex:bob a foaf:Person ; rdfs:label "Bob" .
ex:paris a ex:City ; rdfs:label "Paris" . ex:ann ex:livedIn ex:paris .
ex:src a dos:Source ; rdfs:label "Smith 1990" ; dcterms:title "A book" . ex:src2 a dos:Source ; rdfs:label "Jones 1999" .
ex:ann ex:met ex:bob .
ex:C1 a dos:Claim ; dcterms:identifier "C1" ; rdf:reifies <<( ex:ann ex:met ex:bob )>> ; dos:statedIn ex:src ;
  dos:when "1937-10~"^^edtf:EDTF ; dos:certainty dos:probable ; dos:verdict dos:accepted .
ex:C1b a dos:Claim ; dcterms:identifier "C1" ; rdf:reifies <<( ex:ann ex:met ex:bob )>> ; dos:statedIn ex:src2 ;
  dos:when "1937-10-11"^^edtf:EDTF ; dos:certainty dos:probable .
ex:C2 a dos:Claim ; dcterms:identifier "C2" ; rdf:reifies <<( ex:bob ex:met ex:ann )>> ; dos:deniedIn ex:src ;
  dos:when "1940/.."^^edtf:EDTF , "1938"^^edtf:EDTF ; dos:certainty dos:contested .
`;
function open(turtle: string) {
  const dossier = store(turtle);
  const vocabulary = new Vocabulary(store(""), dossier);
  const claims = new Claims(dossier, vocabulary);
  const projection = new Projection(dossier, vocabulary, claims);
  projection.buildNow();
  return { dossier, vocabulary, claims, graph: projection.graph };
}
const small = open(DATA);
const network = drawnNetwork(small.graph, small, { title: "A & B", positions: { [`${EX}ann`]: { x: 1.5, y: -2 } } });
const attr = (node: XmlNode | undefined, name: string): string | undefined => node?.attributes[name];

describe("a network", () => {
  it("tells of each line who vouches for it, how surely and when", () => {
    const met = network.edges.find((e) => e.source === `${EX}ann` && e.target === `${EX}bob`);
    expect(met).toMatchObject({
      label: "met",
      relations: [`${EX}met`],
      standing: "accepted",
      certainty: "probable",
      claims: ["C1"],
      sources: ["Jones 1999", "Smith 1990"],
      dates: ["1937-10~", "1937-10-11"],
      // The day lies in the month: one time, not two.
      spells: [{ start: "1937-10-01", end: "1937-10-31" }],
    });
    const denied = network.edges.find((e) => e.source === `${EX}bob`);
    expect(denied).toMatchObject({ standing: "denied", certainty: "contested", sources: ["Smith 1990"] });
    const plain = network.edges.find((e) => e.target === `${EX}paris`);
    expect(plain).toMatchObject({ standing: "plain", certainty: null, claims: [], sources: [], spells: [] });
  });
});

describe("GEXF", () => {
  const root = readXml(GEXF.write(network));

  it("is GEXF 1.3 with declared attributes only", () => {
    expect(root.attributes).toMatchObject({ xmlns: "http://gexf.net/1.3", version: "1.3" });
    for (const of of ["node", "edge"]) {
      const [block] = named(root, "attributes").filter((a) => attr(a, "class") === of);
      const declared = new Set(block?.children.map((c) => attr(c, "id")));
      for (const node of named(root, of))
        for (const value of named(node, "attvalue")) expect(declared.has(attr(value, "for"))).toBe(true);
    }
    const ids = named(root, "node").map((n) => attr(n, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const edge of named(root, "edge")) {
      expect(ids).toContain(attr(edge, "source"));
      expect(ids).toContain(attr(edge, "target"));
    }
  });

  it("has labels as they are, places, and spells where dates have bounds", () => {
    const ann = named(root, "node").find((n) => attr(n, "id") === `${EX}ann`) as XmlNode;
    expect(attr(ann, "label")).toBe('Ann <&> "Żółć"');
    expect(named(ann, "viz:position")[0]?.attributes).toEqual({ x: "1.5", y: "-2", z: "0" });
    const graph = named(root, "graph")[0];
    expect(graph?.attributes).toMatchObject({ mode: "dynamic", timeformat: "date", defaultedgetype: "directed" });
    expect(named(root, "spell").map((s) => s.attributes)).toContainEqual({ start: "1937-10-01", end: "1937-10-31" });
    expect(named(root, "description")[0]?.text).toBe("A & B");
  });

  it("keeps separators of lines and paragraphs in a label", () => {
    const odd = open('ex:a ex:knows ex:b . ex:a rdfs:label "one\\u2028two\\u2029three\\u0085four\\nfive" .');
    const text = GEXF.write(drawnNetwork(odd.graph, odd));
    const node = named(readXml(text), "node").find((n) => attr(n, "id") === `${EX}a`);
    expect(attr(node, "label")).toBe("one\u2028two\u2029three\u0085four\nfive");
  });

  it("is static where nothing is dated", () => {
    const plain = open("ex:a ex:knows ex:b .");
    const graph = named(readXml(GEXF.write(drawnNetwork(plain.graph, plain))), "graph")[0];
    expect(graph?.attributes).toEqual({ defaultedgetype: "directed", mode: "static" });
  });
});

describe("GraphML", () => {
  const root = readXml(GRAPHML.write(network));

  it("declares every key that it uses, and names nodes as GraphML allows", () => {
    const keys = new Set(named(root, "key").map((k) => `${attr(k, "for")} ${attr(k, "id")}`));
    for (const of of ["node", "edge"])
      for (const node of named(root, of)) {
        expect(attr(node, "id")).toMatch(/^[A-Za-z][\w.-]*$/);
        for (const data of named(node, "data")) expect(keys.has(`${of} ${attr(data, "key")}`)).toBe(true);
      }
    for (const key of named(root, "key")) expect(attr(key, "attr.type")).toMatch(/^(?:string|int|double|boolean)$/);
  });

  it("holds what is known of things and lines", () => {
    const data = (node: XmlNode | undefined) =>
      Object.fromEntries((node?.children ?? []).map((d) => [attr(d, "key"), d.text]));
    const things = named(root, "node").map(data);
    expect(things).toContainEqual(
      expect.objectContaining({ "node-iri": `${EX}ann`, "node-label": 'Ann <&> "Żółć"', "node-class": "Person" }),
    );
    const lines = named(root, "edge").map(data);
    expect(lines).toContainEqual(
      expect.objectContaining({
        "edge-label": "met",
        "edge-standing": "accepted",
        "edge-sources": "Jones 1999; Smith 1990",
        "edge-start": "1937-10-01",
        "edge-end": "1937-10-31",
      }),
    );
  });
});

describe("networks of the shipped dossier", () => {
  const d = new ShippedDossier();
  const projection = new Projection(d.dossier, d.vocabulary, d.claims);
  projection.buildNow();

  it("hold the whole graph, the same each time", () => {
    const whole = drawnNetwork(projection.graph, d);
    for (const format of [GEXF, GRAPHML]) {
      const text = format.write(whole);
      const root = readXml(text);
      expect(named(root, "node")).toHaveLength(projection.graph.order);
      expect(named(root, "edge")).toHaveLength(projection.graph.size);
      expect(format.write(drawnNetwork(projection.graph, d))).toBe(text);
    }
    const ledBy = whole.edges.find((e) => e.claims.includes("DB07") && e.label === "led by");
    // DB07: January to February 1940.
    expect(ledBy?.spells).toEqual([{ start: "1940-01-01", end: "1940-02-29" }]);
  });

  it("can be of a view: an event that is drawn as a line keeps its name", () => {
    const view = buildView(projection.graph, {
      ...FIRST_VIEW,
      focus: "https://w3id.org/dossier/krivitsky/walter-krivitsky",
    });
    const drawn = drawnNetwork(view.graph, d);
    expect(drawn.nodes).toHaveLength(view.graph.order);
    const folded = drawn.edges.filter((e) => e.event !== null);
    expect(folded.length).toBeGreaterThan(0);
    for (const { event, relations } of folded) {
      expect(d.vocabulary.label(event ?? "")).not.toBe("");
      expect(relations.length).toBeGreaterThan(0);
    }
  });
});
