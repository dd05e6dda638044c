/** Words in a picture: text elements that any program can edit, and the ground that is kept clear behind them. */
import type { Point } from "../../graph/placing/curve.ts";
import { element, textElement } from "../xml.ts";
import type { PicturePalette, PictureToken } from "./palette.ts";
import { fixed } from "./shape.ts";

/** From the middle of a line of words down to its base line, in parts of the size: many programs know no other line. */
const BASE = 0.34;

/** The clear ground: pixels beside the words, and its height in parts of their size. */
const BESIDE = 1.5;
const HEIGHT = 0.9;

export interface WordLook {
  /** Pixels. */
  readonly size: number;
  readonly weight: number;
  readonly colour: PictureToken | `#${string}` | `var(${string})`;
  readonly serif?: boolean;
  readonly italic?: boolean;
  readonly anchor?: "start" | "middle" | "end";
  readonly turn?: number;
}

/** Families for an attribute: double quotes would have to be escaped. */
export const familyList = (families: string): string => families.replaceAll('"', "'");

/** One line of words, its middle at the height of `at`. */
export function words(text: string, at: Point, look: WordLook, { colours, families }: PicturePalette): string {
  const { size, weight, colour, serif, italic, anchor = "start", turn = 0 } = look;
  const y = BASE * size;
  return textElement(
    "text",
    {
      x: fixed(turn === 0 ? at.x : 0),
      y: fixed(turn === 0 ? at.y + y : y),
      transform:
        turn === 0 ? undefined : `translate(${fixed(at.x)} ${fixed(at.y)}) rotate(${fixed((turn * 180) / Math.PI)})`,
      "font-family": serif === true ? familyList(families.serif) : undefined,
      "font-size": size,
      "font-weight": weight,
      "font-style": italic === true ? "italic" : undefined,
      "text-anchor": anchor === "start" ? undefined : anchor,
      fill: colours[colour] ?? colour,
    },
    text,
  );
}

/** The ground behind one line of words: other lines end at it instead of running through them. */
export function clearGround(
  width: number,
  at: Point,
  { size, anchor = "start" }: Pick<WordLook, "size" | "anchor">,
  { colours }: PicturePalette,
): string {
  const left = anchor === "middle" ? width / 2 : anchor === "end" ? width : 0;
  return element("rect", {
    x: fixed(at.x - left - BESIDE),
    y: fixed(at.y - (HEIGHT * size) / 2),
    width: fixed(width + 2 * BESIDE),
    height: fixed(HEIGHT * size),
    rx: 2,
    fill: colours.halo,
  });
}
