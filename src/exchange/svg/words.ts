/** Words in a picture: text elements that any program can edit, with a halo of their own behind them where lines pass. */
import type { Point } from "../../graph/placing/curve.ts";
import { textElement } from "../xml.ts";
import type { PicturePalette, PictureToken } from "./palette.ts";
import { fixed } from "./shape.ts";

/** From the middle of a line of words down to its base line, in parts of the size: many programs know no other line. */
const BASE = 0.34;

export interface WordLook {
  /** Pixels. */
  readonly size: number;
  readonly weight: number;
  readonly colour: PictureToken | `#${string}`;
  readonly serif?: boolean;
  readonly italic?: boolean;
  readonly anchor?: "start" | "middle" | "end";
  readonly turn?: number;
  /** Drawn as a halo: an outline in the colour of the paper. */
  readonly halo?: number;
}

/** Families for an attribute: double quotes would have to be escaped. */
export const familyList = (families: string): string => families.replaceAll('"', "'");

/** One line of words, its middle at the height of `at`. */
export function words(text: string, at: Point, look: WordLook, { colours, families }: PicturePalette): string {
  const { size, weight, colour, serif, italic, anchor = "start", turn = 0, halo } = look;
  const paint = halo === undefined ? (colours[colour] ?? colour) : colours.halo;
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
      fill: paint,
      ...(halo === undefined
        ? {}
        : { stroke: paint, "stroke-width": halo, "stroke-linejoin": "round", "aria-hidden": "true" }),
    },
    text,
  );
}
