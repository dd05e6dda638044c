/** A horizon on the canvas: what is within, what beyond, and in words why. */
import { MultiDirectedGraph } from "graphology";
import { describe, expect, test } from "vitest";
import { moved } from "../../src/app/horizon/day-slider.tsx";
import { groupsOf } from "../../src/app/horizon/groups.ts";
import { comparisonMarks, horizonMarks } from "../../src/app/horizon/marks.ts";
import { reasonWords, typedDate } from "../../src/app/horizon/reason.ts";
import { ClaimClocks } from "../../src/claims/clocks.ts";
import { compareHorizons } from "../../src/claims/horizon/compare.ts";
import { Horizons } from "../../src/claims/horizon/horizon.ts";
import type { ViewEdge, ViewNode } from "../../src/graph/view-graph.ts";
import { dayNumber } from "../../src/model/date-span.ts";
import { line, thing } from "../canvas/scene-world.ts";
import { KRI, ShippedDossier } from "../data/shipped-dossier.ts";

const { dossier, vocabulary, claims } = new ShippedDossier();
const horizons = new Horizons(dossier, vocabulary, claims, new ClaimClocks(dossier, vocabulary, claims));
const mi5 = horizons.horizon({ actor: `${KRI}mi5`, date: "1940-02-01" });
const fbi = horizons.horizon({ actor: `${KRI}fbi`, date: "1940-02-01" });
const view = new MultiDirectedGraph<ViewNode, ViewEdge>();
for (const id of ["mi5", "fbi", "john-herbert-king", "new-york"]) view.addNode(KRI + id, thing(id));
view.addEdgeWithKey("bare", `${KRI}mi5`, `${KRI}john-herbert-king`, line());
view.addEdgeWithKey("far", `${KRI}john-herbert-king`, `${KRI}new-york`, line());

describe("the marks of a horizon", () => {
  test("a solid contour round what had reached the actor, and the rest beyond", () => {
    const { contours, beyond } = horizonMarks(view, mi5, "MI5");
    const solid = contours.find((c) => c.line === "solid");
    expect(solid?.words).toBe("had reached MI5");
    expect(solid?.members.nodes).toEqual([`${KRI}mi5`, `${KRI}john-herbert-king`]);
    expect(solid?.members.edges).toEqual(["bare"]);
    const within = new Set(contours.flatMap((c) => c.members.nodes));
    expect(new Set([...within, ...beyond.nodes]).size).toBe(view.order);
    expect(beyond.nodes.every((id) => !within.has(id))).toBe(true);
  });

  test("two contours of different lines for two actors", () => {
    const { contours } = comparisonMarks(view, compareHorizons(mi5, fbi), "MI5", "the FBI");
    expect(contours.map((c) => c.line).sort()).toEqual(["double", "solid"]);
    expect(contours.find((c) => c.line === "solid")?.members.nodes).toContain(`${KRI}john-herbert-king`);
    expect(contours.find((c) => c.line === "double")?.members.nodes).not.toContain(`${KRI}john-herbert-king`);
  });
});

describe("the lists of a horizon", () => {
  const name = (iri: string) => vocabulary.label(iri);
  const answer = (other: typeof fbi | null) => ({
    view: { actor: `${KRI}mi5`, date: "1940-02-01", and: null, rules: null, through: [], least: "had" as const },
    horizon: mi5,
    other,
    comparison: other === null ? null : compareHorizons(mi5, other),
  });

  test("hold each claim once, by how far it had come", () => {
    const groups = groupsOf(answer(null), name);
    expect(groups.map((g) => [g.id, g.claims.length])).toEqual(Object.entries(mi5.counts));
  });

  test("of two say what each knew alone", () => {
    const [a, both, b] = groupsOf(answer(fbi), name);
    expect(a?.words).toBe("Only MI5");
    expect(a?.claims.map((c) => c.attestation.identifier)).toContain("UK03");
    expect(b?.claims.map((c) => c.attestation.identifier)).toContain("US11");
    expect(both?.claims.some((c) => c.attestation.identifier === "UK03")).toBe(false);
  });

  test("give the reason with its grounds", () => {
    const king = mi5.claims.get(`${KRI}UK03`);
    if (king === undefined) throw new Error("UK03 is gone");
    expect(reasonWords(king, `${KRI}mi5`, vocabulary)).toBe("Oswald Harker was told, Sep 1939 (UK04, PE23, OR03)");
    const said = mi5.claims.get(`${KRI}AG08`);
    if (said === undefined) throw new Error("AG08 is gone");
    expect(reasonWords(said, `${KRI}mi5`, vocabulary)).toContain("the day falls within its dates");
  });
});

describe("the day", () => {
  test("is read as it is written", () => {
    expect(typedDate("1 February 1940")).toBe("1940-02-01");
    expect(typedDate("Feb 1940")).toBe("1940-02");
    expect(typedDate(" 1940-02~ ")).toBe("1940-02~");
    expect(typedDate("the day before")).toBe("the day before");
  });

  test("moves by a day, by a month, and to the ends", () => {
    const days = { from: dayNumber("1937-01-01"), to: dayNumber("1941-12-31") };
    const day = dayNumber("1940-01-31");
    expect(moved("ArrowRight", day, days)).toBe(day + 1);
    expect(moved("PageUp", day, days)).toBe(dayNumber("1940-02-29"));
    expect(moved("Home", day, days)).toBe(days.from);
    expect(moved("x", day, days)).toBeNull();
  });
});
