/** The answer beside the query: what has come so far, the answer in the form that suits it, or why there is none. */
import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { MOST_HITS } from "../desk/presenter.ts";
import { Icon } from "../glyphs/icon.tsx";
import { ProgressLine } from "../states/progress-line.tsx";
import { count } from "../words/counts.ts";
import type { Limits } from "./query-limits.ts";
import { columnReader } from "./results/answer-reader.ts";
import { columnsOf } from "./results/columns.ts";
import { linesShown } from "./results/lines-shown.ts";
import type { ShownAnswer } from "./results/result-view.ts";
import { RESULT_VIEWS } from "./results/result-views.ts";
import { SaveMenu } from "./results/save-menu.tsx";
import { useSliced } from "./results/use-sliced.ts";
import { msWords, type QueryTrouble, type Run, sizeWords } from "./run.ts";
import { thingsIn } from "./things-in.ts";
import { UpdatePane } from "./update-pane.tsx";
import "./results/results.css";

interface ResultPaneProps {
  readonly tab: string;
  /** What the query is called. */
  readonly name: string;
  readonly run: Run;
  /** Asks again, within other limits if given. */
  readonly onAsk: (within?: Limits) => Promise<void>;
}

export function ResultPane({ tab, name, run, onAsk }: ResultPaneProps) {
  const { running, arriving, result, trouble, preview, said } = run;
  const shown = result ?? arriving;
  const isEmpty = shown === null && !running && trouble === null && preview === null && said === null;
  return (
    <section className="result" aria-label="Answer" aria-busy={running}>
      {running && <Waiting rows={run.arrived} />}
      {trouble !== null && <Trouble trouble={trouble} run={run} onAsk={onAsk} />}
      {said !== null && (
        <p className="note result-note" role="status">
          {said}
        </p>
      )}
      {preview !== null && <UpdatePane tab={tab} run={run} preview={preview} onAsk={onAsk} />}
      {shown !== null && <Answer shown={shown} run={run} name={name} onAsk={onAsk} />}
      {isEmpty && (
        <p className="note result-note">
          The answer appears here. The prefixes of this dossier need no declaration; saved queries are a place to begin.
        </p>
      )}
    </section>
  );
}

function Waiting({ rows }: { rows: number }) {
  const { queries } = useDesk();
  const { engine } = useSyncExternalStore(queries.subscribe, queries.get);
  const loading = engine?.stage === "loading" && engine.total > 0;
  const words =
    engine === null || engine.stage === "starting"
      ? "Starting the query engine, once per visit"
      : loading
        ? "Bringing the query engine up to date"
        : rows > 0
          ? `${count(rows, "row")} so far`
          : "Asking";
  return (
    <div className="result-wait">
      <ProgressLine
        words={words}
        done={loading && engine !== null ? engine.done / engine.total : null}
        note="Reading and browsing work meanwhile."
      />
    </div>
  );
}

function Trouble({ trouble, run, onAsk }: Pick<ResultPaneProps, "run" | "onAsk"> & { trouble: QueryTrouble }) {
  const { queries } = useDesk();
  const { sentence, line, column, endpoint, past } = trouble;
  return (
    <div className="result-note query-trouble" role="alert">
      <Icon name="triangle-alert" />
      <div>
        <p>
          {line !== undefined && (
            <b>
              Line {line}, column {column}:{" "}
            </b>
          )}
          {endpoint === undefined ? sentence : `The query asks ${hostOf(endpoint)}. Nothing has been sent there yet.`}
        </p>
        {endpoint !== undefined && (
          <>
            <p className="small muted">
              It would get the part of the query that stands in SERVICE, and your address on the network; no cookies.
              Allow it for as long as the dossier is open?
            </p>
            <Button
              className="btn sm"
              onPress={() => {
                queries.allow(endpoint);
                void onAsk(run.limits ?? undefined);
              }}
            >
              Allow {hostOf(endpoint)}
            </Button>
          </>
        )}
        {past !== undefined && (
          <Button
            className="btn sm"
            onPress={() => void onAsk({ ...(run.limits ?? queries.get().limits), [past]: null })}
          >
            Ask without a limit of {past === "rows" ? "rows" : "time"}
          </Button>
        )}
      </div>
    </div>
  );
}

const showWords = (things: number): string =>
  `Show ${things > MOST_HITS ? `the first ${MOST_HITS}` : things} on the canvas`;

function hostOf(endpoint: string): string {
  try {
    return new URL(endpoint).host;
  } catch {
    return endpoint;
  }
}

const NO_THINGS: readonly string[] = [];

type AnswerProps = Pick<ResultPaneProps, "run" | "name" | "onAsk"> & { readonly shown: ShownAnswer["result"] };

function Answer({ shown, run, name, onAsk }: AnswerProps) {
  const desk = useDesk();
  const { result } = run;
  const [wanted, setWanted] = useState<string | null>(null);
  const variables = shown.kind === "rows" ? shown.variables : null;
  const columns = useMemo(() => (shown.kind === "rows" ? columnsOf(shown, columnReader(desk)) : []), [shown, desk]);
  const answer = useMemo(
    () => ({ name, result: shown, columns, arriving: result === null }),
    [name, shown, columns, result],
  );
  const views = RESULT_VIEWS.filter((view) => view.fits(answer));
  const view = views.find(({ id }) => id === wanted) ?? views[0];
  const { graph } = desk.session.projection;
  const things =
    useSliced(
      useCallback(
        () =>
          thingsIn(
            result,
            (key) => graph.hasNode(key),
            (term) => desk.names.find(term),
            MOST_HITS + 1,
          ),
        [result, graph, desk],
      ),
    ) ?? NO_THINGS;
  if (view === undefined) return null;
  return (
    <>
      {result !== null && (
        <div className="bar">
          <span className="small num">
            <b>{sizeWords(result)}</b> <span className="muted">in {msWords(result.ms)}</span>
          </span>
          {result.truncated === true && (
            <Button
              className="btn sm"
              onPress={() => void onAsk({ ...(run.limits ?? desk.queries.get().limits), rows: null })}
            >
              Fetch all
            </Button>
          )}
          <span className="grow" />
          {things.length > 0 && (
            <Button
              className="btn quiet sm"
              aria-label={showWords(things.length)}
              onPress={() => desk.showHits(things, linesShown(desk, result, columns))}
            >
              <Icon name="waypoints" size={14} />
              <span className="act-words">{showWords(things.length)}</span>
            </Button>
          )}
          {views.length > 1 && (
            <ToggleButtonGroup
              className="seg"
              aria-label="Shown as"
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[view.id]}
              onSelectionChange={(keys) => setWanted(String([...keys][0]))}
            >
              {views.map(({ id, words }) => (
                <ToggleButton key={id} id={id}>
                  {words}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          )}
          <SaveMenu result={result} name={name} />
        </div>
      )}
      <view.Component key={variables?.join(" ") ?? view.id} answer={answer} />
    </>
  );
}
