/** Finds room on the canvas for everything that is written: names first, then marks, words of lines, counts. */

import { type Caption, type CaptionWish, placeCaptions } from "../../graph/placing/captions.ts";
import { around, type Bow, bow, type Lens, type Point, seen } from "../../graph/placing/curve.ts";
import {
  type Obstacles,
  type Piece,
  type Placed,
  placeLabels,
  type Side,
  type Word,
} from "../../graph/placing/labels.ts";
import { type Families, lettering, nameBox, type Ruler, smallType } from "../../graph/placing/lettering.ts";
import { cutLine } from "../../graph/placing/pieces.ts";
import { markBox, placeMarks } from "../../graph/placing/rivals.ts";
import { Room } from "../../graph/placing/room.ts";
import { type Attention, type Reading, rank } from "./attention.ts";
import { type CountWish, placeCounts } from "./counts.ts";
import type { Ends } from "./glide.ts";
import type { Scene, SceneNode } from "./scene.ts";
import { sizeRatio } from "./size-ratio.ts";

export interface SolveInput {
  readonly scene: Scene;
  readonly lens: Lens;
  readonly size: { readonly width: number; readonly height: number };
  readonly ruler: Ruler;
  readonly families: Families;
  readonly attention: Attention;
  readonly reading: Reading;
  /** Where things on their way will stand: room is found for them there. */
  readonly moving: Ends;
  /** Sides to keep if nothing speaks against it. */
  readonly sides: ReadonlyMap<string, Side>;
}

/** Offsets and places along lines, good at zoom `k` wherever the camera stands. */
export interface Solution {
  readonly k: number;
  readonly names: ReadonlyMap<string, Placed>;
  /** `t` of the rivals mark on a line. */
  readonly marks: ReadonlyMap<string, number>;
  readonly captions: ReadonlyMap<string, Caption>;
  readonly counts: ReadonlyMap<string, Point>;
}

/** From this many things on the canvas is a crowd: only names that matter are written. */
const CROWD = 150;
/** Names in view at once, in a crowd. */
const NAMES_IN_VIEW = 70;
/** A dimmed thing keeps its name from this many claims. */
const LARGER = 12;
/** At rest, only so many neighbours behind a thing are worth a count; at the selection every one is. */
const MANY = 4;
const CAPTIONS_AT_REST = 10;
const CAPTIONS_SELECTED = 30;

export function solve(input: SolveInput): Solution {
  const { scene, lens, ruler, families, attention, reading, moving } = input;
  const zoom = 1 / sizeRatio(1 / lens.k);
  const crowd = scene.order > CROWD;
  const at = new Map<string, Point>();
  const clear = new Map<string, number>();
  scene.forEachNode((id, a) => {
    const { emphasis } = reading.node(id);
    at.set(id, seen(lens, moving.get(id) ?? a));
    clear.set(id, emphasis === "none" ? a.r * zoom + 1 : (a.ringedSize - 1) * zoom);
  });
  const spot = (id: string): Point => at.get(id) ?? { x: 0, y: 0 };
  const room = (id: string): number => clear.get(id) ?? 0;

  const obstacles = gather(input, spot, room, crowd);
  const curves = obstacles.curves;

  const words: Word[] = [];
  scene.forEachNode((id, a) => {
    const state = reading.node(id);
    const r = rank(id, a, attention, reading);
    if (state.isDim && a.claims < LARGER && id !== attention.hovered) return;
    if (crowd && lens.k < 0.8 && r < 4) return;
    const strong = state.emphasis === "selected" || (a.focus && !reading.selecting);
    words.push(
      word(id, a, strong, { at: spot(id), r: room(id), rank: r, prefer: input.sides.get(id) }, ruler, families),
    );
  });
  const { placed, taken } = placeLabels(
    words,
    obstacles,
    crowd ? NAMES_IN_VIEW * sheets(at.values(), input.size) : undefined,
  );

  const marked = curves.filter((c) => c.rivals > 0 && zoom > 0.75 && c.bow.length > 60);
  const things = scene.mapNodes((id) => ({ ...spot(id), r: room(id) }));
  const marks = placeMarks(marked, taken, things);
  scene.forEachEdge((id, a, source, target) => {
    if (source === target && a.rivals > 0 && zoom > 0.75) marks.set(id, 0.5);
  });
  const marksTaken = new Room<string>();
  for (const c of marked) {
    const box = markBox(c.bow.at(marks.get(c.id) ?? 0.5));
    for (const id of taken.at(box)) {
      const met = placed.get(id);
      if (met === undefined || met.word.rank >= 15) continue;
      placed.delete(id);
      taken.remove(met.rect, id);
    }
    marksTaken.add(box, c.id);
  }

  const wishes: CaptionWish[] = [];
  const byWeight = [...curves].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  for (const c of byWeight) {
    const state = reading.edge(c.id);
    if (!state.isNear || state.isDim || c.label === "") continue;
    if (wishes.length >= (reading.selecting ? CAPTIONS_SELECTED : 4 * CAPTIONS_AT_REST)) break;
    wishes.push({
      id: c.id,
      line: c.line,
      bow: c.bow,
      w: ruler.width(smallType(families, state.isChosen ? 600 : 400), c.label),
      covered: c.covered,
      patience: state.isChosen ? 6 : reading.selecting ? 1 : 0,
      chosen: state.isChosen,
    });
  }
  const captions = placeCaptions(
    wishes,
    [taken, obstacles.things, marksTaken],
    obstacles,
    reading.selecting ? CAPTIONS_SELECTED : CAPTIONS_AT_REST,
  );

  const counted = (id: string): boolean => {
    const { more } = scene.getNodeAttributes(id);
    if (reading.selecting) return more > 0 && reading.isNear(id);
    return more >= MANY || (more > 0 && reading.node(id).emphasis === "cursor");
  };
  const behind: CountWish[] = words
    .filter((w) => zoom > 0.75 && counted(w.id))
    .map((w) => ({
      id: w.id,
      at: w.at,
      r: w.r,
      w: ruler.width(smallType(families), `+${scene.getNodeAttribute(w.id, "more")}`) + 4,
    }));
  const counts = placeCounts(behind, [taken, marksTaken, captions.written], obstacles);
  return { k: lens.k, names: placed, marks, captions: captions.placed, counts };
}

interface Curve {
  readonly id: string;
  readonly line: number;
  readonly bow: Bow;
  readonly label: string;
  readonly rivals: number;
  readonly covered: number;
  /** Claims of its ends: what is written first. */
  readonly weight: number;
}

/** Things, pieces of lines and the middles of contested lines. */
function gather(
  { scene, reading, size }: SolveInput,
  spot: (id: string) => Point,
  room: (id: string) => number,
  crowd: boolean,
): Obstacles & { curves: Curve[] } {
  const things = new Room<string>();
  const small = new Room<string>();
  scene.forEachNode((id, a) => (crowd && a.claims < 8 ? small : things).add(around(spot(id), room(id)), id));
  const pieces: Piece[] = [];
  const pieceRoom = new Room<number>();
  const soft = new Room<string>();
  const curves: Curve[] = [];
  let line = 0;
  scene.forEachEdge((id, a, source, target, s, t) => {
    if (source === target) return;
    const curve = bow(spot(source), spot(target), a.curvature);
    line++;
    cutLine(curve, line, pieces, pieceRoom);
    if (a.rivals > 0) soft.add(markBox(curve.at(0.5)), id);
    const state = reading.edge(id);
    const weight = (state.isChosen ? 1e6 : 0) + s.claims + t.claims + 10 * Math.min(a.rivals, 1);
    curves.push({
      id,
      line,
      bow: curve,
      label: a.label,
      rivals: a.rivals,
      covered: room(source) + room(target) + 22,
      weight,
    });
  });
  return {
    things,
    small: crowd ? small : undefined,
    pieces,
    pieceRoom,
    soft,
    frame: { x: 0, y: 0, w: size.width, h: size.height },
    curves,
  };
}

type Wish = Pick<Word, "at" | "r" | "rank" | "prefer">;

/** The name of a thing, broken into lines and measured. */
export function word(id: string, a: SceneNode, strong: boolean, wish: Wish, ruler: Ruler, families: Families): Word {
  const type = lettering(a.form, strong, families);
  return { id, type, ...nameBox(a.label, type, ruler), ...wish };
}

/** How many canvases the things cover at this zoom; at least one. */
function sheets(points: Iterable<Point>, { width, height }: { width: number; height: number }): number {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const p of points) {
    left = Math.min(left, p.x);
    right = Math.max(right, p.x);
    top = Math.min(top, p.y);
    bottom = Math.max(bottom, p.y);
  }
  return Math.max(1, ((right - left) * (bottom - top)) / (width * height));
}
