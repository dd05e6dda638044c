/** The second half of `views.test.ts`: time, horizons, sources, boards, measures, lists, exports, keys. */
import { afterAll, describe, expect, test } from "vitest";
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
import { layOut } from "../../src/graph/layouts/layouts.ts";
import { measure, rangesOf } from "../../src/graph/measures/measures.ts";
import { networkOf } from "../../src/graph/measures/network.ts";
import { buildView, FIRST_VIEW } from "../../src/graph/view.ts";
import { layoutInput } from "../../src/graph/view-layout.ts";
import { dayNumber } from "../../src/model/date-span.ts";
import { SearchIndex } from "../../src/model/search.ts";
import { DOS_NS } from "../../src/rdf/namespaces.ts";
import { sceneOf } from "../canvas/scene-world.ts";
import { asker, CLAIMS, content, countWhere, ex, isAccepted, keyOf, linked, madeUpWorld, statements } from "./world.ts";

const world = madeUpWorld();
const { graph, claims, clocks, vocabulary, projection, workspace, criticism } = world;
const { rows, close } = asker(world);
afterAll(close);
const FOCUS = ex("t0");
const first = () => buildView(graph, { ...FIRST_VIEW, focus: FOCUS }).graph;

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
