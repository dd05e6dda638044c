/** Commands that build a pattern from what is pointed at, and make a query of it. */
import { addChosen, leavePattern, openPattern, toggleSources } from "../query/pattern/open-pattern.ts";
import type { Command } from "./command.ts";

/** See `commands.ts`. */
export const PATTERN_COMMANDS: readonly Command[] = [
  {
    id: "pattern",
    group: "The canvas",
    words: "Build a pattern",
    also: "query by pointing SPARQL ask visual",
    icon: "waypoints",
    keys: "P",
    offered: (desk) => !desk.pattern.get().isOn,
    run: (desk) => desk.pattern.start(),
  },
  {
    id: "pattern-add",
    group: "What is chosen",
    words: "Add to the pattern",
    also: "query by pointing build",
    icon: "plus",
    keys: "Shift+P",
    offered: (desk) => desk.view.get().shown !== null,
    run: addChosen,
  },
  {
    id: "pattern-open",
    group: "The canvas",
    words: "Open the pattern as a query",
    icon: "braces",
    offered: (desk) => desk.pattern.get().pattern.nodes.length > 0,
    run: openPattern,
  },
  {
    id: "pattern-sources",
    group: "The canvas",
    words: "Ask for the sources of the pattern, or not",
    icon: "quote",
    offered: (desk) => desk.pattern.get().pattern.lines.length > 0,
    run: toggleSources,
  },
  {
    id: "pattern-leave",
    group: "The canvas",
    words: "Leave the pattern",
    icon: "x",
    offered: (desk) => desk.pattern.get().isOn,
    run: leavePattern,
  },
];
