/** The dossier's saved queries: found, opened, renamed, deleted. */
import { useState, useSyncExternalStore } from "react";
import { Button, Dialog, DialogTrigger, Input, Popover, TextField } from "react-aria-components";
import { foldText } from "../../../model/names.ts";
import { FilterField } from "../../controls/filter-field.tsx";
import { IconButton } from "../../controls/icon-button.tsx";
import { useDesk } from "../../desk/desk-context.tsx";
import type { ShelvedQuery } from "./query-shelf.ts";
import "./saved.css";

interface SavedQueriesProps {
  /** `isRun`: whether it can be run at once; one that asks for something first waits. */
  readonly onChoose: (text: string, isRun: boolean) => void;
}

export function SavedQueries({ onChoose }: SavedQueriesProps) {
  const { saved } = useDesk().queries;
  const queries = useSyncExternalStore(saved.subscribe, saved.get);
  const [open, setOpen] = useState(false);
  if (queries.length === 0 && !open) return null;
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="btn sm">Saved queries</Button>
      <Popover className="popover saved-popover" placement="top start">
        <Dialog aria-label="Saved queries">
          <SavedList
            onChoose={(query) => {
              setOpen(false);
              onChoose(query.text, isReady(query));
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const isReady = ({ header }: ShelvedQuery): boolean => header.parameters.every((p) => p.initial !== null);

function SavedList({ onChoose }: { onChoose: (query: ShelvedQuery) => void }) {
  const { saved, changes } = useDesk().queries;
  const queries = useSyncExternalStore(saved.subscribe, saved.get);
  const [words, setWords] = useState("");
  const [renaming, setRenaming] = useState<string | null>(null);
  const [gone, setGone] = useState<ShelvedQuery | null>(null);
  /** Path of the one that takes the focus when what had it goes: Escape closes the list only from inside. */
  const [focused, setFocused] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const wanted = foldText(words).split(" ").filter(Boolean);
  const found = queries.filter(({ title, header }) =>
    wanted.every((w) => foldText(`${title} ${header.description}`).includes(w)),
  );
  const rename = async (query: ShelvedQuery, title: string, byKey: boolean): Promise<void> => {
    setFocused(byKey ? query.path : null);
    setRenaming(null);
    if (title.trim() !== "" && title.trim() !== query.title) setTrouble(await changes.rename(query, title));
  };
  const remove = async (query: ShelvedQuery): Promise<void> => {
    const failed = await changes.delete(query);
    setTrouble(failed);
    setGone(failed === null ? query : null);
  };
  const restore = async (query: ShelvedQuery): Promise<void> => {
    setFocused(query.path);
    setTrouble(await changes.restore(query));
    setGone(null);
  };
  return (
    <div className="asked">
      <FilterField words="Find a saved query" value={words} onChange={setWords} icon="search" focused />
      <ul className="asked-list" aria-label="Saved queries">
        {found.map((query) => (
          <li key={query.path}>
            {renaming === query.path ? (
              <TitleField first={query.title} onTitle={(title, byKey) => void rename(query, title, byKey)} />
            ) : (
              <Button
                className="asked-open saved-item"
                aria-label={query.title}
                autoFocus={focused === query.path}
                onPress={() => onChoose(query)}
              >
                <span>{query.title}</span>
                {(query.header.description !== "" || query.isHere) && (
                  <small>
                    {query.isHere && <em>In this browser only. </em>}
                    {query.header.description}
                  </small>
                )}
              </Button>
            )}
            {changes.canChange(query) && renaming !== query.path && (
              <>
                <IconButton icon="pencil" label={`Rename ${query.title}`} onPress={() => setRenaming(query.path)} />
                <IconButton icon="trash-2" label={`Delete ${query.title}`} onPress={() => void remove(query)} />
              </>
            )}
          </li>
        ))}
      </ul>
      {found.length === 0 && words !== "" && <p className="note">No saved query has “{words.trim()}”.</p>}
      <div role="status">
        {gone !== null && (
          <div className="row saved-gone">
            <span className="small grow">“{gone.title}” is deleted.</span>
            <Button className="btn sm" autoFocus onPress={() => void restore(gone)}>
              Put it back
            </Button>
          </div>
        )}
      </div>
      {trouble !== null && (
        <p className="small saved-gone" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}

/** Enter and leaving it take the title, Escape does not. */
function TitleField({ first, onTitle }: { first: string; onTitle: (title: string, byKey: boolean) => void }) {
  const [title, setTitle] = useState(first);
  return (
    <TextField className="saved-title" aria-label={`Title of ${first}`} value={title} onChange={setTitle} autoFocus>
      <div className="field">
        <Input
          onBlur={() => onTitle(title, false)}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              // Else the same key would press what has the focus next.
              event.preventDefault();
              onTitle(title, true);
            }
            if (event.key !== "Escape") return;
            event.stopPropagation();
            onTitle(first, true);
          }}
        />
      </div>
    </TextField>
  );
}
