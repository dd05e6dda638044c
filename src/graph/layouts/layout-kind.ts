/** A way to lay a view out: every layout has this shape and is listed in `layouts.ts`. */
import type { LayoutInput, LayoutOptions, LayoutResult } from "../layout-input.ts";

export interface LayoutKind {
  readonly id: string;
  /** For a menu: "By time". */
  readonly label: string;
  /** What the place of a thing says, in a few words. */
  readonly note: string;
  /** Whether newcomers are placed the same way; else beside their neighbours. */
  readonly joins: boolean;
  /** What the input must know for it to say anything; absent = nothing. */
  readonly needs?: "day" | "place";
  /** Pure and seeded. Pinned things do not move. */
  run(input: LayoutInput, options?: LayoutOptions): LayoutResult;
}
