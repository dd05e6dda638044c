import { describe, expect, test } from "vitest";
import { fitCamera } from "../../src/app/canvas/camera.ts";
import { layoutArea } from "../../src/app/canvas/layout-client.ts";

const NONE = { top: 0, right: 0, bottom: 0, left: 0 };
const SIZE = { width: 800, height: 600 };
const thing = (x: number, y: number, half = 50) => ({ x, y, left: half, right: half, up: 20, down: 30 });

/** Where a graph point stands on the screen. */
const screen = (camera: { x: number; y: number; ratio: number }, x: number, y: number) => ({
  x: SIZE.width / 2 + (x - camera.x) / camera.ratio,
  y: SIZE.height / 2 - (y - camera.y) / camera.ratio,
});

describe("fitting", () => {
  test("few things are centred, not blown up", () => {
    const camera = fitCamera([thing(0, 0), thing(100, 0)], SIZE, NONE);
    expect(camera.ratio).toBe(1);
    expect(camera.x).toBeCloseTo(50);
  });

  test("everything is on the canvas with its words, which keep their size", () => {
    const things = [thing(-900, 400), thing(900, -500), thing(0, 0)];
    const camera = fitCamera(things, SIZE, NONE);
    for (const t of things) {
      const p = screen(camera, t.x, t.y);
      expect(p.x - t.left).toBeGreaterThanOrEqual(0);
      expect(p.x + t.right).toBeLessThanOrEqual(SIZE.width);
      expect(p.y - t.up).toBeGreaterThanOrEqual(0);
      expect(p.y + t.down).toBeLessThanOrEqual(SIZE.height);
    }
  });

  test("what floats over the edges is kept clear of", () => {
    const insets = { top: 120, right: 0, bottom: 40, left: 200 };
    const things = [thing(-500, 300), thing(500, -300)];
    const camera = fitCamera(things, SIZE, insets);
    for (const t of things) {
      const p = screen(camera, t.x, t.y);
      expect(p.x - t.left).toBeGreaterThanOrEqual(200);
      expect(p.y - t.up).toBeGreaterThanOrEqual(120);
      expect(p.y + t.down).toBeLessThanOrEqual(SIZE.height - 40);
    }
  });

  test("nothing to fit is no trouble", () => {
    expect(fitCamera([], SIZE, NONE)).toEqual({ x: 0, y: 0, ratio: 1 });
  });
});

describe("the area of a layout", () => {
  test("is the canvas where it is large enough", () => {
    expect(layoutArea({ w: 900, h: 700 }, 40)).toEqual({ w: 900, h: 700 });
  });

  test("grows beyond a telephone's canvas, so that things keep their distance", () => {
    const { w, h } = layoutArea({ w: 390, h: 400 }, 40);
    expect(w * h).toBeGreaterThan(450_000);
    expect(w / h).toBeCloseTo(390 / 400);
  });
});
