/** Keys that work anywhere: those of the commands, F to find, F6 from pane to pane, Ctrl/Cmd+K for the command field. */
import { useEffect } from "react";
import type { Desk } from "./desk/desk.ts";
import { isKey } from "./finder/command.ts";
import { commandOfKey } from "./finder/commands.ts";
import { useOpener } from "./open/opener-context.tsx";
import { toPane } from "./panes.ts";

const REDO = "Mod+Shift+Z";

/** Whether the keys typed there are text. */
const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(?:TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target instanceof HTMLInputElement && !/^(?:checkbox|radio|range|button)$/.test(target.type)) ||
    target.closest(".cm-editor") !== null);

/** A field without text has nothing of its own to take back. */
const isEmptyField = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.value === "";

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
      const undoes = ["Mod+Z", "Mod+Y", REDO].some((keys) => isKey(event, keys));
      if (takesText(event.target) && !(undoes && isEmptyField(event.target))) return;
      if (isKey(event, "F") || isKey(event, "/")) {
        event.preventDefault();
        focusSearch(desk, openRail);
        return;
      }
      const redo = isKey(event, "Mod+Y");
      const command = commandOfKey(desk, (keys) => (redo ? keys === REDO : isKey(event, keys)));
      if (command !== undefined) {
        event.preventDefault();
        command.run(desk, opener);
      } else if (event.key === "Escape") desk.clear();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [desk, opener, openRail]);
}

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
