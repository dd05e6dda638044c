/** The marks of things: a body inside an envelope. Sigma's shape is the envelope (it cuts the fragment, stops the lines and is picked); our layer draws body, paper gap and rings in it. */
import type { FragmentLayer, SDFShape } from "sigma/rendering";
import type { Shape } from "../../graph/placing/lettering.ts";
import { ICON_SHARE } from "../../graph/placing/mark-size.ts";
import { type Palette, rgb, type Token } from "./palette.ts";

/** Radius of the body as a share of sigma's node size; the rest is gap and room for a ring. */
export const BODY = 0.66;

interface Form {
  /** Number of the body in GLSL. */
  readonly body: number;
  /** Sigma shape that is its envelope. */
  readonly envelope: string;
  /** Half-size of the icon as a share of the body's radius. */
  readonly icon: number;
  /** Share of the envelope in which lines may be cut short safely. */
  readonly inradius: number;
}

/** Every shape a kind may have. */
export const FORMS: Readonly<Record<Shape, Form>> = {
  circle: { body: 0, envelope: "disc", icon: ICON_SHARE.circle, inradius: 1 },
  ring: { body: 1, envelope: "disc", icon: ICON_SHARE.ring, inradius: 1 },
  square: { body: 2, envelope: "square", icon: ICON_SHARE.square, inradius: 0.9 },
  "triangle-down": { body: 3, envelope: "down", icon: ICON_SHARE["triangle-down"], inradius: 0.8 },
  diamond: { body: 4, envelope: "diamond", icon: ICON_SHARE.diamond, inradius: 0.85 },
  page: { body: 5, envelope: "page", icon: ICON_SHARE.page, inradius: 0.85 },
  pill: { body: 6, envelope: "pill", icon: ICON_SHARE.pill, inradius: 0.8 },
  "triangle-up": { body: 7, envelope: "up", icon: ICON_SHARE["triangle-up"], inradius: 0.8 },
};

/** What a ring says. A ringed thing takes the disc as its envelope, so that rings are round. */
export const RING = { none: 0, selected: 1, hit: 2, hover: 3, focus: 4 } as const;

/** Signed distance of a body of nominal radius `r`; y points up. */
const BODIES = /* glsl */ `
float mk_box(vec2 p, vec2 h, float r) { vec2 d = abs(p) - h + r; return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0) - r; }
float mk_triangle(vec2 p, float R) {
  const float k = 1.7320508; float r = R * k * 0.5;
  p.x = abs(p.x) - r; p.y = p.y + r / k;
  if (p.x + k * p.y > 0.0) p = vec2(p.x - k * p.y, -k * p.x - p.y) / 2.0;
  p.x -= clamp(p.x, -2.0 * r, 0.0);
  return -length(p) * sign(p.y);
}
float mk_body(int kind, vec2 p, float r) {
  if (kind <= 1) return length(p) - r;
  if (kind == 2) return mk_box(p, vec2(r * 0.92), r * 0.2);
  if (kind == 3) return mk_triangle(vec2(p.x, -p.y + r * 0.12), r * 1.22) - r * 0.04;
  if (kind == 4) {
    float q = r * 1.2; vec2 a = abs(p);
    float h = clamp((q * a.x - q * a.y + q * q) / (2.0 * q * q), 0.0, 1.0);
    a -= vec2(q * h, q - q * h);
    return length(a) * sign(a.x + a.y);
  }
  if (kind == 5) return mk_box(p, vec2(r * 0.78, r * 0.98), r * 0.14);
  if (kind == 6) return mk_box(p, vec2(r * 1.16, r * 0.68), r * 0.68);
  return mk_triangle(vec2(p.x, p.y + r * 0.12), r * 1.22) - r * 0.04;
}`;

/** One envelope for each outline, all from the same GLSL. */
export function envelopes(): SDFShape[] {
  const made = new Map<string, SDFShape>();
  for (const { body, envelope, inradius } of Object.values(FORMS)) {
    if (made.has(envelope)) continue;
    made.set(envelope, {
      name: envelope,
      uniforms: [],
      inradiusFactor: inradius,
      glsl: `#ifndef MK_BODY\n#define MK_BODY${BODIES}\n#endif
float sdf_${envelope}(vec2 uv, float size) { return mk_body(${body}, uv, size * ${BODY}) - size * ${(1 - BODY).toFixed(2)}; }\n`,
    });
  }
  return [...made.values()];
}

/** Body, hollow dashed outline, outer ring of a group, rings of state. Colours are uniforms: a theme costs one repaint. */
export function markLayer(palette: () => Palette): FragmentLayer {
  const { FLOAT, UNSIGNED_BYTE } = WebGL2RenderingContext;
  // Sigma sets uniforms after `beforeRender`, from `value`: a getter keeps them live.
  const colour = (name: string, token: Token) => ({
    name,
    type: "vec3" as const,
    get value() {
      return rgb(palette().colours[token]);
    },
  });
  return {
    name: "mark",
    uniforms: [
      colour("u_paper", "paper"),
      colour("u_accent", "accent"),
      colour("u_wash", "accent-wash"),
      colour("u_ink", "ink"),
    ],
    attributes: [
      { name: "fillColor", size: 4, type: UNSIGNED_BYTE, normalized: true, source: "color" },
      { name: "body", size: 1, type: FLOAT, source: "body" },
      { name: "ring", size: 1, type: FLOAT, source: "ring" },
      { name: "hollow", size: 1, type: FLOAT, source: "hollow" },
      { name: "envelopeSize", size: 1, type: FLOAT, source: "size" },
      { name: "share", size: 1, type: FLOAT, source: "share" },
    ],
    glsl: /* glsl */ `
float mk_cover(float d) { return clamp(0.5 - d, 0.0, 1.0); }
float mk_side(vec2 p, float n, float turn, float side) {
  float a = atan(p.y, p.x) - turn, w = 6.2831853 / n, k = floor(a / w + 0.5);
  return k * side + length(p) * sin(a - k * w);
}
float mk_rim(int kind, vec2 p, float r, out float total) {
  if (kind <= 1) { total = 6.2831853 * r; return atan(p.y, p.x) * r; }
  if (kind == 3 || kind == 7) { float s = r * 1.22 * 1.7320508; total = 3.0 * s; return mk_side(p, 3.0, kind == 3 ? 1.5707963 : -1.5707963, s); }
  if (kind == 4) { float s = r * 1.2 * 1.4142136; total = 4.0 * s; return mk_side(p, 4.0, 0.7853982, s); }
  total = 7.0 * r; return mk_side(p, 4.0, 0.0, 1.75 * r);
}
vec4 layer_mark(vec4 fillColor, float bodyF, float ring, float hollow, float envelopeSize, float share, vec3 paper, vec3 accent, vec3 wash, vec3 ink) {
  int kind = int(bodyF + 0.5);
  float px = max(fwidth(context.uv.x * envelopeSize), 1e-4);        // CSS px in one device px, at any zoom
  vec2 p = context.uv * envelopeSize;
  float r = envelopeSize * share, d = mk_body(kind, p, r), far = length(p);
  vec3 c = paper;
  if (ring > 0.5) {
    bool hover = ring > 2.5 && ring < 3.5;
    float R = envelopeSize - 2.8, wide = hover ? 1.5 : 2.5;
    if (ring < 1.5 || ring > 3.5) c = mix(c, wash, mk_cover((far - R) / px));
    c = mix(c, hover ? ink : accent, mk_cover((abs(far - R) - wide * 0.5) / px));
    c = mix(c, paper, mk_cover((d - 2.0) / px));
  }
  if (hollow > 0.5) {
    float total, s = mk_rim(kind, p, r, total), n = max(6.0, floor(total / 6.0 + 0.5)), t = fract(s / total * n) * total / n;
    c = mix(c, paper, mk_cover(d / px));
    c = mix(c, fillColor.rgb, mk_cover((abs(d + 0.9) - 0.9) / px) * mk_cover((abs(t - 1.75) - 1.75) / px));
  } else if (kind == 1) {
    c = mix(c, fillColor.rgb, max(mk_cover((d + 3.4) / px), mk_cover((abs(d + 0.5) - 0.8) / px)));
  } else c = mix(c, fillColor.rgb, mk_cover(d / px));
  return vec4(c, 1.0);
}`,
  };
}
