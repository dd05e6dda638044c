/** The query panel: write SPARQL, run it, see the answer as a table, as Turtle, or on the canvas. */
import { useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { useDesk, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { MOD } from "../header/keys.ts";
import { count } from "../words/counts.ts";
import { Editor } from "./editor.tsx";
import type { RunState } from "./query-runner.ts";
import { ResultPane } from "./result-pane.tsx";
import { SavedQueries } from "./saved-queries.tsx";
import "./query.css";

export function QueryPanel() {
  const desk = useDesk();
  const { query } = useViewState();
  const { queries } = desk;
  const state = useSyncExternalStore(queries.subscribe, queries.get);
  const ask = async (text: string) => desk.announcer.say(spoken(await queries.run(text)));
  const run = () => void ask(desk.view.get().query);
  return (
    <div className="query-split">
      <section className="editor" aria-label="Query">
        <div className="bar">
          {state.running ? (
            <Button className="btn sm" onPress={() => queries.cancel()}>
              <Icon name="square" size={13} />
              Cancel
            </Button>
          ) : (
            <Button className="btn pri sm" onPress={run} aria-keyshortcuts="Control+Enter Meta+Enter">
              <Icon name="play" size={13} weight={2.2} />
              Run
            </Button>
          )}
          <SavedQueries
            onChoose={(text) => {
              desk.view.set({ query: text });
              void ask(text);
            }}
          />
          <span className="grow" />
          <kbd className="run-key">{MOD} Enter</kbd>
        </div>
        <Editor
          text={query}
          prefixes={desk.session.prefixes}
          trouble={state.trouble}
          onChange={(text) => desk.view.set({ query: text }, "replace")}
          onRun={run}
        />
      </section>
      <ResultPane state={state} />
    </div>
  );
}

/** What a run amounts to, for those who hear it. */
function spoken({ result, trouble }: RunState): string {
  if (trouble !== null) {
    return trouble.line === undefined
      ? trouble.sentence
      : `Line ${trouble.line}, column ${trouble.column}: ${trouble.sentence}`;
  }
  if (result === null) return "";
  if (result.kind === "rows") return count(result.rows.length, "row");
  return result.kind === "quads" ? count(result.quads.length, "triple") : result.value ? "Yes" : "No";
}
