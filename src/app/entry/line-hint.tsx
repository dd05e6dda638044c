/** While a line is being drawn: from where, and how to end it. */
import { useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import "./toast.css";

export function LineHint() {
  const desk = useDesk();
  const from = useSyncExternalStore(desk.entry.subscribe, desk.entry.drawnFrom);
  if (from === null) return null;
  return (
    <div className="line-hint" role="status">
      <Icon name="waypoints" size={14} />
      <span>A line from {desk.nameOf(from)}: choose the other end.</span>
      <Button className="btn sm" onPress={() => desk.entry.draw(null)} aria-keyshortcuts="Escape">
        Leave it
      </Button>
    </div>
  );
}
