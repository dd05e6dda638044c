/** The icon inside a mark, as strokes. */
import { element } from "../xml.ts";
import { drawing } from "./lucide.ts";
import { fixed } from "./shape.ts";

/** Width of the strokes in the 24 × 24 field of an icon. */
const STROKE = 2.2;

/** The strokes of an icon around 0,0, `half` pixels to each side. The drawings are our own files. */
export function icon(name: string, half: number, colour: string): string {
  const strokes = [...drawing(name).matchAll(/<(?:path|circle|rect|line|polyline|polygon|ellipse)\b[^>]*\/>/g)].map(
    ([shape]) => shape.replace(/\s+/g, " ").replace(" />", "/>"),
  );
  const scale = (2 * half) / 24;
  return element(
    "g",
    {
      class: "icon",
      transform: `translate(${fixed(-half)} ${fixed(-half)}) scale(${Math.round(scale * 1000) / 1000})`,
      fill: "none",
      stroke: colour,
      "stroke-width": STROKE,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    },
    strokes,
  );
}
