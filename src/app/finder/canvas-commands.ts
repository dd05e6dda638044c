/** Commands for the canvas: what of the drawing is seen, how near and how far. */
import { count } from "../words/counts.ts";
import type { Command } from "./command.ts";

const STEPS = [1, 2, 3] as const;

/** See `commands.ts`. */
export const CANVAS_COMMANDS: readonly Command[] = [
  {
    id: "fit",
    group: "The canvas",
    words: "Fit the graph to the window",
    icon: "maximize",
    run: (desk) => desk.drawing.fit(),
  },
  {
    id: "home",
    group: "The canvas",
    words: "Back to the first view",
    icon: "scan",
    run: (desk) => desk.home(),
  },
  {
    id: "no-filters",
    group: "The canvas",
    words: "Clear all filters",
    also: "facets chips",
    icon: "list-filter",
    offered: (desk) => desk.filters.isAnyOn(),
    run: (desk) => desk.clearFilters(),
  },
  {
    id: "filtered",
    group: "The canvas",
    words: "Hide or dim what the filters leave out",
    icon: "eye-off",
    offered: (desk) => desk.filters.isActive(),
    run: (desk) => desk.view.set({ hideFiltered: !desk.view.get().hideFiltered }),
  },
  {
    id: "bring-back",
    group: "The canvas",
    words: "Bring back what is out of view",
    also: "hidden removed",
    icon: "eye",
    offered: (desk) => desk.view.get().hidden.length > 0,
    run: (desk) => desk.bringBack(desk.view.get().hidden),
  },
  {
    id: "count-all",
    group: "The canvas",
    words: "Count the sources that are set aside again",
    also: "bring back source",
    icon: "book-open",
    offered: (desk) => desk.view.get().aside.length > 0,
    run: (desk) => desk.setAside(desk.view.get().aside, false),
  },
  { id: "zoom-in", group: "The canvas", words: "Zoom in", icon: "plus", run: (desk) => desk.drawing.zoom(1.4) },
  { id: "zoom-out", group: "The canvas", words: "Zoom out", icon: "minus", run: (desk) => desk.drawing.zoom(1 / 1.4) },
  {
    id: "fold",
    group: "The canvas",
    words: "Draw events as lines",
    icon: "git-fork",
    offered: (desk) => !desk.view.get().fold,
    run: (desk) => desk.view.set({ fold: true }),
  },
  {
    id: "unfold",
    group: "The canvas",
    words: "Draw events as things",
    icon: "git-fork",
    offered: (desk) => desk.view.get().fold,
    run: (desk) => desk.view.set({ fold: false }),
  },
  ...STEPS.map(
    (n): Command => ({
      id: `steps-${n}`,
      group: "The canvas",
      words: `Look ${count(n, "step")} from the middle`,
      icon: "waypoints",
      offered: (desk) => desk.view.get().steps !== n,
      run: (desk) => desk.view.set({ steps: n }),
    }),
  ),
];
