/** Un-merge: what was made one is two again, as they were. */
import type { Edit, EditContext } from "./edit.ts";
import { type RevertibleStep, revert } from "./revert.ts";

/** Whether a change of the history was a merge, by what it is called there. */
export const isMerge = (label: string): boolean => MERGED.test(label);

const MERGED = /^merge (.*) into /;

/**
 * Takes a merge back, after later changes too, as long as none of them changed what it rewrote. What was said of the
 * merged thing since stays with it. Where the history is gone, `split` parts a thing by hand.
 * @throws EditError `built-upon`
 */
export function unmerge(context: EditContext, step: RevertibleStep): Edit {
  return { ...revert(context, step), label: step.label.replace(MERGED, "part $1 from ") };
}
