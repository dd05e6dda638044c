/** The look's tokens, read from CSS: WebGL wants numbers and the overlay wants strings, and both come from here. */

import type { Families } from "../../graph/placing/lettering.ts";
import type { Kind } from "../../model/kind.ts";

const TOKENS = [
  "paper",
  "raised",
  "ink",
  "ink-2",
  "ink-3",
  "rule-strong",
  "grat",
  "accent",
  "accent-wash",
  "warn",
  "on-class",
  "halo",
  "e-asserted",
  "e-reported",
  "e-denied",
] as const;
export type Token = (typeof TOKENS)[number];

export interface Palette {
  /** Colours as `#rrggbb`. */
  readonly colours: Readonly<Record<Token, string>>;
  /** Colour of a kind of thing, as `#rrggbb`; kinds that the style does not know get `--ink-2`. */
  kind(id: string): string;
  /** Any colour of the look by its custom property, as `#rrggbb`. */
  token(name: string): string;
  readonly families: Families;
  /** Durations in milliseconds; 0 under reduced motion. */
  readonly motion: { readonly base: number; readonly slow: number };
}

/** Reads all tokens as they stand at `el`. Read again when the theme has changed. */
export function readPalette(el: Element, kinds: Iterable<Pick<Kind, "id" | "colour">>): Palette {
  const css = getComputedStyle(el);
  const value = (name: string): string => css.getPropertyValue(name).trim();
  const colours = Object.fromEntries(TOKENS.map((t) => [t, hex(value(`--${t}`))])) as Record<Token, string>;
  const known = new Map<string, string>();
  for (const { id, colour } of kinds) {
    const written = colour.startsWith("--") ? value(colour) : colour;
    known.set(id, written === "" ? colours["ink-2"] : hex(written));
  }
  const tokens = new Map<string, string>();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    colours,
    kind: (id) => known.get(id) ?? colours["ink-2"],
    token(name) {
      const colour = tokens.get(name) ?? hex(value(name));
      tokens.set(name, colour);
      return colour;
    },
    families: { sans: value("--sans") || "sans-serif", serif: value("--serif") || "serif" },
    motion: { base: still ? 0 : 160, slow: still ? 0 : 320 },
  };
}

let normaliser: CanvasRenderingContext2D | null | undefined;

/** Any CSS colour as `#rrggbb`; what is no colour becomes mid grey. */
function hex(colour: string): string {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour;
  normaliser ??= document.createElement("canvas").getContext("2d");
  if (!normaliser) return "#808080";
  normaliser.fillStyle = "#808080";
  normaliser.fillStyle = colour;
  const out = String(normaliser.fillStyle);
  return out.startsWith("#") ? out : "#808080";
}

/** Red, green and blue from 0 to 1. */
export const rgb = (colour: string): [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16) / 255,
  Number.parseInt(colour.slice(3, 5), 16) / 255,
  Number.parseInt(colour.slice(5, 7), 16) / 255,
];

/** `part` of `a` over `b`: a dimmed thing stays opaque, so that no line shows through it. */
export function mix(a: string, b: string, part: number): string {
  const under = rgb(b);
  const channels = rgb(a).map((c, i) => Math.round((c * part + (under[i] ?? 0) * (1 - part)) * 255));
  return `#${channels.map((c) => c.toString(16).padStart(2, "0")).join("")}`;
}
