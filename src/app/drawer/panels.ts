/** The panels of the drawer, in the order of their tabs: adding one is one line here and one in `view-state`. */
import { type ComponentType, lazy } from "react";
import { ChecksPanel } from "../checks/checks-panel.tsx";
import type { IconName } from "../glyphs/icon-shapes.ts";
import { ListPanel } from "../list/list-panel.tsx";
import type { Panel } from "../view/view-state.ts";

export interface DrawerPanel {
  readonly panel: Panel;
  readonly icon: IconName;
  readonly words: string;
  readonly Component: ComponentType;
}

/** A panel that is loaded when it is first opened. */
const later = (load: () => Promise<ComponentType>): ComponentType => lazy(async () => ({ default: await load() }));

export const DRAWER_PANELS: readonly DrawerPanel[] = [
  {
    panel: "query",
    icon: "terminal",
    words: "Query",
    Component: later(async () => (await import("../query/query-panel.tsx")).QueryPanel),
  },
  { panel: "list", icon: "table-2", words: "List", Component: ListPanel },
  { panel: "checks", icon: "triangle-alert", words: "Checks", Component: ChecksPanel },
];

/** The panel that is open in the drawer, if one is. */
export const drawerPanel = (panel: Panel | null): DrawerPanel | undefined =>
  DRAWER_PANELS.find((p) => p.panel === panel);
