/** The drawer under the canvas: the query, the list twin, the checks. It remembers its height. */
import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { ChecksPanel } from "../checks/checks-panel.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { useDesk, useDrawState, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import type { IconName } from "../glyphs/icon-shapes.ts";
import { ListPanel } from "../list/list-panel.tsx";
import type { Width } from "../look/width.ts";
import type { Panel } from "../view/view-state.ts";
import { count } from "../words/counts.ts";
import { ResizeHandle, readHeight } from "./resize-handle.tsx";
import "./drawer.css";

/** The editor is loaded when the panel is first opened. */
const QueryPanel = lazy(async () => ({ default: (await import("../query/query-panel.tsx")).QueryPanel }));

const TABS: readonly { readonly panel: Panel; readonly icon: IconName; readonly words: string }[] = [
  { panel: "query", icon: "terminal", words: "Query" },
  { panel: "list", icon: "table-2", words: "List" },
  { panel: "checks", icon: "triangle-alert", words: "Checks" },
];

export function Drawer({ width }: { width: Width }) {
  const desk = useDesk();
  const { panel } = useViewState();
  const [height, setHeight] = useState(readHeight);
  const open = panel !== null && panel !== "browse";
  if (width === "narrow") {
    return open ? (
      <section className="drawer full" aria-label={`${TABS.find((t) => t.panel === panel)?.words} panel`}>
        <PanelOf panel={panel} />
      </section>
    ) : null;
  }
  return (
    <section className="drawer" aria-label="Query, list and checks" style={open ? { height } : undefined}>
      {open && <ResizeHandle height={height} onResize={setHeight} />}
      <div className="drawer-tabs">
        {TABS.map((tab) => (
          <Button
            key={tab.panel}
            className="drawer-tab"
            aria-expanded={panel === tab.panel}
            onPress={() => desk.openPanel(panel === tab.panel ? null : tab.panel)}
          >
            <Icon name={tab.icon} size={15} />
            {tab.words}
          </Button>
        ))}
        <span className="drawer-note">
          <DrawerNote />
        </span>
        {open && <IconButton icon="x" label="Close the drawer" onPress={() => desk.openPanel(null)} />}
      </div>
      {open && <PanelOf panel={panel} />}
    </section>
  );
}

function PanelOf({ panel }: { panel: Panel | null }) {
  if (panel === "query") {
    return (
      <Suspense fallback={<p className="note drawer-wait">Opening the query panel</p>}>
        <QueryPanel />
      </Suspense>
    );
  }
  if (panel === "list") return <ListPanel />;
  if (panel === "checks") return <ChecksPanel />;
  return null;
}

/** One line on how things stand. */
function DrawerNote() {
  const { queries } = useDesk();
  const { panel } = useViewState();
  const { view, hits } = useDrawState();
  const { engine } = useSyncExternalStore(queries.subscribe, queries.get);
  if (panel === "query") return engine?.stage === "ready" ? "The query engine is up to date with the dossier" : "";
  if (view === null) return "";
  const drawn = `${count(view.graph.order, "thing")} and ${count(view.graph.size, "line")} on the canvas`;
  return hits.length > 0 ? `${drawn}, ${count(hits.length, "hit")}` : drawn;
}
