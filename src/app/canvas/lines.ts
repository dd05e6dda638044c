/** The lines: solid, dashed or dotted by standing, weight by certainty, arrow or bar at the end. */
import { type EdgeLayer, type EdgePath, extremityArrow, extremityBar, pathCurved, pathLoop } from "sigma/rendering";
import type { Certainty } from "../../claims/certainty.ts";
import type { Standing } from "../../claims/statement.ts";
import type { Token } from "./palette.ts";

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
  readonly colour: Token;
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

/** How far a loop reaches, in radii of its thing's envelope; the n-th loop on a thing reaches further. */
export const loopReach = (n = 0): number => 2.8 + 0.9 * n;

/** `spread` is off for curves: it would overwrite the curvature of the view and straighten the middle line of a fan. */
export function paths(): EdgePath[] {
  const { spread: _, ...curved } = pathCurved({ segments: 16 });
  const loop = pathLoop();
  return [curved, { ...loop, spread: { variable: "loopRadius", compute: (index) => loopReach(index) } }];
}

export const extremities = () => [
  extremityArrow({ lengthRatio: 7 / THICK, widthRatio: 7.2 / THICK }),
  extremityBar({ lengthRatio: 2.2 / THICK, widthRatio: 10 / THICK }),
];

/** Body of a given weight with dashes, and a solid head. Variables: `weight`, `dash`, `gap`, in pixels. */
export function lineLayer(): EdgeLayer {
  const { FLOAT } = WebGL2RenderingContext;
  return {
    name: "line",
    uniforms: [],
    attributes: [
      { name: "a_weight", size: 1, type: FLOAT, source: "weight" },
      { name: "a_dash", size: 1, type: FLOAT, source: "dash" },
      { name: "a_gap", size: 1, type: FLOAT, source: "gap" },
    ],
    // aaWidth is half a CSS px in graph units. ctx.distanceToTarget would integrate the arc 16 times for each fragment.
    glsl: /* glsl */ `
vec4 layer_line(EdgeContext ctx) {
  if (v_zone > 1.5) return v_color;
  float px = 2.0 * ctx.aaWidth;
  float off = ctx.sdf / px + ctx.thickness / px * 0.5;
  float a = clamp(v_weight * 0.5 - off + 0.5, 0.0, 1.0);
  if (v_weight > ctx.thickness / px - 0.3) a = 1.0;
  if (v_gap > 0.0) {
    float s = mod((1.0 - ctx.t) * ctx.edgeLength * (ctx.tEnd - ctx.tStart) / px, v_dash + v_gap);
    a *= clamp(0.5 + v_dash * 0.5 - abs(s - v_gap - v_dash * 0.5), 0.0, 1.0);
  }
  return vec4(v_color.rgb, v_color.a * a);
}`,
  };
}
