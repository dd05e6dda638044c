/** What an update would change, to be read before anything is changed; then applied, or not. */
import { useCallback, useMemo } from "react";
import { Button } from "react-aria-components";
import { isEmpty } from "../../store/delta.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { count, countWords, listed } from "../words/counts.ts";
import { sentenceText } from "../words/sentence.ts";
import { ChangeGroupView } from "./change-group.tsx";
import { type Breach, claimChanges, toldByStanding } from "./claim-changes.ts";
import { useSliced } from "./results/use-sliced.ts";
import { msWords, type Run, type UpdatePreview } from "./run.ts";
import { StandingChanges } from "./standing-changes.tsx";
import { changeGroups, firstWords, graphsOf } from "./update-changes.ts";
import "./update-pane.css";

interface UpdatePaneProps {
  readonly tab: string;
  readonly run: Run;
  readonly preview: UpdatePreview;
  readonly onAsk: () => Promise<void>;
}

const MOST_GROUPS = 60;
const MOST_BREACHES = 8;

export function UpdatePane({ tab, run, preview: { delta, revision, ms }, onAsk }: UpdatePaneProps) {
  const { queries, session, announcer } = useDesk();
  const { workspace } = session;
  const groups = useMemo(() => changeGroups(delta), [delta]);
  // What was worked out on one state of the dossier is read on that state.
  const changes = useSliced(useCallback(() => claimChanges(workspace.dossier, delta), [workspace, delta]));
  const documents = useMemo(() => {
    const paths = new Map(workspace.documents.map((d) => [d.graph.value, d.path]));
    return graphsOf(delta).map((graph) => paths.get(graph) ?? (graph === "" ? "the default graph" : graph));
  }, [workspace, delta]);
  const rest = useMemo(() => {
    const isTold = toldByStanding(changes?.statements ?? []);
    return groups
      .map((group) => ({ ...group, lines: group.lines.filter(({ triple }) => !isTold(triple)) }))
      .filter((group) => group.lines.length > 0);
  }, [groups, changes]);
  const lines = groups.flatMap((group) => group.lines);
  const come = lines.filter(({ sign }) => sign === "+").length;
  const words = `${count(come, "statement")} added, ${(lines.length - come).toLocaleString("en-GB")} removed`;
  const apply = (): void => {
    if (workspace.revision !== revision) {
      announcer.say("The dossier has changed meanwhile. The preview is worked out again; nothing has been applied.");
      void onAsk();
      return;
    }
    const label = `SPARQL update: ${firstWords(run.text)}`;
    workspace.dispatch({ label, origin: "query", delta });
    queries.settle(tab, `Applied: ${words}. Undo takes it back.`);
    announcer.say(`Applied: ${words}. Undo takes it back.`);
  };
  if (isEmpty(delta)) {
    return (
      <p className="note result-note">
        This update would change nothing: all it adds is there, and nothing it removes.
      </p>
    );
  }
  return (
    <>
      <div className="bar">
        <span className="small num">
          <b>{words}</b> <span className="muted">worked out in {msWords(ms)}; nothing has changed yet</span>
        </span>
        <span className="grow" />
        <Button className="btn sm" onPress={() => queries.settle(tab, "Put away. Nothing has changed.")}>
          Put away
        </Button>
        <Button className="btn pri sm" onPress={apply}>
          Apply
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard (WCAG 2.1.1) */}
      <section className="scroll update-pane" tabIndex={0} aria-label="What the update would change">
        <p className="small muted">
          In {listed(documents.length > 6 ? [...documents.slice(0, 6), `${documents.length - 6} more`] : documents)}.
        </p>
        {changes === null ? (
          <p className="note">Reading which claims it touches</p>
        ) : (
          <>
            {changes.breaches.length > 0 && <Breaches breaches={changes.breaches} />}
            {changes.statements.length > 0 && <StandingChanges changes={changes.statements} />}
          </>
        )}
        {changes !== null &&
          rest
            .slice(0, MOST_GROUPS)
            .map((group) => (
              <ChangeGroupView key={group.subject} group={group} change={changes.claims.get(group.subject)} />
            ))}
        {rest.length > MOST_GROUPS && <p className="note">and {count(rest.length - MOST_GROUPS, "more subject")}</p>}
      </section>
    </>
  );
}

function Breaches({ breaches }: { breaches: readonly Breach[] }) {
  const { vocabulary } = useDesk().session;
  return (
    <div className="update-warning">
      <Icon name="triangle-alert" />
      <div>
        <p>
          {countWords(breaches.length, "statement").replace(/^./, (c) => c.toUpperCase())} with claims on{" "}
          {breaches.length === 1 ? "it" : "them"} would stand against the verdict:
        </p>
        <ul>
          {breaches.slice(0, MOST_BREACHES).map(({ triple, asserted }) => (
            <li key={`${triple.subject.value} ${triple.predicate.value} ${triple.object.value}`}>
              {sentenceText(triple, vocabulary)}:{" "}
              {asserted
                ? "asserted, though no claim on it is accepted"
                : "not asserted, though a claim on it is accepted"}
            </li>
          ))}
        </ul>
        {breaches.length > MOST_BREACHES && <p>and {breaches.length - MOST_BREACHES} more</p>}
      </div>
    </div>
  );
}
