/** A list of changes: what, when, by whom, how much; and what can be done with each. */
import { useState } from "react";
import { Button } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { capital, count } from "../words/counts.ts";
import { canBeParted, goTo, revertRow, stepsTo } from "./historian.ts";
import type { HistoryRow } from "./history-rows.ts";
import { amountWords, STANDING_WORDS, whenWords } from "./history-words.ts";
import "./history.css";

const SHOWN = 100;

export function HistoryList({ rows, label }: { rows: readonly HistoryRow[]; label: string }) {
  const [limit, setLimit] = useState(SHOWN);
  return (
    <>
      <ol className="history-list" aria-label={label}>
        {rows.slice(0, limit).map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ol>
      {rows.length > limit && (
        <Button className="btn quiet sm" onPress={() => setLimit(limit + SHOWN)}>
          Show {count(Math.min(SHOWN, rows.length - limit), "earlier change")}
        </Button>
      )}
    </>
  );
}

function Row({ row }: { row: HistoryRow }) {
  const desk = useDesk();
  const [why, setWhy] = useState<string | null>(null);
  const { entry, standing } = row;
  const steps = stepsTo(desk, row);
  const stands = STANDING_WORDS[standing];
  const label = capital(entry.label);
  const back = canBeParted(row) ? "Take the merge apart" : "Revert this one";
  return (
    <li className={`history-row ${standing}`}>
      <span className="history-mark" aria-hidden="true">
        <Icon name={standing === "held" ? "check" : standing === "elsewhere" ? "refresh-cw" : "undo-2"} size={14} />
      </span>
      <div className="history-what">
        <p className="history-label">
          {label}
          {stands !== null && <span className="history-standing"> {stands}</span>}
        </p>
        <p className="history-meta">
          <time dateTime={entry.at}>{whenWords(entry.at)}</time>
          {entry.editor !== null && <span>{entry.editor}</span>}
          <span>{amountWords(row)}</span>
        </p>
        {why !== null && (
          <p className="history-why" role="alert">
            {why}
          </p>
        )}
      </div>
      <span className="history-acts">
        {steps !== null && (
          <Button
            className="btn quiet sm"
            aria-label={`${words(steps)}: ${label}`}
            onPress={() => void goTo(desk, row)}
          >
            {words(steps)}
          </Button>
        )}
        {standing === "held" && (
          <Button
            className="btn quiet sm"
            aria-label={`${back}: ${label}`}
            onPress={() => setWhy(revertRow(desk, row))}
          >
            {back}
          </Button>
        )}
      </span>
    </li>
  );
}

const words = (steps: { undo: number } | { redo: number }): string =>
  "undo" in steps ? "Go back to here" : steps.redo === 1 ? "Bring back" : "Bring back up to here";
