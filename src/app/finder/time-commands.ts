/** Commands for time: the knowledge horizon and playing through the timeline. */
import type { Command } from "./command.ts";

/** See `commands.ts`. */
export const TIME_COMMANDS: readonly Command[] = [
  {
    id: "horizon-any",
    group: "Panels",
    words: "Open a knowledge horizon",
    also: "what did they know and when",
    icon: "eye",
    offered: (desk) => desk.view.get().horizon === null,
    run: (desk) => desk.horizon.open(),
  },
  {
    id: "horizon-close",
    group: "Panels",
    words: "Close the knowledge horizon",
    icon: "x",
    offered: (desk) => desk.view.get().horizon !== null,
    run: (desk) => desk.horizon.close(),
  },
  {
    id: "play",
    group: "Panels",
    words: "Play through time",
    also: "timeline animate span stop",
    icon: "play",
    run: (desk) => {
      desk.openPanel("timeline");
      desk.time.play(window.matchMedia("(prefers-reduced-motion: reduce)").matches);
    },
  },
];
