/** The frame of a picture: how large it is and where title, drawing, legend and caption stand in it. */
import type { Rect } from "../../graph/placing/curve.ts";

export type Sheet = "drawing" | "A4" | "A3";

/** Longer and shorter side in millimetres. */
const SHEETS: Readonly<Record<Exclude<Sheet, "drawing">, readonly [number, number]>> = {
  A4: [297, 210],
  A3: [420, 297],
};

export const MARGIN = 32;
const LEAST_WIDTH = 420;
/** Pixels of drawing for a millimetre of paper, at least: below it words would be printed larger than this text. */
const LEAST_DENSITY = 2.9;

export interface Blocks {
  readonly title: number;
  readonly legend: number;
  readonly caption: number;
}

export interface Frame {
  /** Pixels of the drawing. */
  readonly w: number;
  readonly h: number;
  /** For the root element: with a unit on a sheet. */
  readonly width: string;
  readonly height: string;
  /** What the drawing must be moved by. */
  readonly dx: number;
  readonly dy: number;
  readonly legendY: number;
  readonly captionY: number;
}

/** Air between the blocks. */
const AIR = 16;

/** `blocks` tells the heights of title, legend and caption for a width. */
export function frameFor(bounds: Rect, sheet: Sheet, leastWidth: number, blocks: (width: number) => Blocks): Frame {
  const drawn = Math.max(bounds.w + 2 * MARGIN, leastWidth + 2 * MARGIN, LEAST_WIDTH);
  const tall = (w: number): number => {
    const { title, legend, caption } = blocks(w - 2 * MARGIN);
    return [title, legend, caption].filter((b) => b > 0).reduce((sum, b) => sum + b + AIR, bounds.h + 2 * MARGIN);
  };
  const natural = { w: Math.ceil(drawn), h: Math.ceil(tall(Math.ceil(drawn))) };
  const { w, h, width, height } =
    sheet === "drawing"
      ? { ...natural, width: String(natural.w), height: String(natural.h) }
      : better(onSheet(SHEETS[sheet], drawn, tall), onSheet([...SHEETS[sheet]].reverse(), drawn, tall));
  const { title, legend, caption } = blocks(w - 2 * MARGIN);
  const top = MARGIN + (title > 0 ? title + AIR : 0);
  const captionY = h - MARGIN - caption;
  const legendY = captionY - (caption > 0 && legend > 0 ? AIR : 0) - legend;
  const bottom = legendY - (legend > 0 || caption > 0 ? AIR : 0);
  return {
    w,
    h,
    width,
    height,
    dx: (w - bounds.w) / 2 - bounds.x,
    dy: top + (bottom - top - bounds.h) / 2 - bounds.y,
    legendY,
    captionY,
  };
}

interface Size extends Pick<Frame, "w" | "h" | "width" | "height"> {
  /** Pixels of the drawing for a millimetre. */
  readonly density: number;
}

/** How the drawing fills a sheet; `tall` tells its height for a width. */
function onSheet([mmW = 1, mmH = 1]: readonly number[], drawn: number, tall: (w: number) => number): Size {
  const least = Math.max(drawn, mmW * LEAST_DENSITY);
  // A wider frame may need fewer rows of legend, never more.
  let w = least;
  for (let i = 0; i < 3; i++) w = Math.max(least, (tall(w) * mmW) / mmH);
  w = Math.max(w, (tall(w) * mmW) / mmH);
  return { w, h: (w * mmH) / mmW, width: `${mmW}mm`, height: `${mmH}mm`, density: w / mmW };
}

/** The side on which the drawing comes out larger; the first of equals. */
const better = (a: Size, b: Size): Size => (b.density < a.density ? b : a);
