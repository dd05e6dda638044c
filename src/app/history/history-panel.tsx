/** The history of the dossier: every change made in this browser, of everything or of one thing. */
import { useState } from "react";
import { ThingField } from "../controls/thing-field.tsx";
import { useDesk } from "../desk/desk-context.tsx";
import { KeptFiles } from "../open/kept-files.tsx";
import { count } from "../words/counts.ts";
import { EditorName } from "./editor-name-field.tsx";
import { HistoryList } from "./history-list.tsx";
import { useHistory, useHistoryOf } from "./use-history.ts";

export function HistoryPanel() {
  const [thing, setThing] = useState<string | null>(null);
  const all = useHistory();
  return (
    <div className="scroll history-panel">
      <div className="history-tools">
        <ThingField label="Changes to" value={thing} onChange={setThing} placeholder="Everything" />
        <EditorName />
      </div>
      {thing === null ? (
        all.length === 0 ? (
          <p className="note">
            Nothing has been changed yet. Every change is listed here, with the way to take it back, also after the page
            was closed.
          </p>
        ) : (
          <HistoryList rows={all} label={`${count(all.length, "change")}, the latest first`} />
        )
      ) : (
        <OfThing thing={thing} />
      )}
      <KeptFiles />
    </div>
  );
}

/** The changes to one thing. */
export function OfThing({ thing }: { thing: string }) {
  const desk = useDesk();
  const rows = useHistoryOf(thing);
  if (rows.length === 0) return <p className="note">No change made here speaks of {desk.nameOf(thing)}.</p>;
  return (
    <HistoryList rows={rows} label={`${count(rows.length, "change")} to ${desk.nameOf(thing)}, the latest first`} />
  );
}
