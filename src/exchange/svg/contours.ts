/** A knowledge horizon in a picture: hatching over the paper, and contours round what had reached an actor. */
import type { Point, Rect } from "../../graph/placing/curve.ts";
import { element } from "../xml.ts";
import type { PicturePalette } from "./palette.ts";
import { fixed } from "./shape.ts";
import type { PictureContour } from "./states.ts";
import { words } from "./words.ts";

/** Distance of the strokes of the hatching. */
const HATCH = 10;
const DASH = "6 5";

/** The strokes of the hatching, to be put once into a picture. */
export const hatchPattern = ({ colours }: PicturePalette): string =>
  element("defs", {}, [
    element(
      "pattern",
      { id: "hatch", width: HATCH, height: HATCH, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      [element("rect", { width: 0.9, height: HATCH, fill: colours["rule-strong"], "fill-opacity": 0.32 })],
    ),
  ]);

/** The ground beyond the horizon, over all of `rect`. */
export const hatching = (rect: Rect): string =>
  element("rect", {
    id: "beyond",
    x: fixed(rect.x),
    y: fixed(rect.y),
    width: fixed(rect.w),
    height: fixed(rect.h),
    fill: "url(#hatch)",
  });

/** Grounds first: where two contours cross, both lines stay whole. */
export function drawContours(contours: readonly PictureContour[], palette: PicturePalette): string {
  const { colours } = palette;
  const grounds = contours.map(({ loops, line }) =>
    element("path", {
      d: outlinePath(loops),
      fill: line === "dashed" ? colours.paper : colours.raised,
      "fill-rule": "evenodd",
    }),
  );
  const lines = contours.flatMap((contour) => {
    const d = outlinePath(contour.loops);
    return [contourStroke(d, contour.line, palette), footWords(contour, palette)];
  });
  return element("g", { id: "horizon" }, [...grounds, ...lines]);
}

/** The line of a contour along any path: solid, dashed or double. */
export function contourStroke(d: string, line: PictureContour["line"], { colours }: PicturePalette): string {
  const stroke = (colour: string, width: number) =>
    element("path", {
      class: `contour ${line}`,
      d,
      fill: "none",
      stroke: colour,
      "stroke-width": width,
      "stroke-dasharray": line === "dashed" ? DASH : undefined,
    });
  if (line !== "double") return stroke(colours.accent, line === "solid" ? 2 : 1.4);
  return `${stroke(colours.ink, 4)}\n${stroke(colours.raised, 1.6)}`;
}

/** Around all contours. */
export function contourBounds(contours: readonly PictureContour[]): Rect | null {
  const points = contours.flatMap(({ loops }) => loops.flat());
  if (points.length === 0) return null;
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [x, y] = [least(xs), least(ys)];
  return { x, y, w: most(xs) - x, h: most(ys) - y + 20 };
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

function footWords({ loops, line, words: said }: PictureContour, palette: PicturePalette): string {
  const feet = loops.flat();
  const [first] = feet;
  if (first === undefined) return "";
  const foot = feet.reduce((a, b) => (b.y > a.y ? b : a), first);
  const colour = line === "double" ? "ink" : "accent";
  return words(said, { x: foot.x, y: foot.y + 13 }, { size: 12, weight: 600, colour, anchor: "middle" }, palette);
}

/** Through the middles between the points: the outline is round where the grid it was read from is not. */
function outlinePath(loops: PictureContour["loops"]): string {
  return loops
    .map((loop) => {
      const middle = (i: number): Point => {
        const [p, q] = [loop[i % loop.length], loop[(i + 1) % loop.length]];
        return { x: ((p?.x ?? 0) + (q?.x ?? 0)) / 2, y: ((p?.y ?? 0) + (q?.y ?? 0)) / 2 };
      };
      const start = middle(0);
      const bends = loop.map((_, i) => {
        const [over, to] = [loop[(i + 1) % loop.length], middle(i + 1)];
        return `Q${fixed(over?.x ?? 0)} ${fixed(over?.y ?? 0)} ${fixed(to.x)} ${fixed(to.y)}`;
      });
      return `M${fixed(start.x)} ${fixed(start.y)}${bends.join("")}Z`;
    })
    .join("");
}
