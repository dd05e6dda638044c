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
import { beforeAll, describe, expect, test } from "vitest";
import { collapseView, leavesOf } from "../../src/graph/collapse.ts";
import { Evidence } from "../../src/graph/evidence.ts";
import { type FacetState, NO_FACETS, withDates, withValue } from "../../src/graph/facets/state.ts";
import { groupsOf, groupView } from "../../src/graph/group.ts";
import { LAYOUTS, layOut } from "../../src/graph/layouts/layouts.ts";
import { EXPANSION_CAP } from "../../src/graph/neighbourhood.ts";
import { findPaths } from "../../src/graph/paths/paths.ts";
import { buildView, FIRST_VIEW } from "../../src/graph/view.ts";
import { layoutInput } from "../../src/graph/view-layout.ts";
import { DOS_NS } from "../../src/rdf/namespaces.ts";
import type { SyntheticClaim } from "../bench/synthetic.ts";
import { countWhere, ex, isAccepted, linked, madeUpWorld, statements } from "./world.ts";

const world = madeUpWorld();
const { graph, claims, vocabulary, facets } = world;
const evidence = new Evidence(graph, claims);
const FOCUS = ex("t0");
const first = () => buildView(graph, { ...FIRST_VIEW, focus: FOCUS }).graph;

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
