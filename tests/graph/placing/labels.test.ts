import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { around, meets } from "../../../src/graph/placing/curve.ts";
import { type Obstacles, type Piece, placeLabels, stand, thin, type Word } from "../../../src/graph/placing/labels.ts";
import { Room } from "../../../src/graph/placing/room.ts";

const TYPE = { font: "12px sans-serif", lead: 14 };

const name = (id: string, x: number, y: number, o: Partial<Word> = {}): Word => ({
  id,
  lines: [id],
  w: 60,
  h: 14,
  type: TYPE,
  at: { x, y },
  r: 10,
  rank: 1,
  ...o,
});

function obstacles(words: readonly Word[], pieces: readonly Piece[] = []): Obstacles {
  const things = new Room<string>();
  for (const w of words) things.add(around(w.at, w.r), w.id);
  const pieceRoom = new Room<number>();
  pieces.forEach(({ a, b }, i) => {
    pieceRoom.add(
      { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x) + 1, h: Math.abs(a.y - b.y) + 1 },
      i,
    );
  });
  return { things, pieces, pieceRoom, soft: new Room(), frame: { x: -1e4, y: -1e4, w: 2e4, h: 2e4 } };
}

describe("names", () => {
  test("a thing alone has its name below", () => {
    const words = [name("a", 100, 100)];
    expect(placeLabels(words, obstacles(words)).placed.get("a")?.side).toBe("below");
  });

  test("a line below sends the name to the right", () => {
    const words = [name("a", 100, 100)];
    const line = [{ a: { x: 100, y: 110 }, b: { x: 100, y: 200 }, line: 1 }];
    expect(placeLabels(words, obstacles(words, line)).placed.get("a")?.side).toBe("right");
  });

  test("the side that the layout kept free is tried first", () => {
    const words = [name("a", 100, 100, { prefer: "left" })];
    expect(placeLabels(words, obstacles(words)).placed.get("a")?.side).toBe("left");
  });

  test("the higher name chooses first, and the lower one makes do", () => {
    const words = [name("low", 100, 100), name("high", 150, 100, { rank: 9 })];
    const { placed } = placeLabels(words, obstacles(words));
    expect(placed.get("high")?.side).toBe("below");
    expect(placed.get("low")?.side).toBe("left");
  });

  test("a name without room may move another one, so that both are read", () => {
    // `b` is shut in except below, where `a`, which has all sides, has gone first.
    const words = [
      name("a", 100, 60, { rank: 5 }),
      name("b", 100, 113, { rank: 1 }),
      ...[
        [50, 113],
        [150, 113],
        [40, 135],
        [160, 135],
        [100, 142],
      ].map(([x, y], i) => name(`wall${i}`, x ?? 0, y ?? 0, { w: 0, h: 0, r: 16, rank: 0 })),
    ];
    const { placed } = placeLabels(
      words.filter((w) => !w.id.startsWith("wall")),
      obstacles(words),
    );
    expect([...placed.keys()].sort()).toEqual(["a", "b"]);
  });

  test("no more names than asked for", () => {
    const words = Array.from({ length: 10 }, (_, i) => name(`n${i}`, i * 200, 0, { rank: i }));
    const { placed } = placeLabels(words, obstacles(words), 3);
    expect([...placed.keys()].sort()).toEqual(["n7", "n8", "n9"]);
  });

  const anyWord = fc.record({
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 0, max: 400 }),
    w: fc.integer({ min: 5, max: 140 }),
    lines: fc.integer({ min: 1, max: 2 }),
    rank: fc.integer({ min: 0, max: 30 }),
    r: fc.integer({ min: 6, max: 25 }),
  });

  test("law: no name lies on another name or on a thing, whatever the drawing", () => {
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 60 }), (drawn) => {
        const words = drawn.map((d, i) => name(`n${i}`, d.x, d.y, { w: d.w, h: 14 * d.lines, rank: d.rank, r: d.r }));
        const placed = [...placeLabels(words, obstacles(words)).placed.values()];
        for (const [i, p] of placed.entries()) {
          for (const q of placed.slice(i + 1)) expect(meets(p.rect, q.rect)).toBe(false);
          for (const w of words) {
            if (w.id !== p.word.id) expect(meets(p.rect, around(w.at, w.r))).toBe(false);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("law: the same drawing gives the same places", () => {
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 40 }), (drawn) => {
        const words = drawn.map((d, i) => name(`n${i}`, d.x, d.y, { w: d.w, rank: d.rank, r: d.r }));
        const once = [...placeLabels(words, obstacles(words)).placed].map(([id, p]) => [id, p.side]).sort();
        const again = [...placeLabels([...words].reverse(), obstacles(words)).placed].map(([id, p]) => [id, p.side]);
        expect(again.sort()).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });
});

test("while zooming out, names keep their side and the lower of two that touch is left out", () => {
  const high = stand(name("high", 0, 0, { rank: 9 }), "below");
  const low = stand(name("low", 100, 0), "below");
  const far = thin([low, high], (id) => ({ x: id === "low" ? 100 : 0, y: 0 }));
  expect([...far].sort()).toEqual(["high", "low"]);
  const close = thin([low, high], (id) => ({ x: id === "low" ? 30 : 0, y: 0 }));
  expect([...close]).toEqual(["high"]);
});
