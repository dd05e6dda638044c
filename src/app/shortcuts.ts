/** Keys that work anywhere: those of the commands, F to find, F6 from pane to pane, Ctrl/Cmd+K for the command field. */
import { useEffect } from "react";
import type { Desk } from "./desk/desk.ts";
import { isKey } from "./finder/command.ts";
import { commandsFor } from "./finder/commands.ts";
import { useOpener } from "./open/opener-context.tsx";
import { toPane } from "./panes.ts";

/** Whether the keys typed there are text. */
const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest(".cm-editor") !== null);

/** Whether something lies over the workbench that has keys of its own. */
const isCovered = (): boolean => document.querySelector(".scrim, .popover") !== null;

export function useShortcuts(desk: Desk, openRail: () => void): void {
  const opener = useOpener();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (isKey(event, "Mod+K")) {
        event.preventDefault();
        desk.overlay.open("palette");
        return;
      }
      if (isCovered()) return;
      if (event.key === "F6" && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        toPane(event.shiftKey ? -1 : 1);
        return;
      }
      if (takesText(event.target)) return;
      if (isKey(event, "F") || isKey(event, "/")) {
        event.preventDefault();
        focusSearch(desk, openRail);
        return;
      }
      const redo = isKey(event, "Mod+Y");
      const command = commandsFor(desk).find(({ keys }) => (redo ? keys === REDO : keys && isKey(event, keys)));
      if (command !== undefined) {
        event.preventDefault();
        command.run(desk, opener);
      } else if (event.key === "Escape") desk.clear();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [desk, opener, openRail]);
}

const REDO = "Mod+Shift+Z";

/** The rail's field where there is a rail; else the rail opens first, or the command field. */
function focusSearch(desk: Desk, openRail: () => void): void {
  const field = () => document.querySelector<HTMLInputElement>(".rail-search input");
  if (field() === null) openRail();
  requestAnimationFrame(() => {
    const found = field();
    if (found === null) desk.overlay.open("palette");
    else found.focus();
  });
}
