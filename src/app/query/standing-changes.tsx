/** Statements that an update would let stand otherwise: how they stand, how they would, and on whose word. */
import { tripleKey } from "../../rdf/term.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { StandingMark } from "../glyphs/standing-mark.tsx";
import { count, listed } from "../words/counts.ts";
import { sentenceText } from "../words/sentence.ts";
import type { StatementChange } from "./claim-changes.ts";

const MOST = 60;
const MOST_SOURCES = 4;

export function StandingChanges({ changes }: { changes: readonly StatementChange[] }) {
  return (
    <section className="update-group" aria-label="Statements that would stand otherwise">
      <h3>{count(changes.length, "statement")} would stand otherwise</h3>
      <ul className="standing-changes">
        {changes.slice(0, MOST).map((change) => (
          <li key={tripleKey(change.triple)}>
            <Change change={change} />
          </li>
        ))}
      </ul>
      {changes.length > MOST && <p className="small muted">and {changes.length - MOST} more</p>}
    </section>
  );
}

function Change({ change: { triple, before, after, claims } }: { change: StatementChange }) {
  const { vocabulary, claims: known } = useDesk().session;
  const sources = [
    ...new Set(claims.map(({ source }) => (source === null ? "no source" : known.source(source).short))),
  ];
  const ids = [...new Set(claims.map(({ identifier }) => identifier))];
  const named =
    sources.length > MOST_SOURCES
      ? [...sources.slice(0, MOST_SOURCES), `${sources.length - MOST_SOURCES} more`]
      : sources;
  return (
    <>
      <span className={after === null ? "standing-said gone" : "standing-said"}>
        {sentenceText(triple, vocabulary)}
      </span>
      <span className="standing-turn">
        {before === null ? <span className="muted">not in the dossier</span> : <StandingMark standing={before} />}
        <span aria-hidden="true">→</span>
        <span className="sr">becomes </span>
        {after === null ? <span className="muted">gone</span> : <StandingMark standing={after} />}
        <span className="muted">
          {ids.slice(0, MOST_SOURCES).join(", ")}
          {ids.length > MOST_SOURCES && " …"}; {listed(named)}
        </span>
      </span>
    </>
  );
}
