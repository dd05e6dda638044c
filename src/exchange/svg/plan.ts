/** Where everything in a picture stands: marks, names, rivals marks and the words of lines, by the canvas's rules. */
import { type Caption, type CaptionWish, captionAt, placeCaptions } from "../../graph/placing/captions.ts";
import { around, type Bow, bow, loopAt, type Point, type Rect } from "../../graph/placing/curve.ts";
import {
  type Obstacles,
  type Piece,
  type Placed,
  placeLabels,
  type Side,
  type Word,
} from "../../graph/placing/labels.ts";
import { lettering, nameBox, type Ruler, type Shape, smallType } from "../../graph/placing/lettering.ts";
import { radius } from "../../graph/placing/mark-size.ts";
import { cutLine } from "../../graph/placing/pieces.ts";
import { markBox, placeMarks } from "../../graph/placing/rivals.ts";
import { Room } from "../../graph/placing/room.ts";
import { loopReach } from "../../graph/placing/strokes.ts";
import type { ViewEdge, ViewGraph, ViewNode } from "../../graph/view-graph.ts";
import type { Kind } from "../../model/kind.ts";
import { OTHER_KIND } from "../../model/kind.ts";
import { clearRadius, type Mark } from "./mark.ts";
import { kindColour, type PicturePalette } from "./palette.ts";
import { faded, type PictureStates, type Strength } from "./states.ts";

export interface PlannedThing {
  readonly key: string;
  readonly node: ViewNode;
  readonly kind: Kind;
  /** y down. */
  readonly at: Point;
  readonly mark: Mark;
  /** `undefined` when there was no room. */
  readonly name: Placed | undefined;
  readonly strength: Strength;
}

export interface PlannedLine {
  readonly key: string;
  readonly edge: ViewEdge;
  readonly from: PlannedThing;
  readonly to: PlannedThing;
  readonly rivalsAt: Point | undefined;
  readonly caption: (Point & { readonly angle: number }) | undefined;
  readonly strength: Strength;
  readonly chosen: boolean;
}

export interface Plan {
  /** By key, so that the same view gives the same picture. */
  readonly things: readonly PlannedThing[];
  readonly lines: readonly PlannedLine[];
  /** Around all that is drawn. */
  readonly bounds: Rect;
}

export interface PlanInput {
  readonly view: ViewGraph;
  /** Middles of things in pixels, y up, as the layout and the canvas give them. */
  readonly positions: Readonly<Record<string, Point>>;
  /** Sides on which the layout has kept room for names. */
  readonly sides?: Readonly<Record<string, Side>> | undefined;
  readonly kinds: readonly Kind[];
  readonly palette: PicturePalette;
  readonly ruler: Ruler;
  readonly states?: PictureStates | undefined;
}

/** From this many things on a picture is a crowd: lines do without words, and loud names may lie on small things. */
const CROWD = 150;
const SMALL = 8;
/** Distance of things that no layout has placed. */
const SHELF = 90;

/** What the canvas may show in two places is shown in none: a picture cannot be moved. */
const EVERYWHERE: Rect = { x: -1e9, y: -1e9, w: 2e9, h: 2e9 };

export const kindOf = (kinds: readonly Kind[], id: string): Kind => kinds.find((k) => k.id === id) ?? OTHER_KIND;

/** The mark of a thing of the view. */
export const markOf = (node: ViewNode, kind: Kind, palette: PicturePalette): Mark => ({
  shape: kind.shape,
  r: radius(node),
  hollow: !node.accepted,
  ringed: node.focus,
  icon: kind.icon,
  colour: kindColour(kind, palette),
});

/** A mark as the reader sees it now: with its ring, and as faint as it is. */
const attended = (
  mark: Mark,
  { strength, ring }: ReturnType<PictureStates["thing"]>,
  { colours }: PicturePalette,
): Mark => ({
  ...mark,
  ringed: ring !== "none",
  bare: ring === "hit",
  colour: faded(mark.colour, colours.paper, strength),
  ...(strength === "faint" ? { iconColour: faded(colours["on-class"], colours.paper, "far") } : {}),
});

/** Words as they are measured: in one line, without control characters. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

/** The room that a thing takes, for the layout. */
export function boxOf(node: ViewNode, shape: Shape, { palette, ruler }: Pick<PlanInput, "palette" | "ruler">) {
  const { w, h } = nameBox(oneLine(node.label), lettering(shape, node.focus, palette.families), ruler);
  return { r: clearRadius({ shape, r: radius(node), ringed: node.focus }), w, h };
}

export function planPicture(input: PlanInput): Plan {
  const { view, palette, ruler } = input;
  const crowd = view.order > CROWD;
  const bare = bareThings(input);
  const spots = new Map(bare.map((thing) => [thing.key, thing]));
  const things = new Room<string>();
  const small = new Room<string>();
  for (const { key, at, mark, node } of bare)
    (crowd && node.claims < SMALL ? small : things).add(around(at, clearRadius(mark)), key);

  const pieces: Piece[] = [];
  const pieceRoom = new Room<number>();
  const soft = new Room<string>();
  const curves: Curve[] = [];
  for (const key of view.edges().sort()) {
    const edge = view.getEdgeAttributes(key);
    const [from, to] = [spots.get(view.source(key)), spots.get(view.target(key))];
    if (from === undefined || to === undefined) continue;
    const curve = bow(from.at, to.at, edge.curvature);
    curves.push({ id: key, line: curves.length, bow: curve, edge, from, to });
    if (from === to) continue;
    cutLine(curve, curves.length - 1, pieces, pieceRoom);
    if (edge.rivals > 0) soft.add(markBox(curve.at(0.5)), key);
  }
  const obstacles: Obstacles = {
    things,
    small: crowd ? small : undefined,
    pieces,
    pieceRoom,
    soft,
    frame: EVERYWHERE,
  };

  const words = bare.map(({ key, node, at, mark }): Word => {
    const type = lettering(mark.shape, node.focus, palette.families);
    const size = nameBox(oneLine(node.label), type, ruler);
    return { id: key, type, ...size, at, r: clearRadius(mark), rank: rank(node), prefer: input.sides?.[key] };
  });
  const { placed, taken } = placeLabels(
    words.filter((w) => w.w > 0),
    obstacles,
  );
  const marks = rivalsMarks(curves, bare, placed, taken);
  const captions = crowd ? new Map<string, Caption>() : written(curves, taken, marks, obstacles, input);

  const named = new Map(bare.map((thing) => [thing.key, { ...thing, name: placed.get(thing.key) }]));
  const lines = curves.map(({ id, bow: curve, edge, from, to }): PlannedLine => {
    const caption = captions.get(id);
    return {
      key: id,
      edge,
      from: named.get(from.key) ?? from,
      to: named.get(to.key) ?? to,
      rivalsAt: marks.get(id),
      caption: caption === undefined ? undefined : captionAt(curve, caption),
      ...(input.states?.line(id) ?? { strength: "full", chosen: false }),
    };
  });
  const planned = [...named.values()];
  return { things: planned, lines, bounds: boundsOf(planned, curves) };
}

interface Curve {
  readonly id: string;
  readonly line: number;
  readonly bow: Bow;
  readonly edge: ViewEdge;
  readonly from: PlannedThing;
  readonly to: PlannedThing;
}

const rank = ({ focus, claims }: ViewNode): number => (focus ? 5e5 : 0) + claims;

/** Things in the order of their keys; those without a place stand in a row below the others. */
function bareThings({ view, positions, kinds, palette, states }: PlanInput): PlannedThing[] {
  const placed = Object.values(positions);
  const bottom = placed.length === 0 ? 0 : Math.max(...placed.map(({ y }) => -y)) + SHELF;
  const left = placed.length === 0 ? 0 : Math.min(...placed.map(({ x }) => x));
  let shelved = 0;
  return view
    .nodes()
    .sort()
    .map((key) => {
      const node = view.getNodeAttributes(key);
      const kind = kindOf(kinds, node.kind);
      const spot = Object.hasOwn(positions, key) ? positions[key] : undefined;
      const at = spot === undefined ? { x: left + SHELF * shelved++, y: bottom } : { x: spot.x, y: -spot.y };
      const state = states?.thing(key);
      const mark = markOf(node, kind, palette);
      const strength = state?.strength ?? "full";
      return {
        key,
        node,
        kind,
        at,
        mark: state === undefined ? mark : attended(mark, state, palette),
        name: undefined,
        strength,
      };
    });
}

/** Where the rivals marks stand; a name that one would lie on gives way. */
function rivalsMarks(
  curves: readonly Curve[],
  things: readonly PlannedThing[],
  placed: Map<string, Placed>,
  taken: Room<string>,
): Map<string, Point> {
  const contested = curves.filter(({ edge }) => edge.rivals > 0);
  const open = contested.filter(({ from, to }) => from !== to);
  const discs = things.map(({ at, mark }) => ({ ...at, r: clearRadius(mark) }));
  const along = placeMarks(open, taken, discs);
  const spots = new Map<string, Point>();
  for (const { id, bow: curve, from, to } of contested)
    spots.set(id, from === to ? loopAt(from.at, loopReach(from.mark.r / 0.66)) : curve.at(along.get(id) ?? 0.5));
  for (const spot of spots.values())
    for (const name of taken.at(markBox(spot))) {
      const met = placed.get(name);
      if (met === undefined || met.word.rank >= 15) continue;
      placed.delete(name);
      taken.remove(met.rect, name);
    }
  return spots;
}

/** The words of as many lines as have room, those between the most cited things first. */
function written(
  curves: readonly Curve[],
  taken: Room<string>,
  marks: ReadonlyMap<string, Point>,
  obstacles: Obstacles,
  { palette, ruler }: PlanInput,
): Map<string, Caption> {
  const marksTaken = new Room<string>();
  for (const [id, spot] of marks) marksTaken.add(markBox(spot), id);
  const weight = ({ from, to, edge }: Curve) => from.node.claims + to.node.claims + 10 * Math.min(edge.rivals, 1);
  const wishes = curves
    .filter(({ from, to, edge }) => from !== to && oneLine(edge.label) !== "")
    .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
    .map(
      ({ id, line, bow: curve, edge, from, to }): CaptionWish => ({
        id,
        line,
        bow: curve,
        w: ruler.width(smallType(palette.families, 400), oneLine(edge.label)),
        covered: clearRadius(from.mark) + clearRadius(to.mark) + 22,
        patience: 0,
        chosen: false,
      }),
    );
  return placeCaptions(wishes, [taken, obstacles.things, marksTaken], obstacles, Number.POSITIVE_INFINITY).placed;
}

function boundsOf(things: readonly PlannedThing[], curves: readonly Curve[]): Rect {
  const boxes: Rect[] = [];
  for (const { at, mark, name } of things) {
    boxes.push(around(at, clearRadius(mark) + 4));
    if (name !== undefined) boxes.push(name.rect);
  }
  for (const { bow: curve, from, to } of curves)
    boxes.push(around(from === to ? loopAt(from.at, loopReach(from.mark.r / 0.66)) : curve.at(0.5), 12));
  const left = Math.min(...boxes.map((b) => b.x), Number.POSITIVE_INFINITY);
  const top = Math.min(...boxes.map((b) => b.y), Number.POSITIVE_INFINITY);
  if (boxes.length === 0) return { x: 0, y: 0, w: 0, h: 0 };
  return {
    x: left,
    y: top,
    w: Math.max(...boxes.map((b) => b.x + b.w)) - left,
    h: Math.max(...boxes.map((b) => b.y + b.h)) - top,
  };
}
