/** The panels of the drawer, in the order of their tabs. Each is one entry of this table, loaded when first opened. */
import { type ComponentType, lazy } from "react";
import { ChecksPanel } from "../checks/checks-panel.tsx";
import type { IconName } from "../glyphs/icon-shapes.ts";
import { ListPanel } from "../list/list-panel.tsx";
import type { Panel } from "../view/view-state.ts";

export interface DrawerPanel {
  readonly panel: Exclude<Panel, "browse">;
  readonly icon: IconName;
  readonly words: string;
  readonly Component: ComponentType;
}

export const PANELS: readonly DrawerPanel[] = [
  {
    panel: "query",
    icon: "terminal",
    words: "Query",
    Component: lazy(async () => ({ default: (await import("../query/query-panel.tsx")).QueryPanel })),
  },
  { panel: "list", icon: "table-2", words: "List", Component: ListPanel },
  {
    panel: "timeline",
    icon: "chart-gantt",
    words: "Timeline",
    Component: lazy(async () => ({ default: (await import("../timeline/timeline-panel.tsx")).TimelinePanel })),
  },
  {
    panel: "paths",
    icon: "route",
    words: "Paths",
    Component: lazy(async () => ({ default: (await import("../paths/paths-panel.tsx")).PathsPanel })),
  },
  {
    panel: "rivals",
    icon: "columns-3",
    words: "Rivals",
    Component: lazy(async () => ({ default: (await import("../rivals/rivals-panel.tsx")).RivalsPanel })),
  },
  {
    panel: "sources",
    icon: "book-open",
    words: "Sources",
    Component: lazy(async () => ({ default: (await import("../sources/sources-panel.tsx")).SourcesPanel })),
  },
  {
    panel: "measures",
    icon: "chart-no-axes-column",
    words: "Measures",
    Component: lazy(async () => ({ default: (await import("../measures/measures-panel.tsx")).MeasuresPanel })),
  },
  {
    panel: "turtle",
    icon: "braces",
    words: "Turtle",
    Component: lazy(async () => ({ default: (await import("../turtle/turtle-panel.tsx")).TurtlePanel })),
  },
  {
    panel: "history",
    icon: "history",
    words: "History",
    Component: lazy(async () => ({ default: (await import("../history/history-panel.tsx")).HistoryPanel })),
  },
  {
    panel: "duplicates",
    icon: "git-merge",
    words: "Duplicates",
    Component: lazy(async () => ({ default: (await import("../duplicates/duplicates-panel.tsx")).DuplicatesPanel })),
  },
  { panel: "checks", icon: "triangle-alert", words: "Checks", Component: ChecksPanel },
];

/** The panel that is open in the drawer, if one is. */
export const panelOf = (panel: Panel | null): DrawerPanel | undefined => PANELS.find((p) => p.panel === panel);
