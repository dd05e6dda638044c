/** What the layout is given and gives back: plain data, so that it can cross into a worker. */

/** A thing to be placed. Lengths in CSS pixels at zoom 1. */
export interface LayoutNode {
  readonly id: string;
  /** Radius of the mark, its ring included. */
  readonly r: number;
  /** Size of the words beside it (0 × 0 for none). */
  readonly w: number;
  readonly h: number;
  /** The thing in the middle; at most one. */
  readonly focus?: boolean;
  /** Where it stands and stays. */
  readonly pin?: { readonly x: number; readonly y: number };
  /** The middle of what is dated about it, in days from 1 January 1970; for the layout by time. */
  readonly day?: number;
  /** Where on earth it is, in degrees; for the layout by place. */
  readonly place?: { readonly lat: number; readonly long: number };
}

/** A line, or several between the same two things: then `curvature` and `mark` of the one that needs most room. */
export interface LayoutEdge {
  readonly source: string;
  readonly target: string;
  readonly curvature: number;
  /** Whether a rivals mark stands at its middle. */
  readonly mark: boolean;
  /** Whether the source stands under the target in a chain of command; for the hierarchical layout. */
  readonly below?: boolean;
  /** Whether it stands over it. */
  readonly above?: boolean;
}

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /** Free canvas in CSS pixels; 0,0 is its centre. */
  readonly w: number;
  readonly h: number;
  /** The same seed and input give the same bytes. */
  readonly seed?: number;
}

export interface LayoutOptions {
  /** How far the work is, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Effort for each start; default by size. */
  readonly rounds?: number;
  /** How many beginnings are tried; the best is finished. */
  readonly starts?: number;
}

/** Where the words of a thing stand. */
export type Side = "below" | "right" | "left" | "above";

/** What is still wrong with a layout, counted as a reader would. */
export interface LayoutQuality {
  readonly crossings: number;
  /** Lines that run through a thing they do not end at. */
  readonly throughThing: number;
  /** Words that lie on words or on a thing. */
  readonly wordHits: number;
  /** Lines that run through the words of a thing they do not end at. */
  readonly throughWord: number;
}

/** An upright line with words at its head that helps to read a layout: a year. */
export interface Guide {
  readonly x: number;
  readonly words: string;
}

export interface LayoutResult extends LayoutQuality {
  /** Centres, in CSS pixels from the middle of the canvas; x to the right, y **up** (as sigma has it). */
  readonly positions: Record<string, { x: number; y: number }>;
  /** The side on which the layout has kept room for the words: try it first. */
  readonly sides: Record<string, Side>;
  /** What a layout wants drawn behind things; absent when nothing. */
  readonly guides?: readonly Guide[];
}
