/** Commands that open a panel, show something in one, or close it. */
import { PANELS } from "../drawer/panels.ts";
import type { Command } from "./command.ts";
import { SEEING_COMMANDS } from "./seeing-commands.ts";
import { TIME_COMMANDS } from "./time-commands.ts";

/** Other words that find a panel. */
const ALSO: Readonly<Record<string, string>> = {
  query: "ask in SPARQL",
  list: "table of the graph",
  timeline: "time dates clock when",
  sources: "source criticism reliability family set aside",
  history: "changes undo revert who when",
  checks: "check the dossier, validate",
};

/** See `commands.ts`. */
export const PANEL_COMMANDS: readonly Command[] = [
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
  ...TIME_COMMANDS,
  {
    id: "close-panel",
    group: "Panels",
    words: "Close the panel",
    icon: "x",
    offered: (desk) => desk.view.get().panel !== null,
    run: (desk) => desk.openPanel(null),
  },
];
