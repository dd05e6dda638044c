import { expect, test } from "vitest";
import { layout } from "../../src/graph/layout.ts";
import type { LayoutEdge, LayoutInput, LayoutNode } from "../../src/graph/layout-input.ts";
import { seeded } from "../../src/graph/random.ts";

const W = 780;
const H = 690;

const node = (id: string, more: Partial<LayoutNode> = {}): LayoutNode => ({ id, r: 12, w: 80, h: 14, ...more });
const edge = (source: string, target: string): LayoutEdge => ({ source, target, curvature: 0.08, mark: false });
const input = (nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], more: Partial<LayoutInput> = {}) => ({
  nodes,
  edges,
  w: W,
  h: H,
  ...more,
});

/** A ring of things with spokes from a focus in the middle: a picture without crossings exists. */
function wheel(n: number): LayoutInput {
  const keys = Array.from({ length: n }, (_, i) => `n${i}`);
  const spokes = keys.map((k) => edge("hub", k));
  const rim = keys.map((k, i) => edge(k, `n${(i + 1) % n}`));
  return input([node("hub", { focus: true, r: 25 }), ...keys.map((k) => node(k))], [...spokes, ...rim]);
}

function chance(n: number, m: number): LayoutInput {
  const random = seeded(5);
  const pick = () => `n${Math.floor(random() * random() * n)}`;
  const edges = Array.from({ length: m }, () => edge(pick(), pick()));
  return input(
    Array.from({ length: n }, (_, i) => node(`n${i}`)),
    edges,
  );
}

const QUICK = { rounds: 100, starts: 3 };

test("the same seed gives the same bytes, whatever the order of the input; another seed another drawing", () => {
  const wheel12 = wheel(12);
  const turned = { ...wheel12, nodes: [...wheel12.nodes].reverse(), edges: [...wheel12.edges].reverse() };
  const first = JSON.stringify(layout(wheel12, QUICK));
  expect(JSON.stringify(layout(turned, QUICK))).toBe(first);
  expect(JSON.stringify(layout({ ...wheel12, seed: 8 }, QUICK))).not.toBe(first);
});

test("a wheel is drawn without crossings, and no words lie on words or things", () => {
  const result = layout(wheel(9));
  expect(result).toMatchObject({ crossings: 0, throughThing: 0, wordHits: 0 });
});

test.each([
  ["landscape", 780, 690, 24],
  ["portrait", 390, 500, 14],
])("everything stands on a %s canvas, words included, and uses it", (_, w, h, n) => {
  const drawing = { ...wheel(n), w, h };
  const { positions, sides } = layout(drawing);
  const xs: number[] = [];
  const ys: number[] = [];
  for (const { id, r, w: words, h: rows } of drawing.nodes) {
    const { x, y } = positions[id] ?? { x: Number.NaN, y: Number.NaN };
    const side = sides[id];
    const beside = side === "right" || side === "left";
    const lx = side === "right" ? x + r + 5 + words / 2 : side === "left" ? x - r - 5 - words / 2 : x;
    const ly = side === "below" ? y - r - 3 - rows / 2 : side === "above" ? y + r + 3 + rows / 2 : y;
    xs.push(x - r, x + r, lx - words / 2, lx + words / 2);
    ys.push(y - r, y + r, ly - rows / 2, ly + rows / 2);
    expect(beside || side === "below" || side === "above").toBe(true);
  }
  expect(Math.max(...xs.map(Math.abs))).toBeLessThanOrEqual(w / 2);
  expect(Math.max(...ys.map(Math.abs))).toBeLessThanOrEqual(h / 2);
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(0.8 * w);
  expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(0.8 * h);
});

test("what is pinned does not move by a hair; what is new comes to stand near its parent", () => {
  const old = wheel(12);
  const before = layout(old, QUICK).positions;
  const pinned = old.nodes.map((n) => {
    const pin = before[n.id];
    return pin === undefined ? n : { ...n, pin };
  });
  const fresh = ["x", "y", "z"];
  const after = layout({
    ...old,
    nodes: [...pinned, ...fresh.map((k) => node(k))],
    edges: [...old.edges, ...fresh.map((k) => edge("n3", k))],
  });
  for (const { id } of old.nodes) expect(after.positions[id]).toEqual(before[id]);
  const parent = before.n3 ?? { x: 0, y: 0 };
  for (const k of fresh) {
    const { x, y } = after.positions[k] ?? { x: Number.NaN, y: Number.NaN };
    const distance = Math.hypot(x - parent.x, y - parent.y);
    expect(distance).toBeGreaterThan(24);
    expect(distance).toBeLessThan(W / 2);
  }
  expect(after.wordHits).toBe(0);
});

test("y points up: what is pinned above stays above", () => {
  const { positions } = layout(
    input([node("top", { pin: { x: 0, y: 200 } }), node("low", { pin: { x: 0, y: -200 } })], []),
  );
  expect(positions).toEqual({ top: { x: 0, y: 200 }, low: { x: 0, y: -200 } });
});

test("a single thing, and none, are laid out too", () => {
  expect(layout(input([], [])).positions).toEqual({});
  const { positions } = layout(input([node("one", { focus: true })], [edge("one", "one"), edge("one", "gone")]));
  expect(Math.abs(positions.one?.x ?? Number.NaN)).toBeLessThan(W / 2);
});

test("progress goes from little to all and never back", () => {
  const told: number[] = [];
  layout(wheel(6), { ...QUICK, onProgress: (done) => told.push(done) });
  expect(told.at(-1)).toBeCloseTo(1);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

test("two thousand things are placed, none on another", () => {
  const many = chance(2000, 3000);
  const { positions } = layout(many);
  const places = Object.values(positions);
  expect(places).toHaveLength(2000);
  const columns = new Map<number, { x: number; y: number }[]>();
  let overlaps = 0;
  for (const p of places) {
    expect(Number.isFinite(p.x) && Number.isFinite(p.y)).toBe(true);
    const column = Math.floor(p.x / 24);
    for (const c of [column - 1, column, column + 1])
      for (const q of columns.get(c) ?? []) if (Math.hypot(p.x - q.x, p.y - q.y) < 23) overlaps++;
    columns.set(column, [...(columns.get(column) ?? []), p]);
  }
  expect(overlaps).toBe(0);
});

test("a few hundred things get their words looked after as well", () => {
  const { wordHits } = layout(chance(200, 260));
  expect(wordHits).toBeLessThan(10);
});
