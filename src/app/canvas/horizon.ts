/** The knowledge horizon on the canvas: contours round what had reached an actor, hatching beyond them. */
import { bow, type Lens, meets, type Point, type Rect, seen } from "../../graph/placing/curve.ts";
import type { Group } from "./attention.ts";
import { type Blot, contourOf } from "./contour.ts";
import type { Palette } from "./palette.ts";
import type { Scene } from "./scene.ts";

/** One contour. `double` is the second actor of a comparison. */
export interface HorizonContour {
  readonly members: Group;
  readonly line: "solid" | "dashed" | "double";
  /** What stands inside its lower edge: "had reached the council". */
  readonly words: string;
}

/** What the canvas shows of a horizon. */
export interface HorizonMarks {
  /** The widest first. */
  readonly contours: readonly HorizonContour[];
  /** Things and lines beyond every contour: drawn at 62 %. */
  readonly beyond: Group;
}

/** Pixels at zoom 1 round a thing and beside a line. */
const ROUND = 46;
const BESIDE = 20;
const KEEP_OUT = 26;
/** A wider contour runs so much outside a narrower one. */
const STEP = 12;
const HATCH = 10;
/** Gaps up to this many square pixels are closed. */
const SMALL = 5000;

interface Loops {
  readonly key: string;
  readonly loops: readonly (readonly Point[])[];
}

/** Remembers the outlines until a thing has moved. */
export class HorizonPainter {
  #known: Loops[] = [];

  draw(
    context: CanvasRenderingContext2D,
    size: { width: number; height: number },
    lens: Lens,
    scene: Scene,
    { contours }: HorizonMarks,
    palette: Palette,
  ): void {
    hatch(context, size, lens, palette);
    this.#known = contours.map((contour, i) =>
      outline(scene, contour, (contours.length - 1 - i) * STEP, this.#known[i]),
    );
    // Grounds first: where two contours cross, both lines stay whole.
    for (const [i, { line }] of contours.entries()) {
      context.fillStyle = line === "dashed" ? palette.colours.paper : palette.colours.raised;
      trace(context, lens, this.#known[i]?.loops ?? []);
      context.fill("evenodd");
    }
    for (const [i, contour] of contours.entries()) {
      const loops = this.#known[i]?.loops ?? [];
      context.strokeStyle = contour.line === "double" ? palette.colours.ink : palette.colours.accent;
      context.setLineDash(contour.line === "dashed" ? [6, 5] : []);
      context.lineWidth = contour.line === "solid" ? 2 : contour.line === "dashed" ? 1.4 : 4;
      trace(context, lens, loops);
      context.stroke();
      if (contour.line === "double") {
        context.strokeStyle = palette.colours.raised;
        context.lineWidth = 1.6;
        context.stroke();
      }
      context.setLineDash([]);
    }
  }

  /** Where the words of each contour stand, on the screen: at its foot, else its head, where they cover the fewest names. */
  words(
    lens: Lens,
    { contours }: HorizonMarks,
    measure: (words: string) => number,
    names: readonly Rect[],
  ): { at: Point; words: string; line: HorizonContour["line"] }[] {
    const taken = [...names];
    return contours.flatMap(({ words, line }, i) => {
      const loops = this.#known[i]?.loops ?? [];
      const wide = measure(words) + 8;
      const places = [...loops]
        .sort((p, q) => spread(q) - spread(p))
        .slice(0, 3)
        .flatMap((loop) => {
          const foot = loop.reduce((p, q) => (q.y > p.y ? q : p));
          const head = loop.reduce((p, q) => (q.y < p.y ? q : p));
          return [
            { x: foot.x, y: foot.y, by: 13 },
            { x: head.x, y: head.y, by: -13 },
          ];
        })
        .map(({ x, y, by }) => ({ x: lens.x + lens.k * x, y: lens.y + lens.k * y + by }));
      const rect = ({ x, y }: Point): Rect => ({ x: x - wide / 2, y: y - 9, w: wide, h: 18 });
      const covered = (p: Point): number => taken.filter((r) => meets(r, rect(p))).length;
      const [first] = places;
      if (first === undefined) return [];
      const at = places.reduce((best, p) => (covered(p) < covered(best) ? p : best), first);
      taken.push(rect(at));
      return [{ at, words, line }];
    });
  }
}

const spread = (loop: readonly Point[]): number =>
  Math.max(...loop.map((p) => p.x)) - Math.min(...loop.map((p) => p.x));

/** The outlines of all contours at zoom 1, y down; `keep`: only round these things. */
export const outlines = (scene: Scene, { contours }: HorizonMarks, keep: ReadonlySet<string>): Loops["loops"][] =>
  contours.map((contour, i) => {
    const { nodes, edges } = contour.members;
    const members = { nodes: nodes.filter((id) => keep.has(id)), edges };
    return outline(scene, { ...contour, members }, (contours.length - 1 - i) * STEP, undefined).loops;
  });

/** The outline of a contour at zoom 1, with y pointing down. */
function outline(scene: Scene, { members }: HorizonContour, wider: number, known: Loops | undefined): Loops {
  const flat = { x: 0, y: 0, k: 1 };
  const at = (id: string): Point => seen(flat, scene.getNodeAttributes(id));
  const own = new Set(members.nodes.filter((id) => scene.hasNode(id)));
  const ids = scene.nodes();
  const key = ids.map((id) => `${own.has(id) ? 1 : 0}${Math.round(at(id).x)},${Math.round(at(id).y)}`).join(" ");
  if (known?.key === key) return known;
  const bands: Blot["bands"][number][] = [];
  for (const id of members.edges) {
    if (!scene.hasEdge(id)) continue;
    const [source, target] = scene.extremities(id);
    if (!own.has(source) || !own.has(target) || source === target) continue;
    const curve = bow(at(source), at(target), scene.getEdgeAttribute(id, "curvature"));
    bands.push({ points: [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => curve.at(t)), r: BESIDE + wider });
  }
  const discs = [...own].map((id) => ({ ...at(id), r: ROUND + wider }));
  const holes = ids.filter((id) => !own.has(id)).map((id) => ({ ...at(id), r: KEEP_OUT }));
  const loops = contourOf({ discs, bands, holes });
  // A gap in which nothing lies is no border.
  return { key, loops: loops.filter((loop) => areaOf(loop) > SMALL || holes.some((h) => isWithin(h, loop))) };
}

function areaOf(loop: readonly Point[]): number {
  let sum = 0;
  for (const [i, p] of loop.entries()) {
    const q = loop[(i + 1) % loop.length] ?? p;
    sum += p.x * q.y - q.x * p.y;
  }
  return Math.abs(sum) / 2;
}

function isWithin(p: Point, loop: readonly Point[]): boolean {
  let within = false;
  for (const [i, a] of loop.entries()) {
    const b = loop[(i + 1) % loop.length] ?? a;
    if (a.y > p.y !== b.y > p.y && p.x < a.x + ((p.y - a.y) / (b.y - a.y)) * (b.x - a.x)) within = !within;
  }
  return within;
}

function trace(context: CanvasRenderingContext2D, lens: Lens, loops: Loops["loops"]): void {
  context.beginPath();
  for (const loop of loops) {
    // Through the middles between the points: the outline is round where the grid is not.
    loop.forEach((p, i) => {
      const q = loop[(i + 1) % loop.length] ?? p;
      const [x, y] = [lens.x + lens.k * p.x, lens.y + lens.k * p.y];
      const [mx, my] = [lens.x + (lens.k * (p.x + q.x)) / 2, lens.y + (lens.k * (p.y + q.y)) / 2];
      if (i === 0) context.moveTo(mx, my);
      else context.quadraticCurveTo(x, y, mx, my);
    });
    const [first, second] = loop;
    if (first !== undefined && second !== undefined)
      context.quadraticCurveTo(
        lens.x + lens.k * first.x,
        lens.y + lens.k * first.y,
        lens.x + (lens.k * (first.x + second.x)) / 2,
        lens.y + (lens.k * (first.y + second.y)) / 2,
      );
  }
}

function hatch(
  context: CanvasRenderingContext2D,
  { width, height }: { width: number; height: number },
  lens: Lens,
  palette: Palette,
): void {
  const shift = (((lens.x + lens.y) % HATCH) + HATCH) % HATCH;
  context.beginPath();
  for (let d = shift; d < width + height; d += HATCH) {
    context.moveTo(d, 0);
    context.lineTo(d - height, height);
  }
  context.strokeStyle = palette.colours["rule-strong"];
  context.globalAlpha = 0.32;
  context.lineWidth = 0.9;
  context.stroke();
  context.globalAlpha = 1;
}
