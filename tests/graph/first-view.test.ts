/** The first thing a reader of the shipped dossier sees. */
import { beforeAll, describe, expect, test } from "vitest";
import type { DossierGraph } from "../../src/graph/dossier-graph.ts";
import { layout } from "../../src/graph/layout.ts";
import type { LayoutResult } from "../../src/graph/layout-input.ts";
import { Projection } from "../../src/graph/projection.ts";
import { buildView, FIRST_VIEW } from "../../src/graph/view.ts";
import type { ViewGraph } from "../../src/graph/view-graph.ts";
import { layoutInput } from "../../src/graph/view-layout.ts";
import { KRI, ShippedDossier } from "../data/shipped-dossier.ts";
import { box } from "./hand-made.ts";

const FOCUS = `${KRI}walter-krivitsky`;
const WIDE = { w: 780, h: 690 };
const NARROW = { w: 390, h: 500 };

let whole: DossierGraph;
let wide: ViewGraph;
let narrow: ViewGraph;
let drawn: LayoutResult;

beforeAll(() => {
  const { dossier, vocabulary, claims } = new ShippedDossier();
  const projection = new Projection(dossier, vocabulary, claims);
  projection.buildNow();
  whole = projection.graph;
  wide = buildView(whole, { ...FIRST_VIEW, focus: FOCUS }).graph;
  narrow = buildView(whole, { ...FIRST_VIEW, focus: FOCUS, limit: 18 }).graph;
  drawn = layout(layoutInput(wide, { box, ...WIDE }));
});

describe("the whole dossier", () => {
  test("claims, sources, disagreements and the dossier's note on itself are not things", () => {
    for (const local of ["DB07", "DB08", "SD15", "SD18", "UK03", "X01"]) expect(whole.hasNode(KRI + local)).toBe(false);
    expect(whole.hasNode(KRI)).toBe(false);
    expect(whole.filterNodes((key) => key.startsWith("https://w3id.org/dossier/source/"))).toEqual([]);
  });

  test("who led the debriefing: one account accepted, one only reported, each the other's rival", () => {
    const line = (who: string) =>
      whole.getEdgeAttributes(`${KRI}debriefing-1940\nhttps://w3id.org/dossier/ns#ledBy\n${KRI}${who}`);
    expect(line("jane-archer")).toMatchObject({
      standing: "accepted",
      certainty: "certain",
      claims: ["DB07"],
      rivals: 1,
    });
    expect(line("guy-liddell")).toMatchObject({ standing: "reported", claims: ["DB08"], rivals: 1 });
  });

  test("what a source denies is drawn as denied: that the FBI saw his value", () => {
    const line = whole.getEdgeAttributes(`${KRI}fbi\nhttps://w3id.org/dossier/ns#valued\n${FOCUS}`);
    expect(line).toMatchObject({ standing: "denied", claims: ["SD28"] });
  });

  test("a cover name is a thing that two people could share", () => {
    expect(whole.getNodeAttributes("name:Mr Thomas")).toMatchObject({ kind: "name", literal: true, accepted: true });
  });
});

describe("the first view", () => {
  test("holds what his story turns on", () => {
    for (const local of [
      "debriefing-1940",
      "jane-archer",
      "mi5",
      "sis",
      "fbi",
      "ins",
      "ignace-reiss",
      "death-of-krivitsky",
      "break-with-stalin",
    ])
      expect(wide.hasNode(KRI + local), local).toBe(true);
    expect(wide.order).toBe(40);
    expect(wide.getNodeAttribute(FOCUS, "focus")).toBe(true);
  });

  test("on a narrow screen holds less of the same", () => {
    expect(narrow.order).toBe(18);
    for (const local of ["debriefing-1940", "jane-archer", "mi5", "fbi", "ignace-reiss"])
      expect(narrow.hasNode(KRI + local), local).toBe(true);
  });

  test("is not a star: a third of its lines do not touch the focus", () => {
    expect(wide.degree(FOCUS) / wide.size).toBeLessThan(0.67);
    expect(wide.size).toBeLessThan(80);
  });

  test("says how much is behind each thing", () => {
    const behind = wide.getNodeAttribute(FOCUS, "more");
    expect(behind).toBeGreaterThan(40);
    expect(behind).toBeLessThan(whole.degree(FOCUS));
  });

  const expectReadable = (view: ViewGraph, result: LayoutResult, crossings: number) => {
    expect(result.crossings).toBeLessThanOrEqual(crossings);
    expect(result.throughThing).toBe(0);
    expect(result.wordHits).toBe(0);
    expect(result.throughWord).toBeLessThanOrEqual(view.size / 4);
  };

  test("can be read on a wide screen", () => expectReadable(wide, drawn, 8));

  test("can be read on a narrow screen", () =>
    expectReadable(narrow, layout(layoutInput(narrow, { box, ...NARROW })), 4));

  test("does not move when Reiss is expanded", () => {
    const before = drawn.positions;
    const spec = { ...FIRST_VIEW, focus: FOCUS, placed: wide.nodes(), expanded: [`${KRI}ignace-reiss`] };
    const more = buildView(whole, spec).graph;
    expect(more.order).toBeGreaterThan(wide.order);
    const after = layout(layoutInput(more, { box, ...WIDE, pins: before }));
    for (const key of wide.nodes()) expect(after.positions[key]).toEqual(before[key]);
    for (const edge of wide.edges())
      if (more.hasEdge(edge) && more.getEdgeAttribute(edge, "bundled") === wide.getEdgeAttribute(edge, "bundled"))
        expect(more.getEdgeAttribute(edge, "curvature")).toBe(wide.getEdgeAttribute(edge, "curvature"));
    expect(after.wordHits).toBe(0);
  });
});
