/** Takes a picture of the canvas: survey marks and wash, sigma's marks and lines, then words, on paper. */
import type { Camera } from "./camera.ts";
import type { Overlay } from "./overlay.ts";
import type { Stage } from "./stage.ts";

export interface PictureSource {
  readonly stage: Stage;
  readonly overlay: Overlay;
  readonly camera: Camera;
  readonly paper: string;
}

/** No browser's WebGL draws larger than this on every machine, in pixels. */
const LONGEST_SIDE = 8192;

/**
 * The canvas as it stands, drawn `scale` times as fine as CSS pixels; less where the graphics card would not follow.
 * Sigma and the overlay ask the window how fine it is, so the window says so for as long as this takes.
 */
export function takePicture({ stage, overlay, camera, paper }: PictureSource, scale: number): HTMLCanvasElement {
  const { width, height } = camera.size();
  const fine = Math.max(1, Math.min(scale, LONGEST_SIDE / Math.max(width, height)));
  const picture = document.createElement("canvas");
  picture.width = Math.round(width * fine);
  picture.height = Math.round(height * fine);
  const context = picture.getContext("2d");
  if (context === null) throw new Error("This browser has no room for so large a picture. Take a smaller one.");
  context.fillStyle = paper;
  context.fillRect(0, 0, picture.width, picture.height);
  const own = Object.getOwnPropertyDescriptor(window, "devicePixelRatio");
  Object.defineProperty(window, "devicePixelRatio", { value: fine, configurable: true });
  try {
    redraw(stage, overlay, camera);
    // In the same task as the drawing: WebGL's picture is gone after it.
    for (const layer of [overlay.layers.under, stage.getStageCanvas(), overlay.layers.over])
      context.drawImage(layer, 0, 0, picture.width, picture.height);
  } finally {
    if (own === undefined) Reflect.deleteProperty(window, "devicePixelRatio");
    else Object.defineProperty(window, "devicePixelRatio", own);
    redraw(stage, overlay, camera);
  }
  return picture;
}

function redraw(stage: Stage, overlay: Overlay, camera: Camera): void {
  camera.resized();
  overlay.paint();
  stage.refresh();
}
