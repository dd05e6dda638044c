import { expect, test } from "vitest";
import { handleAt } from "../../src/app/canvas/link-pull.ts";

const thing = { x: 100, y: 100 };

test("the handle stands at the upper right, or at the first corner where no name is written", () => {
  const upperRight = { x: 105, y: 80, w: 60, h: 14 };
  const right = { x: 105, y: 80, w: 60, h: 40 };
  const side = (names: Parameters<typeof handleAt>[2]) => {
    const { x, y } = handleAt(thing, 10, names);
    return [x > thing.x ? "right" : "left", y < thing.y ? "upper" : "lower"];
  };
  expect(side([])).toEqual(["right", "upper"]);
  expect(side([upperRight])).toEqual(["right", "lower"]);
  expect(side([right])).toEqual(["left", "upper"]);
  expect(side([{ x: 0, y: 0, w: 200, h: 200 }])).toEqual(["right", "upper"]);
});
