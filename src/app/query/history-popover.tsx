/** The queries that were run: searched, opened again, run again. */

import { useState, useSyncExternalStore } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { FilterField } from "../controls/filter-field.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { useDesk } from "../desk/desk-context.tsx";
import { whenWords } from "../history/history-words.ts";
import { count } from "../words/counts.ts";
import { type PastQuery, pastWith } from "./query-history.ts";
import { msWords } from "./run.ts";

interface HistoryProps {
  /** Opens a query, and runs it if asked to. */
  readonly onOpen: (text: string, run: boolean) => void;
}

export function HistoryPopover({ onOpen }: HistoryProps) {
  return (
    <DialogTrigger>
      <IconButton icon="history" label="Queries that were run" className="tab-act" />
      <Popover className="popover asked-popover" placement="top start">
        <Dialog aria-label="Queries that were run">
          {({ close }) => (
            <Asked
              onOpen={(text, run) => {
                close();
                onOpen(text, run);
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Asked({ onOpen }: HistoryProps) {
  const { history } = useDesk().queries;
  const past = useSyncExternalStore(history.subscribe, history.get);
  const [words, setWords] = useState("");
  const found = pastWith(past, words);
  if (past.length === 0) return <p className="note asked-none">No query has been run yet.</p>;
  return (
    <div className="asked">
      <FilterField words="Find a query that was run" value={words} onChange={setWords} icon="search" focused />
      <ol className="asked-list" aria-label="Queries, the last first">
        {found.map((query, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two runs can be equal in everything
          <li key={i}>
            <Button className="asked-open" onPress={() => onOpen(query.text, false)}>
              <code>{firstWords(query.text)}</code>
              <small>{meta(query)}</small>
            </Button>
            <IconButton icon="play" label="Run again" onPress={() => onOpen(query.text, true)} />
          </li>
        ))}
      </ol>
      {found.length === 0 && <p className="note">No query holds “{words.trim()}”.</p>}
      <div className="row">
        <span className="small muted grow">{count(past.length, "query")} kept in this browser</span>
        <Button className="btn quiet sm" onPress={() => history.clear()}>
          Forget them
        </Button>
      </div>
    </div>
  );
}

/** The text without its prologue and white space, cut. */
const firstWords = (text: string): string =>
  text
    .replace(/^(?:\s*(?:PREFIX|BASE)\b[^\n]*\n)+/i, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 160);

const meta = ({ at, outcome, ms }: PastQuery): string =>
  [whenWords(at), outcome.length > 60 ? `${outcome.slice(0, 59)}…` : outcome, ms === null ? "" : msWords(ms)]
    .filter(Boolean)
    .join(" · ");
