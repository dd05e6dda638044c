import { describe, expect, test } from "vitest";
import { type Attention, NO_ATTENTION, rank, readAttention } from "../../src/app/canvas/attention.ts";
import { sceneOf, viewOf } from "./scene-world.ts";

// a — b — c — d, and e alone; `a` is the focus.
const scene = sceneOf(viewOf({ a: { focus: true }, b: {}, c: { claims: 30 }, d: {}, e: {} }, ["a-b", "b-c", "c-d"]));
const read = (change: Partial<Attention>) => readAttention(scene, { ...NO_ATTENTION, ...change });

describe("at rest", () => {
  test("the focus has its ring and its lines may carry words; nothing is dimmed", () => {
    const reading = read({});
    expect(reading.node("a")).toEqual({ emphasis: "focus", isDim: false, isFar: false });
    expect(reading.node("d").isDim).toBe(false);
    expect(reading.edge("a-b").isNear).toBe(true);
    expect(reading.edge("b-c").isNear).toBe(false);
  });
});

describe("a chosen thing", () => {
  const reading = read({ selection: { kind: "node", id: "b" } });

  test("keeps its neighbours and lines; the rest is dimmed", () => {
    expect(reading.node("b")).toEqual({ emphasis: "selected", isDim: false, isFar: false });
    expect(reading.node("a").isDim).toBe(false);
    expect(reading.node("c").isDim).toBe(false);
    expect(reading.node("d").isDim).toBe(true);
    expect(reading.edge("b-c").isDim).toBe(false);
    expect(reading.edge("c-d").isDim).toBe(true);
  });

  test("hovering dims nothing", () => {
    expect(read({ hovered: "b" }).node("d").isDim).toBe(false);
  });

  test("one that is not on the canvas changes nothing", () => {
    expect(read({ selection: { kind: "node", id: "gone" } }).node("d").isDim).toBe(false);
  });
});

describe("a chosen line", () => {
  test("rings both ends, and its rivals stay at full strength", () => {
    const alone = read({ selection: { kind: "edge", id: "a-b" } });
    expect(alone.node("a").emphasis).toBe("selected");
    expect(alone.node("b").emphasis).toBe("selected");
    expect(alone.edge("a-b").isChosen).toBe(true);
    expect(alone.edge("c-d").isDim).toBe(true);
    const rivals = read({ selection: { kind: "edge", id: "a-b" }, near: { nodes: [], edges: ["c-d", "gone"] } });
    expect(rivals.edge("c-d").isDim).toBe(false);
    expect(rivals.node("d").isDim).toBe(false);
  });
});

describe("hits and what is set aside", () => {
  test("a hit is ringed without being chosen, and is not dimmed by a selection", () => {
    const reading = read({ hits: new Set(["d"]), selection: { kind: "node", id: "a" } });
    expect(reading.node("d")).toEqual({ emphasis: "hit", isDim: false, isFar: false });
  });

  test("a line that was found is drawn so, with its words, and is not dimmed by a selection", () => {
    const reading = read({ hits: new Set(["c", "d", "c-d"]), selection: { kind: "node", id: "a" } });
    expect(reading.edge("c-d")).toEqual({ isChosen: false, isHit: true, isNear: true, isDim: false, isFar: false });
    expect(reading.edge("b-c").isHit).toBe(false);
  });

  test("what is set aside is dimmed", () => {
    const reading = read({ aside: { nodes: new Set(["e"]), edges: new Set(["c-d"]) } });
    expect(reading.node("e").isDim).toBe(true);
    expect(reading.edge("c-d").isDim).toBe(true);
    expect(reading.edge("b-c").isDim).toBe(false);
  });
});

test("names: chosen, hovered, neighbours, hits, then the most claims", () => {
  const attention = {
    ...NO_ATTENTION,
    selection: { kind: "node" as const, id: "a" },
    hovered: "d",
    hits: new Set(["e"]),
  };
  const reading = readAttention(scene, attention);
  const order = scene.nodes().sort((x, y) => {
    const of = (id: string): number => rank(id, scene.getNodeAttributes(id), attention, reading);
    return of(y) - of(x);
  });
  expect(order).toEqual(["a", "d", "b", "e", "c"]);
});
