/** The words of a picture: names at their places beside things, and words along lines. */
import type { Point } from "../../graph/placing/curve.ts";
import type { Placed } from "../../graph/placing/labels.ts";
import type { PicturePalette } from "./palette.ts";
import { oneLine } from "./plan.ts";
import { type WordLook, words } from "./words.ts";

const FONT = /^(?<italic>italic )?(?<weight>\d+) (?<size>[\d.]+)px/;

export interface NameLine {
  readonly text: string;
  readonly font: string;
  readonly at: Point;
  readonly look: WordLook;
}

const isColour = (hue: string): hue is `#${string}` | `var(${string})` => /^(?:#|var\()/.test(hue);

/** A name at its place, line by line. A place is written in its own hue. */
export function nameLines({ word, dx, dy, align }: Placed, hue: string, faint: boolean): NameLine[] {
  const { font, lead } = word.type;
  const { italic, weight = "500", size = "12" } = FONT.exec(font)?.groups ?? {};
  const event = italic !== undefined;
  const place = size === "11";
  const look: WordLook = {
    size: Number(size),
    weight: Number(weight),
    colour: faint ? "ink-3" : place && isColour(hue) ? hue : "ink",
    serif: event,
    italic: event,
    anchor: align === "left" ? "start" : align === "right" ? "end" : "middle",
  };
  const middle = (word.lines.length - 1) / 2;
  return word.lines.map((text, i) => {
    const at = { x: word.at.x + dx, y: word.at.y + dy + (i - middle) * lead };
    return { text, font, at, look };
  });
}

/** Words along a line, turned with it. */
export const captionWords = (text: string, at: Point & { readonly angle: number }, palette: PicturePalette): string =>
  words(oneLine(text), at, { size: 11, weight: 400, colour: "ink-2", anchor: "middle", turn: at.angle }, palette);
