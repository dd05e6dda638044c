/** A picture of what the reader attends to: what is faint, chosen, marked, or beyond a horizon. */
import { describe, expect, it } from "vitest";
import { LIGHT } from "../../src/exchange/svg/palette.ts";
import type { PictureStates } from "../../src/exchange/svg/states.ts";
import { smallView, svg, texts, thing } from "./small-picture.ts";
import { byId, named, readXml, type XmlNode } from "./xml-reader.ts";

describe("a picture of what the reader attends to", () => {
  const states: PictureStates = {
    thing: (key) =>
      key === "bob"
        ? { strength: "faint", ring: "none" }
        : { strength: "full", ring: key === "x" ? "hit" : "selected" },
    line: (key) => ({ strength: key.includes("x") ? "full" : "faint", chosen: false }),
    faintWords: "filtered out",
    contours: [],
  };

  it("draws faint what is faint, without lines showing through it, and writes its name in a paler ink", () => {
    const root = readXml(svg({ states }));
    const bob = thing(root, "bob");
    expect(bob.attributes.class).toBe("thing faint");
    // Three tenths of #262e3a over #f3f3ef.
    expect(named(bob, "path").some((p) => p.attributes.fill === "#b6b8b9")).toBe(true);
    expect(bob.attributes.opacity).toBeUndefined();
    const name = named(byId(root, "names"), "text").find((t) => t.text === "Bob");
    expect(name?.attributes.fill).toBe(LIGHT.colours["ink-3"]);
    const faint = byId(root, "lines").children.filter((l) => l.attributes.opacity === "0.3");
    expect(faint.length).toBe(
      byId(root, "lines").children.filter((l) => / faint$/.test(l.attributes.class ?? "")).length,
    );
    expect(faint.length).toBeGreaterThan(0);
  });

  it("rings what is chosen and what is marked, and says so in the legend", () => {
    const root = readXml(svg({ states }));
    const rings = (key: string) => named(thing(root, key), "g").map((g) => g.attributes.class);
    expect(rings("ann")).toContain("focus");
    expect(rings("x")).toContain("hit");
    expect(texts(byId(root, "legend"))).toEqual(expect.arrayContaining(["selected", "marked", "dimmed: filtered out"]));
    expect(texts(byId(readXml(svg()), "legend")).join()).not.toMatch(/selected|marked|dimmed/);
  });

  it("draws a chosen line in the accent and heavier", () => {
    const line = (key: string) => ({
      strength: "full" as const,
      chosen: smallView().getEdgeAttribute(key, "label") === "informed",
    });
    const root = readXml(svg({ states: { ...states, line } }));
    const chosen = byId(root, "lines").children.filter((l) => l.attributes.class?.includes("chosen"));
    expect(chosen.map((l) => named(l, "path")[0]?.attributes.stroke)).toEqual([LIGHT.colours.accent]);
    expect(Number(named(chosen[0] as XmlNode, "path")[0]?.attributes["stroke-width"])).toBeCloseTo(1.75 * 1.3, 5);
  });

  it("hatches what lies beyond a horizon, draws its contours with their words, and has room for them", () => {
    const far = [
      { x: -400, y: -300 },
      { x: 500, y: -300 },
      { x: 500, y: 400 },
      { x: -400, y: 400 },
    ];
    const contours = [
      { line: "dashed" as const, words: "may have reached it by then", loops: [far] },
      {
        line: "double" as const,
        words: "had reached <Ann>",
        loops: [far.map(({ x, y }) => ({ x: x / 2, y: y / 2 }))],
      },
    ];
    const root = readXml(svg({ states: { ...states, contours } }));
    const horizon = byId(root, "horizon");
    expect(texts(horizon)).toEqual(["may have reached it by then", "had reached <Ann>"]);
    const strokes = named(horizon, "path").filter((p) => p.attributes.class?.startsWith("contour"));
    expect(strokes.map((p) => p.attributes["stroke-dasharray"] ?? "")).toEqual(["6 5", "", ""]);
    expect(texts(byId(root, "legend"))).toEqual(expect.arrayContaining(["had reached <Ann>", "beyond the horizon"]));
    expect(Number(root.attributes.width)).toBeGreaterThanOrEqual(900);
    expect(named(root, "pattern")).toHaveLength(1);
    expect(named(readXml(svg({ states })), "pattern")).toHaveLength(0);
  });
});
