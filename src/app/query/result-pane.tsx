/** The answer: rows, triples or yes and no; or why there is none. */
import { Button } from "react-aria-components";
import type { QueryResult } from "../../query/engine.ts";
import { CSV_RESULTS } from "../../query/results/csv.ts";
import type { Desk } from "../desk/desk.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { MOST_HITS } from "../desk/presenter.ts";
import { download } from "../export/download.ts";
import { exportQuads, writeQuads } from "../export/export-dossier.ts";
import { Icon } from "../glyphs/icon.tsx";
import { TurtleBlock } from "../inspector/turtle-block.tsx";
import { ProgressLine } from "../states/progress-line.tsx";
import { count } from "../words/counts.ts";
import type { RunState } from "./query-runner.ts";
import { ResultTable } from "./result-table.tsx";
import { thingsIn } from "./things-in.ts";

/** Triples written out at once; more would be felt, and the export has them all. */
const MOST_SHOWN = 2000;

export function ResultPane({ state }: { state: RunState }) {
  const { running, result, trouble } = state;
  return (
    <section className="result" aria-label="Answer" aria-busy={running}>
      {running && <Waiting state={state} />}
      {!running && trouble !== null && <Trouble trouble={trouble} />}
      {!running && trouble === null && result === null && (
        <p className="note result-note">
          The answer appears here. The prefixes of this dossier need no declaration; saved queries are a place to begin.
        </p>
      )}
      {!running && result !== null && <Answer result={result} />}
    </section>
  );
}

function Waiting({ state: { engine } }: { state: RunState }) {
  const loading = engine?.stage === "loading" && engine.total > 0;
  const words =
    engine === null || engine.stage === "starting"
      ? "Starting the query engine, once per visit"
      : loading
        ? "Bringing the query engine up to date"
        : "Asking";
  return (
    <div className="result-note">
      <ProgressLine
        words={words}
        done={loading && engine !== null ? engine.done / engine.total : null}
        note="Reading and browsing work meanwhile."
      />
    </div>
  );
}

function Trouble({ trouble }: { trouble: NonNullable<RunState["trouble"]> }) {
  const { sentence, line, column } = trouble;
  return (
    <p className="result-note query-trouble" role="alert">
      <Icon name="triangle-alert" />
      <span>
        {line !== undefined && (
          <b>
            Line {line}, column {column}:{" "}
          </b>
        )}
        {sentence}
      </span>
    </p>
  );
}

function Answer({ result }: { result: QueryResult & { readonly ms: number } }) {
  const desk = useDesk();
  const { graph } = desk.session.projection;
  const things = thingsIn(
    result,
    (key) => graph.hasNode(key),
    (term) => desk.names.find(term),
  );
  const words =
    result.kind === "rows"
      ? count(result.rows.length, "row")
      : result.kind === "quads"
        ? count(result.quads.length, "triple")
        : "Answer";
  return (
    <>
      <div className="bar">
        <span className="small num">
          <b>{words}</b>{" "}
          <span className="muted">in {Math.max(1, Math.round(result.ms)).toLocaleString("en-GB")} ms</span>
        </span>
        <span className="grow" />
        {things.length > 0 && (
          <Button className="btn quiet sm" onPress={() => desk.showHits(things)}>
            <Icon name="waypoints" size={14} />
            Show {things.length > MOST_HITS ? `the first ${MOST_HITS}` : things.length} on the canvas
          </Button>
        )}
        <Saving result={result} desk={desk} />
      </div>
      {result.kind === "rows" && <ResultTable result={result} />}
      {result.kind === "boolean" && <p className="result-yes">{result.value ? "Yes" : "No"}</p>}
      {result.kind === "quads" && (
        <div className="scroll result-turtle">
          {result.quads.length > MOST_SHOWN && (
            <p className="note">The first {count(MOST_SHOWN, "triple")}; the export has all of them.</p>
          )}
          <TurtleBlock
            text={writeQuads(desk.session, result.quads.slice(0, MOST_SHOWN), "turtle")}
            label="The answer in Turtle"
          />
        </div>
      )}
    </>
  );
}

function Saving({ result, desk }: { result: QueryResult; desk: Desk }) {
  if (result.kind === "quads") {
    return (
      <Button
        className="btn quiet sm"
        onPress={() => exportQuads(desk.session, result.quads, "turtle", `${desk.session.title} answer`)}
      >
        <Icon name="download" size={14} />
        Turtle
      </Button>
    );
  }
  if (result.kind !== "rows") return null;
  const save = () =>
    download(CSV_RESULTS.write(result, { neutraliseFormulas: true }), "answer.csv", CSV_RESULTS.mediaType);
  return (
    <Button className="btn quiet sm" onPress={save}>
      <Icon name="download" size={14} />
      CSV
    </Button>
  );
}
