/** How words look on the canvas and how much room they take: faces, sizes, line breaks, widths. */
import type { Kind } from "../../model/kind.ts";

export type Shape = Kind["shape"];

/** The families, as read from the tokens. */
export interface Families {
  readonly sans: string;
  readonly serif: string;
}

export interface Lettering {
  /** A CSS font shorthand. */
  readonly font: string;
  /** Line height in pixels. */
  readonly lead: number;
}

/** Italic means event, as water is italic on a map; a place is small and in its own hue. */
export function lettering(shape: Shape, strong: boolean, families: Families): Lettering {
  if (shape === "diamond") {
    return { font: `italic ${strong ? 600 : 400} ${strong ? 14 : 13}px ${families.serif}`, lead: strong ? 16 : 14 };
  }
  const size = strong ? 14 : shape === "triangle-down" ? 11 : 12;
  return { font: `${strong ? 600 : 500} ${size}px ${families.sans}`, lead: strong ? 16 : size + 2 };
}

/** Words along a line and counts. */
export const smallType = (families: Families, weight = 500): string => `${weight} 11px ${families.sans}`;

/** Over `max` characters: one break, at the space nearest the middle; then an ellipsis. The full name is on the card. */
export function breakLines(text: string, max = 22): string[] {
  if (text.length <= max) return [text];
  const middle = text.length / 2;
  let cut = -1;
  for (let i = text.indexOf(" "); i >= 0; i = text.indexOf(" ", i + 1)) {
    if (i <= max && (cut < 0 || Math.abs(i - middle) < Math.abs(cut - middle))) cut = i;
  }
  return cut < 0 ? [clip(text, max)] : [text.slice(0, cut), clip(text.slice(cut + 1), max)];
}

const clip = (text: string, max: number): string => (text.length > max + 2 ? `${text.slice(0, max).trimEnd()}…` : text);

/** Measures words and remembers; `forget` when fonts have arrived. */
export interface Ruler {
  width(font: string, text: string): number;
  forget(): void;
}

export function createRuler(): Ruler {
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

/** The size of a name once broken into lines. */
export function nameBox(label: string, type: Lettering, ruler: Ruler): { lines: string[]; w: number; h: number } {
  const lines = breakLines(label);
  return { lines, w: Math.max(...lines.map((line) => ruler.width(type.font, line))), h: lines.length * type.lead };
}

/** Canvas text does not fetch a web font by itself: asks for every face, in both ranges, before anything is measured. */
export async function loadFaces(families: Families): Promise<void> {
  const faces = [400, 500, 600].map((weight) => `${weight} 12px ${families.sans}`);
  for (const weight of [400, 600]) faces.push(`italic ${weight} 13px ${families.serif}`);
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, "aŁ")));
}
