/** The commands of the command field: every action of the workbench, gathered from one table for each group. */

import type { Desk } from "../desk/desk.ts";
import { CANVAS_COMMANDS } from "./canvas-commands.ts";
import { COMMAND_GROUPS, type Command } from "./command.ts";
import { ACT_KEYS, actCommands, ENTRY_COMMANDS } from "./entry-commands.ts";
import { exportCommands, FILE_COMMANDS } from "./file-commands.ts";
import { FORM_COMMANDS } from "./form-commands.ts";
import { LAYOUT_COMMANDS } from "./layout-commands.ts";
import { PANEL_COMMANDS } from "./panel-commands.ts";
import { PATTERN_COMMANDS } from "./pattern-commands.ts";
import { THING_KEYS, thingCommands } from "./thing-commands.ts";
import { viewCommands } from "./view-commands.ts";
import { WORKBENCH_COMMANDS } from "./workbench-commands.ts";

export type { Command } from "./command.ts";

/**
 * What can be done whatever is chosen. A feature adds its entries to the table of their group; those for what is
 * chosen go into `thing-commands.ts`.
 */
export const COMMANDS: readonly Command[] = [
  ...ENTRY_COMMANDS,
  ...FORM_COMMANDS,
  ...CANVAS_COMMANDS,
  ...PATTERN_COMMANDS,
  ...PANEL_COMMANDS,
  ...LAYOUT_COMMANDS,
  ...FILE_COMMANDS,
  ...WORKBENCH_COMMANDS,
];

/** Everything that can be done now, in the order of the groups. */
export function commandsFor(desk: Desk): Command[] {
  const all = [
    ...actCommands(desk),
    ...thingCommands(desk),
    ...COMMANDS,
    ...exportCommands(desk),
    ...viewCommands(desk),
  ].filter((c) => c.offered?.(desk) !== false);
  return COMMAND_GROUPS.flatMap((group) => all.filter((c) => c.group === group));
}

const KEYS: readonly string[] = [...COMMANDS.flatMap((c) => c.keys ?? []), ...THING_KEYS, ...ACT_KEYS];

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
