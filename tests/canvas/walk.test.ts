import { expect, test } from "vitest";
import { isDirection, neighbourTowards } from "../../src/app/canvas/walk.ts";
import { sceneOf, viewOf } from "./scene-world.ts";

const scene = sceneOf(
  viewOf({ hub: {}, up: {}, right: {}, far: {}, stranger: {} }, ["hub-up", "right-hub", "hub-far"]),
  {
    hub: { x: 0, y: 0 },
    up: { x: 10, y: 100 },
    right: { x: 100, y: 10 },
    far: { x: 300, y: 0 },
    stranger: { x: 0, y: -50 },
  },
);

test("an arrow leads to the neighbour that lies that way, the nearer one first", () => {
  expect(neighbourTowards(scene, "hub", "ArrowUp")).toBe("up");
  expect(neighbourTowards(scene, "hub", "ArrowRight")).toBe("right");
});

test("a line is walked from both ends", () => {
  expect(neighbourTowards(scene, "right", "ArrowLeft")).toBe("hub");
});

test("a thing without a line to here is not a neighbour, however near", () => {
  expect(neighbourTowards(scene, "hub", "ArrowDown")).toBeNull();
});

test("only arrows are directions", () => {
  expect(isDirection("ArrowUp")).toBe(true);
  expect(isDirection("toString")).toBe(false);
});
