/** Commands for the workbench itself: undo, the theme, the keys. */
import { nextTheme } from "../header/theme-button.tsx";
import { getTheme, setTheme } from "../look/theme.ts";
import type { Command } from "./command.ts";

/** See `commands.ts`. */
export const WORKBENCH_COMMANDS: readonly Command[] = [
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
