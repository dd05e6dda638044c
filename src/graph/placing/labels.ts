/** Where the names of things stand: never on each other, never on a thing; a name that finds no room is left out. */
import { around, crosses, type Point, type Rect, within } from "./curve.ts";
import type { Lettering } from "./lettering.ts";
import { Room } from "./room.ts";

export type Side = "below" | "right" | "left" | "above" | "below-right" | "below-left" | "above-right" | "above-left";
const SIDES: readonly Side[] = ["below", "right", "left", "above"];
/** Which end of the words stands at the offset. */
export type Align = "left" | "right" | "center";
const CORNERS: readonly Side[] = ["below-right", "below-left", "above-right", "above-left"];

/** A name that wants a place, in screen pixels. */
export interface Word {
  readonly id: string;
  readonly lines: readonly string[];
  readonly w: number;
  readonly h: number;
  readonly type: Lettering;
  /** Middle of the thing, and the radius that must stay clear. */
  readonly at: Point;
  readonly r: number;
  /** Higher ones choose first. */
  readonly rank: number;
  /** The side it had, or that the layout kept room on: taken again unless another is clearly better. */
  readonly prefer?: Side | undefined;
}

/** Where a name stands, as an offset from the middle of its thing: a pan only repaints. */
export interface Placed {
  readonly word: Word;
  readonly side: Side;
  readonly dx: number;
  readonly dy: number;
  readonly align: Align;
  /** In the pixels of the solve. */
  readonly rect: Rect;
}

/** A piece of a line; pieces of one line share `line`. */
export interface Piece {
  readonly a: Point;
  readonly b: Point;
  readonly line: number;
}

/** What is in the way. */
export interface Obstacles {
  /** Things by their id: names keep off. */
  readonly things: Room<string>;
  /** In a crowd: small things that a much-cited name may lie on. Lines are then not looked at: there is no way around them. */
  readonly small?: Room<string> | undefined;
  readonly pieces: readonly Piece[];
  readonly pieceRoom: Room<number>;
  /** Where rivals marks would like to stand. */
  readonly soft: Room<string>;
  /** The canvas: a name rather stands within it. */
  readonly frame: Rect;
}

/** In a crowd, a name of this rank or more may lie on small things. */
const LOUD = 15;

/** How many lines pass through a rectangle. */
export function linesThrough(rect: Rect, o: Pick<Obstacles, "pieces" | "pieceRoom">): number {
  const lines = new Set<number>();
  for (const i of o.pieceRoom.at(rect)) {
    const piece = o.pieces[i];
    if (piece !== undefined && !lines.has(piece.line) && crosses(piece.a, piece.b, rect)) lines.add(piece.line);
  }
  return lines.size;
}

/**
 * Places names by rank: below, right, left, above, at need a corner; among free places the one that hides fewest lines.
 * A name that found none may push one lower name to another side, once. At most `limit` names.
 */
export function placeLabels(words: readonly Word[], o: Obstacles, limit = Number.POSITIVE_INFINITY) {
  const taken = new Room<string>();
  const placed = new Map<string, Placed>();
  const put = (p: Placed): void => {
    placed.set(p.word.id, p);
    taken.add(p.rect, p.word.id);
  };
  const lift = (p: Placed): void => {
    placed.delete(p.word.id);
    taken.remove(p.rect, p.word.id);
  };
  const open = (word: Word, rect: Rect): boolean =>
    o.things.free(rect, word.id) && (word.rank >= LOUD || (o.small?.free(rect, word.id) ?? true));

  const choices = (word: Word): { place: Placed; cost: number }[] =>
    [...SIDES, ...CORNERS]
      .map((side, i) => {
        const place = stand(word, side);
        const liked = side === word.prefer ? -1.2 : i < SIDES.length || word.rank >= LOUD ? 0 : 1.5;
        const cut = within(around(word.at, word.r), o.frame) && !within(place.rect, o.frame) ? 3 : 0;
        const hides = o.small === undefined ? linesThrough(place.rect, o) + 2.5 * o.soft.at(place.rect).size : 0;
        return { place, cost: i * 0.35 + liked + cut + hides };
      })
      .filter(({ place }) => open(word, place.rect))
      .sort((a, b) => a.cost - b.cost);

  const ranked = [...words].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  const left: Word[] = [];
  for (const word of ranked) {
    if (placed.size >= limit) break;
    const best = choices(word).find(({ place }) => taken.free(place.rect));
    if (best === undefined) left.push(word);
    else put(best.place);
  }
  for (const word of left) {
    if (placed.size >= limit) break;
    for (const { place } of choices(word)) {
      const [other, ...more] = [...taken.at(place.rect)].map((id) => placed.get(id));
      if (other === undefined || more.length > 0) continue;
      lift(other);
      taken.add(place.rect, word.id);
      const elsewhere = choices(other.word).find((c) => taken.free(c.place.rect));
      taken.remove(place.rect, word.id);
      if (elsewhere === undefined) {
        put(other);
        continue;
      }
      put(elsewhere.place);
      put(place);
      break;
    }
  }
  return { placed, taken };
}

/** A name at a side of its thing. */
export function stand(word: Word, side: Side): Placed {
  const gap = word.r + 3;
  const corner = side.includes("-");
  const out = corner ? gap * 0.72 : gap;
  const across = side.endsWith("right") ? 1 : side.endsWith("left") ? -1 : 0;
  const down = side.startsWith("below") ? 1 : side.startsWith("above") ? -1 : 0;
  const dx = across * (corner ? out : out + 2);
  const dy = down * (out + word.h / 2);
  const align: Align = across > 0 ? "left" : across < 0 ? "right" : "center";
  const x = word.at.x + dx - (across > 0 ? 0 : across < 0 ? word.w : word.w / 2);
  return {
    word,
    side,
    dx,
    dy,
    align,
    rect: { x: x - 2, y: word.at.y + dy - word.h / 2 - 1, w: word.w + 4, h: word.h + 2 },
  };
}

/** While the zoom is under way: names keep their side, and those that would touch a better one are left out. */
export function thin(placed: Iterable<Placed>, at: (id: string) => Point | undefined): Set<string> {
  const taken = new Room<string>();
  const kept = new Set<string>();
  for (const { word, dx, dy, align } of [...placed].sort((a, b) => b.word.rank - a.word.rank)) {
    const p = at(word.id);
    if (p === undefined) continue;
    const x = p.x + dx - (align === "left" ? 0 : align === "right" ? word.w : word.w / 2);
    const rect = { x: x - 2, y: p.y + dy - word.h / 2, w: word.w + 4, h: word.h };
    if (!taken.free(rect)) continue;
    taken.add(rect, word.id);
    kept.add(word.id);
  }
  return kept;
}
