import { describe, expect, test } from "vitest";
import { type CaptionWish, captionAt, placeCaptions } from "../../../src/graph/placing/captions.ts";
import { around, bow } from "../../../src/graph/placing/curve.ts";
import { Room } from "../../../src/graph/placing/room.ts";

const none = { pieces: [], pieceRoom: new Room<number>() };

const wish = (o: Partial<CaptionWish> = {}): CaptionWish => ({
  id: "e",
  line: 1,
  bow: bow({ x: 0, y: 0 }, { x: 200, y: 0 }, 0),
  w: 60,
  covered: 40,
  patience: 0,
  chosen: false,
  ...o,
});

describe("words along a line", () => {
  test("stand above the middle of a free line", () => {
    const caption = placeCaptions([wish()], [], none, 9).placed.get("e");
    expect(caption?.t).toBe(0.5);
    expect(caption && captionAt(wish().bow, caption)).toMatchObject({ x: 100, y: -8 });
  });

  test("are left out when the line is less than 1.4 × as long", () => {
    expect(placeCaptions([wish({ w: 120 })], [], none, 9).placed.size).toBe(0);
  });

  test("are upright whichever way the line runs", () => {
    const back = bow({ x: 200, y: 10 }, { x: 0, y: 0 }, 0);
    const caption = placeCaptions([wish({ bow: back })], [], none, 9).placed.get("e");
    const { angle, y } = captionAt(back, caption ?? { t: 0.5, off: 7 });
    expect(Math.abs(angle)).toBeLessThan(Math.PI / 2);
    expect(y).toBeLessThan(5);
  });

  test("slide along the line past what stands there", () => {
    const taken = new Room<string>();
    taken.add(around({ x: 90, y: -8 }, 14), "mark");
    const caption = placeCaptions([wish({ w: 40 })], [taken], none, 9).placed.get("e");
    expect(caption?.t).toBeGreaterThan(0.5);
  });

  test("at rest another line through the words forbids them; the chosen line bears it", () => {
    const across = { a: { x: 100, y: -50 }, b: { x: 100, y: 50 }, line: 2 };
    const long = Array.from({ length: 9 }, (_, i) => ({
      a: { x: 20 + i * 20, y: -50 },
      b: { x: 20 + i * 20, y: 50 },
      line: 3 + i,
    }));
    const pieces = [across, ...long];
    const pieceRoom = new Room<number>();
    pieces.forEach((p, i) => {
      pieceRoom.add({ x: p.a.x, y: -50, w: 1, h: 100 }, i);
    });
    const o = { pieces, pieceRoom };
    expect(placeCaptions([wish()], [], o, 9).placed.size).toBe(0);
    expect(placeCaptions([wish({ chosen: true, patience: 6 })], [], o, 9).placed.size).toBe(1);
  });

  test("two captions keep off each other, and no more are placed than allowed", () => {
    const other = wish({ id: "f", line: 2, bow: bow({ x: 0, y: 4 }, { x: 200, y: 4 }, 0) });
    const { placed } = placeCaptions([wish(), other], [], none, 9);
    expect(placed.get("f")?.off).toBe(-8);
    expect(placeCaptions([wish(), other], [], none, 1).placed.size).toBe(1);
  });
});
