/** The commands of the command field. Each is one entry of this table. */
import type { Desk } from "../desk/desk.ts";
import { exportDossier } from "../export/export-dossier.ts";
import type { IconName } from "../glyphs/icon-shapes.ts";
import { nextTheme } from "../header/theme-button.tsx";
import { getTheme, setTheme } from "../look/theme.ts";
import type { Opener } from "../open/opener.ts";
import { pickFiles } from "../open/pick-files.ts";

export interface Command {
  readonly id: string;
  readonly words: string;
  readonly icon: IconName;
  run(desk: Desk, opener: Opener): void;
}

export const COMMANDS: readonly Command[] = [
  { id: "fit", words: "Fit the graph to the window", icon: "maximize", run: (desk) => desk.drawing.fit() },
  { id: "home", words: "Back to the first view", icon: "scan", run: (desk) => desk.home() },
  { id: "query", words: "Ask in SPARQL", icon: "terminal", run: (desk) => desk.openPanel("query") },
  { id: "list", words: "Show the graph as a list", icon: "table-2", run: (desk) => desk.openPanel("list") },
  { id: "checks", words: "Check the dossier", icon: "triangle-alert", run: (desk) => desk.openPanel("checks") },
  {
    id: "open",
    words: "Open files",
    icon: "folder-open",
    run: (_, opener) => void pickFiles().then((files) => opener.take(files)),
  },
  {
    id: "export",
    words: "Export the dossier as Turtle",
    icon: "download",
    run: (desk) => exportDossier(desk.session, "turtle"),
  },
  { id: "theme", words: "Change the theme", icon: "sun-moon", run: () => setTheme(nextTheme(getTheme())) },
  { id: "undo", words: "Undo the last change", icon: "undo-2", run: (desk) => desk.undo() },
  { id: "redo", words: "Redo the change taken back", icon: "redo-2", run: (desk) => desk.redo() },
];

/** The commands whose words hold every word typed; all of them when nothing is typed. */
export function matchingCommands(text: string): readonly Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return COMMANDS.filter((c) => words.every((w) => c.words.toLowerCase().includes(w)));
}
