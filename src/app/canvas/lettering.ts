/** Measuring words on a canvas, and fetching the faces before anything is measured. */
import type { Families, Ruler } from "../../graph/placing/lettering.ts";

/** Remembers what it has measured; `forget` when fonts have arrived. */
export interface CanvasRuler extends Ruler {
  forget(): void;
}

export function createRuler(): CanvasRuler {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return {
    width(font, text) {
      const key = `${font}\n${text}`;
      let width = known.get(key);
      if (width === undefined) {
        if (context === null) return text.length * 6.5;
        context.font = font;
        width = context.measureText(text).width;
        known.set(key, width);
      }
      return width;
    },
    forget: () => known.clear(),
  };
}

/** Canvas text does not fetch a web font by itself: asks for every face, in both ranges, before anything is measured. */
export async function loadFaces(families: Families): Promise<void> {
  const faces = [400, 500, 600].map((weight) => `${weight} 12px ${families.sans}`);
  for (const weight of [400, 600]) faces.push(`italic ${weight} 13px ${families.serif}`);
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, "aŁ")));
}
