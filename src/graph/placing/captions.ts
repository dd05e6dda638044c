/** The words of a line, laid along it: upright, and only where there is room for them. */
import { around, type Bow, crosses, type Point } from "./curve.ts";
import type { Obstacles } from "./labels.ts";
import { Room } from "./room.ts";

/** How far the middle of the words stands off the line, in pixels; the chosen line's words may also stand clear of its mark. */
const OFF = 8;
const OFF_MARK = 18;
/** Half the height of the words: they are tested as a row of beads of this radius. */
const BEAD = 5.5;

export interface CaptionWish {
  readonly id: string;
  /** Number of the line among the pieces. */
  readonly line: number;
  readonly bow: Bow;
  readonly w: number;
  /** Pixels of the chord that its two things cover. */
  readonly covered: number;
  /** How many other lines may pass through the words. */
  readonly patience: number;
  readonly chosen: boolean;
}

export interface Caption {
  readonly id: string;
  readonly t: number;
  /** Pixels off the line: above it as the words read, or below if negative. */
  readonly off: number;
}

const STEPS: readonly number[] = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.27, 0.73];

/** Angle at which words stand upright. */
const upright = (heading: number): number =>
  Math.abs(heading) > Math.PI / 2 ? heading - Math.sign(heading) * Math.PI : heading;

/** Middle and angle of a caption. */
export function captionAt(bow: Bow, { t, off }: Pick<Caption, "t" | "off">): Point & { angle: number } {
  const angle = upright(bow.heading(t));
  const p = bow.at(t);
  return { x: p.x + Math.sin(angle) * off, y: p.y - Math.cos(angle) * off, angle };
}

/** Places at most `limit` captions in the order given, clear of names, things, marks (`taken`) and each other. */
export function placeCaptions(
  wishes: readonly CaptionWish[],
  taken: readonly Room<string>[],
  o: Pick<Obstacles, "pieces" | "pieceRoom">,
  limit: number,
): { placed: Map<string, Caption>; written: Room<string> } {
  const placed = new Map<string, Caption>();
  const mine = new Room<string>();
  for (const wish of wishes) {
    if (placed.size >= limit) break;
    if (wish.bow.length - wish.covered < 1.4 * wish.w) continue;
    let best: { caption: Caption; beads: Point[] } | null = null;
    let least = wish.patience + 1;
    for (const t of STEPS) {
      for (const off of wish.chosen ? [OFF, -OFF, OFF_MARK, -OFF_MARK] : [OFF, -OFF]) {
        const reach = (Math.abs(t - 0.5) + wish.w / 2 / wish.bow.length) * wish.bow.length;
        if (reach > (wish.bow.length - wish.covered) / 2) continue;
        const caption = { id: wish.id, t, off: off + Math.sign(off) * rise(wish, t, Math.sign(off)) };
        const at = captionAt(wish.bow, caption);
        const beads = row(at, wish.w);
        const clear = beads.every((b) => [...taken, mine].every((room) => room.free(around(b, BEAD))));
        if (!clear) continue;
        const cost = crossed(at, wish, o) + (off > 0 ? 0 : 0.3) + (Math.abs(off) - OFF) * 0.1 + Math.abs(t - 0.5) * 0.5;
        if (cost < least) {
          least = cost;
          best = { caption, beads };
        }
      }
    }
    if (best === null) continue;
    placed.set(wish.id, best.caption);
    for (const bead of best.beads) mine.add(around(bead, BEAD), wish.id);
  }
  return { placed, written: mine };
}

/** How far a bow comes towards the ends of straight words on one side of it. */
function rise({ bow, w }: CaptionWish, t: number, side: number): number {
  const angle = upright(bow.heading(t));
  const middle = bow.at(t);
  const half = w / 2 / bow.length;
  const ends = [t - half, t + half].map((u) => {
    const p = bow.at(Math.min(1, Math.max(0, u)));
    return side * ((p.x - middle.x) * Math.sin(angle) - (p.y - middle.y) * Math.cos(angle));
  });
  return Math.max(0, ...ends);
}

/** The words of the line under the pointer, where there was no room for them: beside its mark, on top of what is there. */
export const overCaption = (id: string, marked: boolean): Caption => ({ id, t: 0.5, off: marked ? OFF_MARK : OFF });

function row(at: Point & { angle: number }, w: number): Point[] {
  const n = Math.max(2, Math.ceil(w / (1.6 * BEAD)));
  return Array.from({ length: n }, (_, i) => {
    const d = (i / (n - 1) - 0.5) * w;
    return { x: at.x + Math.cos(at.angle) * d, y: at.y + Math.sin(at.angle) * d };
  });
}

/** How many other lines pass through the words. */
function crossed(at: Point & { angle: number }, wish: CaptionWish, o: Pick<Obstacles, "pieces" | "pieceRoom">): number {
  const lines = new Set<number>();
  for (const bead of row(at, wish.w)) {
    const box = around(bead, BEAD - 1);
    for (const i of o.pieceRoom.at(box)) {
      const piece = o.pieces[i];
      if (piece !== undefined && piece.line !== wish.line && crosses(piece.a, piece.b, box)) lines.add(piece.line);
    }
  }
  return lines.size;
}
