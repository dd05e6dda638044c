/** What a command of the command field is, and how its key is written and read. */
import type { Desk } from "../desk/desk.ts";
import type { IconName } from "../glyphs/icon-shapes.ts";
import { MOD } from "../header/keys.ts";
import type { Opener } from "../open/opener.ts";

/** Heads under which the commands are listed, in this order. */
export const COMMAND_GROUPS = [
  "What is chosen",
  "The canvas",
  "Panels",
  "Layout",
  "Files and exports",
  "The workbench",
] as const;

export type CommandGroup = (typeof COMMAND_GROUPS)[number];

export interface Command {
  readonly id: string;
  readonly words: string;
  readonly icon: IconName;
  readonly group: CommandGroup;
  /** Its key anywhere in the workbench: `"F"`, `"?"`, `"Mod+K"`, `"Mod+Shift+Z"`. Pressing it runs the command. */
  readonly keys?: string;
  /** Other words that find it. */
  readonly also?: string;
  /** Whether it would do something now; left out = always. */
  offered?(desk: Desk): boolean;
  run(desk: Desk, opener: Opener): void;
}

const PRINTED: Readonly<Record<string, string>> = {
  Mod: MOD,
  Escape: "Esc",
  Plus: "+",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** A key as printed on the keyboard: `"Mod+K"` → `Ctrl K`, or `⌘ K` on a Mac. */
export const keyName = (keys: string): string =>
  keys
    .split("+")
    .map((key) => PRINTED[key] ?? key)
    .join(" ");

/** Whether an event is the key `keys`. A character that needs Shift on some keyboards (`?`) is taken as it comes. */
export function isKey(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  if ((event.ctrlKey || event.metaKey) !== wants("Mod") || event.altKey !== wants("Alt")) return false;
  if (/^\p{L}$/u.test(key) || key.length > 1) {
    return event.key.toLowerCase() === key.toLowerCase() && event.shiftKey === wants("Shift");
  }
  return event.key === key;
}
