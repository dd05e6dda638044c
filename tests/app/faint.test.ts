/** Why things are faint, in words: filters, sources set aside, dates and a horizon, on the shipped dossier. */
import { beforeAll, describe, expect, test } from "vitest";
import { faintOf } from "../../src/app/desk/faint.ts";
import { chooseView } from "../../src/app/desk/view-choice.ts";
import { Filters } from "../../src/app/filters/filters.ts";
import { horizonMarks } from "../../src/app/horizon/marks.ts";
import { readChronicle } from "../../src/app/timeline/chronicle.ts";
import { EVER, inSpan, outsideSpan, undatedOf } from "../../src/app/timeline/in-span.ts";
import { FIRST_VIEW, type ViewState } from "../../src/app/view/view-state.ts";
import { ClaimClocks } from "../../src/claims/clocks.ts";
import { Horizons } from "../../src/claims/horizon/horizon.ts";
import { SourceCriticism } from "../../src/claims/source-criticism.ts";
import { FacetIndex } from "../../src/graph/facets/facet-index.ts";
import { Projection } from "../../src/graph/projection.ts";
import { dayNumber } from "../../src/model/date-span.ts";
import { Workspace } from "../../src/store/workspace.ts";
import { KRI, ShippedDossier, SRC } from "../data/shipped-dossier.ts";

const { dossier, vocabulary, claims } = new ShippedDossier();
const projection = new Projection(dossier, vocabulary, claims);
const clocks = new ClaimClocks(dossier, vocabulary, claims);
const facets = new FacetIndex(dossier, vocabulary, claims, clocks);
const criticism = new SourceCriticism(claims);
beforeAll(async () => {
  projection.buildNow();
  await facets.build();
});

const drawn = (limit = 40) =>
  chooseView(projection.graph, { ...FIRST_VIEW, steps: limit > 40 ? 4 : 2 }, `${KRI}walter-krivitsky`, limit).graph;
function filtersOf(patch: Partial<ViewState>): Filters {
  const state = { ...FIRST_VIEW, ...patch };
  return new Filters({ workspace: new Workspace([]), claims, projection, criticism, facets }, { get: () => state });
}

describe("what is faint", () => {
  test("is filtered out: every thing of another kind, and no thing of the kind wanted that is spoken of", () => {
    const view = drawn();
    const faint = faintOf(view, [
      ["filtered", filtersOf({ filters: { kind: { any: ["person"], not: [] } } }).leftOut(view)],
    ]);
    expect(faint.any).toBe(true);
    view.forEachNode((id, { kind }) => {
      if (kind !== "person") expect([id, faint.thing(id)]).toEqual([id, "filtered"]);
    });
    expect(faint.thing(`${KRI}walter-krivitsky`)).toBeNull();
  });

  test("rests on sources set aside: statements whose every claim cites one of them", () => {
    const view = drawn();
    const faint = faintOf(view, [["aside", filtersOf({ aside: [`${SRC}PER`] }).fallen(view)]]);
    const { graph } = projection;
    view.forEachEdge((_, { triples }) => {
      for (const key of triples) {
        const cited = graph
          .getEdgeAttribute(key, "claims")
          .flatMap((id) => claims.byIdentifier(id))
          .map((a) => a.source);
        const falls = cited.length > 0 && cited.every((s) => s === `${SRC}PER`);
        if (triples.length === 1) expect([key, faint.statement(key)]).toEqual([key, falls ? "aside" : null]);
      }
    });
  });

  test("lies outside the span; what has no date at all is told apart", () => {
    const view = drawn(400);
    const { items } = readChronicle({ claims, clocks, projection }, "happened");
    const outside = outsideSpan(view, inSpan(items, { from: dayNumber("1940-01-01"), to: dayNumber("1940-02-29") }));
    const undated = undatedOf(view, outside, inSpan(items, EVER));
    const faint = faintOf(view, [
      ["undated", undated],
      ["span", outside],
    ]);
    expect(undated.edges.length).toBeGreaterThan(0);
    expect(undated.edges.length).toBeLessThan(outside.edges.length);
    for (const edge of undated.edges) {
      const { triples, claims: ids, folded } = view.getEdgeAttributes(edge);
      expect(triples.map((t) => faint.statement(t))).toContain("undated");
      if (folded === null) for (const a of ids.flatMap((id) => claims.byIdentifier(id))) expect(a.when).toBeNull();
    }
  });

  test("lies beyond a horizon, and the first reason in the order given is told", () => {
    const view = drawn();
    const horizons = new Horizons(dossier, vocabulary, claims, clocks);
    const horizon = horizons.horizon({ actor: `${KRI}mi5`, date: "1937-01-01" });
    const { beyond } = horizonMarks(view, horizon, "MI5");
    const [first] = beyond.nodes;
    const faint = faintOf(view, [
      ["filtered", { nodes: beyond.nodes.slice(0, 1), edges: [] }],
      ["horizon", beyond],
    ]);
    expect(faint.thing(first ?? "")).toBe("filtered");
    expect(beyond.nodes.slice(1).map((id) => faint.thing(id))).toEqual(beyond.nodes.slice(1).map(() => "horizon"));
  });

  test("is nothing while nothing is chosen", () => {
    const view = drawn();
    expect(faintOf(view, [["filtered", filtersOf({}).leftOut(view)]]).any).toBe(false);
  });
});
