/** The Turtle pane: the chosen thing with its claims as Turtle, to be edited; applying is one step that can be undone. */
import { turtle } from "codemirror-lang-turtle";
import { useDeferredValue, useMemo, useState, useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { iri } from "../../rdf/term.ts";
import { CodeEditor } from "../controls/code-editor.tsx";
import { useData, useDesk, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { MOD } from "../header/keys.ts";
import { turtleCompletions } from "./turtle-completions.ts";
import { TurtleDiff } from "./turtle-diff.tsx";
import { asDraft, readDraft } from "./turtle-pane.ts";
import "../query/query.css";
import "./turtle.css";

export function TurtlePanel() {
  const { shown } = useViewState();
  const chosen = shown?.kind === "thing" ? shown.id : null;
  const isOnFile = useData(
    ({ session }) => chosen !== null && session.workspace.dossier.count(iri(chosen)) > 0,
    [chosen],
  );
  if (chosen === null || !isOnFile) {
    return (
      <p className="note result-note">
        Choose a thing, a claim or a source. It opens here as Turtle with the claims on it, and can be edited.
      </p>
    );
  }
  return <Pane key={chosen} thing={chosen} />;
}

function Pane({ thing }: { thing: string }) {
  const desk = useDesk();
  const { session, turtle: drafts } = desk;
  const revision = useSyncExternalStore(drafts.subscribe, drafts.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft is a new value when its revision is
  const typed = useMemo(() => drafts.of(thing), [drafts, thing, revision]);
  const onFile = useData(({ session: open }) => asDraft(open, thing), [thing]);
  const draft = typed ?? onFile;
  const [stamp] = useState(() => drafts.stamp());
  const settled = useDeferredValue(draft);
  const reading = useData(
    () => (settled === onFile ? null : readDraft(desk.editor.context(), session, thing, settled, stamp)),
    [settled, onFile, stamp],
  );
  const [refusal, setRefusal] = useState<string | null>(null);
  const name = desk.nameOf(thing);
  const change = reading?.kind === "change" ? reading.rewriting : null;
  const trouble = reading?.kind === "trouble" ? reading.trouble : null;
  const isEmpty = change === null || change.edit.delta.added.length + change.edit.delta.removed.length === 0;

  const apply = () => {
    const now = drafts.of(thing);
    if (now === null) return;
    const last = readDraft(desk.editor.context(), session, thing, now, drafts.stamp());
    if (last.kind === "trouble") return setRefusal(null);
    const why = desk.edit(() => last.rewriting.edit);
    setRefusal(why);
    if (why === null) drafts.drop(thing);
  };

  return (
    <div className="query-split turtle-split">
      <section className="editor" aria-label={`${name} in Turtle`}>
        <div className="bar">
          <Button
            className="btn pri sm"
            onPress={apply}
            isDisabled={isEmpty}
            aria-keyshortcuts="Control+Enter Meta+Enter"
          >
            <Icon name="check" size={13} weight={2.2} />
            Apply
          </Button>
          <Button className="btn sm" onPress={() => drafts.drop(thing)} isDisabled={typed === null}>
            Back to what is on file
          </Button>
          <span className="grow" />
          <kbd className="run-key">{MOD} Enter</kbd>
        </div>
        <CodeEditor
          text={draft.text}
          label={`${name} in Turtle`}
          language={turtle}
          completions={[turtleCompletions(session)]}
          example=""
          trouble={trouble}
          onChange={(text) => {
            const { base } = drafts.of(thing) ?? onFile;
            if (text !== draft.text) drafts.keep(thing, { text, base });
          }}
          onRun={apply}
        />
      </section>
      <section className="result" aria-label="What applying would change">
        {trouble !== null ? (
          <p className="result-note query-trouble" role="alert">
            <Icon name="circle-alert" size={16} />
            <span>
              {trouble.line === undefined ? "" : `Line ${trouble.line}, column ${trouble.column}: `}
              {trouble.sentence} Nothing in the dossier has changed.
            </span>
          </p>
        ) : change === null || isEmpty ? (
          <p className="note result-note">
            {name} and the claims on it, as they are on file. What you change shows here before it is applied; nothing
            else is touched.
          </p>
        ) : (
          <TurtleDiff rewriting={change} />
        )}
        {refusal !== null && (
          <p className="result-note query-trouble" role="alert">
            <Icon name="circle-alert" size={16} />
            {refusal}
          </p>
        )}
      </section>
    </div>
  );
}
