import { describe, expect, test } from "vitest";
import { bow, crosses, meets, seen, within } from "../../../src/graph/placing/curve.ts";

describe("the bow of a line", () => {
  test("starts and ends at its things", () => {
    const line = bow({ x: 10, y: 20 }, { x: 110, y: 20 }, 0.08);
    expect(line.at(0)).toEqual({ x: 10, y: 20 });
    expect(line.at(1)).toEqual({ x: 110, y: 20 });
    expect(line.length).toBe(100);
  });

  test("a curvature of 8 % bows by 4 % of the length at the middle, to one side", () => {
    const line = bow({ x: 0, y: 0 }, { x: 100, y: 0 }, 0.08);
    expect(line.at(0.5).x).toBeCloseTo(50);
    expect(line.at(0.5).y).toBeCloseTo(-4);
    expect(bow({ x: 0, y: 0 }, { x: 100, y: 0 }, -0.08).at(0.5).y).toBeCloseTo(4);
  });

  test("a straight line heads where it goes", () => {
    expect(bow({ x: 0, y: 0 }, { x: 0, y: 50 }, 0).heading(0.3)).toBeCloseTo(Math.PI / 2);
  });
});

test("graph space points up, the screen down", () => {
  expect(seen({ x: 400, y: 300, k: 2 }, { x: 10, y: 30 })).toEqual({ x: 420, y: 240 });
});

describe("rectangles", () => {
  const box = { x: 10, y: 10, w: 20, h: 10 };

  test("a segment through a rectangle crosses it, one beside it does not", () => {
    expect(crosses({ x: 0, y: 15 }, { x: 50, y: 15 }, box)).toBe(true);
    expect(crosses({ x: 0, y: 0 }, { x: 40, y: 30 }, box)).toBe(true);
    expect(crosses({ x: 0, y: 25 }, { x: 50, y: 25 }, box)).toBe(false);
    expect(crosses({ x: 0, y: 15 }, { x: 9, y: 15 }, box)).toBe(false);
  });

  test("touching is not meeting", () => {
    expect(meets(box, { x: 30, y: 10, w: 5, h: 5 })).toBe(false);
    expect(meets(box, { x: 29, y: 19, w: 5, h: 5 })).toBe(true);
  });

  test("within means wholly", () => {
    expect(within({ x: 12, y: 12, w: 5, h: 5 }, box)).toBe(true);
    expect(within({ x: 28, y: 12, w: 5, h: 5 }, box)).toBe(false);
  });
});
