/** Degrees and the network of the shipped dossier, and of a large made-up one, against SPARQL. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Claims } from "../../../src/claims/claims.ts";
import type { DossierGraph } from "../../../src/graph/dossier-graph.ts";
import { measure, rangesOf } from "../../../src/graph/measures/measures.ts";
import { measureSparql, outwardRelations } from "../../../src/graph/measures/measures-sparql.ts";
import { networkOf } from "../../../src/graph/measures/network.ts";
import { Projection } from "../../../src/graph/projection.ts";
import { Vocabulary } from "../../../src/model/vocabulary.ts";
import { EmbeddedEngine } from "../../../src/query/embedded-engine.ts";
import { startNodeWorker } from "../../../src/query/node-worker.ts";
import { readText } from "../../../src/rdf/read.ts";
import type { Quad } from "../../../src/rdf/term.ts";
import { Workspace } from "../../../src/store/workspace.ts";
import { syntheticDossier } from "../../bench/synthetic.ts";
import { KRI, ShippedDossier } from "../../data/shipped-dossier.ts";

function open(ontology: readonly Quad[], dossier: readonly Quad[]) {
  const workspace = new Workspace(ontology);
  workspace.dispatch({ label: "open", origin: "load", delta: { added: dossier, removed: [] } });
  const vocabulary = new Vocabulary(workspace.ontology, workspace.dossier);
  const projection = new Projection(workspace.dossier, vocabulary, new Claims(workspace.dossier, vocabulary));
  projection.buildNow();
  return { graph: projection.graph, engine: new EmbeddedEngine(workspace, startNodeWorker) };
}

/** A table as lines of text, sorted. */
async function rows(engine: EmbeddedEngine, text: string): Promise<string[]> {
  const result = await engine.query(text);
  if (result.kind !== "rows") throw new Error("rows expected");
  return result.rows.map((row) => row.map((term) => term?.value ?? "").join(" ")).sort();
}

const degrees = (graph: DossierGraph): string[] => {
  const network = networkOf(graph);
  return rangesOf(network, measure(network, "degree"))
    .filter(({ reported }) => reported > 0)
    .map(({ node, asserted, reported }) => `${node} ${asserted} ${reported}`)
    .sort();
};
const query = (graph: DossierGraph, id: "degree" | "pagerank") =>
  measureSparql(id, { outward: outwardRelations(graph), prefixes: { kri: KRI } });

describe("the shipped dossier", () => {
  let opened: ReturnType<typeof open>;
  beforeAll(() => {
    const { ontology, dossier } = new ShippedDossier();
    opened = open([...ontology.match()], [...dossier.match()]);
  });
  afterAll(() => opened.engine.close());

  test("degrees are what the query counts, thing by thing", async () => {
    const expected = degrees(opened.graph);
    expect(expected.length).toBeGreaterThan(250);
    expect(await rows(opened.engine, query(opened.graph, "degree"))).toEqual(expected);
  });

  test("the network is what the query lists", async () => {
    const { nodes, pairs, lines } = networkOf(opened.graph);
    const expected = Array.from(lines.reported, (_, i) => {
      const [a, b] = [nodes[pairs[2 * i] ?? 0], nodes[pairs[2 * i + 1] ?? 0]];
      return `${a} ${b} ${(lines.asserted[i] ?? 0) > 0}`;
    });
    expect(await rows(opened.engine, query(opened.graph, "pagerank"))).toEqual(expected.sort());
  });

  test("by a query written by hand: whom and what Archer is linked with", async () => {
    const [asserted] = await rows(
      opened.engine,
      `SELECT (COUNT(DISTINCT ?other) AS ?n) {
         { kri:jane-archer ?relation ?other } UNION { ?other ?relation kri:jane-archer }
         FILTER(STRSTARTS(STR(?other), STR(kri:)) && ?relation != rdf:type)
         FILTER NOT EXISTS { ?other rdf:reifies ?anything }
       }`.replace(/^/, `PREFIX kri: <${KRI}>\n`),
    );
    const [reported] = await rows(
      opened.engine,
      `PREFIX kri: <${KRI}>
       SELECT (COUNT(DISTINCT ?other) AS ?n) {
         { ?claim rdf:reifies <<( kri:jane-archer ?relation ?other )>> }
         UNION { ?claim rdf:reifies <<( ?other ?relation kri:jane-archer )>> }
         FILTER EXISTS { ?claim dos:statedIn ?source }
         FILTER NOT EXISTS { ?claim dos:verdict dos:rejected }
         FILTER(STRSTARTS(STR(?other), STR(kri:)))
         FILTER NOT EXISTS { ?other rdf:reifies ?anything }
       }`,
    );
    const network = networkOf(opened.graph);
    const archer = rangesOf(network, measure(network, "degree")).find(({ node }) => node === `${KRI}jane-archer`);
    expect([archer?.asserted, archer?.reported]).toEqual([Number(asserted), Number(reported)]);
    expect(archer).toMatchObject({ asserted: 12, reported: 15, assertedRank: 2 });
  });

  test("Krivitsky stands in the middle of his dossier by every measure", () => {
    const network = networkOf(opened.graph);
    for (const id of ["degree", "betweenness", "closeness", "pagerank"] as const)
      expect(rangesOf(network, measure(network, id))[0]).toMatchObject({
        node: `${KRI}walter-krivitsky`,
        assertedRank: 1,
        reportedRank: 1,
      });
  });

  test("can be read, and cannot be broken out of", async () => {
    const text = query(opened.graph, "degree");
    expect(text).toContain("?claim rdf:reifies <<( ?from ?relation ?to )>>");
    const odd = measureSparql("degree", { outward: ["http://x> } DROP"], prefixes: { "a b": "http://>" } });
    expect((await rows(opened.engine, odd)).length).toBeGreaterThan(0);
  });
});

test("10,000 claims: the same degrees as by SPARQL", async () => {
  const { graph, engine } = open(
    [],
    readText(syntheticDossier(10_000), { syntax: "turtle", path: "made-up.ttl" }).quads,
  );
  try {
    const expected = degrees(graph);
    expect(expected.length).toBeGreaterThan(2000);
    expect(await rows(engine, query(graph, "degree"))).toEqual(expected);
  } finally {
    await engine.close();
  }
});
