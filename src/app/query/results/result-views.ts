/** The ways to look at an answer, in the order in which they are offered; the first that fits is shown first. */
import { chartColumns } from "./chart-data.ts";
import { ChartView } from "./chart-view.tsx";
import { GraphView } from "./graph-view.tsx";
import { RawView } from "./raw-view.tsx";
import type { ResultView } from "./result-view.ts";
import { TableView } from "./table-view.tsx";
import { TimelineView } from "./timeline-view.tsx";
import { YesNoView } from "./yes-no-view.tsx";

export const RESULT_VIEWS: readonly ResultView[] = [
  { id: "yes-no", words: "Answer", fits: ({ result }) => result.kind === "boolean", Component: YesNoView },
  { id: "table", words: "Table", fits: ({ result }) => result.kind === "rows", Component: TableView },
  {
    id: "graph",
    words: "Graph",
    fits: ({ result, columns, arriving }) =>
      !arriving &&
      (result.kind === "quads"
        ? result.quads.length > 0
        : columns.some(({ role }) => role === "things") && columns.filter(({ role }) => role !== null).length > 1),
    Component: GraphView,
  },
  {
    id: "chart",
    words: "Chart",
    fits: ({ columns, arriving }) => !arriving && chartColumns(columns) !== null,
    Component: ChartView,
  },
  {
    id: "timeline",
    words: "Timeline",
    fits: ({ columns, arriving }) => !arriving && columns.some(({ kind }) => kind === "date"),
    Component: TimelineView,
  },
  { id: "text", words: "Text", fits: ({ arriving }) => !arriving, Component: RawView },
];
