/** Goes back and forth in the history of the open dossier, and takes single changes back. */
import { revert } from "../../edits/revert.ts";
import { isMerge, unmerge } from "../../edits/unmerge.ts";
import { deltaOf } from "../../store/journal-entry.ts";
import type { Desk } from "../desk/desk.ts";
import { breathe } from "../session/slices.ts";
import { count } from "../words/counts.ts";
import type { HistoryRow } from "./history-rows.ts";

/** How many steps lie after a change, or before it can be back; `null` when this window cannot go there. */
export function stepsTo({ session }: Desk, { id, standing }: HistoryRow): { undo: number } | { redo: number } | null {
  const { done, undone } = session.keeper.stacks;
  if (standing === "held") {
    const at = done.findLastIndex((step) => step.id === id);
    return at === -1 || at === done.length - 1 ? null : { undo: done.length - 1 - at };
  }
  const at = undone.findLastIndex((step) => step.id === id);
  return at === -1 ? null : { redo: undone.length - at };
}

/** Undoes or redoes until the dossier is as it was right after a change. */
export async function goTo(desk: Desk, row: HistoryRow): Promise<void> {
  const steps = stepsTo(desk, row);
  if (steps === null) return;
  const back = "undo" in steps;
  const all = back ? steps.undo : steps.redo;
  for (let n = 0; n < all; n++) {
    if (!(await (back ? desk.editor.undo() : desk.editor.redo()))) return;
    await breathe();
  }
  desk.announcer.say(`${count(all, "change")} ${back ? "taken back" : "brought back"}.`);
}

/** Whether taking the change back parts two things that it made one. */
export const canBeParted = ({ entry }: HistoryRow): boolean => entry.origin === "edit" && isMerge(entry.label);

/** Takes one change back and leaves those after it; returns why where that cannot be, else `null`. */
export function revertRow(desk: Desk, row: HistoryRow): string | null {
  const { entry } = row;
  const back = canBeParted(row) ? unmerge : revert;
  return desk.edit((context) => back(context, { label: entry.label, delta: deltaOf(entry) }));
}
