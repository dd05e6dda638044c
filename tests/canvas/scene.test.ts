import { describe, expect, test } from "vitest";
import { paintEdge, paintNode, updateScene } from "../../src/app/canvas/scene.ts";
import { line, painter, sceneOf, thing, viewOf } from "./scene-world.ts";

const at = (x: number, y: number) => ({ x, y });

describe("marks", () => {
  test("what is known by report only is hollow", () => {
    expect(paintNode(thing("a", { accepted: false }), at(0, 0), painter).hollow).toBe(1);
    expect(paintNode(thing("a"), at(0, 0), painter).hollow).toBe(0);
  });

  test("more claims make a larger mark, from 9 to 14 pixels, 19 in focus", () => {
    const r = (o: object): number => paintNode(thing("a", o), at(0, 0), painter).r;
    expect(r({ claims: 0 })).toBe(9);
    expect(r({ claims: 9 })).toBeGreaterThan(r({ claims: 4 }));
    expect(r({ claims: 900 })).toBe(14);
    expect(r({ focus: true })).toBe(19);
  });

  test("a kind nobody has styled is a circle", () => {
    expect(paintNode(thing("a", { kind: "unheard-of" }), at(0, 0), painter).form).toBe("circle");
  });
});

describe("lines", () => {
  test("accepted is solid with an arrow, reported dashed, denied dotted with a bar", () => {
    expect(paintEdge(line(), painter)).toMatchObject({ gap: 0, end: "arrow" });
    expect(paintEdge(line({ standing: "reported" }), painter)).toMatchObject({ dash: 5, gap: 4, end: "arrow" });
    const denied = paintEdge(line({ standing: "denied" }), painter);
    expect(denied).toMatchObject({ dash: 2, gap: 3, end: "bar", hue: "#ff0000" });
  });

  test("what the editor rejects is not red: the tool does not grade history", () => {
    expect(paintEdge(line({ standing: "rejected" }), painter).hue).not.toBe("#ff0000");
  });

  test("the surer, the heavier", () => {
    const weight = (certainty: "certain" | "probable" | "disputed") => paintEdge(line({ certainty }), painter).thin;
    expect(weight("certain")).toBeGreaterThan(weight("probable"));
    expect(weight("probable")).toBeGreaterThan(weight("disputed"));
  });
});

describe("another view", () => {
  const first = viewOf({ a: {}, b: {} }, ["a-b"]);
  const places = { a: at(0, 0), b: at(100, 0) };

  test("what is added comes from its neighbour, and nothing else moves", () => {
    const scene = sceneOf(first, places);
    const more = viewOf({ a: {}, b: {}, c: {} }, ["a-b", "b-c"]);
    const arrivals = updateScene(scene, more, { ...places, c: at(180, 40) }, painter);
    expect(Object.keys(arrivals.to)).toEqual(["c"]);
    expect(arrivals.from.c).toEqual(places.b);
    expect(scene.getNodeAttributes("a")).toMatchObject(places.a);
    expect(scene.getNodeAttributes("c")).toMatchObject(places.b);
  });

  test("a thing that a reader has moved stays there when no other place is given", () => {
    const scene = sceneOf(first, places);
    scene.mergeNodeAttributes("a", at(-50, -60));
    updateScene(scene, first, {}, painter);
    expect(scene.getNodeAttributes("a")).toMatchObject(at(-50, -60));
  });

  test("what has gone is gone, and the rest keeps its place", () => {
    const scene = sceneOf(first, places);
    updateScene(scene, viewOf({ b: {} }, []), {}, painter);
    expect(scene.nodes()).toEqual(["b"]);
    expect(scene.getNodeAttributes("b")).toMatchObject(places.b);
  });

  test("a thing that no layout has placed stands beside its neighbour, not on it", () => {
    const scene = sceneOf(viewOf({ a: {}, b: {} }, ["a-b"]), { a: at(0, 0) });
    const { x, y } = scene.getNodeAttributes("b");
    expect(Math.hypot(x, y)).toBeGreaterThan(60);
    expect(Math.hypot(x, y)).toBeLessThan(150);
  });

  test("a name with markup in it stays a name", () => {
    const evil = "<img src=x onerror=alert(1)>";
    expect(sceneOf(viewOf({ a: { label: evil } }, [])).getNodeAttribute("a", "label")).toBe(evil);
  });
});
