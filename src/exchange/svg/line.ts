/** A line between two marks: a curve cut off at their paper, dashed by standing, with an arrow or a bar at its end. */
import { type Bow, bow, type Point } from "../../graph/placing/curve.ts";
import { loopReach, STROKES, weight } from "../../graph/placing/strokes.ts";
import type { ViewEdge } from "../../graph/view-graph.ts";
import { element } from "../xml.ts";
import { clearance, type Mark } from "./mark.ts";
import type { PicturePalette } from "./palette.ts";
import { fixed } from "./shape.ts";

const ARROW = { long: 7, wide: 7.2 } as const;
const BAR = { long: 2.2, wide: 10 } as const;
/** A chosen line is so many times as heavy. */
const STRONG = 1.3;
/** The canvas makes the envelope of a mark larger than its body by this factor; loops are as large as there. */
const ENVELOPE = 1 / 0.66;

export interface End {
  readonly at: Point;
  readonly mark: Mark;
}

/** How a line is drawn whatever its course. */
type Look = Pick<ViewEdge, "standing" | "certainty"> & {
  /** Chosen, or on the path that is followed. */
  readonly chosen?: boolean;
};

const text = ({ x, y }: Point): string => `${fixed(x)} ${fixed(y)}`;

/** A line from one thing to another. */
export function drawLine(from: End, to: End, edge: Look & Pick<ViewEdge, "curvature">, palette: PicturePalette) {
  const curve = bow(from.at, to.at, edge.curvature);
  const away = ({ at, mark }: End, p: Point) => clearance(mark, { x: p.x - at.x, y: p.y - at.y });
  const start = firstWhere((t) => away(from, curve.at(t)) >= 0);
  const end = 1 - firstWhere((t) => away(to, curve.at(1 - t)) >= 0);
  if (start >= end) return "";
  const tip = curve.at(end);
  const back = STROKES[edge.standing].head === "arrow" ? ARROW.long - 1 : 0;
  const neck = 1 - firstWhere((t) => 1 - t <= end && distance(curve.at(1 - t), tip) >= back);
  return stroke(piece(curve, from.at, to.at, start, Math.max(start, neck)), tip, curve.heading(end), edge, palette);
}

/** A line from a thing to itself: up and to the right, as on the canvas. */
export function drawLoop({ at, mark }: End, edge: Look, palette: PicturePalette): string {
  const reach = loopReach(mark.r * ENVELOPE);
  const out = (angle: number, far: number): Point => ({
    x: at.x + far * Math.cos(angle),
    y: at.y - far * Math.sin(angle),
  });
  const clear = (angle: number): number =>
    firstWhere((t) => clearance(mark, { x: t * reach * Math.cos(angle), y: -t * reach * Math.sin(angle) }) >= 0) *
    reach;
  const [leave, arrive] = [1.3, 0.27];
  const tip = out(arrive, clear(arrive));
  // A cubic goes three quarters of the way to its control points.
  const far = reach * 1.3;
  const neck = out(arrive, clear(arrive) + ARROW.long - 1);
  const d = `M${text(out(leave, clear(leave)))}C${text(out(leave, far))} ${text(out(arrive, far))} ${text(neck)}`;
  return stroke(d, tip, Math.atan2(tip.y - neck.y, tip.x - neck.x), edge, palette);
}

/** A straight stroke for the legend. */
export const drawSample = (width: number, edge: Look, palette: PicturePalette, end = true): string =>
  stroke(
    `M0 0L${fixed(width - (end && STROKES[edge.standing].head === "arrow" ? ARROW.long - 1 : 0))} 0`,
    end ? { x: width, y: 0 } : null,
    0,
    edge,
    palette,
  );

function stroke(
  d: string,
  tip: Point | null,
  heading: number,
  { standing, certainty, chosen = false }: Look,
  palette: PicturePalette,
) {
  const { dash, gap, head, colour } = STROKES[standing];
  const hue = chosen ? palette.colours.accent : palette.colours[colour];
  const body = element("path", {
    d,
    fill: "none",
    stroke: hue,
    "stroke-width": weight(certainty) * (chosen ? STRONG : 1),
    "stroke-dasharray": gap === 0 ? undefined : `${dash} ${gap}`,
  });
  if (tip === null) return body;
  const turned = (along: number, across: number): Point => ({
    x: tip.x + along * Math.cos(heading) - across * Math.sin(heading),
    y: tip.y + along * Math.sin(heading) + across * Math.cos(heading),
  });
  const [long, half] = head === "arrow" ? [ARROW.long, ARROW.wide / 2] : [BAR.long, BAR.wide / 2];
  const corners =
    head === "arrow"
      ? [turned(0, 0), turned(-long, half), turned(-long, -half)]
      : [turned(0, half), turned(-long, half), turned(-long, -half), turned(0, -half)];
  return `${body}\n${element("path", { class: head, d: `M${corners.map(text).join("L")}Z`, fill: hue })}`;
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The least t from 0 to 1 where something holds that then goes on holding for a while; 1 if nowhere. */
function firstWhere(holds: (t: number) => boolean): number {
  const steps = 64;
  let i = 0;
  while (i <= steps && !holds(i / steps)) i++;
  if (i === 0) return 0;
  let [low, high] = [(i - 1) / steps, Math.min(1, i / steps)];
  for (let n = 0; n < 12; n++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The part of a curve between two of its points, as a path. */
function piece(curve: Bow, a: Point, b: Point, from: number, to: number): string {
  const u = (1 - from) * (1 - to);
  const v = from * (1 - to) + to * (1 - from);
  const w = from * to;
  const c = curve.control;
  const control = { x: u * a.x + v * c.x + w * b.x, y: u * a.y + v * c.y + w * b.y };
  return `M${text(curve.at(from))}Q${text(control)} ${text(curve.at(to))}`;
}
