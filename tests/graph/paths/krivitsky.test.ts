/** Paths in the shipped dossier, against its own question 12 and against the SPARQL that the view shows. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Evidence } from "../../../src/graph/evidence.ts";
import { type PathQueryOptions, pathSparql } from "../../../src/graph/paths/path-sparql.ts";
import { ASSERTED, findPaths, type Path, type PathOptions, type PathWorld } from "../../../src/graph/paths/paths.ts";
import { telling } from "../../../src/graph/paths/ways.ts";
import { Projection } from "../../../src/graph/projection.ts";
import { EmbeddedEngine } from "../../../src/query/embedded-engine.ts";
import { startNodeWorker } from "../../../src/query/node-worker.ts";
import { dos } from "../../../src/rdf/namespaces.ts";
import { Workspace } from "../../../src/store/workspace.ts";
import { parseCsv } from "../../data/csv.ts";
import { KRI, PROJECT, ShippedDossier, SRC } from "../../data/shipped-dossier.ts";

const [WOHL, LIDDELL] = [`${KRI}paul-wohl`, `${KRI}guy-liddell`];
const PERSON = dos("Person").value;
let world: PathWorld;
let engine: EmbeddedEngine;
let shipped: ShippedDossier;

beforeAll(() => {
  shipped = new ShippedDossier();
  const { dossier, ontology, vocabulary, claims } = shipped;
  const projection = new Projection(dossier, vocabulary, claims);
  projection.buildNow();
  world = { graph: projection.graph, vocabulary, evidence: new Evidence(projection.graph, claims) };
  const workspace = new Workspace([...ontology.match()]);
  workspace.dispatch({ label: "open", origin: "load", delta: { added: [...dossier.match()], removed: [] } });
  engine = new EmbeddedEngine(workspace, startNodeWorker);
});
afterAll(() => engine.close());

const local = (iri: string): string => iri.slice(KRI.length);
const find = (options: PathOptions, from = WOHL, to = LIDDELL): readonly Path[] =>
  findPaths(world, from, to, options).paths;
const middles = (paths: readonly Path[]): string[] =>
  paths.map(({ nodes }) => nodes.slice(1, -1).map(local).join(" ")).sort();
const people: PathOptions["passable"] = (_, { cls }) => cls !== "" && shipped.vocabulary.isA(cls, PERSON);

const ARCHER = "walter-krivitsky jane-archer";
const HARKER = "walter-krivitsky oswald-harker";
const MI5 = "walter-krivitsky mi5";
const DEBRIEFING = "walter-krivitsky debriefing-1940";

describe("from Wohl to Liddell", () => {
  test("from person to person: the edges and certainties of question 12", () => {
    const [head = [], ...expected] = parseCsv(
      readFileSync(`${PROJECT}data/krivitsky/queries/Q12-wohl-to-liddell.expected.csv`, "utf8"),
    );
    const rows = new Set<string>();
    const label = (node: string) => world.graph.getNodeAttribute(node, "label");
    for (const { nodes, steps } of find({ passable: people, standings: ASSERTED })) {
      const [first, second, third] = steps.map((step) => [step, ...step.others]);
      for (const a of first ?? [])
        for (const b of second ?? [])
          for (const c of third ?? [])
            rows.add(
              [
                a.words,
                a.certainty,
                label(nodes[1] ?? ""),
                b.words,
                b.certainty,
                label(nodes[2] ?? ""),
                c.words,
                c.certainty,
              ].join(" | "),
            );
    }
    const columns = ["edge1", "certainty1", "via1", "edge2", "certainty2", "via2", "edge3", "certainty3"];
    const places = columns.map((column) => head.indexOf(column));
    expect(expected).toHaveLength(9);
    expect([...rows].sort()).toEqual(expected.map((row) => places.map((i) => row[i]).join(" | ")).sort());
  });

  test("three steps by way of Krivitsky: Archer is the best attested; the debriefing, as only Perry has it, the least", () => {
    const paths = find({});
    expect(paths.map((path) => path.nodes.slice(1, -1).map(local).join(" "))).toEqual([
      ARCHER,
      MI5,
      HARKER,
      DEBRIEFING,
    ]);
    expect(paths[0]?.steps.map(({ words }) => words)).toEqual(["helped", "questioned by", "worked with"]);
    expect(paths[0]?.steps.map(({ witnesses }) => witnesses)).toEqual([2, 3, 3]);
    expect(paths[3]?.steps.map(({ words }) => words)).toEqual(["helped", "underwent", "led by"]);
    expect(paths[3]?.steps[2]).toMatchObject({ standing: "reported", certainty: "contested", claims: ["DB08"] });
  });

  test("without DB08, or without Perry, or with accepted statements only, Liddell did not lead the debriefing", () => {
    for (const options of [
      { avoid: { claims: ["DB08"] } },
      { avoid: { sources: [`${SRC}PER`] } },
      { standings: ASSERTED },
    ]) {
      const paths = find(options);
      expect(middles(paths)).toEqual([ARCHER, HARKER, MI5].sort());
      expect(paths.flatMap((path) => path.steps.flatMap((step) => step.claims))).not.toContain("DB08");
    }
  });

  test("without Archer's work with Liddell, without Archer, without Krivitsky", () => {
    expect(middles(find({ avoid: { claims: ["NW04"] } }))).toEqual([DEBRIEFING, HARKER, MI5].sort());
    expect(middles(find({ avoid: { things: [`${KRI}jane-archer`] } }))).toEqual([DEBRIEFING, HARKER, MI5].sort());
    const around = find({ avoid: { things: [`${KRI}walter-krivitsky`] }, longest: 12 });
    for (const path of around) expect(path.nodes).not.toContain(`${KRI}walter-krivitsky`);
  });

  test("one source fewer for Archer and Liddell: a witness fewer, the path stands", () => {
    const paths = find({ avoid: { sources: [`${SRC}LID`] }, passable: people });
    expect(middles(paths)).toContain(ARCHER);
    const last = paths.find((path) => middles([path])[0] === ARCHER)?.steps[2];
    expect(last).toMatchObject({ standing: "accepted", witnesses: 2 });
    expect(last?.sources).not.toContain(`${SRC}LID`);
  });

  test("the best attested ones are no worse than the shortest", () => {
    const best = find({ by: "best", most: 5 });
    expect(middles(best.slice(0, 1))).toEqual([ARCHER]);
    expect(best).toHaveLength(5);
    for (const [i, path] of best.entries()) expect(path.doubt).toBeGreaterThanOrEqual(best[i - 1]?.doubt ?? 0);
  });

  test("the way back is the same way with the words turned round", () => {
    const there = find({});
    const back = find({}, LIDDELL, WOHL);
    expect(middles(back.map((path) => ({ ...path, nodes: [...path.nodes].reverse() })))).toEqual(middles(there));
    const [first] = back;
    expect(first?.steps.map(({ words }) => words)).toEqual(["worked with", "questioned", "helped by"]);
  });
});

test("what a source denies is no step, unless asked for", () => {
  const [fbi, krivitsky] = [`${KRI}fbi`, `${KRI}walter-krivitsky`];
  const relations = (options: PathOptions) =>
    find(options, fbi, krivitsky).flatMap((path) =>
      path.steps.flatMap((s) => [s.relation, ...s.others.map((o) => o.relation)]),
    );
  expect(relations({ longest: 1 })).not.toContain(dos("valued").value);
  expect(relations({ longest: 1, standings: ["denied"] })).toEqual([dos("valued").value]);
});

describe("the SPARQL that a view of paths stands for", () => {
  const asked = async (from: string, to: string, steps: number, options: PathQueryOptions = {}): Promise<string[]> => {
    const text = pathSparql(from, to, steps, { prefixes: { kri: KRI, src: SRC }, ...options });
    const result = await engine.query(text);
    if (result.kind !== "rows") throw new Error("rows expected");
    const at = Array.from({ length: steps - 1 }, (_, i) => result.variables.indexOf(`thing${i + 1}`));
    const chains = result.rows.map((row) => at.map((i) => local(row[i]?.value ?? "")).join(" "));
    return [...new Set(chains)].sort();
  };

  test("can be read", () => {
    const text = pathSparql(WOHL, LIDDELL, 2, { prefixes: { kri: KRI } });
    expect(text).toContain("PREFIX kri: <https://w3id.org/dossier/krivitsky/>");
    expect(text).toContain("# Chains of 2 steps from kri:paul-wohl to kri:guy-liddell");
    expect(text).toContain("?claim1 rdf:reifies <<( kri:paul-wohl ?relation1 ?thing1 )>>");
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(130);
  });

  test("finds the same chains", async () => {
    expect(await asked(WOHL, LIDDELL, 2)).toEqual([]);
    expect(await asked(WOHL, LIDDELL, 3)).toEqual(middles(find({})));
    expect(await asked(WOHL, LIDDELL, 3, { asserted: true })).toEqual(middles(find({ standings: ASSERTED })));
    expect(await asked(WOHL, LIDDELL, 3, { through: [PERSON] })).toEqual(middles(find({ passable: people })));
    const avoid = { claims: ["DB08", "PE22"], sources: [`${SRC}AND`], things: [`${KRI}mi5`] };
    expect(await asked(WOHL, LIDDELL, 3, { avoid })).toEqual(middles(find({ avoid })));
  });

  test.each([
    ["jane-archer", "valentine-vivian"],
    ["ignace-reiss", "isaac-don-levine"],
    ["fbi", "mi5"],
    ["paul-wohl", "bellevue-hotel"],
  ])("finds the same chains from %s to %s", async (a, b) => {
    const paths = findPaths(world, KRI + a, KRI + b, { most: 1000 }).paths;
    const steps = paths[0]?.steps.length ?? 0;
    expect(steps).toBeGreaterThan(0);
    expect(await asked(KRI + a, KRI + b, steps)).toEqual([...new Set(middles(paths))]);
  });

  test("walks lines on which there is no claim, and through terms if told to", async () => {
    const [from, to] = [`${KRI}walter-krivitsky`, dos("trustworthiness").value];
    expect(find({}, from, to)).toEqual([]);
    const paths = find({ most: 1000, passable: telling(world.graph, new Set()) }, from, to);
    expect(paths[0]?.steps.map(({ standing }) => standing)).toContain("plain");
    expect(await asked(from, to, 2, { without: [] })).toEqual(middles(paths));
    expect(await asked(from, to, 2)).toEqual([]);
  });

  test("cannot be broken out of", async () => {
    const odd = "http://example.org/a>b} #";
    const text = pathSparql(odd, WOHL, 1, { avoid: { claims: ['x" } DROP ALL #'] }, prefixes: { "x y": "http://x>" } });
    expect(await engine.query(text)).toMatchObject({ kind: "rows", rows: [] });
  });
});
