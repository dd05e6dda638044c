/** What lies beneath the lines: survey marks that travel with the camera, and the wash under a chosen line. */
import type { Bow, Lens, Point } from "../../graph/placing/curve.ts";
import type { Palette } from "./palette.ts";

/** Distance of the survey marks at zoom 1. */
const PITCH = 56;

export interface Wash {
  readonly from: Point;
  readonly to: Point;
  readonly bow: Bow;
}

/** Pitch on the screen: near 56 px at any zoom, so that the field is neither crowded nor bare. */
export function pitchAt(k: number): number {
  let pitch = PITCH * k;
  while (pitch < 40) pitch *= 2;
  while (pitch >= 80) pitch /= 2;
  return pitch;
}

export function drawUnder(
  context: CanvasRenderingContext2D,
  size: { width: number; height: number },
  lens: Lens,
  washes: readonly Wash[],
  palette: Palette,
  /** What is drawn in place of the survey marks. */
  ground?: () => void,
): void {
  context.clearRect(0, 0, size.width, size.height);
  const pitch = pitchAt(lens.k);
  const start = (v: number): number => ((v % pitch) + pitch) % pitch;
  context.beginPath();
  for (let x = start(lens.x); x < size.width + 4; x += pitch) {
    for (let y = start(lens.y); y < size.height + 4; y += pitch) {
      const u = Math.round(x) + 0.5;
      const v = Math.round(y) + 0.5;
      context.moveTo(u - 3, v);
      context.lineTo(u + 3, v);
      context.moveTo(u, v - 3);
      context.lineTo(u, v + 3);
    }
  }
  context.strokeStyle = palette.colours.grat;
  context.lineWidth = 1;
  if (ground === undefined) context.stroke();
  else ground();
  if (washes.length === 0) return;
  context.strokeStyle = palette.colours["accent-wash"];
  context.lineWidth = 10;
  context.lineCap = "round";
  context.beginPath();
  for (const { from, to, bow } of washes) {
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(bow.control.x, bow.control.y, to.x, to.y);
  }
  context.stroke();
}
