/** The workbench: header, rail, canvas, card and drawer in one frame, for a desk, a small window and a phone. */
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import { useData, useDesk, useViewState } from "./desk/desk-context.tsx";
import { Drawer } from "./drawer/drawer.tsx";
import { EntryLayer } from "./entry/entry-layer.tsx";
import { Palette } from "./finder/palette.tsx";
import { NewThingLayer } from "./form/new-thing-layer.tsx";
import { UnsavedForms } from "./form/unsaved-forms.tsx";
import { GraphPane } from "./graph-pane/graph-pane.tsx";
import { Header } from "./header/header.tsx";
import { HelpSheet } from "./help/help-sheet.tsx";
import { BackToHorizon, HorizonDay, HorizonRail } from "./horizon/horizon-rail.tsx";
import { Inspector } from "./inspector/inspector.tsx";
import { useWidth, type Width } from "./look/width.ts";
import { Sheet } from "./mobile/sheet.tsx";
import { TabBar } from "./mobile/tab-bar.tsx";
import { Rail } from "./rail/rail.tsx";
import { useShortcuts } from "./shortcuts.ts";
import { SafePanel } from "./states/safe-panel.tsx";
import { type Shown, sameShown, type ViewState } from "./view/view-state.ts";
import "./workbench.css";

const Board = lazy(async () => ({ default: (await import("./board/board.tsx")).Board }));

export function Workbench() {
  const width = useWidth();
  const state = useViewState();
  const desk = useDesk();
  const overlay = useSyncExternalStore(desk.overlay.subscribe, desk.overlay.get);
  const [rail, setRail] = useState(false);
  const card = useCard(state, width);
  useEffect(() => {
    desk.narrow = width === "narrow";
  }, [desk, width]);
  useShortcuts(desk, () => setRail(true));
  const onBoard = state.board !== null;
  const layout = [
    width,
    card.open && !onBoard ? (card.wide ? "wide-card" : "card-open") : "no-card",
    `panel-${state.panel ?? "none"}`,
  ];
  const inspector = (
    <SafePanel name="card" of={JSON.stringify(state.shown)}>
      <BackToHorizon />
      <UnsavedForms />
      <Inspector />
    </SafePanel>
  );
  return (
    <div className={`app ${layout.join(" ")}`}>
      <button type="button" className="skip" onClick={focusStage}>
        Skip to the graph
      </button>
      <Header
        width={width}
        railOpen={rail}
        onRail={() => setRail(!rail)}
        onPalette={() => desk.overlay.open("palette")}
      />
      {!onBoard && width === "wide" && state.horizon !== null && <HorizonRail />}
      {!onBoard &&
        ((width === "wide" && state.horizon === null) ||
          (width === "medium" && rail) ||
          (width === "narrow" && state.panel === "browse")) && (
          <Rail overlay={width === "medium"} onClose={() => setRail(false)} />
        )}
      {state.board !== null && (
        <SafePanel name="board" of={JSON.stringify(state.board)}>
          <Suspense fallback={<p className="note drawer-wait">Opening the board</p>}>
            <Board of={state.board} />
          </Suspense>
        </SafePanel>
      )}
      <main className="stage" id="stage" tabIndex={-1} hidden={onBoard}>
        <GraphPane width={width} />
        {width !== "narrow" && state.horizon !== null && <HorizonDay />}
        <SafePanel name="drawer" of={state.panel ?? ""}>
          <Drawer width={width} />
        </SafePanel>
      </main>
      {width === "narrow" ? (
        <Sheet open={card.open && !onBoard} onClose={card.putAway}>
          {inspector}
        </Sheet>
      ) : (
        card.open &&
        !onBoard && (
          <aside className="card-pane" aria-label="Card" tabIndex={-1}>
            {inspector}
          </aside>
        )
      )}
      {width === "narrow" && <TabBar />}
      <NewThingLayer />
      {overlay === "palette" && <Palette onClose={desk.overlay.close} />}
      {overlay === "help" && <HelpSheet onClose={desk.overlay.close} />}
      <EntryLayer />
      <Announcements />
    </div>
  );
}

interface CardState {
  readonly open: boolean;
  readonly wide: boolean;
  readonly putAway: () => void;
}

/**
 * Whether the card is open: an open query drawer hides it until something else is chosen. On a narrow screen it is open
 * from the first, for the thing in the middle, until the reader puts it away.
 */
function useCard(state: ViewState, width: Width): CardState {
  const desk = useDesk();
  const { panel, shown, horizon } = state;
  const [hidden, setHidden] = useState<{ panel: ViewState["panel"]; shown: Shown | null }>({ panel, shown });
  if (hidden.panel !== panel) setHidden({ panel, shown });
  const [away, setAway] = useState<{ shown: Shown | null; is: boolean }>({ shown, is: false });
  if (away.shown !== shown) setAway({ shown, is: shown === null });
  const focus = useSyncExternalStore(desk.drawing.subscribe, () => desk.drawing.get().focus);
  const putAway = () => {
    if (horizon !== null && shown === null) desk.horizon.close();
    desk.clear();
    setAway({ shown: null, is: true });
  };
  const wide = useData(
    ({ session }) =>
      shown?.kind === "thing" && session.claims.isClaim(shown.id) && session.claims.rivalries(shown.id).length > 0,
    [shown],
  );
  if (width === "wide") return { open: panel !== "query" || !sameShown(hidden.shown, shown), wide, putAway };
  if (width === "narrow") {
    const open = shown !== null || horizon !== null || (focus !== null && !away.is);
    return { open: open && panel === null, wide: false, putAway };
  }
  return {
    open: (shown !== null || horizon !== null) && (panel !== "query" || !sameShown(hidden.shown, shown)),
    wide: false,
    putAway,
  };
}

function focusStage(): void {
  const canvas = document.querySelector<HTMLElement>(".graph-canvas");
  (canvas ?? document.getElementById("stage"))?.focus();
}

/** Says politely what has changed; see `desk/announcer.ts`. */
function Announcements() {
  const { announcer } = useDesk();
  const text = useSyncExternalStore(announcer.subscribe, announcer.get);
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 60);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className="sr" role="status" aria-live="polite">
      {settled}
    </div>
  );
}
