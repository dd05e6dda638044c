/** The drawer under the canvas: one panel at a time, chosen by its tab. It remembers its height. */
import { Suspense, useState, useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { IconButton } from "../controls/icon-button.tsx";
import { useDesk, useDrawState, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import type { Width } from "../look/width.ts";
import { count } from "../words/counts.ts";
import { type DrawerPanel, PANELS, panelOf } from "./panels.ts";
import { ResizeHandle, readHeight } from "./resize-handle.tsx";
import "./drawer.css";

export function Drawer({ width }: { width: Width }) {
  const desk = useDesk();
  const { panel } = useViewState();
  const [height, setHeight] = useState(readHeight);
  const open = panelOf(panel);
  if (width === "narrow") {
    return open === undefined ? null : (
      <section className="drawer full" aria-label={`${open.words} panel`}>
        <Opened panel={open} />
      </section>
    );
  }
  return (
    <section className="drawer" aria-label="Panels" style={open === undefined ? undefined : { height }}>
      {open !== undefined && <ResizeHandle height={height} onResize={setHeight} />}
      <div className="drawer-tabs">
        {PANELS.map((tab) => (
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
        {open !== undefined && <IconButton icon="x" label="Close the drawer" onPress={() => desk.openPanel(null)} />}
      </div>
      {open !== undefined && <Opened panel={open} />}
    </section>
  );
}

function Opened({ panel: { words, Component } }: { panel: DrawerPanel }) {
  return (
    <Suspense fallback={<p className="note drawer-wait">Opening {words.toLowerCase()}</p>}>
      <Component />
    </Suspense>
  );
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
