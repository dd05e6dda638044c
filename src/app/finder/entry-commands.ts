/** Commands that write: a new claim, whatever is chosen. */
import type { Command } from "./command.ts";

/** See `commands.ts`. */
export const ENTRY_COMMANDS: readonly Command[] = [
  {
    id: "add-claim",
    group: "What is chosen",
    words: "Add a claim",
    also: "new write enter statement",
    icon: "plus",
    keys: "A",
    run: (desk) => {
      const { shown } = desk.view.get();
      const subject = shown?.kind === "thing" && desk.canBeDrawnFrom(shown.id) ? shown.id : null;
      desk.entry.add({ subject });
    },
  },
];
