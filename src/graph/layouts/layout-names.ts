/** The layouts by name, in the order of the menu: what a menu and an address need to know, without the layouts themselves. */

export interface LayoutName {
  readonly id: string;
  /** For a menu: "By time". */
  readonly label: string;
  /** What the place of a thing says, in a few words. */
  readonly note: string;
  /** Whether newcomers are placed the same way; else beside their neighbours. */
  readonly joins: boolean;
  /** What the input must know for it to say anything; absent = nothing. */
  readonly needs?: "day" | "place";
}

export const LAYOUT_NAMES = [
  { id: "readable", label: "Easy to read", note: "few crossings, names clear", joins: true },
  { id: "force", label: "Clusters", note: "ForceAtlas2: linked things pull together", joins: false },
  { id: "hierarchy", label: "Chain of command", note: "parts and members under their whole", joins: false },
  { id: "radial", label: "Around one thing", note: "rings by the number of steps", joins: false },
  { id: "time", label: "By time", note: "earlier to the left, undated below", joins: true, needs: "day" },
  { id: "place", label: "By place", note: "places as on a map, the rest beside them", joins: true, needs: "place" },
] as const satisfies readonly LayoutName[];

export type LayoutId = (typeof LAYOUT_NAMES)[number]["id"];

/** What the canvas begins with. */
export const FIRST_LAYOUT: LayoutId = "readable";

export const isLayoutId = (text: string | undefined): text is LayoutId => LAYOUT_NAMES.some((l) => l.id === text);
