/** The last step: what would be made, what cannot be read, and then what was made. */
import { useSyncExternalStore } from "react";
import type { ImportCounts } from "../../edits/import/import-records.ts";
import { Tick } from "../controls/tick.tsx";
import { count } from "../words/counts.ts";
import { ErrorList } from "./error-list.tsx";
import type { Importer } from "./importer.ts";

export function ResultStep({ importer }: { importer: Importer }) {
  const { checked, goodOnly, isDone } = useSyncExternalStore(importer.subscribe, importer.get);
  if (checked === null) return null;
  const { errors, plan } = checked;
  const bad = new Set(errors.map(({ row }) => row)).size;
  const isNothing = plan.edit.delta.added.length === 0;
  return (
    <div className="import-part">
      {isDone && (
        <p role="status" className="import-done">
          The table is in the dossier. Undo takes all of it back.
        </p>
      )}
      {isNothing && !isDone ? (
        <p>Nothing new: the dossier has all of this already.</p>
      ) : (
        <>
          <h3>{isDone ? "Made" : "Would be made"}</h3>
          <ul className="import-counts">
            {countWords(plan.counts).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {plan.counts.held.length > 0 && (
        <details>
          <summary>{count(plan.counts.held.length, "value")} left out: the dossier says something else</summary>
          <ul className="import-held">
            {plan.counts.held.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      )}
      {errors.length > 0 && !isDone && (
        <>
          <p>
            {count(bad, "row")} cannot be read. Mend the file and open it again, or leave {bad === 1 ? "it" : "them"}{" "}
            out.
          </p>
          <Tick isSelected={goodOnly} onChange={(isSelected) => importer.setGoodOnly(isSelected)}>
            Import the good rows only
          </Tick>
        </>
      )}
      <ErrorList errors={errors} />
    </div>
  );
}

const countWords = (counts: ImportCounts): string[] => [
  count(counts.made, "new thing"),
  `${count(counts.joined, "thing")} that the dossier has already`,
  ...(counts.mentioned === 0 ? [] : [`${count(counts.mentioned, "thing")} that cells only name`]),
  ...(counts.sources === 0 ? [] : [count(counts.sources, "new source")]),
  ...(counts.claims === 0 ? [] : [count(counts.claims, "claim")]),
  ...(counts.statements === 0 ? [] : [count(counts.statements, "plain statement")]),
];
