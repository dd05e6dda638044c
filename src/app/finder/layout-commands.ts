/** Commands for the layout: how things are arranged, pinned and grouped. */
import { LAYOUT_NAMES } from "../../graph/layouts/layout-names.ts";
import type { Command } from "./command.ts";

/** See `commands.ts`. */
export const LAYOUT_COMMANDS: readonly Command[] = [
  ...LAYOUT_NAMES.map(
    ({ id, label, note }): Command => ({
      id: `layout-${id}`,
      group: "Layout",
      words: `Layout: ${label}`,
      also: `arrange ${note}`,
      icon: "layout-grid",
      offered: (desk) => desk.arranger.canLayOut(id),
      run: (desk) => desk.arranger.layOut(id),
    }),
  ),
  {
    id: "layout-back",
    group: "Layout",
    words: "Back to how it stood",
    also: "undo layout position",
    icon: "rotate-ccw",
    offered: (desk) => desk.drawing.get().canGoBack,
    run: (desk) => desk.arranger.back(),
  },
  {
    id: "align",
    group: "Layout",
    words: "Align in rows and columns",
    icon: "layout-grid",
    run: (desk) => desk.arranger.align(),
  },
  {
    id: "unpin",
    group: "Layout",
    words: "Unpin all",
    icon: "pin-off",
    offered: (desk) => desk.drawing.get().pinned.length > 0,
    run: (desk) => desk.arranger.unpinAll(),
  },
  {
    id: "group-class",
    group: "Layout",
    words: "Group by class",
    icon: "group",
    offered: (desk) => desk.view.get().group !== "class",
    run: (desk) => desk.arranger.groupBy("class"),
  },
  {
    id: "group-community",
    group: "Layout",
    words: "Group by community",
    icon: "group",
    offered: (desk) => desk.view.get().group !== "community",
    run: (desk) => desk.arranger.groupBy("community"),
  },
  {
    id: "group-none",
    group: "Layout",
    words: "Open all groups",
    icon: "ungroup",
    offered: (desk) => desk.view.get().group !== null,
    run: (desk) => desk.arranger.groupBy(null),
  },
];
