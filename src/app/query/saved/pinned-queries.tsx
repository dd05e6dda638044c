/** On a card: the questions that are pinned to its class. */
import { useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { useDesk, useRevision } from "../../desk/desk-context.tsx";
import { Icon } from "../../glyphs/icon.tsx";
import { askPinned, pinnedFor } from "./pinned.ts";
import "./saved.css";

export function PinnedQueries({ thing }: { thing: string }) {
  const desk = useDesk();
  useRevision();
  useSyncExternalStore(desk.queries.saved.subscribe, desk.queries.saved.get);
  const pinned = pinnedFor(desk, thing);
  if (pinned.length === 0) return null;
  return (
    <ul className="pinned-queries" aria-label="Questions">
      {pinned.map((each) => (
        <li key={each.query.path}>
          <Button className="link" onPress={() => void askPinned(desk, each, thing)}>
            <Icon name="braces" size={14} />
            {each.query.title}
          </Button>
        </li>
      ))}
    </ul>
  );
}
