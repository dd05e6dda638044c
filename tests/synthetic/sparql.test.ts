/** The SPARQL that each view stands for gives what the view shows: on the shipped dossier and on 1,000 made-up claims. */
import { afterAll, describe, expect, test } from "vitest";
import { claimsSparql } from "../../src/app/list/list-sparql.ts";
import { readChronicle } from "../../src/app/timeline/chronicle.ts";
import { inSpan } from "../../src/app/timeline/in-span.ts";
import { timelineSparql } from "../../src/app/timeline/timeline-sparql.ts";
import { compareHorizons } from "../../src/claims/horizon/compare.ts";
import { Horizons } from "../../src/claims/horizon/horizon.ts";
import { comparisonSparql } from "../../src/claims/horizon/sparql.ts";
import { sourcesSparql } from "../../src/claims/sources-sparql.ts";
import { Evidence } from "../../src/graph/evidence.ts";
import { measure, rangesOf } from "../../src/graph/measures/measures.ts";
import { measureSparql, outwardRelations } from "../../src/graph/measures/measures-sparql.ts";
import { networkOf } from "../../src/graph/measures/network.ts";
import { pathSparql } from "../../src/graph/paths/path-sparql.ts";
import { findPaths } from "../../src/graph/paths/paths.ts";
import { relationsAround } from "../../src/graph/relations-around.ts";
import { relationsSparql } from "../../src/graph/relations-sparql.ts";
import { dayNumber } from "../../src/model/date-span.ts";
import { KRI, SRC } from "../data/shipped-dossier.ts";
import { asker, ex, madeUpWorld, PREFIXES, shippedWorld } from "./world.ts";

const OPEN = {
  shipped: {
    world: shippedWorld(),
    things: ["walter-krivitsky", "mi5", "debriefing-1940"].map((n) => KRI + n),
    aside: [`${SRC}PER`, `${SRC}KLE`],
    actors: [`${KRI}mi5`, `${KRI}fbi`, "1940-06-01"],
    span: { from: dayNumber("1940-01-01"), to: dayNumber("1940-02-29") },
  },
  "made up": {
    world: madeUpWorld(1_000),
    things: ["t0", "t3", "t6"].map(ex),
    aside: [ex("s0"), ex("s1"), ex("s2")],
    actors: [ex("t0"), ex("t6"), "1935-06-30"],
    span: { from: dayNumber("1930-01-01"), to: dayNumber("1931-12-31") },
  },
} as const;

describe.each(Object.entries(OPEN))("%s", (name, { world, things, aside, actors: [one, other, date], span }) => {
  const { rows, close } = asker(world);
  afterAll(close);
  const { graph, vocabulary, claims, clocks, projection } = world;

  test("expanding by relation: every relation of a thing with what it leads to", async () => {
    for (const thing of things) {
      const around = relationsAround(graph, vocabulary, thing, () => false);
      const shown = around.flatMap(({ predicate, end, left }) =>
        left.map((id) => {
          const written = id.startsWith("name:") ? id.slice("name:".length) : id;
          return vocabulary.relation(predicate).symmetric
            ? `${predicate} ${written}`
            : `${predicate} ${end} ${written}`;
        }),
      );
      const told = (await rows(relationsSparql(thing, PREFIXES)))
        .filter(([predicate = "", , other = ""]) => graph.hasNode(other) || isDrawnName(predicate))
        .map(([predicate = "", end = "", other = ""]) =>
          vocabulary.relation(predicate).symmetric ? `${predicate} ${other}` : `${predicate} ${end} ${other}`,
        );
      expect(shown.length).toBeGreaterThan(0);
      expect([...new Set(told)].sort()).toEqual([...new Set(shown)].sort());
    }
  });
  const isDrawnName = (predicate: string) => vocabulary.relation(predicate).literalKind !== undefined;

  test("two horizons: how far each claim had come with either", async () => {
    const horizons = new Horizons(world.workspace.dossier, vocabulary, claims, clocks);
    const [a, b] = [horizons.horizon({ actor: one, date }), horizons.horizon({ actor: other, date })];
    const { reaches, onlyA, onlyB } = compareHorizons(a, b);
    const shown = [...reaches]
      .filter(([, r]) => r.a !== "beyond" || r.b !== "beyond")
      .map(([id, r]) => `${id} ${r.a} ${r.b}`);
    expect(onlyA.length * onlyB.length).toBeGreaterThan(0);
    expect((await rows(comparisonSparql(a, b, vocabulary))).map((r) => r.join(" ")).sort()).toEqual(shown.sort());
  });

  test("measures without the sources that are set aside", async () => {
    const evidence = new Evidence(graph, claims, { sources: aside });
    const network = networkOf(graph, { standing: (edge, attributes) => evidence.standing(edge, attributes) });
    const options = { outward: outwardRelations(graph), prefixes: PREFIXES };
    const shown = rangesOf(network, measure(network, "degree"))
      .filter(({ reported }) => reported > 0)
      .map(({ node, asserted, reported }) => `${node} ${asserted} ${reported}`)
      .sort();
    const told = async (of: readonly string[]) =>
      (await rows(measureSparql("degree", { ...options, aside: of }))).map((r) => r.join(" ")).sort();
    expect(await told(aside)).toEqual(shown);
    expect(await told([])).not.toEqual(shown);
  });

  test("what falls with sources set aside", async () => {
    const { fallen } = world.criticism.without(aside);
    expect(fallen.length).toBeGreaterThan(0);
    expect((await rows(sourcesSparql(aside))).flat().sort()).toEqual([...fallen].sort());
  });

  test("the timeline: claims dated in the span", async () => {
    const { items } = readChronicle({ claims, clocks, projection }, "happened");
    const dated = items.filter((i) => i.claim !== null);
    const shown = dated.filter((i) => inSpan([i], span).items === 1).map((i) => i.claim?.identifier ?? "");
    const told = new Set((await rows(timelineSparql("happened", span))).map(([id = ""]) => id));
    expect([...told].sort()).toEqual(shown.sort());
  });

  test("the list of claims: every claim between the things that are named", async () => {
    const named = new Set(things);
    const shown = graph
      .filterEdges((_, a, s, t) => a.claims.length > 0 && named.has(s) && named.has(t))
      .flatMap((edge) => graph.getEdgeAttribute(edge, "claims"));
    const told = (await rows(claimsSparql(things, PREFIXES))).map(([id = ""]) => id);
    expect([...new Set(told)].sort()).toEqual([...new Set(shown)].sort());
  });

  test("paths: the same chains of the fewest steps", async () => {
    const [from = "", to = ""] = name === "shipped" ? [`${KRI}jane-archer`, `${KRI}fbi`] : [ex("t0"), ex("t302")];
    const found = findPaths({ graph, evidence: new Evidence(graph, claims), vocabulary }, from, to, { most: 1000 });
    const steps = found.paths[0]?.steps.length ?? 0;
    const told = await rows(pathSparql(from, to, steps, { prefixes: PREFIXES }));
    const between = new Set(told.map((row) => Array.from({ length: steps - 1 }, (_, i) => row[5 * i + 4]).join(" ")));
    expect(found.paths.length).toBeGreaterThan(0);
    expect([...between].sort()).toEqual(found.paths.map((p) => p.nodes.slice(1, -1).join(" ")).sort());
  });
});

test("paths that end at a name", async () => {
  const { world } = OPEN.shipped;
  const { graph, claims, vocabulary } = world;
  const { rows, close } = asker(world);
  const name = graph.findNode((id, a) => id.startsWith("name:") && a.claims > 0) ?? "";
  const [user = ""] = graph.inNeighbors(name);
  const from = graph.findNode(
    (id, a) => !a.literal && a.kind === "person" && id !== user && graph.areNeighbors(id, user),
  );
  const answer = findPaths({ graph, evidence: new Evidence(graph, claims), vocabulary }, from ?? "", name, {
    most: 1000,
  });
  const steps = answer.paths[0]?.steps.length ?? 0;
  expect(steps).toBe(2);
  const naming = vocabulary.relations().flatMap((r) => (r.literalKind === undefined ? [] : [r.iri]));
  const shown = answer.paths.map((p) => p.nodes[1] ?? "").sort();
  for (const [a, b] of [
    [from ?? "", name],
    [name, from ?? ""],
  ] as const) {
    const told = await rows(pathSparql(a, b, steps, { naming, prefixes: PREFIXES }));
    expect([...new Set(told.map((row) => row[4] ?? ""))].sort()).toEqual(shown);
  }
  close();
});
