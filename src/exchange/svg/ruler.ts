/** Measures words from a table of advance widths: the same everywhere, without a canvas. */
import type { Ruler } from "../../graph/placing/lettering.ts";
import { type Face, FURTHER, WIDTHS } from "./advance-widths.ts";

/** What a character takes that the faces do not have, in thousandths of an em: another face stands in for it. */
const UNKNOWN = 600;
const FULL = 1000;
/** Scripts whose characters are about as wide as high. */
const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u;
const NO_WIDTH = /\p{M}|\p{Cf}|\p{Cc}/u;

const tables = new Map<Face, ReadonlyMap<string, number>>();

function table(face: Face): ReadonlyMap<string, number> {
  let found = tables.get(face);
  if (found === undefined) {
    const between = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
    const characters = [...between(0x20, 0x7e), ...between(0xa0, 0x17f), ...FURTHER];
    const widths = WIDTHS[face].split(" ").map(Number);
    found = new Map(characters.map((c, i) => [c, widths[i] ?? UNKNOWN]));
    tables.set(face, found);
  }
  return found;
}

function widthIn(face: Face, text: string): number {
  const known = table(face);
  let sum = 0;
  for (const c of text) sum += known.get(c) ?? (NO_WIDTH.test(c) ? 0 : WIDE.test(c) ? FULL : UNKNOWN);
  return sum / 1000;
}

/** The faces between which a weight lies. */
const FACES = {
  sans: [
    [400, "sans400"],
    [600, "sans600"],
  ],
  italic: [
    [400, "italic400"],
    [600, "italic600"],
  ],
  serif: [[500, "serif500"]],
} as const;

const FONT = /^(?<italic>italic )?(?<weight>\d+) (?<size>[\d.]+)px (?<family>.*)$/;

/** Widths for the fonts of `lettering` and `smallType`, and for titles in the serif. */
export const tableRuler: Ruler = {
  width(font, text) {
    const { italic, weight = "400", size = "12", family = "" } = FONT.exec(font)?.groups ?? {};
    const serif = /(?<!sans-)\bserif\b/.test(family);
    const faces = FACES[!serif ? "sans" : italic === undefined ? "serif" : "italic"];
    const [[light, first], [heavy, second]] = [faces[0], faces.at(-1) ?? faces[0]];
    const share = heavy === light ? 0 : Math.min(1, Math.max(0, (Number(weight) - light) / (heavy - light)));
    const width = widthIn(first, text) * (1 - share) + (share === 0 ? 0 : widthIn(second, text) * share);
    return width * Number(size);
  },
};
