/** The lines as sigma draws them: curves and loops, one layer for all strokes, arrow or bar at the end. */
import { type EdgeLayer, type EdgePath, extremityArrow, extremityBar, pathCurved, pathLoop } from "sigma/rendering";
import { loopRadius, THICK } from "../../graph/placing/strokes.ts";

/** `spread` is off for curves: it would overwrite the curvature of the view and straighten the middle line of a fan. */
export function paths(): EdgePath[] {
  const { spread: _, ...curved } = pathCurved({ segments: 16 });
  const loop = pathLoop();
  return [curved, { ...loop, spread: { variable: "loopRadius", compute: (index) => loopRadius(index) } }];
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
