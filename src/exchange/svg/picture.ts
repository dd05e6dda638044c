/** A view as an SVG picture: shapes, lines and words that any drawing program can edit, with legend, title and caption. */
import type { Point, Rect } from "../../graph/placing/curve.ts";
import type { Side } from "../../graph/placing/labels.ts";
import type { Ruler } from "../../graph/placing/lettering.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";
import type { Kind } from "../../model/kind.ts";
import { element, escapeXml, textElement } from "../xml.ts";
import { contourBounds, drawContours, hatching, hatchPattern } from "./contours.ts";
import { type Frame, frameFor, MARGIN, type Sheet } from "./frame.ts";
import { legend } from "./legend.ts";
import { drawLine, drawLoop } from "./line.ts";
import { drawMark } from "./mark.ts";
import { captionWords, nameLines } from "./names.ts";
import { LIGHT, type PicturePalette } from "./palette.ts";
import { oneLine, type Plan, type PlannedLine, type PlannedThing, planPicture } from "./plan.ts";
import { rivalsMark } from "./rivals-mark.ts";
import { tableRuler } from "./ruler.ts";
import { fixed } from "./shape.ts";
import { LEFT_OVER, type PictureContour, type PictureStates, type Strength } from "./states.ts";
import { clearGround, familyList, type WordLook, words } from "./words.ts";

/** A font file to be carried in the picture, so that it looks the same where the face is not installed. */
export interface EmbeddedFace {
  readonly family: string;
  /** As in CSS: `400`, `200 900`. */
  readonly weight: string;
  readonly italic: boolean;
  /** The woff2 file in base64. */
  readonly woff2: string;
}

export interface PictureInput {
  readonly view: ViewGraph;
  /** Middles of things in pixels, y **up**: as the layout gives them and the canvas has them now. */
  readonly positions: Readonly<Record<string, Point>>;
  /** Sides on which the layout has kept room for names. */
  readonly sides?: Readonly<Record<string, Side>>;
  /** `vocabulary.kinds()`. */
  readonly kinds: readonly Kind[];
  /** Default: the light one. */
  readonly palette?: PicturePalette;
  readonly title?: string;
  /** What stands at the foot: when the picture was made, and the address at which the view can be opened. */
  readonly caption?: { readonly date?: string; readonly address?: string };
  /** `"drawing"`: as large as what is drawn; else the proportions of a sheet, upright or on its side. */
  readonly sheet?: Sheet;
  /** Default: true. */
  readonly legend?: boolean;
  /** Default: a table of the widths of the look's faces. */
  readonly ruler?: Ruler;
  readonly faces?: readonly EmbeddedFace[];
  /** What is faint, ringed and chosen, and a horizon; when absent all is at full strength, with a ring in the middle. */
  readonly states?: PictureStates;
}

const TITLE: WordLook = { size: 22, weight: 500, colour: "ink", serif: true };
const TITLE_LEAD = 28;
const TITLE_LINES = 3;
const FOOT: WordLook = { size: 11, weight: 400, colour: "ink-3" };
const FOOT_LEAD = 16;

/** The picture as text. The same input gives the same bytes. */
export function writeSvg(input: PictureInput): string {
  const { view, kinds, palette = LIGHT, ruler = tableRuler, sheet = "drawing" } = input;
  const { states } = input;
  const plan = planPicture({ ...input, sides: input.sides, palette, ruler, states });
  const contours = states?.contours ?? [];
  const title = oneLine(input.title ?? "");
  const foot = [input.caption?.date, input.caption?.address].map((t) => oneLine(t ?? "")).filter((t) => t !== "");
  const fonts = palette.families;
  const titleLines = (width: number) => wrap(title, width, `500 22px ${fonts.serif}`, ruler, TITLE_LINES);
  const footLines = (width: number) => foot.flatMap((t) => wrap(t, width, `400 11px ${fonts.sans}`, ruler, 4));
  const key = (width: number) => legend(view, kinds, width, palette, ruler, states);
  const frame = frameFor(around(plan.bounds, contourBounds(contours)), sheet, 0, (width) => ({
    title: titleLines(width).length * TITLE_LEAD,
    legend: input.legend === false ? 0 : key(width).height,
    caption: footLines(width).length * FOOT_LEAD,
  }));
  const inner = frame.w - 2 * MARGIN;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: frame.width,
      height: frame.height,
      viewBox: `0 0 ${fixed(frame.w)} ${fixed(frame.h)}`,
      role: "img",
      "aria-labelledby": "picture-title picture-description",
      "font-family": familyList(fonts.sans),
    },
    [
      textElement("title", { id: "picture-title" }, title === "" ? "Graph" : title),
      textElement("desc", { id: "picture-description" }, description(plan)),
      faceStyles(input.faces ?? []),
      contours.length === 0 ? "" : hatchPattern(palette),
      element("rect", { id: "paper", width: fixed(frame.w), height: fixed(frame.h), fill: palette.colours.paper }),
      block("title", titleLines(inner), MARGIN, TITLE_LEAD, TITLE, palette),
      drawing(plan, frame, palette, ruler, contours),
      input.legend === false
        ? ""
        : element("g", { transform: `translate(${MARGIN} ${fixed(frame.legendY)})` }, [key(inner).drawn]),
      block("caption", footLines(inner), frame.captionY, FOOT_LEAD, FOOT, palette),
    ],
  )}\n`;
}

/** What is drawn, and contours that reach further. */
function around(a: Rect, b: Rect | null): Rect {
  if (b === null) return a;
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
}

const plural = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

function description({ things, lines }: Plan): string {
  const focus = things.find(({ node }) => node.focus);
  const about = focus === undefined ? "" : `, ${oneLine(focus.node.label)} in the middle`;
  return `${plural(things.length, "thing")} and ${plural(lines.length, "line")}${about}.`;
}

function faceStyles(faces: readonly EmbeddedFace[]): string {
  const rules = faces
    .filter(({ woff2 }) => /^[A-Za-z0-9+/=]+$/.test(woff2))
    .map(
      ({ family, weight, italic, woff2 }) =>
        `@font-face{font-family:"${escapeXml(family)}";font-weight:${escapeXml(weight)};font-style:${italic ? "italic" : "normal"};src:url(data:font/woff2;base64,${woff2}) format("woff2")}`,
    );
  return rules.length === 0 ? "" : `<style>\n${rules.join("\n")}\n</style>`;
}

const block = (
  id: string,
  lines: readonly string[],
  y: number,
  lead: number,
  look: WordLook,
  palette: PicturePalette,
) =>
  lines.length === 0
    ? ""
    : element(
        "g",
        { id },
        lines.map((line, i) => words(line, { x: MARGIN, y: y + (i + 0.5) * lead }, look, palette)),
      );

/** Lines beneath, then clear ground for names, then things, then words: a name is never covered or crossed. */
function drawing(
  { things, lines }: Plan,
  frame: Frame,
  palette: PicturePalette,
  ruler: Ruler,
  contours: readonly PictureContour[],
): string {
  const names = things.flatMap(({ name, mark, strength }) =>
    name === undefined ? [] : nameLines(name, mark.colour, strength !== "full"),
  );
  const groups: Readonly<Record<string, readonly string[]>> = {
    lines: lines.map((line) => lineGroup(line, palette)),
    ground: names.map(({ text, font, at, look }) => clearGround(ruler.width(font, text), at, look, palette)),
    things: things.map((thing) => thingGroup(thing, palette)),
    captions: lines.flatMap(({ caption, edge, strength }) =>
      caption === undefined || strength === "faint" ? [] : [captionWords(edge.label, caption, palette)],
    ),
    names: names.map(({ text, at, look }) => words(text, at, look, palette)),
    rivals: lines.flatMap(({ rivalsAt, edge, strength }) =>
      rivalsAt === undefined ? [] : [rivalsMark(rivalsAt, edge.rivals, palette, strength)],
    ),
  };
  return element("g", { id: "drawing", transform: `translate(${fixed(frame.dx)} ${fixed(frame.dy)})` }, [
    ...(contours.length === 0
      ? []
      : [hatching({ x: -frame.dx, y: -frame.dy, w: frame.w, h: frame.h }), drawContours(contours, palette)]),
    ...Object.entries(groups).map(([id, drawn]) => element("g", { id }, drawn)),
  ]);
}

function lineGroup({ key, edge, from, to, strength, chosen }: PlannedLine, palette: PicturePalette): string {
  const look = { ...edge, chosen };
  const drawn = from === to ? drawLoop(from, look, palette) : drawLine(from, to, look, palette);
  const told = `${oneLine(from.node.label)} – ${oneLine(edge.label)} – ${oneLine(to.node.label)}`;
  const claims = edge.claims.length === 0 ? "" : ` (${edge.claims.map(oneLine).join(", ")})`;
  return element(
    "g",
    {
      class: `line ${edge.standing}${chosen ? " chosen" : ""}${stateClass(strength)}`,
      "data-key": key,
      opacity: strength === "full" ? undefined : LEFT_OVER[strength],
    },
    [textElement("title", {}, told + claims), drawn],
  );
}

const stateClass = (strength: Strength): string => (strength === "full" ? "" : ` ${strength}`);

const thingGroup = ({ key, node, kind, at, mark, strength }: PlannedThing, palette: PicturePalette): string =>
  element(
    "g",
    {
      class: `thing${stateClass(strength)}`,
      "data-key": key,
      "data-kind": kind.id,
      transform: `translate(${fixed(at.x)} ${fixed(at.y)})`,
    },
    [textElement("title", {}, oneLine(node.label)), ...drawMark(mark, palette)],
  );

/** Breaks at blanks; what is too long for `most` lines is cut with an ellipsis, and so is a word too long for a line. */
function wrap(text: string, width: number, font: string, ruler: Ruler, most: number): string[] {
  if (text === "") return [];
  const lines: string[] = [];
  for (const word of text.split(" ").flatMap((w) => cut(w, width, font, ruler))) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && ruler.width(font, longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}

/** A word in pieces that fit: an address has no blanks. */
function cut(word: string, width: number, font: string, ruler: Ruler): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (ruler.width(font, rest) > width) {
    let n = Math.max(1, Math.floor((rest.length * width) / ruler.width(font, rest)));
    while (n > 1 && ruler.width(font, rest.slice(0, n)) > width) n--;
    pieces.push(rest.slice(0, n));
    rest = rest.slice(n);
  }
  return [...pieces, rest];
}
