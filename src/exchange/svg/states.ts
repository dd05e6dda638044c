/** What a picture shows of what the reader attends to: what is faint, ringed, chosen, and a knowledge horizon. */
import type { Point } from "../../graph/placing/curve.ts";

/** How strongly something is drawn: `far` beyond a horizon, `faint` when filtered out, set aside or beside the point. */
export type Strength = "full" | "far" | "faint";

/** The ring round a thing. */
export type PictureRing = "none" | "focus" | "selected" | "hit";

export interface PictureContour {
  /** Closed outlines in pixels, y down. */
  readonly loops: readonly (readonly Point[])[];
  readonly line: "solid" | "dashed" | "double";
  /** "had reached the council" */
  readonly words: string;
}

export interface PictureStates {
  thing(key: string): { readonly strength: Strength; readonly ring: PictureRing };
  line(key: string): { readonly strength: Strength; readonly chosen: boolean };
  /** Why things are faint, for the legend: "filtered out". */
  readonly faintWords: string;
  /** The contours of a horizon, the widest first; none = no horizon. */
  readonly contours: readonly PictureContour[];
}

/** How much of a colour is left over the paper. */
export const LEFT_OVER: Readonly<Record<Strength, number>> = { full: 1, far: 0.62, faint: 0.3 };

/** A colour over the paper, opaque: no line shows through a faint mark. What is not written `#rrggbb` stays as it is. */
export function faded(colour: string, paper: string, strength: Strength): string {
  const [a, b] = [channels(colour), channels(paper)];
  if (strength === "full" || a === null || b === null) return colour;
  const part = LEFT_OVER[strength];
  return `#${a.map((c, i) => byte(part * c + (1 - part) * (b[i] ?? 0))).join("")}`;
}

const byte = (value: number): string => Math.round(value).toString(16).padStart(2, "0");

function channels(colour: string): number[] | null {
  const found = /^#(..)(..)(..)$/.exec(colour);
  return found === null ? null : found.slice(1).map((c) => Number.parseInt(c, 16));
}
