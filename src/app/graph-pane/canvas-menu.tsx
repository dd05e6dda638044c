/** The menu of a thing or line on the canvas: what the keys do, in words. */
import { useRef } from "react";
import { Menu, MenuItem, Popover, SubmenuTrigger } from "react-aria-components";
import { isGroup } from "../../graph/group.ts";
import { RelationMenu, useRelationsLeft } from "../arrange/relation-items.tsx";
import type { Selection } from "../canvas/canvas.ts";
import type { Desk } from "../desk/desk.ts";
import { useDesk, useDrawState } from "../desk/desk-context.tsx";
import { leadingClaim } from "../desk/leading-claim.ts";
import { type Act, claimActs, lineActs, thingActs } from "../entry/acts.ts";
import { keyName } from "../finder/command.ts";
import { Icon } from "../glyphs/icon.tsx";
import type { IconName } from "../glyphs/icon-shapes.ts";
import { addKeys, addThing } from "../query/pattern/open-pattern.ts";

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
  const thing = place.target?.kind === "node" ? place.target.id : "";
  const relations = useRelationsLeft(thing);
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
          {relations.length > 0 && (
            <SubmenuTrigger>
              <MenuItem id="by-relation" className="menu-item" textValue="Expand by relation">
                <Icon name="waypoints" size={15} />
                Expand by relation
                <span className="why">
                  <Icon name="chevron-right" size={13} />
                </span>
              </MenuItem>
              <Popover className="popover">
                <RelationMenu thing={thing} onDone={onClose} />
              </Popover>
            </SubmenuTrigger>
          )}
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
  const { view, pinned } = useDrawState();
  const { arranger } = desk;
  const whole: Entry[] = [
    { id: "fit", icon: "maximize", words: "Fit the graph to the window", shortcut: "0", run: () => desk.drawing.fit() },
    { id: "home", icon: "scan", words: "Back to the first view", run: () => desk.home() },
  ];
  if (target === null) return whole;
  const { id } = target;
  if (target.kind === "node" && isGroup(id)) {
    return [
      {
        id: "ungroup",
        icon: "ungroup",
        words: `Open ${desk.nameOf(id)}`,
        shortcut: "E",
        run: () => arranger.openGroup(id),
      },
      { id: "open", icon: "file-text", words: "List what is in it", shortcut: "Enter", run: () => desk.show(id) },
      ...whole,
    ];
  }
  if (target.kind === "node") {
    const leaves = arranger.leaves(id).length;
    const closable = arranger.openGroupOf(id);
    const kind = view?.graph.hasNode(id) === true ? view.graph.getNodeAttribute(id, "kind") : "";
    const alike = view?.graph.filterNodes((_, a) => a.kind === kind && !a.focus && a.members === undefined).length ?? 0;
    const kindName =
      desk.session.vocabulary
        .kinds()
        .find((k) => k.id === kind)
        ?.label.toLowerCase() ?? "things";
    const isPinned = pinned.includes(id);
    const shaping: Entry[] = [
      ...(leaves > 0
        ? [
            {
              id: "collapse",
              icon: "fold-vertical",
              words: `Collapse (${leaves})`,
              run: () => arranger.collapse(id),
            } as const,
          ]
        : []),
      ...(closable !== undefined
        ? [
            {
              id: "close",
              icon: "group",
              words: "Close its group",
              run: () => arranger.closeGroup(closable.id),
            } as const,
          ]
        : alike > 1
          ? [
              {
                id: "group",
                icon: "group",
                words: `Group ${kindName} (${alike})`,
                run: () => arranger.groupKind(kind),
              } as const,
            ]
          : []),
      {
        id: "pin",
        icon: isPinned ? "pin-off" : "pin",
        words: isPinned ? "Unpin" : "Pin where it stands",
        run: () => arranger.togglePin(id),
      },
    ];
    return [
      { id: "open", icon: "file-text", words: `Open ${desk.nameOf(id)}`, shortcut: "Enter", run: () => desk.show(id) },
      { id: "expand", icon: "plus", words: "Expand", shortcut: "E", run: () => desk.expand(id) },
      { id: "centre", icon: "crosshair", words: "Start from here", run: () => desk.centre(id) },
      { id: "path-from", icon: "route", words: "Path from here", run: () => desk.paths.endAt(id, "start") },
      { id: "path-to", icon: "route", words: "Path to here", run: () => desk.paths.endAt(id, "end") },
      ...shaping,
      ...entriesOf(thingActs(desk, id)),
      { id: "pattern", icon: "braces", words: "Add to the pattern", run: () => addThing(desk, id) },
      { id: "remove", icon: "eye-off", words: "Remove from view", run: () => desk.removeFromView(id) },
      ...whole,
    ];
  }
  const triples = view?.graph.hasEdge(id) === true ? view.graph.getEdgeAttribute(id, "triples") : [];
  return [
    { id: "open", icon: "file-text", words: "Open the claim behind it", run: () => desk.showLine(triples) },
    ...entriesOf(lineBehind(desk, triples)),
    { id: "pattern", icon: "braces", words: "Add to the pattern", run: () => addKeys(desk, triples) },
    ...whole,
  ];
}

const entriesOf = (acts: readonly Act[]): Entry[] =>
  acts.map(({ keys, ...act }) => ({ ...act, ...(keys === undefined ? {} : { shortcut: keyName(keys) }) }));

/** What can be done to the claim behind a line; a line with several claims on it says so by its first. */
function lineBehind(desk: Desk, keys: readonly string[]): Act[] {
  const triple = keys.map((key) => desk.triples.find(key)).find((t) => t !== null);
  if (triple === undefined || triple === null) return [];
  const lead = leadingClaim(desk.session.claims.onTriple(triple));
  return lead === null ? lineActs(desk, triple) : claimActs(desk, lead);
}
