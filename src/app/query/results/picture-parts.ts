/** The parts of a planned picture as pieces of SVG, with the words that tell each of them to those who do not see it. */
import { drawLine, drawLoop } from "../../../exchange/svg/line.ts";
import { drawMark } from "../../../exchange/svg/mark.ts";
import { captionWords, nameLines } from "../../../exchange/svg/names.ts";
import type { PicturePalette } from "../../../exchange/svg/palette.ts";
import { oneLine, type Plan, type PlannedLine } from "../../../exchange/svg/plan.ts";
import { rivalsMark } from "../../../exchange/svg/rivals-mark.ts";
import { clearGround, words } from "../../../exchange/svg/words.ts";
import { bow, type Point } from "../../../graph/placing/curve.ts";
import type { Ruler } from "../../../graph/placing/lettering.ts";
import { ringedSize } from "../../../graph/placing/mark-size.ts";
import { standingWord } from "../../glyphs/standing-mark.tsx";
import { count } from "../../words/counts.ts";

export interface LinePart {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly drawn: string;
  /** Its course as a path, for a pointer to hit. */
  readonly course: string;
  readonly told: string;
  readonly triples: readonly string[];
}

export interface ThingPart {
  readonly key: string;
  readonly at: Point;
  /** Radius of a ring around it. */
  readonly ring: number;
  readonly drawn: string;
  readonly told: string;
}

export interface PictureParts {
  readonly lines: readonly LinePart[];
  /** What is kept clear behind names. */
  readonly ground: string;
  readonly things: readonly ThingPart[];
  /** Names, words of lines and rivals marks. */
  readonly words: string;
}

export function pictureParts({ things, lines }: Plan, palette: PicturePalette, ruler: Ruler): PictureParts {
  const names = things.flatMap(({ name, mark }) => (name === undefined ? [] : nameLines(name, mark.colour, false)));
  const linked = new Map<string, number>();
  for (const { from, to } of lines)
    for (const { key } of new Set([from, to])) linked.set(key, (linked.get(key) ?? 0) + 1);
  return {
    lines: lines.map((line) => linePart(line, palette)),
    ground: names.map(({ text, font, at, look }) => clearGround(ruler.width(font, text), at, look, palette)).join(""),
    things: things.map(({ key, node, kind, at, mark }) => ({
      key,
      at,
      ring: ringedSize(mark.shape, mark.r) - 2,
      drawn: drawMark(mark, palette).join(""),
      told: `${oneLine(node.label)}, ${kind.singular.toLowerCase()}, ${count(linked.get(key) ?? 0, "line")}`,
    })),
    words: [
      ...lines.flatMap(({ caption, edge }) =>
        caption === undefined ? [] : [captionWords(edge.label, caption, palette)],
      ),
      ...names.map(({ text, at, look }) => words(text, at, look, palette)),
      ...lines.flatMap(({ rivalsAt, edge }) =>
        rivalsAt === undefined ? [] : [rivalsMark(rivalsAt, edge.rivals, palette)],
      ),
    ].join(""),
  };
}

const SO = new Set(["accepted", "plain"]);

function linePart({ key, edge, from, to }: PlannedLine, palette: PicturePalette): LinePart {
  const curve = bow(from.at, to.at, edge.curvature);
  const told = `${oneLine(from.node.label)} – ${oneLine(edge.label)} – ${oneLine(to.node.label)}`;
  const standing = SO.has(edge.standing) ? "" : `; ${standingWord(edge.standing)}`;
  const claims = edge.claims.length === 0 ? "" : ` (${edge.claims.map(oneLine).join(", ")})`;
  return {
    key,
    from: from.key,
    to: to.key,
    drawn: from === to ? drawLoop(from, edge, palette) : drawLine(from, to, edge, palette),
    course: `M${from.at.x} ${from.at.y}Q${curve.control.x} ${curve.control.y} ${to.at.x} ${to.at.y}`,
    told: `${told}${standing}${claims}`,
    triples: edge.triples,
  };
}
