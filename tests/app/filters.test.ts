/** Filters, things out of view and sources set aside, on the shipped dossier. */
import { beforeAll, describe, expect, test } from "vitest";
import { chooseView } from "../../src/app/desk/view-choice.ts";
import { asideWords } from "../../src/app/filters/aside-words.ts";
import { dayText, readDates, spanWords } from "../../src/app/filters/date-section.tsx";
import { Filters } from "../../src/app/filters/filters.ts";
import { thingCounts } from "../../src/app/filters/thing-counts.ts";
import { sift } from "../../src/app/graph-pane/sieve.ts";
import { rankChanges } from "../../src/app/sources/ranks.ts";
import { arranged, firstOrder, sourceRows } from "../../src/app/sources/source-rows.ts";
import { FIRST_VIEW, type ViewState } from "../../src/app/view/view-state.ts";
import { ClaimClocks } from "../../src/claims/clocks.ts";
import { SourceCriticism } from "../../src/claims/source-criticism.ts";
import { FacetIndex } from "../../src/graph/facets/facet-index.ts";
import { Projection } from "../../src/graph/projection.ts";
import { Workspace } from "../../src/store/workspace.ts";
import { KRI, ShippedDossier, SRC } from "../data/shipped-dossier.ts";

const { dossier, vocabulary, claims } = new ShippedDossier();
const projection = new Projection(dossier, vocabulary, claims);
const criticism = new SourceCriticism(claims);
const facets = new FacetIndex(dossier, vocabulary, claims, new ClaimClocks(dossier, vocabulary, claims));
beforeAll(async () => {
  projection.buildNow();
  await facets.build();
});

function filtersOf(patch: Partial<ViewState>): Filters {
  const state = { ...FIRST_VIEW, ...patch };
  return new Filters({ workspace: new Workspace([]), claims, projection, criticism, facets }, { get: () => state });
}

const drawn = () => chooseView(projection.graph, FIRST_VIEW, `${KRI}walter-krivitsky`, 40);
const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

describe("counts", () => {
  test("without filters every claim counts once, by its own certainty", () => {
    expect(Object.fromEntries(filtersOf({}).claimCounts("certainty"))).toEqual({
      certain: 162,
      probable: 72,
      contested: 51,
      disputed: 22,
    });
    expect(thingCounts(projection.graph, "kind").get("person")).toBe(72);
  });

  test("a source has the number of claims that cite it, set aside or not", () => {
    for (const aside of [[], [`${SRC}PER`]]) {
      const counts = filtersOf({ aside }).claimCounts("source");
      for (const { source, cited } of criticism.sources().filter((s) => s.cited.length > 0)) {
        expect([source.key, counts.get(source.iri)]).toEqual([source.key, cited.length]);
      }
    }
  });

  test("claims that fall with a source are left out", () => {
    const filters = filtersOf({ aside: [`${SRC}PER`] });
    const { fallen } = filters.remainder();
    expect(fallen.length).toBe(18);
    expect(sum(filters.claimCounts("certainty"))).toBe(307 - 18);
    expect(filters.claims(filters.state()).map((a) => a.identifier)).not.toEqual(expect.arrayContaining([fallen[0]]));
  });

  test("only one source: the certainties are those of the claims that cite it", () => {
    const filters = filtersOf({ filters: { source: { any: [`${SRC}PER`], not: [] } } });
    expect(sum(filters.claimCounts("certainty"))).toBe(39);
    expect(filters.claims(filters.state()).every((a) => a.source === `${SRC}PER`)).toBe(true);
  });

  test("a value that is left out and one that is asked for make up the whole", () => {
    const count = (choice: { any: string[]; not: string[] }) =>
      filtersOf({ filters: { certainty: choice } }).claims(filtersOf({ filters: { certainty: choice } }).state())
        .length;
    expect(count({ any: ["contested"], not: [] }) + count({ any: [], not: ["contested"] })).toBe(307);
  });
});

describe("the canvas", () => {
  test("of a view, things of other kinds and lines to them are left out; the rest is as it was", () => {
    const filters = filtersOf({ filters: { kind: { any: ["person"], not: [] } } });
    const { graph } = drawn();
    const out = filters.leftOut(graph);
    expect(out.nodes).toEqual(graph.filterNodes((_, { kind }) => kind !== "person"));
    const people = graph.filterEdges((e) =>
      graph.extremities(e).every((n) => graph.getNodeAttribute(n, "kind") === "person"),
    );
    expect(people.length).toBeGreaterThan(5);
    for (const line of people) expect(out.edges).not.toContain(line);
    expect(out.edges.length + people.length).toBe(graph.size);
    expect(filters.removed(graph)).toEqual({ nodes: [], edges: [] });
  });

  test("hidden instead of dimmed, they are taken off and nothing comes in their place", () => {
    const filters = filtersOf({ filters: { kind: { any: ["person"], not: [] } }, hideFiltered: true });
    const view = drawn();
    const left = sift(view, filters.removed(view.graph)).graph;
    expect(left.nodes()).toEqual(view.graph.filterNodes((_, { kind }) => kind === "person"));
    expect(filters.leftOut(view.graph)).toEqual({ nodes: [], edges: [] });
  });

  test("a thing out of view goes with its lines, and an event drawn as a line goes as a line", () => {
    const view = drawn();
    const event = view.graph.findEdge((_, { folded }) => folded !== null) ?? "";
    const filters = filtersOf({ hidden: [`${KRI}mi5`, event] });
    const left = sift(view, filters.removed(view.graph));
    expect(left.graph.hasNode(`${KRI}mi5`)).toBe(false);
    expect(left.graph.order).toBe(view.graph.order - 1);
    expect(left.graph.hasEdge(event)).toBe(false);
    const gone = view.graph.filterEdges((e, { folded }) => folded !== null && !left.graph.hasEdge(e));
    expect(gone).toContain(event);
    expect(left.folded).toBe(view.folded - gone.length);
    expect(view.graph.hasNode(`${KRI}mi5`)).toBe(true);
  });

  test("lines that rest on a source alone are dimmed, and no other", () => {
    const filters = filtersOf({ aside: [`${SRC}KLE`] });
    const { graph } = drawn();
    const { fallenKeys } = filters.remainder();
    const { edges } = filters.fallen(graph);
    expect(edges).toEqual(graph.filterEdges((_, { triples }) => triples.every((t) => fallenKeys.has(t))));
    expect(filtersOf({}).fallen(graph)).toEqual({ nodes: [], edges: [] });
  });

  test("the same state has the same key, and hiding has another than dimming", () => {
    const kind = { kind: { any: ["person"], not: [] } };
    expect(filtersOf({ filters: kind }).key()).toBe(filtersOf({}).key());
    expect(filtersOf({ filters: kind, hideFiltered: true }).key()).not.toBe(filtersOf({}).key());
  });
});

describe("words", () => {
  test("say what is set aside and what rests on it", () => {
    expect(asideWords(["Klehr 2003"], 10)).toEqual({
      what: "Klehr 2003 is set aside.",
      so: "10 claims rest on it alone and are dimmed.",
    });
    expect(asideWords(["A", "B"], 1).what).toBe("A and B are set aside.");
    expect(asideWords(["A", "B"], 1).so).toBe("1 claim rests on them alone and is dimmed.");
    expect(asideWords(["A", "B", "C", "D"], 0).what).toBe("4 sources are set aside.");
  });

  test("dates are read as years, months or days, open at either end", () => {
    const years = readDates("1937", "1941");
    expect(years !== null && "from" in years ? spanWords(years) : years).toBe("1937 to 1941");
    const open = readDates("", "1940-02");
    expect(open !== null && "from" in open ? [dayText(open.from, "from"), dayText(open.to, "to")] : open).toEqual([
      "",
      "1940-02-29",
    ]);
    expect(readDates("soon", "")).toEqual({ wrong: "from" });
    expect(readDates("1941", "1940")).toEqual({ wrong: "order" });
    expect(readDates(" ", "")).toBeNull();
  });
});

describe("the table of sources", () => {
  const rows = sourceRows(criticism);
  const keys = (text: string, by: Parameters<typeof firstOrder>[0]) =>
    arranged(rows, text, firstOrder(by)).map((r) => r.weight.source.key);

  test("is found by words of the title and sorted by any column", () => {
    expect(keys("perry", "cited")).toContain("PER");
    const cited = arranged(rows, "", firstOrder("cited")).map((r) => r.weight.cited.length);
    expect(cited).toEqual([...cited].sort((a, b) => b - a));
    const reliability = arranged(rows, "", firstOrder("reliability")).map((r) => r.weight.source.reliability);
    const told = reliability.filter((r) => r !== null);
    expect(told).toEqual([...told].sort());
    expect(reliability.slice(told.length).every((r) => r === null)).toBe(true);
  });

  test("names the families that a source belongs to", () => {
    for (const { weight, families } of rows)
      for (const family of families) expect(family.sources).toContain(weight.source.iri);
    expect(rows.some((r) => r.families.length > 0)).toBe(true);
  });

  test("ranks fall by the lines that are lost", () => {
    const { fallenKeys } = criticism.without([`${SRC}PER`]);
    const changes = rankChanges(projection.graph, fallenKeys);
    expect(changes.length).toBeGreaterThan(3);
    for (const { id, lines, rank } of changes) {
      expect(lines.before).toBe(projection.graph.degree(id));
      expect(lines.after).toBeLessThan(lines.before);
      const better = projection.graph.filterNodes((n) => projection.graph.degree(n) > lines.before).length;
      expect(rank.before).toBe(better + 1);
    }
    expect(rankChanges(projection.graph, new Set())).toEqual([]);
  });
});
