import { describe, expect, test } from "vitest";
import type { LayoutInput, LayoutResult } from "../../../src/graph/layout-input.ts";
import { LAYOUTS, layOut } from "../../../src/graph/layouts/layouts.ts";
import { seeded } from "../../../src/graph/random.ts";

const DAY = 86_400_000;
const day = (date: string): number => Date.parse(date) / DAY;

function net(n: number, seed = 3): LayoutInput {
  const random = seeded(seed);
  const nodes = Array.from({ length: n }, (_, i) => ({
    id: `n${String(i).padStart(4, "0")}`,
    r: 10,
    w: 60,
    h: 14,
    focus: i === 0,
    ...(i % 3 === 0 ? { day: day("1937-01-01") + Math.floor(random() * 1500) } : {}),
    ...(i % 5 === 0 ? { place: { lat: 40 + 15 * random(), long: -80 + 90 * random() } } : {}),
  }));
  const edges = nodes.slice(1).map((node, i) => ({
    source: node.id,
    target: nodes[Math.floor(random() * (i + 1))]?.id ?? "n0000",
    curvature: 0.08,
    mark: false,
    ...(i % 4 === 0 ? { below: true } : {}),
  }));
  return { nodes, edges, w: 1000, h: 700 };
}

const place = (result: LayoutResult, id: string) => result.positions[id] ?? { x: Number.NaN, y: Number.NaN };

const small: LayoutInput = {
  nodes: ["mi5", "b-division", "harker", "archer", "krivitsky", "vivian"].map((id) => ({
    id,
    r: 12,
    w: 60,
    h: 14,
    focus: id === "krivitsky",
  })),
  edges: [
    { source: "b-division", target: "mi5", curvature: 0.08, mark: false, below: true },
    { source: "harker", target: "b-division", curvature: 0.08, mark: false, below: true },
    { source: "archer", target: "b-division", curvature: 0.08, mark: false, below: true },
    { source: "archer", target: "krivitsky", curvature: 0.08, mark: false },
    { source: "vivian", target: "krivitsky", curvature: 0.08, mark: false },
  ],
  w: 900,
  h: 600,
};

describe.each(LAYOUTS.map((l) => [l.id, l] as const))("the layout “%s”", (id, layout) => {
  test("places every thing, the same way each time, marks clear of each other", () => {
    const input = net(60);
    const once = layout.run(input, { rounds: 30, starts: 2 });
    const again = layout.run(input, { rounds: 30, starts: 2 });
    expect(once).toEqual(again);
    const at = input.nodes.map((n) => place(once, n.id));
    expect(at.every((p) => Number.isFinite(p.x) && Number.isFinite(p.y))).toBe(true);
    for (const [i, p] of at.entries())
      for (const q of at.slice(i + 1)) expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThan(19);
  });

  test("leaves pinned things where they are", () => {
    const input = net(30);
    const pins = { n0003: { x: 123, y: -45 }, n0007: { x: -300, y: 210 } };
    const nodes = input.nodes.map((n) => (n.id in pins ? { ...n, pin: pins[n.id as keyof typeof pins] } : n));
    const result = layOut(id, { ...input, nodes }, { rounds: 30, starts: 2 });
    expect(place(result, "n0003")).toEqual(pins.n0003);
    expect(place(result, "n0007")).toEqual(pins.n0007);
  });

  test("moves nothing when a newcomer joins what stands", () => {
    const input = net(30);
    const before = layOut(id, input, { rounds: 30, starts: 2 });
    const more = net(30);
    const nodes = [
      ...more.nodes.map((n) => ({ ...n, pin: place(before, n.id) })),
      { id: "new", r: 10, w: 50, h: 14, day: day("1939-06-01") },
    ];
    const edges = [...more.edges, { source: "new", target: "n0004", curvature: 0.08, mark: false }];
    const after = layOut(id, { ...more, nodes, edges }, { joining: true, rounds: 30, starts: 2 });
    for (const n of input.nodes) expect(place(after, n.id)).toEqual(place(before, n.id));
    expect(Number.isFinite(place(after, "new").x)).toBe(true);
  });

  test("takes nothing, one thing and things without lines", () => {
    expect(layout.run({ nodes: [], edges: [], w: 400, h: 300 }).positions).toEqual({});
    const lone = layout.run({ nodes: [{ id: "a", r: 9, w: 20, h: 14 }], edges: [], w: 400, h: 300 });
    expect(Object.keys(lone.positions)).toEqual(["a"]);
    const two = { nodes: ["a", "b"].map((n) => ({ id: n, r: 9, w: 20, h: 14 })), edges: [], w: 400, h: 300 };
    const { a, b } = layout.run(two).positions;
    expect(a).not.toEqual(b);
  });

  test("draws a thousand things", () => {
    const result = layout.run(net(1000));
    expect(Object.keys(result.positions)).toHaveLength(1000);
  });
});

test("the chain of command puts the whole above its parts, and heads and members below", () => {
  const result = layOut("hierarchy", small);
  expect(place(result, "mi5").y).toBeGreaterThan(place(result, "b-division").y);
  expect(place(result, "b-division").y).toBeGreaterThan(place(result, "harker").y);
  expect(place(result, "harker").y).toBe(place(result, "archer").y);
});

test("without ranks the hierarchy follows the lines as they point", () => {
  const edges = small.edges.map(({ below: _, ...e }) => e);
  const result = layOut("hierarchy", { ...small, edges });
  expect(place(result, "archer").y).toBeGreaterThan(place(result, "krivitsky").y);
});

test("around one thing: the focus in the middle, steps as rings", () => {
  const result = layOut("radial", small);
  const far = (id: string) => Math.hypot(place(result, id).x, place(result, id).y);
  expect(far("krivitsky")).toBeLessThan(1);
  expect(far("archer")).toBeCloseTo(far("vivian"), 0);
  expect(far("b-division")).toBeGreaterThan(far("archer") + 50);
  expect(far("harker")).toBeGreaterThan(far("b-division") + 50);
});

describe("by time", () => {
  const dates = { krivitsky: "1937-10-06", archer: "1940-01-23", vivian: "1941-02-10", harker: "1899-06-28" };
  const nodes = small.nodes.map((n) => (n.id in dates ? { ...n, day: day(dates[n.id as keyof typeof dates]) } : n));

  test("earlier stands further left, and what has no date below", () => {
    const result = layOut("time", { ...small, nodes });
    const order = ["harker", "krivitsky", "archer", "vivian"].map((id) => place(result, id).x);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    const lowest = Math.min(...Object.keys(dates).map((id) => place(result, id).y));
    expect(place(result, "mi5").y).toBeLessThan(lowest);
  });

  test("years at the head run with the time", () => {
    const { guides = [] } = layOut("time", { ...small, nodes });
    expect(guides.map((g) => g.words)).toContain("1938");
    const years = guides.map((g) => Number(g.words));
    expect([...years].sort((a, b) => a - b)).toEqual(years);
    expect([...guides.map((g) => g.x)].sort((a, b) => a - b)).toEqual(guides.map((g) => g.x));
    const in1938 = guides.find((g) => g.words === "1938");
    const result = layOut("time", { ...small, nodes });
    expect(place(result, "krivitsky").x).toBeLessThan(in1938?.x ?? Number.NaN);
    expect(place(result, "archer").x).toBeGreaterThan(in1938?.x ?? Number.NaN);
  });

  test("a newcomer stands between those before and after it", () => {
    const before = layOut("time", { ...small, nodes });
    const standing = nodes.map((n) => ({ ...n, pin: place(before, n.id) }));
    const fresh = { id: "new", r: 10, w: 40, h: 14, day: day("1938-11-01") };
    const after = layOut("time", { ...small, nodes: [...standing, fresh] }, { joining: true });
    expect(place(after, "new").x).toBeGreaterThan(place(after, "krivitsky").x);
    expect(place(after, "new").x).toBeLessThan(place(after, "archer").x);
  });
});

test("by place: north is up, east is right, and the rest stands beside its place", () => {
  const where = {
    mi5: { lat: 51.5, long: -0.1 },
    krivitsky: { lat: 38.9, long: -77.04 },
    vivian: { lat: 48.86, long: 2.35 },
  };
  const nodes = small.nodes.map((n) => (n.id in where ? { ...n, place: where[n.id as keyof typeof where] } : n));
  const result = layOut("place", { ...small, nodes });
  expect(place(result, "krivitsky").x).toBeLessThan(place(result, "mi5").x);
  expect(place(result, "krivitsky").y).toBeLessThan(place(result, "vivian").y);
  expect(place(result, "vivian").x).toBeGreaterThan(place(result, "mi5").x);
  expect(place(result, "vivian").y).toBeLessThan(place(result, "mi5").y);
});
