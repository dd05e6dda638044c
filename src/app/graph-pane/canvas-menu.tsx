/** The menu of a thing or line on the canvas: what the keys do, in words. */
import { useRef } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components";
import type { Selection } from "../canvas/canvas.ts";
import { useDesk, useDrawState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import type { IconName } from "../glyphs/icon-shapes.ts";

export interface MenuPlace {
  readonly target: Selection | null;
  /** In CSS pixels of the canvas. */
  readonly at: { readonly x: number; readonly y: number };
}

interface Entry {
  readonly id: string;
  readonly icon: IconName;
  readonly words: string;
  readonly shortcut?: string;
  run(): void;
}

export function CanvasMenu({ place, onClose }: { place: MenuPlace; onClose: () => void }) {
  const anchor = useRef<HTMLSpanElement>(null);
  const entries = useEntries(place.target);
  return (
    <>
      <span className="menu-anchor" ref={anchor} style={{ left: place.at.x, top: place.at.y }} />
      <Popover
        className="popover"
        aria-label="On the canvas"
        placement="bottom start"
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Menu
          className="menu"
          aria-label="On the canvas"
          autoFocus="first"
          onAction={(key) => {
            onClose();
            entries.find((e) => e.id === key)?.run();
          }}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} className="menu-item" textValue={entry.words}>
              <Icon name={entry.icon} size={15} />
              {entry.words}
              {entry.shortcut !== undefined && <kbd className="why">{entry.shortcut}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}

function useEntries(target: Selection | null): Entry[] {
  const desk = useDesk();
  const { view } = useDrawState();
  const whole: Entry[] = [
    { id: "fit", icon: "maximize", words: "Fit the graph to the window", shortcut: "0", run: () => desk.drawing.fit() },
    { id: "home", icon: "scan", words: "Back to the first view", run: () => desk.home() },
  ];
  if (target === null) return whole;
  const { id } = target;
  if (target.kind === "node") {
    return [
      { id: "open", icon: "file-text", words: `Open ${desk.nameOf(id)}`, shortcut: "Enter", run: () => desk.show(id) },
      { id: "expand", icon: "plus", words: "Expand", shortcut: "E", run: () => desk.expand(id) },
      { id: "centre", icon: "crosshair", words: "Start from here", run: () => desk.centre(id) },
      { id: "path-from", icon: "route", words: "Path from here", run: () => desk.pathEnd(id, "start") },
      { id: "path-to", icon: "route", words: "Path to here", run: () => desk.pathEnd(id, "end") },
      { id: "remove", icon: "eye-off", words: "Remove from view", run: () => desk.removeFromView(id) },
      ...whole,
    ];
  }
  const triples = view?.graph.hasEdge(id) === true ? view.graph.getEdgeAttribute(id, "triples") : [];
  return [
    { id: "open", icon: "file-text", words: "Open the claim behind it", run: () => desk.showLine(triples) },
    ...whole,
  ];
}
