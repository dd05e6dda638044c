/** How words look in a drawing and how much room they take: faces, sizes, line breaks, widths. */
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

/** Measures words; whoever draws knows how. */
export interface Ruler {
  /** Pixels; `font` is a CSS font shorthand. */
  width(font: string, text: string): number;
}

/** The size of a name once broken into lines. */
export function nameBox(label: string, type: Lettering, ruler: Ruler): { lines: string[]; w: number; h: number } {
  const lines = breakLines(label);
  return { lines, w: Math.max(...lines.map((line) => ruler.width(type.font, line))), h: lines.length * type.lead };
}
