/** The layouts, in the order of the menu: one line each. */
import type { LayoutInput, LayoutOptions, LayoutResult } from "../layout-input.ts";
import { FORCE } from "./force.ts";
import { HIERARCHY } from "./hierarchy.ts";
import type { LayoutKind } from "./layout-kind.ts";
import { PLACE } from "./place.ts";
import { RADIAL } from "./radial.ts";
import { READABLE } from "./readable.ts";
import { TIME } from "./time.ts";

export const LAYOUTS: readonly LayoutKind[] = [READABLE, FORCE, HIERARCHY, RADIAL, TIME, PLACE];

/** The layout of that name; the readable one for a name nobody knows. */
export const layoutKind = (id: string): LayoutKind => LAYOUTS.find((l) => l.id === id) ?? READABLE;

/**
 * Lays out by name. `joining`: the pinned things stand already and only newcomers are to be placed; a layout that has
 * no place of its own for them leaves them to the readable one.
 */
export function layOut(
  id: string,
  input: LayoutInput,
  options: LayoutOptions & { readonly joining?: boolean } = {},
): LayoutResult {
  const kind = layoutKind(id);
  return (options.joining === true && !kind.joins ? READABLE : kind).run(input, options);
}
