/** The layouts: one line each; what they are called stands in `layout-names.ts`. */

import { layout as readable } from "../layout.ts";
import type { LayoutInput, LayoutOptions, LayoutResult } from "../layout-input.ts";
import { force } from "./force.ts";
import { hierarchy } from "./hierarchy.ts";
import type { LayoutRun } from "./layout-kind.ts";
import { LAYOUT_NAMES, type LayoutId, type LayoutName } from "./layout-names.ts";
import { byPlace } from "./place.ts";
import { radial } from "./radial.ts";
import { byTime } from "./time.ts";

const RUNS: Readonly<Record<LayoutId, LayoutRun>> = {
  readable,
  force,
  hierarchy,
  radial,
  time: byTime,
  place: byPlace,
};

export const LAYOUTS: readonly (LayoutName & { readonly id: LayoutId; readonly run: LayoutRun })[] = LAYOUT_NAMES.map(
  (name) => ({ ...name, run: RUNS[name.id] }),
);

/**
 * Lays out by name. `joining`: the pinned things stand already and only newcomers are to be placed; a layout that has
 * no place of its own for them leaves them to the readable one.
 */
export function layOut(
  id: LayoutId,
  input: LayoutInput,
  options: LayoutOptions & { readonly joining?: boolean } = {},
): LayoutResult {
  const own = options.joining !== true || LAYOUT_NAMES.find((l) => l.id === id)?.joins === true;
  return (own ? RUNS[id] : readable)(input, options);
}
