/** The commands of the command field: every action of the workbench. Each is one entry of this table. */

import { LAYOUT_NAMES } from "../../graph/layouts/layout-names.ts";
import { SYNTAXES } from "../../rdf/syntax.ts";
import type { Desk } from "../desk/desk.ts";
import { PANELS } from "../drawer/panels.ts";
import { exportDossier } from "../export/export-dossier.ts";
import { canvasExports, runExport } from "../export/export-menu.tsx";
import { nextTheme } from "../header/theme-button.tsx";
import { getTheme, setTheme } from "../look/theme.ts";
import { pickFiles } from "../open/pick-files.ts";
import { count } from "../words/counts.ts";
import { COMMAND_GROUPS, type Command } from "./command.ts";
import { SEEING_COMMANDS } from "./seeing-commands.ts";
import { THING_KEYS, thingCommands } from "./thing-commands.ts";

export type { Command } from "./command.ts";

const STEPS = [1, 2, 3] as const;

/** Other words that find a panel. */
const ALSO: Readonly<Record<string, string>> = {
  query: "ask in SPARQL",
  list: "table of the graph",
  timeline: "time dates clock when",
  sources: "source criticism reliability family set aside",
  checks: "check the dossier, validate",
};

/** What can be done whatever is chosen. A feature adds its entries here; those for what is chosen go into `thing-commands.ts`. */
export const COMMANDS: readonly Command[] = [
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
  ...PANELS.map(
    ({ panel, words, icon }): Command => ({
      id: panel,
      group: "Panels",
      words: `Open the panel ${words}`,
      ...(ALSO[panel] === undefined ? {} : { also: ALSO[panel] }),
      icon,
      offered: (desk) => desk.view.get().panel !== panel,
      run: (desk) => desk.openPanel(panel),
    }),
  ),
  ...SEEING_COMMANDS,
  {
    id: "horizon-any",
    group: "Panels",
    words: "Open a knowledge horizon",
    also: "what did they know and when",
    icon: "eye",
    offered: (desk) => desk.view.get().horizon === null,
    run: (desk) => desk.horizon.open(),
  },
  {
    id: "horizon-close",
    group: "Panels",
    words: "Close the knowledge horizon",
    icon: "x",
    offered: (desk) => desk.view.get().horizon !== null,
    run: (desk) => desk.horizon.close(),
  },
  {
    id: "play",
    group: "Panels",
    words: "Play through time",
    also: "timeline animate span stop",
    icon: "play",
    run: (desk) => {
      desk.openPanel("timeline");
      desk.time.play(window.matchMedia("(prefers-reduced-motion: reduce)").matches);
    },
  },
  {
    id: "close-panel",
    group: "Panels",
    words: "Close the panel",
    icon: "x",
    offered: (desk) => desk.view.get().panel !== null,
    run: (desk) => desk.openPanel(null),
  },
  {
    id: "open",
    group: "Files and exports",
    words: "Open files",
    icon: "folder-open",
    run: (_, opener) => void pickFiles().then((files) => opener.take(files)),
  },
  ...SYNTAXES.map(
    ({ id, label }): Command => ({
      id: id === "turtle" ? "export" : `export-${id}`,
      group: "Files and exports",
      words: `Export the dossier as ${label}`,
      also: "save download",
      icon: "download",
      run: (desk) => exportDossier(desk.session, id),
    }),
  ),
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
  {
    id: "views-download",
    group: "Files and exports",
    words: "Download the saved views",
    icon: "bookmark",
    offered: (desk) => desk.session.views.get().views.length > 0,
    run: (desk) => desk.downloadViews(),
  },
  {
    id: "undo",
    group: "The workbench",
    words: "Undo the last change",
    icon: "undo-2",
    keys: "Mod+Z",
    offered: (desk) => desk.session.workspace.undoLabel !== null,
    run: (desk) => desk.undo(),
  },
  {
    id: "redo",
    group: "The workbench",
    words: "Redo the change taken back",
    icon: "redo-2",
    keys: "Mod+Shift+Z",
    offered: (desk) => desk.session.workspace.redoLabel !== null,
    run: (desk) => desk.redo(),
  },
  {
    id: "theme",
    group: "The workbench",
    words: "Change the theme",
    also: "dark light",
    icon: "sun-moon",
    run: () => setTheme(nextTheme(getTheme())),
  },
  {
    id: "keys",
    group: "The workbench",
    words: "Show all keys",
    also: "help shortcuts keyboard",
    icon: "keyboard",
    keys: "?",
    run: (desk) => desk.overlay.open("help"),
  },
];

/** Exports of what is on the canvas; those of the dossier stand in the table. */
const exportCommands = (desk: Desk): Command[] =>
  canvasExports(desk)
    .slice(1)
    .flatMap(({ head, items }) =>
      items.map(
        (item): Command => ({
          id: `export-${item.id}`,
          group: "Files and exports",
          words: `${head}: ${item.label}`,
          also: "export save download",
          icon: item.id.startsWith("cite") ? "quote" : item.id.includes("-") ? "image" : "share-2",
          run: () => void runExport(desk, item),
        }),
      ),
    );

const viewCommands = (desk: Desk): Command[] =>
  desk.session.views.get().views.map(
    ({ iri, name }): Command => ({
      id: `view-${iri}`,
      group: "The canvas",
      words: `Open the view ${name}`,
      also: "saved",
      icon: "bookmark",
      run: () => desk.openView(iri),
    }),
  );

/** Everything that can be done now, in the order of the groups. */
export function commandsFor(desk: Desk): Command[] {
  const all = [...thingCommands(desk), ...COMMANDS, ...exportCommands(desk), ...viewCommands(desk)].filter(
    (c) => c.offered?.(desk) !== false,
  );
  return COMMAND_GROUPS.flatMap((group) => all.filter((c) => c.group === group));
}

const KEYS: readonly string[] = [...COMMANDS.flatMap((c) => c.keys ?? []), ...THING_KEYS];

/** The command whose key this is, if it can be run now. */
export function commandOfKey(desk: Desk, isPressed: (keys: string) => boolean): Command | undefined {
  const keys = KEYS.find(isPressed);
  return keys === undefined ? undefined : commandsFor(desk).find((c) => c.keys === keys);
}

/** The commands whose words hold every word typed; all of them when nothing is typed. */
export function matchingCommands(desk: Desk, text: string): Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return commandsFor(desk).filter(({ words: own, also }) => {
    const said = `${own} ${also ?? ""}`.toLowerCase();
    return words.every((w) => said.includes(w));
  });
}
