/**
 * Each view on 10,000 made-up claims, against what is known of them by construction; on the shipped dossier the same
 * views are tested where the last column says.
 *
 * - Facets: counts, several values, exclusion, dates          tests/graph/facets.test.ts, tests/app/filters.test.ts
 * - Expand, collapse, group; what stands never moves          tests/graph/view.test.ts, tests/graph/group.test.ts
 * - Paths, shortest, with evidence, around a thing            tests/graph/paths/krivitsky.test.ts
 * - Timeline on three clocks                                  tests/app/timeline.test.ts
 * - Horizon and comparison, against a query by hand           tests/claims/horizon.test.ts
 * - Source criticism                                          tests/claims/source-criticism.test.ts
 * - Boards of rivals                                          tests/claims/board.test.ts
 * - Measures as ranges, against a query by hand               tests/graph/measures/measures-sparql.test.ts
 * - Layouts                                                   tests/graph/layouts/layouts.test.ts
 * - Table and outline                                         tests/app/list.test.ts
 * - SVG, card, citations                                      tests/exchange/picture, card, bibliography
 * - Walking by keyboard, finding by name                      tests/canvas/walk.test.ts, tests/model/search.test.ts
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { neighbourTowards } from "../../src/app/canvas/walk.ts";
import { outlineOf } from "../../src/app/list/outline-of.ts";
import { allThings, drawnThings } from "../../src/app/list/thing-table.ts";
import { readChronicle } from "../../src/app/timeline/chronicle.ts";
import { inSpan, outsideSpan } from "../../src/app/timeline/in-span.ts";
import { Boards } from "../../src/claims/board.ts";
import { compareHorizons } from "../../src/claims/horizon/compare.ts";
import { Horizons } from "../../src/claims/horizon/horizon.ts";
import { CSL_JSON } from "../../src/exchange/bibliography/csl.ts";
import { bibliographyItems } from "../../src/exchange/bibliography/items.ts";
import { sourcesAbout } from "../../src/exchange/bibliography/selection.ts";
import { writeCardHtml } from "../../src/exchange/card-html.ts";
import { writeSvg } from "../../src/exchange/svg/picture.ts";
import { collapseView, leavesOf } from "../../src/graph/collapse.ts";
import { Evidence } from "../../src/graph/evidence.ts";
import { type FacetState, NO_FACETS, withDates, withValue } from "../../src/graph/facets/state.ts";
import { groupsOf, groupView } from "../../src/graph/group.ts";
import { LAYOUTS, layOut } from "../../src/graph/layouts/layouts.ts";
import { measure, rangesOf } from "../../src/graph/measures/measures.ts";
import { networkOf } from "../../src/graph/measures/network.ts";
import { EXPANSION_CAP } from "../../src/graph/neighbourhood.ts";
import { findPaths } from "../../src/graph/paths/paths.ts";
import { buildView, FIRST_VIEW } from "../../src/graph/view.ts";
import { layoutInput } from "../../src/graph/view-layout.ts";
import { dayNumber } from "../../src/model/date-span.ts";
import { SearchIndex } from "../../src/model/search.ts";
import { DOS_NS } from "../../src/rdf/namespaces.ts";
import type { SyntheticClaim } from "../bench/synthetic.ts";
import { sceneOf } from "../canvas/scene-world.ts";
import { asker, CLAIMS, content, ex, keyOf, madeUpWorld, statements } from "./world.ts";

const world = madeUpWorld();
const { graph, claims, clocks, vocabulary, projection, workspace, facets, criticism } = world;
const { rows, close } = asker(world);
afterAll(close);
const evidence = new Evidence(graph, claims);
const FOCUS = ex("t0");
const first = () => buildView(graph, { ...FIRST_VIEW, focus: FOCUS }).graph;

const countWhere = (holds: (on: readonly SyntheticClaim[]) => boolean): number =>
  [...statements.values()].filter(holds).length;
const isAccepted = (on: readonly SyntheticClaim[]): boolean => on.some((c) => c.accepted);

/** Who is linked with whom, whatever the relation and the direction. */
const linked = new Map<string, Set<string>>();
for (const { subject, object } of content.claims) {
  if (subject === object) continue;
  linked.set(subject, (linked.get(subject) ?? new Set()).add(object));
  linked.set(object, (linked.get(object) ?? new Set()).add(subject));
}

describe("facets", () => {
  beforeAll(() => facets.build());
  const passing = (state: FacetState): number => facets.filter(state).statements;

  test("count statements by standing, relation and source", () => {
    expect(passing(NO_FACETS)).toBe(statements.size);
    const reported = withValue(NO_FACETS, "standing", "reported", "any");
    expect(passing(reported)).toBe(countWhere((on) => !isAccepted(on)));
    const met = withValue(NO_FACETS, "relation", `${DOS_NS}met`, "any");
    expect(passing(met)).toBe(countWhere(([c]) => c?.relation === "met"));
    const values = new Map(
      facets
        .filter(NO_FACETS)
        .values("source")
        .map((v) => [v.value, v.statements]),
    );
    for (const s of ["s0", "s7", "s199"])
      expect(values.get(ex(s))).toBe(countWhere((on) => on.some((c) => c.source === s)));
  });

  test("join several values by or, facets by and, and leave out what is not wanted", () => {
    const two = withValue(withValue(NO_FACETS, "source", ex("s1"), "any"), "source", ex("s2"), "any");
    const from = (on: readonly SyntheticClaim[]) => on.some((c) => c.source === "s1" || c.source === "s2");
    expect(passing(two)).toBe(countWhere(from));
    const andReported = withValue(two, "standing", "reported", "any");
    expect(passing(andReported)).toBe(countWhere((on) => from(on) && !isAccepted(on)));
    expect(passing(withValue(NO_FACETS, "source", ex("s1"), "not"))).toBe(
      countWhere((on) => on.every((c) => c.source !== "s1")),
    );
  });

  test("take a span of dates", () => {
    const dates = { from: "1930-03-01", to: "1931-02-28" };
    expect(passing(withDates(NO_FACETS, dates))).toBe(
      countWhere((on) => on.some((c) => c.year === 1930 || c.year === 1931)),
    );
  });
});

describe("expanding, collapsing, grouping", () => {
  test("a double click brings a dozen neighbours and counts what is left", () => {
    const before = first();
    const last = before.nodes().find((id) => (before.getNodeAttribute(id, "more") ?? 0) > EXPANSION_CAP) ?? "";
    const after = buildView(graph, { ...FIRST_VIEW, focus: FOCUS, placed: before.nodes(), expanded: [last] }).graph;
    expect(before.nodes().every((id) => after.hasNode(id))).toBe(true);
    expect(after.order - before.order).toBe(EXPANSION_CAP);
    const name = last.slice(ex("").length);
    const undrawn = [...(linked.get(name) ?? [])].filter((n) => !after.hasNode(ex(n))).length;
    expect(after.getNodeAttribute(last, "more")).toBe(undrawn);
  });

  test("collapsing puts away what hangs on one thing only", () => {
    const view = first();
    const thing = view.nodes().find((id) => leavesOf(view, id).length > 0) ?? "";
    const leaves = view
      .nodes()
      .filter((id) => id !== thing && !view.getNodeAttribute(id, "focus"))
      .filter((id) => new Set(view.neighbors(id)).size === 1 && view.areNeighbors(id, thing));
    expect(leavesOf(view, thing)).toEqual(leaves.sort());
    expect(collapseView(view, [thing], new Set()).nodes().sort()).toEqual(
      view
        .nodes()
        .filter((id) => !leaves.includes(id))
        .sort(),
    );
  });

  test("a class becomes one thing with all its members, and opens again", () => {
    const view = first();
    const groups = groupsOf(view, "class", vocabulary.kinds());
    const people = groups.find((g) => g.id === "group:class:person");
    expect(people?.members.length).toBe(view.filterNodes((id, a) => a.kind === "person" && id !== FOCUS).length);
    const grouped = groupView(view, groups);
    expect(grouped.order).toBe(view.order - groups.reduce((n, g) => n + g.members.length - 1, 0));
    expect(groupView(view, [])).toBe(view);
  });
});

describe("layouts", () => {
  const view = first();
  const box = () => ({ r: 10, w: 60, h: 14 });
  const input = layoutInput(view, { box, w: 1000, h: 700 });
  const quick = { rounds: 10, starts: 1 };

  test.each(LAYOUTS.map((l) => l.id))("“%s” is the same each time", (id) => {
    expect(layOut(id, input, quick)).toEqual(layOut(id, input, quick));
  });

  test.each(LAYOUTS.map((l) => l.id))("“%s” moves nothing that stands when something joins it", (id) => {
    const { positions } = layOut(id, input, quick);
    const after = buildView(graph, {
      ...FIRST_VIEW,
      focus: FOCUS,
      placed: [...view.nodes(), ex("t4"), ex("t3300")],
    }).graph;
    const joined = layOut(id, layoutInput(after, { box, w: 1000, h: 700, pins: positions }), {
      ...quick,
      joining: true,
    });
    for (const node of view.nodes()) {
      expect(joined.positions[node]?.x).toBeCloseTo(positions[node]?.x ?? Number.NaN, 6);
      expect(joined.positions[node]?.y).toBeCloseTo(positions[node]?.y ?? Number.NaN, 6);
    }
  });

  test("the chain of command goes by whatever relation is chosen, either way up", () => {
    const target = view.outNeighbors(FOCUS).find((n) => n !== FOCUS) ?? "";
    const [line = ""] = view.directedEdges(FOCUS, target);
    const ranked = (hint: "below" | "above") => {
      const hints = { [hint]: (key: string) => key === line };
      const { positions } = layOut("hierarchy", layoutInput(view, { box, w: 1000, h: 700, hints }), quick);
      return (positions[FOCUS]?.y ?? 0) - (positions[target]?.y ?? 0);
    };
    expect(ranked("above")).toBeGreaterThan(0);
    expect(ranked("below")).toBeLessThan(0);
  });
});

describe("paths", () => {
  /** Steps from t0, breadth first. */
  const steps = new Map([["t0", 0]]);
  for (const [here, n] of steps)
    for (const next of linked.get(here) ?? []) if (!steps.has(next)) steps.set(next, n + 1);
  const far = [...steps].filter(([, n]) => n === 3).map(([name]) => name)[0] ?? "";

  test("the shortest have as few steps as there can be, and each step its claims", () => {
    const { paths } = findPaths({ graph, evidence, vocabulary }, FOCUS, ex(far));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      expect(path.steps).toHaveLength(3);
      for (const { edge, claims: ids } of path.steps)
        expect(ids).toEqual((statements.get(edge) ?? []).map((c) => c.id).sort());
    }
  });

  test("a thing to avoid is in none, and the best attested has the least doubt", () => {
    const { paths } = findPaths({ graph, evidence, vocabulary }, FOCUS, ex(far));
    const avoided = paths[0]?.nodes[1] ?? "";
    const around = findPaths({ graph, evidence, vocabulary }, FOCUS, ex(far), {
      avoid: { things: [avoided] },
      longer: true,
    });
    expect(around.paths.length).toBeGreaterThan(0);
    expect(around.paths.some((p) => p.nodes.includes(avoided))).toBe(false);
    const best = findPaths({ graph, evidence, vocabulary }, FOCUS, ex(far), { by: "best", longest: 4 }).paths[0];
    expect(best?.doubt).toBeLessThanOrEqual(Math.min(...paths.map((p) => p.doubt)));
  });
});

describe("the timeline", () => {
  test("happened: every claim stands at its year", () => {
    const chronicle = readChronicle({ claims, clocks, projection }, "happened");
    expect(chronicle.claims).toBe(CLAIMS);
    const span = { from: dayNumber("1930-01-01"), to: dayNumber("1931-12-31") };
    const within = inSpan(chronicle.items, span);
    const wanted = content.claims.filter((c) => c.year === 1930 || c.year === 1931);
    expect(within.items).toBe(wanted.length);
    const view = first();
    const out = outsideSpan(view, within).edges.length;
    const keys = new Set(wanted.map(keyOf));
    expect(out).toBe(view.filterEdges((_, a) => !a.triples.some((t) => keys.has(t))).length);
  });

  test("reported: at the year of its source; opened: nobody says", () => {
    const chronicle = readChronicle({ claims, clocks, projection }, "reported");
    const years = new Map(content.sources.map((s) => [s.name, s.year]));
    const in1950 = content.claims.filter((c) => years.get(c.source) === 1950).length;
    expect(inSpan(chronicle.items, { from: dayNumber("1950-01-01"), to: dayNumber("1950-12-31") }).items).toBe(in1950);
    expect(readChronicle({ claims, clocks, projection }, "opened").undated).toBe(CLAIMS);
  });
});

describe("a horizon", () => {
  const horizons = new Horizons(workspace.dossier, vocabulary, claims, clocks);
  const of = (name: string) => horizons.horizon({ actor: ex(name), date: "1935-12-31" });

  /** What somebody did by then, or was dealt with in; accepted, and so known for sure. */
  const byHand = async (name: string): Promise<string[]> =>
    (
      await rows(`SELECT DISTINCT ?id {
        { ?claim rdf:reifies <<( ex:${name} ?did ?whatever )>> }
        UNION
        { ?claim rdf:reifies <<( ?other ?deals ex:${name} )>> VALUES ?deals { dos:met dos:workedWith dos:informed } }
        ?claim dos:verdict dos:accepted ; dos:notAfter ?end ; dcterms:identifier ?id .
        FILTER(?end <= "1935-12-31"^^xsd:date)
      }`)
    ).map(([id = ""]) => id);
  const had = (name: string): string[] =>
    [...of(name).byIdentifier].filter(([, reach]) => reach === "had").map(([id]) => id);

  test("is what a query by hand finds", async () => {
    for (const name of ["t0", "t6"]) {
      const told = await byHand(name);
      expect(told.length).toBeGreaterThan(5);
      expect(had(name).sort()).toEqual(told.sort());
    }
  });

  test("two compared: what only one of them knew", async () => {
    const [mine, theirs] = [new Set(await byHand("t0")), new Set(await byHand("t6"))];
    const { onlyA, onlyB, both } = compareHorizons(of("t0"), of("t6"));
    expect(onlyA).toEqual([...mine].filter((id) => !theirs.has(id)).sort());
    expect(onlyB).toEqual([...theirs].filter((id) => !mine.has(id)).sort());
    expect(both).toEqual([...mine].filter((id) => theirs.has(id)).sort());
  });
});

test("source criticism: without two sources their claims fall, and the lines that rest on these alone", () => {
  const gone = new Set(["s0", "s1"]);
  const { fallen, fallenKeys } = criticism.without([ex("s0"), ex("s1")]);
  const theirs = content.claims.filter((c) => gone.has(c.source)).map((c) => c.id);
  expect([...fallen].sort()).toEqual(theirs.sort());
  expect(fallenKeys.size).toBe(countWhere((on) => on.every((c) => gone.has(c.source))));
  const weights = new Map(criticism.sources().map((w) => [w.source.iri, w]));
  for (const { name } of content.sources) {
    const n = content.claims.filter((c) => c.source === name).length;
    expect(weights.get(ex(name))?.alone.length ?? 0).toBe(n);
  }
});

test("boards: a birth in several places that are not all accepted is a question, each place an answer", () => {
  const places = new Map<string, Set<string>>();
  const open = new Set<string>();
  for (const [key, on] of statements) {
    const [{ subject = "", relation = "", object = "" } = {}] = on;
    if (relation !== "bornIn") continue;
    places.set(subject, (places.get(subject) ?? new Set()).add(object));
    if (!isAccepted(statements.get(key) ?? [])) open.add(subject);
  }
  const boards = new Boards(claims, vocabulary, clocks).all();
  const several = [...places].filter(([name, at]) => at.size > 1 && open.has(name));
  const born = new Map(
    boards.filter((b) => b.id.endsWith(`${DOS_NS}bornIn`)).map((b) => [b.id.split("\n")[0], b.positions.length]),
  );
  expect(born.size).toBe(several.length);
  for (const [name, at] of several) expect(born.get(ex(name))).toBe(at.size);
});

describe("measures", () => {
  const network = networkOf(graph);
  const degrees = new Map(rangesOf(network, measure(network, "degree")).map((r) => [r.node, r]));

  test("a degree goes from whom the accepted claims link to whom all do", async () => {
    const told = await rows(`SELECT ?thing (COUNT(DISTINCT ?other) AS ?n) {
      VALUES ?thing { ex:t0 ex:t1 ex:t2 ex:t6 }
      { ?claim rdf:reifies <<( ?thing ?relation ?other )>> } UNION { ?claim rdf:reifies <<( ?other ?relation ?thing )>> }
      FILTER(?other != ?thing)
    } GROUP BY ?thing`);
    expect(told).toHaveLength(4);
    for (const [thing = "", n] of told) expect(degrees.get(thing)?.reported).toBe(Number(n));
    for (const name of ["t0", "t1", "t2", "t6"]) {
      const sure = new Set<string>();
      for (const { subject, object, accepted } of content.claims)
        if (accepted && subject !== object && (subject === name || object === name))
          sure.add(subject === name ? object : subject);
      expect(degrees.get(ex(name))?.asserted).toBe(sure.size);
    }
  });

  test("shares of PageRank add up, and each thing is in a community with a neighbour", () => {
    for (const reading of ["asserted", "reported"] as const) {
      const total = [...measure(network, "pagerank").values[reading]].reduce((a, b) => a + b, 0);
      expect(total).toBeCloseTo(1, 6);
      const community = measure(network, "community").values[reading];
      const of = new Map(network.nodes.map((id, i) => [id, community[i] ?? 0]));
      const [thing = "", others = new Set<string>()] = [...linked][0] ?? [];
      expect([...others].some((o) => of.get(ex(o)) === of.get(ex(thing)))).toBe(true);
    }
  });
});

describe("table and outline", () => {
  const data = { graph, vocabulary, datesOf: () => [] };

  test("hold a row for each thing, with its lines and claims", () => {
    const all = allThings(data);
    const names = new Set(content.things.map((t) => ex(t.name)));
    expect(all.filter((r) => names.has(r.id))).toHaveLength(content.things.length);
    const about = content.claims.filter((c) => c.subject === "t0" || c.object === "t0");
    const row = all.find((r) => r.id === FOCUS);
    expect(row?.lines).toBe(new Set(about.map(keyOf)).size);
    const view = first();
    expect(
      drawnThings(view, data)
        .map((r) => r.id)
        .sort(),
    ).toEqual(view.nodes().sort());
  });

  test("the outline leads from a thing along each of its statements", () => {
    const groups = outlineOf(graph, FOCUS, { relation: (iri) => vocabulary.relation(iri) });
    const told = groups.flatMap((g) => g.ends.map((e) => e.triple)).sort();
    const about = content.claims.filter((c) => c.subject === "t0" || c.object === "t0");
    expect(told).toEqual([...new Set(about.map(keyOf))].sort());
  });
});

describe("exports", () => {
  test("the SVG draws each thing and line of the view once", () => {
    const view = first();
    const svg = writeSvg({ view, positions: {}, kinds: vocabulary.kinds() });
    expect(svg.match(/class="thing"/g)).toHaveLength(view.order);
    expect(svg.match(/class="line /g)).toHaveLength(view.size);
  });

  test("the card names each claim about its thing, and the citations each source of these", () => {
    const thing = "t3";
    const about = content.claims.filter((c) => c.subject === thing || c.object === thing);
    const data = { dossier: workspace.dossier, vocabulary, claims };
    const card = writeCardHtml(ex(thing), data);
    for (const { id } of about) expect(card).toMatch(new RegExp(`\\b${id}\\b`));
    const sources = sourcesAbout(claims, ex(thing));
    expect([...sources].sort()).toEqual([...new Set(about.map((c) => ex(c.source)))].sort());
    const items = bibliographyItems(sources, data);
    expect(items).toHaveLength(sources.length);
    expect(JSON.parse(CSL_JSON.write(items))).toHaveLength(sources.length);
  });
});

test("arrows walk along lines only, and a name finds its thing", () => {
  const view = first();
  const { positions } = layOut(
    "radial",
    layoutInput(view, { box: () => ({ r: 10, w: 60, h: 14 }), w: 900, h: 700 }),
    {},
  );
  const scene = sceneOf(view, positions);
  for (const way of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const) {
    const next = neighbourTowards(scene, FOCUS, way);
    if (next !== null) expect(linked.get("t0")?.has(next.slice(ex("").length))).toBe(true);
  }
  const [hit] = new SearchIndex(workspace.dossier, vocabulary).search("Person 3300");
  expect(hit?.iri).toBe(ex("t3300"));
});
