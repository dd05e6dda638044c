/** A way to lay a view out: every layout has this shape and is listed in `layouts.ts`. Pure and seeded; pinned things stay. */
import type { LayoutInput, LayoutOptions, LayoutResult } from "../layout-input.ts";

export type LayoutRun = (input: LayoutInput, options?: LayoutOptions) => LayoutResult;
