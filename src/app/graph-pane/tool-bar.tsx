/** The canvas's tools: zoom, fit, how far to look, folded events, and the list twin. */
import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton, Toolbar } from "react-aria-components";
import { ArrangeMenu } from "../arrange/arrange-menu.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { useDesk, useDrawState, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { ViewsMenu } from "../views/views-menu.tsx";
import { count } from "../words/counts.ts";

const STEPS = [1, 2, 3] as const;

export function ToolBar({ narrow }: { narrow: boolean }) {
  const desk = useDesk();
  const { panel } = useViewState();
  return (
    <>
      <Toolbar className="tools" aria-label="Canvas">
        <div className="toolset">
          {!narrow && <IconButton icon="plus" label="Zoom in" shortcut="+" onPress={() => desk.drawing.zoom(1.4)} />}
          {!narrow && (
            <IconButton icon="minus" label="Zoom out" shortcut="-" onPress={() => desk.drawing.zoom(1 / 1.4)} />
          )}
          <IconButton icon="maximize" label="Fit" shortcut="0" onPress={desk.drawing.fit} />
          {narrow && <ArrangeMenu narrow />}
          {narrow && <ViewsMenu narrow />}
        </div>
        {!narrow && (
          <div className="toolset">
            <StepsMenu />
            <FoldToggle />
            <ArrangeMenu narrow={false} />
            <BackButton />
            <ViewsMenu narrow={false} />
          </div>
        )}
      </Toolbar>
      {!narrow && (
        <div className="tools right">
          <div className="toolset">
            <IconButton
              icon="table-2"
              label="Show as a list"
              pressed={panel === "list"}
              onPress={() => desk.openPanel(panel === "list" ? null : "list")}
            />
          </div>
        </div>
      )}
    </>
  );
}

/** Undo of layout; there only when there is something to take back. */
function BackButton() {
  const desk = useDesk();
  const { canGoBack } = useDrawState();
  if (!canGoBack) return null;
  return <IconButton icon="rotate-ccw" label="Back to how it stood" onPress={() => desk.arranger.back()} />;
}

function StepsMenu() {
  const desk = useDesk();
  const { steps, shown, placed, expanded, focus: chosen } = useViewState();
  const { focus } = useDrawState();
  const graph = desk.session.projection.graph;
  const other = shown?.kind === "thing" && shown.id !== focus && graph.hasNode(shown.id) ? shown.id : null;
  const moved = placed.length > 0 || expanded.length > 0 || chosen !== null;
  return (
    <MenuTrigger>
      <Button className="tool-text">
        <Icon name="waypoints" size={15} />
        {focus === null ? "Overview" : `${count(steps, "step")} from here`}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label="How far to look"
          onAction={(key) => {
            if (key === "home") desk.home();
            else if (key === "centre" && other !== null) desk.centre(other);
            else desk.view.set({ steps: Number(key) });
          }}
        >
          {STEPS.map((n) => (
            <MenuItem key={n} id={String(n)} className="menu-item" textValue={count(n, "step")}>
              {n === steps ? <Icon name="check" size={14} /> : <span className="menu-gap" />}
              {count(n, "step")} from {focus === null ? "here" : desk.nameOf(focus)}
            </MenuItem>
          ))}
          {other !== null && (
            <MenuItem id="centre" className="menu-item">
              <Icon name="crosshair" size={14} />
              Start from {desk.nameOf(other)}
            </MenuItem>
          )}
          {moved && (
            <MenuItem id="home" className="menu-item">
              <Icon name="scan" size={14} />
              Back to the first view
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function FoldToggle() {
  const { view } = useDesk();
  const { fold } = useViewState();
  const folded = useDrawState().view?.folded ?? 0;
  if (fold && folded === 0) return null;
  return (
    <ToggleButton className="tool-text" isSelected={fold} onChange={(isSelected) => view.set({ fold: isSelected })}>
      <Icon name="git-fork" size={15} />
      {fold ? `${count(folded, "event")} drawn as ${folded === 1 ? "a line" : "lines"}` : "Draw events as lines"}
    </ToggleButton>
  );
}
