/** Draws the words of lines where they were placed. */
import type { Point } from "../../graph/placing/curve.ts";
import { smallType } from "../../graph/placing/lettering.ts";
import type { Palette } from "./palette.ts";

export interface DrawnCaption {
  readonly text: string;
  readonly at: Point & { angle: number };
  readonly chosen: boolean;
}

export function drawCaptions(
  context: CanvasRenderingContext2D,
  captions: readonly DrawnCaption[],
  palette: Palette,
): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  for (const { text, at, chosen } of captions) {
    context.save();
    context.translate(at.x, at.y);
    context.rotate(at.angle);
    context.font = smallType(palette.families, chosen ? 600 : 400);
    context.strokeStyle = palette.colours.halo;
    context.strokeText(text, 0, 0);
    context.fillStyle = chosen ? palette.colours.accent : palette.colours["ink-2"];
    context.fillText(text, 0, 0);
    context.restore();
  }
}
