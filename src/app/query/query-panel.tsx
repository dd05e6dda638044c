/** The query panel: write SPARQL in tabs, run it within limits, see the answer in the form that suits it. */
import { useMemo, useState, useSyncExternalStore } from "react";
import { Button, TabPanel, Tabs } from "react-aria-components";
import { formatQuery } from "../../query/format-query.ts";
import { queryKind } from "../../query/query-kind.ts";
import { useDesk, useRevision } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { MOD } from "../header/keys.ts";
import { OpenEditor } from "./completion/open-editor.ts";
import { Editor } from "./editor.tsx";
import { HistoryPopover } from "./history-popover.tsx";
import { LimitsMenu } from "./limits-menu.tsx";
import { LiveTrouble } from "./live-trouble.tsx";
import type { Limits } from "./query-limits.ts";
import { tabName } from "./query-tabs.ts";
import { ResultPane } from "./result-pane.tsx";
import { outcomeOf } from "./run.ts";
import { ParameterForm } from "./saved/parameter-form.tsx";
import { SaveQuery } from "./saved/save-query.tsx";
import { SavedQueries } from "./saved/saved-queries.tsx";
import { SchemaButton, SchemaPanel } from "./schema/schema-panel.tsx";
import { TabStrip } from "./tab-strip.tsx";
import { useOddNames } from "./use-odd-names.ts";
import { useSyntax } from "./use-syntax.ts";
import { useActiveTab } from "./use-tabs.ts";
import "./query.css";

export function QueryPanel() {
  const desk = useDesk();
  const { queries, session, announcer } = desk;
  const { tabs } = queries;
  const tab = useActiveTab();
  const { limits } = useSyncExternalStore(queries.subscribe, queries.get);
  const run = queries.of(tab.id);
  const revision = useRevision();
  // biome-ignore lint/correctness/useExhaustiveDependencies: prefixes come with documents, and documents with a revision
  const prefixes = useMemo(() => session.prefixes, [session, revision]);
  const { wrong, odd } = useSyntax(tab.text, prefixes, useOddNames(prefixes));
  const [schema, setSchema] = useState(false);
  const [here] = useState(() => new OpenEditor());
  const ask = async (within?: Limits): Promise<void> => {
    const { id, text } = tabs.active;
    announcer.say(outcomeOf(await queries.run(id, text, within)).outcome);
  };
  const open = (text: string, name: string | null, isRun: boolean): void => {
    tabs.open(text, name);
    if (isRun) void ask();
  };
  const isUpdate = queryKind(tab.text) === "update";
  const trouble = wrong ?? (run.text === tab.text ? run.trouble : null);
  return (
    <div className={schema ? "query-split with-schema" : "query-split"}>
      {schema && <SchemaPanel here={here} onClose={() => setSchema(false)} />}
      <Tabs className="editor" selectedKey={tab.id} onSelectionChange={(key) => tabs.show(String(key))}>
        <TabStrip />
        <TabPanel id={tab.id} className="editor-pane" key={tab.id}>
          <div className="bar">
            {run.running ? (
              <Button className="btn sm" onPress={() => queries.cancel(tab.id)}>
                <Icon name="square" size={13} />
                Cancel
              </Button>
            ) : (
              <Button className="btn pri sm" onPress={() => void ask()} aria-keyshortcuts="Control+Enter Meta+Enter">
                <Icon name="play" size={13} weight={2.2} />
                {isUpdate ? "Preview" : "Run"}
              </Button>
            )}
            <SchemaButton isOpen={schema} onPress={() => setSchema(!schema)} />
            <LimitsMenu limits={limits} />
            <SavedQueries onChoose={(text, isRun) => open(text, null, isRun)} />
            <SaveQuery tab={tab} />
            <HistoryPopover onOpen={(text, isRun) => open(text, null, isRun)} />
            <span className="grow" />
            <Button
              className="btn quiet sm"
              onPress={() => tabs.type(formatQuery(tabs.active.text))}
              aria-keyshortcuts="Shift+Alt+F"
            >
              Format
            </Button>
            <kbd className="run-key">{MOD} Enter</kbd>
          </div>
          <ParameterForm tab={tab} onRun={() => void ask()} />
          <Editor
            text={tab.text}
            here={here}
            trouble={trouble}
            odd={odd}
            onChange={(text) => tabs.type(text)}
            onRun={() => void ask()}
          />
          <LiveTrouble text={tab.text} wrong={wrong} odd={odd} here={here} />
        </TabPanel>
      </Tabs>
      <ResultPane key={tab.id} tab={tab.id} name={tabName(tabs.get(), tab)} run={run} onAsk={ask} />
    </div>
  );
}
