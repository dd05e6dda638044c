/** The dossier's saved queries, to be opened. */
import { useSyncExternalStore } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from "react-aria-components";
import { useDesk } from "../../desk/desk-context.tsx";
import type { ShelvedQuery } from "./query-shelf.ts";
import "./saved.css";

/** `onChoose`: whether it can be run at once is the query's own: one that asks for something first waits. */
export function SavedQueries({ onChoose }: { onChoose: (text: string, isRun: boolean) => void }) {
  const { saved } = useDesk().queries;
  const queries = useSyncExternalStore(saved.subscribe, saved.get);
  if (queries.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className="btn sm">Saved queries</Button>
      <Popover className="popover saved-popover" placement="top start">
        <Menu
          className="menu"
          aria-label="Saved queries"
          onAction={(key) => {
            const chosen = saved.at(String(key));
            if (chosen !== undefined) onChoose(chosen.text, isReady(chosen));
          }}
        >
          {queries.map((q) => (
            <MenuItem key={q.path} id={q.path} className="menu-item saved-item" textValue={q.title}>
              <Text slot="label">{q.title}</Text>
              {(q.header.description !== "" || q.isHere) && (
                <Text slot="description">
                  {q.isHere && <em>In this browser only. </em>}
                  {q.header.description}
                </Text>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

const isReady = ({ header }: ShelvedQuery): boolean => header.parameters.every((p) => p.initial !== null);
