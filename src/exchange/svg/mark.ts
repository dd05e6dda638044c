/** The mark of a thing: paper around it, body or hollow outline, icon, and the ring of the thing in focus. */
import type { Point } from "../../graph/placing/curve.ts";
import type { Shape } from "../../graph/placing/lettering.ts";
import { ICON_SHARE, RING_INSET, ringedSize } from "../../graph/placing/mark-size.ts";
import { element } from "../xml.ts";
import { icon } from "./icon.ts";
import type { PicturePalette } from "./palette.ts";
import { bodyDistance, bodyPath, bodyRound, fixed } from "./shape.ts";

/** Paper between a body and the lines, in pixels. */
const GAP = 5;
const OUTLINE = 1.8;
/** A dash and a gap of a hollow outline, together. */
const DASHES = 6;
const DASH_SHARE = 3.5 / 6;

export interface Mark {
  readonly shape: Shape;
  /** Radius of the body. */
  readonly r: number;
  /** Known by report only: an outline. */
  readonly hollow: boolean;
  /** With a ring around it. */
  readonly ringed: boolean;
  /** A ring without a ground of its own: found, not chosen. */
  readonly bare?: boolean;
  /** The colour of the icon in a full body, where it is not the usual. */
  readonly iconColour?: string;
  readonly icon: string;
  readonly colour: string;
}

/** How far outside its clear room a point lies: lines end where this is 0. */
export const clearance = (mark: Mark, from: Point): number =>
  mark.ringed
    ? Math.hypot(from.x, from.y) - ringedSize(mark.shape, mark.r) - 1
    : bodyDistance(mark.shape, from, mark.r) - GAP;

/** How far a body reaches upwards or downwards, in radii. */
const TIP: Readonly<Partial<Record<Shape, number>>> = { diamond: 1.2, "triangle-up": 1.1, "triangle-down": 1.1 };

/** The radius that words keep off. */
export const clearRadius = ({ shape, r, ringed }: Pick<Mark, "shape" | "r" | "ringed">): number =>
  ringed ? ringedSize(shape, r) - 1 : r * (TIP[shape] ?? 1) + 1;

/** The parts of a mark around 0,0. */
export function drawMark(mark: Mark, { colours }: PicturePalette): string[] {
  const { shape, r, colour } = mark;
  const inside = mark.hollow ? colour : (mark.iconColour ?? colours["on-class"]);
  return [
    mark.ringed ? ring(mark, colours) : paperGap(mark, colours.paper),
    ...(mark.hollow ? [hollow(mark, colours.paper)] : solid(mark)),
    icon(mark.icon, r * ICON_SHARE[shape], inside),
  ];
}

const paperGap = ({ shape, r }: Mark, paper: string): string =>
  element("path", {
    class: "gap",
    d: bodyPath(shape, r),
    fill: paper,
    stroke: paper,
    "stroke-width": 2 * GAP,
    "stroke-linejoin": "round",
  });

function ring({ shape, r, bare = false }: Mark, colours: PicturePalette["colours"]): string {
  const size = ringedSize(shape, r);
  return element("g", { class: bare ? "hit" : "focus" }, [
    element("circle", { r: fixed(size), fill: colours.paper }),
    element("circle", {
      r: fixed(size - RING_INSET),
      fill: bare ? "none" : colours["accent-wash"],
      stroke: colours.accent,
      "stroke-width": 2.5,
    }),
    element("path", {
      d: bodyPath(shape, r),
      fill: colours.paper,
      stroke: colours.paper,
      "stroke-width": 4,
      "stroke-linejoin": "round",
    }),
  ]);
}

/** A group is a disc within a ring of its own. */
const solid = ({ shape, r, colour }: Mark): string[] =>
  shape === "ring"
    ? [
        element("path", { d: bodyPath("circle", r - 3.4), fill: colour }),
        element("path", { d: bodyPath("circle", r - 0.5), fill: "none", stroke: colour, "stroke-width": 1.6 }),
      ]
    : [element("path", { d: bodyPath(shape, r), fill: colour })];

function hollow({ shape, r, colour }: Mark, paper: string): string {
  const round = bodyRound(shape, r, OUTLINE / 2);
  const period = round / Math.max(6, Math.round(round / DASHES));
  return element("path", {
    d: bodyPath(shape, r, OUTLINE / 2),
    fill: paper,
    stroke: colour,
    "stroke-width": OUTLINE,
    "stroke-dasharray": `${fixed(period * DASH_SHARE)} ${fixed(period * (1 - DASH_SHARE))}`,
  });
}
