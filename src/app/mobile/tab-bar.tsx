/** The tabs of a narrow screen: only what there is. */
import { Button } from "react-aria-components";
import { useDesk, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import type { IconName } from "../glyphs/icon-shapes.ts";
import type { Panel } from "../view/view-state.ts";
import "./mobile.css";

const TABS: readonly { readonly panel: Panel | null; readonly icon: IconName; readonly words: string }[] = [
  { panel: null, icon: "waypoints", words: "Graph" },
  { panel: "browse", icon: "list-filter", words: "Browse" },
  { panel: "list", icon: "table-2", words: "List" },
  { panel: "timeline", icon: "chart-gantt", words: "Timeline" },
  { panel: "query", icon: "terminal", words: "Query" },
];

export function TabBar() {
  const desk = useDesk();
  const { panel } = useViewState();
  return (
    <nav className="tab-bar" aria-label="Views">
      {TABS.map((tab) => (
        <Button
          key={tab.words}
          {...(tab.panel === panel ? { "aria-current": "page" as const } : {})}
          onPress={() => desk.openPanel(tab.panel)}
        >
          <Icon name={tab.icon} size={20} />
          {tab.words}
        </Button>
      ))}
      <Button
        onPress={() => {
          const { shown } = desk.view.get();
          const subject = shown?.kind === "thing" && desk.canBeDrawnFrom(shown.id) ? shown.id : null;
          desk.entry.add({ subject });
        }}
      >
        <Icon name="plus" size={20} />
        Add
      </Button>
    </nav>
  );
}
