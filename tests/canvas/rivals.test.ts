import { expect, test } from "vitest";
import { markAt } from "../../src/app/canvas/rivals.ts";
import { around, bow, meets } from "../../src/graph/placing/curve.ts";
import { markBox, placeMarks } from "../../src/graph/placing/rivals.ts";
import { Room } from "../../src/graph/placing/room.ts";

const line = { id: "e", bow: bow({ x: 0, y: 0 }, { x: 300, y: 0 }, 0) };

test("the mark stands at the middle of a free line", () => {
  expect(placeMarks([line], new Room(), []).get("e")).toBe(0.5);
});

test("it slides past a name and past a thing", () => {
  const names = new Room<string>();
  const name = around({ x: 150, y: 0 }, 20);
  names.add(name, "n");
  const t = placeMarks([line], names, [{ x: 120, y: 0, r: 10 }]).get("e") ?? 0;
  const at = line.bow.at(t);
  expect(meets(markBox(at), name)).toBe(false);
  expect(Math.abs(at.x - 120)).toBeGreaterThan(10);
});

test("two marks on crossing lines do not lie on each other", () => {
  const across = { id: "f", bow: bow({ x: 150, y: -150 }, { x: 150, y: 150 }, 0) };
  const spots = placeMarks([line, across], new Room(), []);
  const a = line.bow.at(spots.get("e") ?? 0);
  const b = across.bow.at(spots.get("f") ?? 0);
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(17);
});

test("the pointer finds the nearest mark within reach", () => {
  const marks = [
    { edge: "a", count: 1, at: { x: 0, y: 0 }, dim: false },
    { edge: "b", count: 1, at: { x: 20, y: 0 }, dim: false },
  ];
  expect(markAt(marks, { x: 12, y: 0 }, 12)?.edge).toBe("b");
  expect(markAt(marks, { x: 50, y: 0 }, 12)).toBeNull();
});
