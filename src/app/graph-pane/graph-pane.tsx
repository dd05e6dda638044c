/** The graph pane: the canvas with its tools and its key. */
import { useEffect, useRef, useState } from "react";
import type { Desk } from "../desk/desk.ts";
import { useDesk, useDrawState, useLayoutProgress } from "../desk/desk-context.tsx";
import { placeWords } from "../desk/place-words.ts";
import { LineHint } from "../entry/line-hint.tsx";
import { Chips } from "../filters/chips.tsx";
import { onTheme } from "../look/theme.ts";
import type { Width } from "../look/width.ts";
import { PatternStrip } from "../query/pattern/pattern-strip.tsx";
import { ProgressLine } from "../states/progress-line.tsx";
import { CanvasKeys } from "./canvas-keys.tsx";
import { CanvasMenu, type MenuPlace } from "./canvas-menu.tsx";
import { Legend } from "./legend.tsx";
import { ToolBar } from "./tool-bar.tsx";
import "./graph-pane.css";

export function GraphPane({ width }: { width: Width }) {
  const desk = useDesk();
  const host = useRef<HTMLDivElement>(null);
  const { trouble } = useDrawState();
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  useEffect(() => (host.current === null ? undefined : attach(desk, host.current, setMenu)), [desk]);
  return (
    <section className="canvas" aria-label="Graph">
      <div className="canvas-host" ref={host} />
      {menu !== null && <CanvasMenu place={menu} onClose={() => setMenu(null)} />}
      <ToolBar narrow={width === "narrow"} />
      <Chips />
      <LineHint />
      <PatternStrip />
      {trouble !== null && (
        <p className="canvas-note" role="alert">
          {trouble}
        </p>
      )}
      <LayoutProgress />
      <CanvasKeys />
      {width !== "narrow" && <Legend />}
    </section>
  );
}

function LayoutProgress() {
  const { view } = useDrawState();
  const progress = useLayoutProgress();
  if (progress === null) return null;
  return (
    <div className="canvas-note">
      <ProgressLine words={`Laying out ${view?.graph.order ?? 0} things`} done={progress} />
    </div>
  );
}

function attach(desk: Desk, host: HTMLElement, onMenu: (place: MenuPlace) => void): () => void {
  const { drawing } = desk;
  const detach = drawing.attach(host, {
    onShow: (id) => desk.show(id),
    onShowLine: (triples) => desk.showLine(triples),
    onExpand: (id) => desk.expand(id),
    onClear: () => desk.clear(),
    onLink: (from, to) => desk.entry.add({ subject: from, object: to }),
    allowsLink: (id) => desk.canBeDrawnFrom(id),
    onCursor: (id) => desk.announcer.say(placeWords(desk, id)),
    onMenu: (target, at) => onMenu({ target, at }),
    insets: () => insetsOf(host),
  });
  desk.settle();
  const stop = onTheme(() => requestAnimationFrame(() => drawing.recolour()));
  return () => {
    stop();
    detach();
  };
}

/** The tools and the key lie over the canvas; on a narrow screen the sheet does too. */
function insetsOf(host: HTMLElement): { top: number; right: number; bottom: number; left: number } {
  const box = host.getBoundingClientRect();
  const over = host.parentElement?.querySelector(".chips") ?? host.parentElement?.querySelector(".tools");
  const note = host.parentElement?.querySelector(".path-note");
  const lowest = Math.max(...[over, note].map((el) => el?.getBoundingClientRect().bottom ?? box.top));
  const key = host.parentElement?.querySelector(".legend")?.getBoundingClientRect();
  const sheet = document.querySelector(".sheet")?.getBoundingClientRect();
  const covered = Math.max(
    key === undefined ? 0 : box.bottom - key.top,
    sheet === undefined ? 0 : box.bottom - sheet.top,
  );
  return {
    top: Math.max(0, lowest - box.top),
    right: 0,
    bottom: Math.min(Math.max(0, covered), box.height * 0.6),
    left: 0,
  };
}
