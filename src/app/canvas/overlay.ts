/** The two plain canvases around sigma's: words, marks and counts above; survey marks and wash beneath. */

import type { Guide } from "../../graph/layout-input.ts";
import { captionAt, overCaption } from "../../graph/placing/captions.ts";
import { around, bow, type Lens, loopAt, type Point, type Rect, seen } from "../../graph/placing/curve.ts";
import { type Placed, type Side, stand, thin } from "../../graph/placing/labels.ts";
import type { Ruler } from "../../graph/placing/lettering.ts";
import { loopReach } from "../../graph/placing/strokes.ts";
import { drawGuides, drawPegs, drawRims } from "./arrangement.ts";
import type { Attention, Reading } from "./attention.ts";
import type { Camera } from "./camera.ts";
import { type DrawnCaption, drawCaptions } from "./captions.ts";
import { countAt, type DrawnCount, drawCounts } from "./counts.ts";
import type { Ends } from "./glide.ts";
import { HorizonPainter } from "./horizon.ts";
import { overName } from "./hover-name.ts";
import type { Palette } from "./palette.ts";
import { type DrawnMark, drawMarks, markAt } from "./rivals.ts";
import type { Scene } from "./scene.ts";
import { sizeRatio } from "./size-ratio.ts";
import { type Solution, solve, word } from "./solve.ts";
import type { Stage } from "./stage.ts";
import { drawUnder, type Wash } from "./under.ts";

export interface OverlaySource {
  readonly scene: Scene;
  readonly stage: Stage;
  readonly camera: Camera;
  readonly ruler: Ruler;
  palette(): Palette;
  attention(): Attention;
  reading(): Reading;
  /** What is pinned, and lines to read a layout by. */
  pinned(): ReadonlySet<string>;
  guides(): readonly Guide[];
  /** Things under way to their place: their names wait. */
  moving(): Ends;
}

export interface Overlay {
  /** Repaints; places anew when something but the camera's position has changed. */
  paint(): void;
  /** Asks for new places at the next painting. */
  invalidate(): void;
  /** Sides on which the layout has kept room for names. */
  suggest(sides: Readonly<Record<string, Side>>): void;
  markAt(p: Point, reach: number): string | null;
  countAt(p: Point): string | null;
  /** Names that have a place. */
  names(): readonly Placed[];
  /** Where names stand in the picture, in pixels of the canvas. */
  drawn(): readonly { readonly id: string; readonly rect: Rect }[];
  /** The canvases themselves, for a picture. */
  readonly layers: { readonly under: HTMLCanvasElement; readonly over: HTMLCanvasElement };
  destroy(): void;
}

/** How long the zoom must rest before names are placed anew. */
const REST = 110;

export function createOverlay(source: OverlaySource): Overlay {
  const { scene, stage, camera } = source;
  const under = stage.createCanvas("under", { beforeLayer: "stage", style: { pointerEvents: "none" } });
  const over = stage.createCanvas("over", { beforeLayer: "mouse", style: { pointerEvents: "none" } });
  const underContext = under.getContext("2d");
  const overContext = over.getContext("2d");
  let solution: Solution | null = null;
  const horizonPainter = new HorizonPainter();
  let stale = true;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const sides = new Map<string, Side>();
  let marks: DrawnMark[] = [];
  let counts: DrawnCount[] = [];
  let drawn: { id: string; rect: Rect }[] = [];

  const paint = (): void => {
    if (underContext === null || overContext === null) return;
    const size = camera.size();
    for (const canvas of [under, over]) fitCanvas(canvas, size);
    const lens = camera.lens();
    const moving = source.moving();
    if (stale || solution === null) {
      solution = solve({
        scene,
        lens,
        size,
        moving,
        ruler: source.ruler,
        families: source.palette().families,
        attention: source.attention(),
        reading: source.reading(),
        sides,
      });
      for (const [id, { side }] of solution.names) sides.set(id, side);
      stale = false;
    }
    const zooming = Math.abs(solution.k / lens.k - 1) > 1e-6;
    if (zooming) {
      clearTimeout(rest);
      rest = setTimeout(() => {
        stale = true;
        paint();
      }, REST);
    }
    draw(solution, lens, zooming, moving, size);
  };

  const draw = (
    now: Solution,
    lens: Lens,
    zooming: boolean,
    moving: Ends,
    size: { width: number; height: number },
  ): void => {
    if (underContext === null || overContext === null) return;
    const palette = source.palette();
    const reading = source.reading();
    const at = (id: string): Point => seen(lens, scene.getNodeAttributes(id));
    const line = (id: string) => {
      const [s, t] = scene.extremities(id);
      return bow(at(s), at(t), scene.getEdgeAttribute(id, "curvature"));
    };
    const near = (p: Point): boolean => p.x > -90 && p.y > -40 && p.x < size.width + 90 && p.y < size.height + 40;

    const washes: Wash[] = [];
    marks = [];
    counts = [];
    const captions: DrawnCaption[] = [];
    const { hoveredLine, horizon } = source.attention();
    scene.forEachEdge((id, a, source, target) => {
      const state = reading.edge(id);
      const t = now.marks.get(id);
      const caption = now.captions.get(id) ?? (id === hoveredLine ? overCaption(id, t !== undefined) : undefined);
      if (!state.isChosen && t === undefined && caption === undefined) return;
      const loop = source === target;
      const curve = line(id);
      if (state.isChosen && !loop) washes.push({ from: at(source), to: at(target), bow: curve });
      if (t !== undefined) {
        const p = loop ? loopAt(at(source), loopReach(nodeSize(source, lens))) : curve.at(t);
        if (near(p)) marks.push({ edge: id, count: a.rivals, at: p, dim: state.isDim });
      }
      if (caption !== undefined && !zooming && !loop)
        captions.push({ text: a.label, at: captionAt(curve, caption), chosen: state.isChosen });
    });
    const ground =
      horizon === null ? undefined : () => horizonPainter.draw(underContext, size, lens, scene, horizon, palette);
    drawUnder(underContext, size, lens, washes, palette, ground);

    drawGuides(underContext, size, lens, source.guides(), palette);

    overContext.clearRect(0, 0, size.width, size.height);
    const zoom = 1 / sizeRatio(1 / lens.k);
    const groups = scene.filterNodes((id, a) => a.group && near(at(id)));
    drawRims(
      overContext,
      groups.map((id) => {
        const { r, hue, faintHue } = scene.getNodeAttributes(id);
        return { ...at(id), r: r * zoom, hue: reading.node(id).isDim ? faintHue : hue };
      }),
      palette,
    );
    const pegs = [...source.pinned()].filter((id) => scene.hasNode(id) && near(at(id)));
    drawPegs(
      overContext,
      pegs.map((id) => ({ ...at(id), r: scene.getNodeAttribute(id, "r") * zoom })),
      palette,
    );
    drawCaptions(overContext, captions, palette);
    const kept = zooming ? thin(now.names.values(), (id) => (scene.hasNode(id) ? at(id) : undefined)) : null;
    const names = [...now.names.values()].filter(
      ({ word }) => scene.hasNode(word.id) && !moving.has(word.id) && (kept?.has(word.id) ?? true) && near(at(word.id)),
    );
    const loud = withLoud(names, lens, at);
    drawNames(loud, at, palette, reading);
    drawn = loud.map(({ word, side }) => ({ id: word.id, rect: stand({ ...word, at: at(word.id) }, side).rect }));
    if (horizon !== null) {
      overContext.font = `600 12px ${palette.families.sans}`;
      const wide = (text: string): number => overContext.measureText(text).width;
      const rects = drawn.map((n) => n.rect);
      drawHorizonWords(overContext, horizonPainter.words(lens, horizon, wide, rects), palette);
    }
    for (const [node, offset] of now.counts) {
      if (!scene.hasNode(node) || moving.has(node)) continue;
      const p = at(node);
      const { more } = scene.getNodeAttributes(node);
      counts.push({ node, text: `+${more}`, at: { x: p.x + offset.x, y: p.y + offset.y } });
    }
    if (!zooming) drawCounts(overContext, counts, palette);
    drawMarks(overContext, marks, palette);
  };

  /** The thing under the pointer or the keyboard shows its name even where there is no room for it. */
  const withLoud = (names: readonly Placed[], lens: Lens, at: (id: string) => Point): readonly Placed[] => {
    const { cursor, hovered } = source.attention();
    const loud = cursor ?? hovered;
    if (loud === null || !scene.hasNode(loud) || names.some(({ word }) => word.id === loud)) return names;
    const a = scene.getNodeAttributes(loud);
    const zoom = 1 / sizeRatio(1 / lens.k);
    const wish = { at: at(loud), r: a.r * zoom + 1, rank: Number.MAX_VALUE };
    const wanted = word(loud, a, false, wish, source.ruler, source.palette().families);
    const things = scene.mapNodes((id, n) => around(at(id), n.r * zoom));
    const { placed, hidden } = overName(wanted, names, at, things);
    return [...names.filter((n) => !hidden.has(n.word.id)), placed];
  };

  const nodeSize = (id: string, lens: Lens): number => scene.getNodeAttribute(id, "size") / sizeRatio(1 / lens.k);

  /** Halos first for every name, then the names: a halo never bites into a neighbour. */
  const drawNames = (names: readonly Placed[], at: (id: string) => Point, palette: Palette, reading: Reading): void => {
    if (overContext === null) return;
    overContext.lineJoin = "round";
    overContext.lineWidth = 3.5;
    overContext.textBaseline = "middle";
    overContext.strokeStyle = palette.colours.halo;
    for (const fill of [false, true]) {
      for (const { word, dx, dy, align } of names) {
        const p = at(word.id);
        const a = scene.getNodeAttributes(word.id);
        overContext.font = word.type.font;
        overContext.textAlign = align;
        const { isDim, isFar } = reading.node(word.id);
        const dim = (isDim || isFar) && source.attention().hovered !== word.id;
        overContext.fillStyle = dim
          ? palette.colours["ink-3"]
          : a.form === "triangle-down"
            ? a.hue
            : palette.colours.ink;
        word.lines.forEach((text, i) => {
          const y = p.y + dy + (i - (word.lines.length - 1) / 2) * word.type.lead;
          if (fill) overContext.fillText(text, p.x + dx, y);
          else overContext.strokeText(text, p.x + dx, y);
        });
      }
    }
  };

  return {
    layers: { under, over },
    paint,
    invalidate() {
      stale = true;
    },
    suggest(wanted) {
      for (const [id, side] of Object.entries(wanted)) sides.set(id, side);
      stale = true;
    },
    markAt: (p, reach) => markAt(marks, p, reach)?.edge ?? null,
    countAt: (p) => countAt(counts, p)?.node ?? null,
    drawn: () => drawn,
    names: () => [...(solution?.names.values() ?? [])],
    destroy() {
      clearTimeout(rest);
    },
  };
}

/** What each contour stands for, at its lower edge. */
function drawHorizonWords(
  context: CanvasRenderingContext2D,
  words: ReturnType<HorizonPainter["words"]>,
  { colours, families }: Palette,
): void {
  context.font = `600 12px ${families.sans}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = colours.halo;
  for (const { at, words: text, line } of words) {
    context.fillStyle = line === "double" ? colours.ink : colours.accent;
    context.strokeText(text, at.x, at.y);
    context.fillText(text, at.x, at.y);
  }
}

/** Sigma sizes only its own canvases. */
function fitCanvas(canvas: HTMLCanvasElement, { width, height }: { width: number; height: number }): void {
  const dense = window.devicePixelRatio || 1;
  const w = Math.round(width * dense);
  const h = Math.round(height * dense);
  if (canvas.width === w && canvas.height === h) return;
  canvas.width = w;
  canvas.height = h;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.getContext("2d")?.setTransform(dense, 0, 0, dense, 0, 0);
}
