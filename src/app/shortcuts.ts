/** Keys that work anywhere: F finds, E expands, Esc clears, Ctrl/Cmd+K opens the command field, Ctrl/Cmd+Z undoes. */
import { useEffect } from "react";
import type { Desk } from "./desk/desk.ts";

interface Openers {
  readonly openPalette: () => void;
  readonly openRail: () => void;
}

/** Whether the keys typed there are text. */
const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest(".cm-editor") !== null);

/** Whether something lies over the workbench that has keys of its own. */
const isCovered = (): boolean => document.querySelector(".scrim, .popover") !== null;

export function useShortcuts(desk: Desk, openers: Openers): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const mod = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (mod && !event.altKey && key === "k") {
        event.preventDefault();
        openers.openPalette();
        return;
      }
      if (takesText(event.target) || isCovered()) return;
      if (mod && !event.altKey && (key === "z" || key === "y")) {
        event.preventDefault();
        if (key === "y" || event.shiftKey) desk.redo();
        else desk.undo();
        return;
      }
      if (mod || event.altKey) return;
      if (key === "f" || key === "/") {
        event.preventDefault();
        focusSearch(openers);
      } else if (key === "e") {
        const { shown } = desk.view.get();
        if (shown?.kind === "thing" && desk.session.projection.graph.hasNode(shown.id)) desk.expand(shown.id);
      } else if (key === "escape") desk.clear();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [desk, openers]);
}

/** The rail's field where there is a rail; else the rail opens first, or the command field. */
function focusSearch({ openPalette, openRail }: Openers): void {
  const field = () => document.querySelector<HTMLInputElement>(".rail-search input");
  if (field() === null) openRail();
  requestAnimationFrame(() => {
    const found = field();
    if (found === null) openPalette();
    else found.focus();
  });
}
