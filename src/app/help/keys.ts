/** All keys, by where they work: the sheet of keys shows this table, and the reference is checked against it. */
import { COMMANDS } from "../finder/commands.ts";

export interface KeyLine {
  /** Any of these, as in `Command.keys`. */
  readonly keys: readonly string[];
  readonly words: string;
}

export interface KeyGroup {
  readonly title: string;
  readonly lines: readonly KeyLine[];
}

export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: "Anywhere",
    lines: [
      { keys: ["F", "/"], words: "Find a person, place, source" },
      { keys: ["Mod+K"], words: "Search or run a command" },
      { keys: ["E"], words: "Expand what is chosen" },
      { keys: ["L"], words: "Draw a line from what is chosen" },
      { keys: ["F2"], words: "Rename what is chosen, or edit the claim" },
      { keys: ["Delete"], words: "Delete what is chosen" },
      { keys: ["Escape"], words: "Put what is chosen away" },
      { keys: ["F6"], words: "Go to the next pane" },
      { keys: ["Shift+F6"], words: "Go to the pane before" },
      ...COMMANDS.flatMap(({ id, keys, words }) =>
        keys === undefined ? [] : [{ keys: id === "redo" ? [keys, "Mod+Y"] : [keys], words }],
      ),
    ],
  },
  {
    title: "On the canvas",
    lines: [
      { keys: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"], words: "Walk along the lines" },
      { keys: ["Enter", "Space"], words: "Open the thing" },
      { keys: ["E"], words: "Expand the thing" },
      { keys: ["R"], words: "Rivals of the chosen line" },
      { keys: ["Home"], words: "To the thing in the middle" },
      { keys: ["Shift+ArrowLeft"], words: "Move the canvas (any arrow)" },
      { keys: ["Plus", "-"], words: "Zoom" },
      { keys: ["0"], words: "Fit the graph to the window" },
      { keys: ["Shift+F10"], words: "Menu of the thing" },
      { keys: ["Escape"], words: "Leave the thing" },
    ],
  },
  {
    title: "In a list",
    lines: [
      { keys: ["ArrowUp", "ArrowDown"], words: "Walk through the rows" },
      { keys: ["Enter"], words: "Open the row" },
      { keys: ["Space"], words: "Select the row beside others" },
      { keys: ["Shift+ArrowDown"], words: "Extend the selection" },
      { keys: ["Mod+A"], words: "Select all rows" },
      { keys: ["Mod+C"], words: "Copy the selected rows" },
      { keys: ["Home", "End"], words: "First and last row" },
    ],
  },
  {
    title: "In the outline",
    lines: [
      { keys: ["ArrowRight", "ArrowLeft"], words: "Open and close a branch" },
      { keys: ["ArrowUp", "ArrowDown"], words: "Walk through what is open" },
      { keys: ["Enter"], words: "Open the thing or the claim" },
    ],
  },
  {
    title: "On the timeline",
    lines: [
      { keys: ["ArrowLeft", "ArrowRight"], words: "Move an end of the span by a month" },
      { keys: ["Shift+ArrowLeft", "Shift+ArrowRight"], words: "Move it by a day" },
      { keys: ["PageUp", "PageDown"], words: "Move it by a year" },
      { keys: ["ArrowUp", "ArrowDown"], words: "Walk through the rows" },
    ],
  },
  {
    title: "On the day of a horizon",
    lines: [
      { keys: ["ArrowLeft", "ArrowRight"], words: "A day earlier or later" },
      { keys: ["PageDown", "PageUp"], words: "A month earlier or later" },
      { keys: ["Home", "End"], words: "First and last day" },
    ],
  },
  {
    title: "On a board",
    lines: [{ keys: ["ArrowLeft", "ArrowRight"], words: "From answer to answer" }],
  },
  {
    title: "In the query",
    lines: [
      { keys: ["Mod+Enter"], words: "Run the query" },
      { keys: ["Escape"], words: "Let Tab leave the editor" },
    ],
  },
  {
    title: "While a claim is written",
    lines: [
      { keys: ["Tab"], words: "Take what is offered and go on" },
      { keys: ["Mod+Enter"], words: "Save the claim" },
      { keys: ["Mod+Shift+Enter"], words: "Save it and begin the next" },
      { keys: [">"], words: "From the subject to the relation, and on to the object" },
      { keys: ["Escape"], words: "Close; asks first if something would be lost" },
    ],
  },
];
