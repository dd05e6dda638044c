/** Commands for how the same things are seen: the timeline's clock and rows, measures, the form of the list. */
import { CLOCKS } from "../../claims/clocks.ts";
import { MEASURES } from "../../graph/measures/measures.ts";
import { LIST_FORMS, type ListForm } from "../view/list-view.ts";
import { LANES } from "../view/time-view.ts";
import type { Command } from "./command.ts";

const CLOCK_NAMES: Record<(typeof CLOCKS)[number], string> = {
  happened: "when things happened",
  reported: "when things were reported",
  opened: "when things were opened to readers",
};

const FORM_NAMES: Record<ListForm, string> = { things: "things", claims: "claims", outline: "an outline" };

/** See `commands.ts`. */
export const SEEING_COMMANDS: readonly Command[] = [
  ...LIST_FORMS.map(
    (form): Command => ({
      id: form === "outline" ? "outline" : `list-${form}`,
      group: "Panels",
      words: `Show the graph as ${form === "outline" ? "an outline" : `a table of ${FORM_NAMES[form]}`}`,
      also: form === "outline" ? "tree screen reader list" : "list",
      icon: form === "outline" ? "list-tree" : "table-2",
      run: (desk) => desk.view.set({ panel: "list", list: { ...desk.view.get().list, form, sort: null } }),
    }),
  ),
  {
    id: "list-all",
    group: "Panels",
    words: "List the whole dossier",
    also: "table",
    icon: "table-2",
    run: (desk) => {
      const { list } = desk.view.get();
      desk.view.set({
        panel: "list",
        list: { ...list, form: list.form === "outline" ? "things" : list.form, all: true },
      });
    },
  },
  ...CLOCKS.map(
    (clock): Command => ({
      id: `clock-${clock}`,
      group: "Panels",
      words: `Timeline: ${CLOCK_NAMES[clock]}`,
      also: "clock",
      icon: "chart-gantt",
      run: (desk) => desk.view.set({ panel: "timeline", clock, axis: null, span: null }),
    }),
  ),
  ...LANES.map(
    (lanes): Command => ({
      id: `lanes-${lanes}`,
      group: "Panels",
      words: `Timeline: a row for each ${lanes}`,
      also: "lanes",
      icon: "chart-gantt",
      run: (desk) => desk.view.set({ panel: "timeline", lanes }),
    }),
  ),
  ...MEASURES.filter((m) => m.scale !== "group").map(
    ({ id, label }): Command => ({
      id: `size-${id}`,
      group: "Panels",
      words: `Size things by ${label === "PageRank" ? label : label.toLowerCase()}`,
      also: "measures",
      icon: "chart-no-axes-column",
      run: (desk) => {
        desk.openPanel("measures");
        desk.measures.show({ size: id });
      },
    }),
  ),
  {
    id: "colour-community",
    group: "Panels",
    words: "Colour things by community",
    also: "measures louvain",
    icon: "chart-no-axes-column",
    offered: (desk) => !desk.view.get().measures.colour,
    run: (desk) => {
      desk.openPanel("measures");
      desk.measures.show({ colour: true });
    },
  },
  {
    id: "measures-off",
    group: "The canvas",
    words: "Size and colour as usual",
    also: "measures",
    icon: "x",
    offered: (desk) => desk.view.get().measures.colour || desk.view.get().measures.size !== null,
    run: (desk) => desk.measures.show({ colour: false, size: null }),
  },
];
