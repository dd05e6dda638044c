/** The rivals mark: a ring on a line with the number of other accounts. */
import type { Point } from "../../graph/placing/curve.ts";
import { MARK } from "../../graph/placing/rivals.ts";
import { element } from "../xml.ts";
import type { PicturePalette } from "./palette.ts";
import { fixed } from "./shape.ts";
import { faded, type Strength } from "./states.ts";
import { words } from "./words.ts";

export function rivalsMark(at: Point, count: number, palette: PicturePalette, strength: Strength = "full"): string {
  const { paper } = palette.colours;
  const warn = faded(palette.colours.warn, paper, strength);
  const ring = { cx: fixed(at.x), cy: fixed(at.y) };
  return element("g", { class: "rivals" }, [
    element("circle", { ...ring, r: MARK + 2, fill: paper }),
    element("circle", { ...ring, r: MARK - 0.75, fill: "none", stroke: warn, "stroke-width": 1.5 }),
    words(
      String(count),
      at,
      { size: 11, weight: 600, colour: strength === "full" ? "warn" : "ink-3", anchor: "middle" },
      palette,
    ),
  ]);
}
