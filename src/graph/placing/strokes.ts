/** How a line says what it says: dashes by standing, weight by certainty. */
import type { Certainty } from "../../claims/certainty.ts";
import type { Standing } from "../../claims/statement.ts";

/**
 * Sigma scales arrowheads with the line. So every line has the same thickness for sigma (and every head the same size),
 * and the layer carves the visible weight and the dashes out of it.
 */
export const THICK = 1.75;

interface Stroke {
  /** Length of a dash and of a gap, in pixels; no gap = solid. */
  readonly dash: number;
  readonly gap: number;
  readonly head: "arrow" | "bar";
  /** Name of the token. */
  readonly colour: "e-asserted" | "e-reported" | "e-denied";
}

/** How each standing is drawn. Red is for what a source denies, never for what an editor sets aside. */
export const STROKES: Readonly<Record<Standing, Stroke>> = {
  accepted: { dash: 0, gap: 0, head: "arrow", colour: "e-asserted" },
  plain: { dash: 0, gap: 0, head: "arrow", colour: "e-asserted" },
  reported: { dash: 5, gap: 4, head: "arrow", colour: "e-reported" },
  denied: { dash: 2, gap: 3, head: "bar", colour: "e-denied" },
  rejected: { dash: 2, gap: 3, head: "bar", colour: "e-reported" },
};

const WEIGHTS: Readonly<Record<Certainty, number>> = { certain: 1.75, probable: 1.25, contested: 1.25, disputed: 1 };

/** Weight in pixels; a line without a claim is as light as a probable one. */
export const weight = (certainty: Certainty | null): number => WEIGHTS[certainty ?? "probable"];

/** Sigma's `loopRadius` of the n-th loop on a thing. */
export const loopRadius = (n = 0): number => 4.6 + 1.4 * n;

/** How far the first loop reaches from the middle of its thing, in pixels: sigma counts in half pixels. */
export const loopReach = (size: number): number => (loopRadius() * size) / 2;
