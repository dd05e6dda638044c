/** The scene: the view as sigma draws it, with every colour and size worked out, so that a hover costs no restyling. */
import { MultiDirectedGraph } from "graphology";
import type { Standing } from "../../claims/statement.ts";
import type { Shape } from "../../graph/placing/lettering.ts";
import { radius, ringedSize } from "../../graph/placing/mark-size.ts";
import { STROKES, weight } from "../../graph/placing/strokes.ts";
import type { ViewEdge, ViewGraph, ViewNode } from "../../graph/view-graph.ts";
import type { Kind } from "../../model/kind.ts";
import type { Worn } from "./dress.ts";
import type { IconAtlas } from "./icons.ts";
import { BODY, FORMS } from "./marks.ts";
import { mix, type Palette } from "./palette.ts";

/** Names that sigma's styles and layers read are marked with §. */
export interface SceneNode {
  x: number;
  y: number;
  label: string;
  form: Shape;
  claims: number;
  focus: boolean;
  more: number;
  /** Whether several things are drawn as this one. */
  group: boolean;
  /** Radius of the body in pixels. */
  r: number;
  /** § Radius of the envelope, bare and ringed, and the body's share of the latter. */
  size: number;
  ringedSize: number;
  ringedShare: number;
  envelope: string;
  body: number;
  icon: number;
  iconScale: number;
  hollow: number;
  /** § Full, beyond a horizon, and dimmed. */
  hue: string;
  farHue: string;
  faintHue: string;
  iconHue: string;
  farIconHue: string;
  faintIconHue: string;
}

export interface SceneEdge {
  label: string;
  standing: Standing;
  rivals: number;
  bundled: number;
  curvature: number;
  /** § Weight as it is and when chosen, in pixels. */
  thin: number;
  strong: number;
  dash: number;
  gap: number;
  end: string;
  hue: string;
  chosenHue: string;
}

export type Scene = MultiDirectedGraph<SceneNode, SceneEdge>;
export type Positions = Record<string, { x: number; y: number }>;

/** What the kinds say, by id; an unknown id is drawn as a circle in `--ink-2`. */
export type Kinds = ReadonlyMap<string, Pick<Kind, "shape" | "icon">>;

/** How much of a dimmed thing's colour is left over the paper. */
const FAINT = 0.3;
/** The same for a thing beyond a horizon. */
const FAR = 0.62;

/** A smaller step than this, in pixels, is rounding and not a move. */
const STILL = 0.1;

export const createScene = (): Scene => new MultiDirectedGraph<SceneNode, SceneEdge>();

export interface Painter {
  readonly kinds: Kinds;
  readonly palette: Palette;
  readonly atlas: Pick<IconAtlas, "cell">;
  /** What a mark wears instead of its own size and hue. */
  worn?(id: string): Worn;
}

export function paintNode(node: ViewNode, p: { x: number; y: number }, painter: Painter, worn?: Worn): SceneNode {
  const { palette, atlas } = painter;
  const kind = painter.kinds.get(node.kind);
  const form = kind?.shape ?? "circle";
  const r = worn?.r ?? radius(node);
  const wide = ringedSize(form, r);
  const hue = worn?.hue ?? palette.kind(node.kind);
  const iconHue = node.accepted ? palette.colours["on-class"] : hue;
  return {
    x: p.x,
    y: p.y,
    label: node.label,
    form,
    claims: node.claims,
    focus: node.focus,
    more: node.more,
    group: node.members !== undefined,
    r,
    size: r / BODY,
    ringedSize: wide,
    ringedShare: r / wide,
    envelope: FORMS[form].envelope,
    body: FORMS[form].body,
    icon: atlas.cell(kind?.icon ?? "shapes"),
    iconScale: FORMS[form].icon,
    hollow: node.accepted ? 0 : 1,
    hue,
    farHue: mix(hue, palette.colours.paper, FAR),
    faintHue: mix(hue, palette.colours.paper, FAINT),
    iconHue,
    farIconHue: node.accepted ? iconHue : mix(hue, palette.colours.paper, FAR),
    faintIconHue: node.accepted ? mix(iconHue, palette.colours.paper, 0.6) : mix(hue, palette.colours.paper, FAINT),
  };
}

export function paintEdge(edge: ViewEdge, painter: Painter): SceneEdge {
  const stroke = STROKES[edge.standing];
  const thin = weight(edge.certainty);
  return {
    label: edge.label,
    standing: edge.standing,
    rivals: edge.rivals,
    bundled: edge.bundled,
    curvature: edge.curvature,
    thin,
    strong: thin * 1.3,
    dash: stroke.dash,
    gap: stroke.gap,
    end: stroke.head,
    hue: painter.palette.colours[stroke.colour],
    chosenHue: painter.palette.colours.accent,
  };
}

/** What a new view brings: who is new and where it comes from, who has another place now. */
export interface Arrivals {
  /** Where each newcomer starts: at a neighbour that was there, else at its place. */
  readonly from: Positions;
  /** Where newcomers and moved things end. */
  readonly to: Positions;
  /** Whether nothing stood there before. */
  readonly first: boolean;
}

/**
 * Makes the scene show `view`. Things that stay keep the place they have on screen; a thing without a position is set
 * beside a neighbour. Dropping rebuilds the scene: sigma would index everything anew for every single drop.
 */
export function updateScene(scene: Scene, view: ViewGraph, positions: Positions, painter: Painter): Arrivals {
  const before = new Map(scene.mapNodes((id, a) => [id, { x: a.x, y: a.y }] as const));
  const from: Positions = {};
  const to: Positions = {};
  const place = (id: string): { x: number; y: number } => {
    const wanted = positions[id] ?? before.get(id) ?? beside(id, view, positions, before);
    const here = before.get(id) ?? parentOf(id, view, before) ?? wanted;
    if (Math.hypot(here.x - wanted.x, here.y - wanted.y) > STILL) {
      from[id] = here;
      to[id] = wanted;
    }
    return here;
  };
  const drops = scene.someNode((id) => !view.hasNode(id)) || scene.someEdge((id) => !view.hasEdge(id));
  if (drops) scene.clear();
  view.forEachNode((id, node) => {
    const painted = paintNode(node, place(id), painter, painter.worn?.(id));
    if (scene.hasNode(id)) Object.assign(scene.getNodeAttributes(id), painted);
    else scene.addNode(id, painted);
  });
  view.forEachEdge((id, edge, source, target) => {
    const painted = paintEdge(edge, painter);
    if (scene.hasEdge(id)) Object.assign(scene.getEdgeAttributes(id), painted);
    else scene.addEdgeWithKey(id, source, target, painted);
  });
  return { from, to, first: before.size === 0 };
}

const parentOf = (id: string, view: ViewGraph, before: ReadonlyMap<string, { x: number; y: number }>) => {
  const parent = view.neighbors(id).find((n) => before.has(n));
  return parent === undefined ? undefined : before.get(parent);
};

/** A spot for a thing that no layout has placed: on a spiral around a placed neighbour, the same every time. */
function beside(
  id: string,
  view: ViewGraph,
  positions: Positions,
  before: ReadonlyMap<string, { x: number; y: number }>,
): { x: number; y: number } {
  const neighbour = view.neighbors(id).find((n) => positions[n] !== undefined || before.has(n));
  const centre = neighbour === undefined ? { x: 0, y: 0 } : (positions[neighbour] ?? before.get(neighbour));
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = (Math.imul(hash, 31) + id.charCodeAt(i)) >>> 0;
  const angle = (hash % 360) * (Math.PI / 180);
  const far = 80 + (hash % 60);
  return { x: (centre?.x ?? 0) + far * Math.cos(angle), y: (centre?.y ?? 0) + far * Math.sin(angle) };
}
