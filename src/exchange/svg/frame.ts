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
  let w = drawn;
  let h = tall(w);
  let size = { width: String(Math.ceil(w)), height: String(Math.ceil(h)) };
  if (sheet === "drawing") {
    w = Math.ceil(w);
    h = Math.ceil(h);
  } else {
    const [long, short] = SHEETS[sheet];
    const [mmW, mmH] = w >= h ? [long, short] : [short, long];
    w = Math.max(w, mmW * LEAST_DENSITY, (h * mmW) / mmH);
    // A wider sheet may need fewer rows of legend, never more.
    for (let i = 0; i < 3; i++) w = Math.max(drawn, mmW * LEAST_DENSITY, (tall(w) * mmW) / mmH);
    w = Math.max(w, (tall(w) * mmW) / mmH);
    h = (w * mmH) / mmW;
    size = { width: `${mmW}mm`, height: `${mmH}mm` };
  }
  const { title, legend, caption } = blocks(w - 2 * MARGIN);
  const top = MARGIN + (title > 0 ? title + AIR : 0);
  const captionY = h - MARGIN - caption;
  const legendY = captionY - (caption > 0 && legend > 0 ? AIR : 0) - legend;
  const bottom = legendY - (legend > 0 || caption > 0 ? AIR : 0);
  return {
    w,
    h,
    ...size,
    dx: (w - bounds.w) / 2 - bounds.x,
    dy: top + (bottom - top - bounds.h) / 2 - bounds.y,
    legendY,
    captionY,
  };
}
