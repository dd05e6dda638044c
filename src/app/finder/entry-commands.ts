/** Commands that write: a new claim, and what can be done to whatever is chosen. */
import type { Desk } from "../desk/desk.ts";
import { chosenActs } from "../entry/acts.ts";
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

/** The keys of the commands below. */
export const ACT_KEYS: readonly string[] = ["L", "F2", "Delete"];

/** What can be written about the chosen thing, claim or line. */
export function actCommands(desk: Desk): Command[] {
  const { shown } = desk.view.get();
  const name = shown?.kind === "thing" ? desk.nameOf(shown.id) : "the statement";
  return chosenActs(desk)
    .filter((act) => act.id !== "add-here" && act.id !== "accept" && act.id !== "withdraw")
    .map(({ id, icon, words, keys, run }) => ({
      id: `act-${id}`,
      group: "What is chosen",
      icon,
      words: `${words.replace("…", "")}: ${name}`,
      ...(keys === undefined ? {} : { keys }),
      run,
    }));
}
