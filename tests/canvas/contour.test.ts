/** The outline of a horizon: round what belongs to it, and round nothing else. */
import { describe, expect, test } from "vitest";
import { contourOf } from "../../src/app/canvas/contour.ts";
import type { Point } from "../../src/graph/placing/curve.ts";

/** Whether a point lies within the loops, by crossings. */
const inside = (p: Point, loops: readonly (readonly Point[])[]): boolean => {
  let crossings = 0;
  for (const loop of loops)
    loop.forEach((a, i) => {
      const b = loop[(i + 1) % loop.length] ?? a;
      if (a.y > p.y !== b.y > p.y && p.x < a.x + ((p.y - a.y) / (b.y - a.y)) * (b.x - a.x)) crossings += 1;
    });
  return crossings % 2 === 1;
};

describe("a contour", () => {
  test("is one loop round one disc, as far from it as asked", () => {
    const loops = contourOf({ discs: [{ x: 10, y: -5, r: 40 }], bands: [], holes: [] });
    expect(loops).toHaveLength(1);
    for (const p of loops[0] ?? []) expect(Math.abs(Math.hypot(p.x - 10, p.y + 5) - 40)).toBeLessThan(1);
  });

  test("holds two things and the line between them in one loop, and things apart in two", () => {
    const discs = [
      { x: 0, y: 0, r: 30 },
      { x: 200, y: 0, r: 30 },
    ];
    const band = { points: [discs[0] ?? { x: 0, y: 0 }, { x: 100, y: 60 }, discs[1] ?? { x: 0, y: 0 }], r: 15 };
    expect(contourOf({ discs, bands: [], holes: [] })).toHaveLength(2);
    const joined = contourOf({ discs, bands: [band], holes: [] });
    expect(joined).toHaveLength(1);
    expect(inside({ x: 100, y: 55 }, joined)).toBe(true);
    expect(inside({ x: 100, y: 0 }, joined)).toBe(false);
  });

  test("keeps out what does not belong, even in the middle", () => {
    const loops = contourOf({ discs: [{ x: 0, y: 0, r: 80 }], bands: [], holes: [{ x: 0, y: 0, r: 25 }] });
    expect(loops).toHaveLength(2);
    expect(inside({ x: 0, y: 0 }, loops)).toBe(false);
    expect(inside({ x: 50, y: 0 }, loops)).toBe(true);
  });

  test("of nothing is nothing", () => {
    expect(contourOf({ discs: [], bands: [], holes: [{ x: 0, y: 0, r: 25 }] })).toEqual([]);
  });
});
