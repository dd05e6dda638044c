/** What an update would change, to be read before anything is changed; then applied, or not. */
import { useMemo } from "react";
import { Button } from "react-aria-components";
import { termWords } from "../../query/results/term-words.ts";
import type { Triple } from "../../rdf/term.ts";
import { isEmpty } from "../../store/delta.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { count, countWords, listed } from "../words/counts.ts";
import { sentenceText } from "../words/sentence.ts";
import { msWords, type Run, type UpdatePreview } from "./run.ts";
import { breachesOf, type ChangeGroup, changeGroups, firstWords, graphsOf } from "./update-changes.ts";
import "./update-pane.css";

interface UpdatePaneProps {
  readonly tab: string;
  readonly run: Run;
  readonly preview: UpdatePreview;
  readonly onAsk: () => Promise<void>;
}

const MOST_GROUPS = 60;
const MOST_LINES = 40;
const MOST_BREACHES = 8;

export function UpdatePane({ tab, run, preview: { delta, revision, ms }, onAsk }: UpdatePaneProps) {
  const { queries, session, announcer } = useDesk();
  const { workspace, vocabulary } = session;
  const groups = useMemo(() => changeGroups(delta), [delta]);
  const breaches = useMemo(() => breachesOf(workspace.dossier, delta), [workspace, delta]);
  const documents = useMemo(() => {
    const paths = new Map(workspace.documents.map((d) => [d.graph.value, d.path]));
    return graphsOf(delta).map((graph) => paths.get(graph) ?? (graph === "" ? "the default graph" : graph));
  }, [workspace, delta]);
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
        {breaches.length > 0 && (
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
        )}
        {groups.slice(0, MOST_GROUPS).map((group) => (
          <Group key={group.subject} group={group} />
        ))}
        {groups.length > MOST_GROUPS && (
          <p className="note">and {count(groups.length - MOST_GROUPS, "more subject")}</p>
        )}
      </section>
    </>
  );
}

function Group({ group: { subject, lines } }: { group: ChangeGroup }) {
  const desk = useDesk();
  const { claims, projection, vocabulary } = desk.session;
  const claim = claims.attestation(subject);
  const triple = claim?.triples[0];
  const source = claim === null || claim.source === null ? "" : `, ${claims.source(claim.source).short}`;
  const isThing = projection.graph.hasNode(subject) && claim === null;
  const isClaim = claim !== null || lines.some(({ triple: t }) => t.predicate.value.endsWith("#reifies"));
  return (
    <section className="update-group">
      <h3>
        {isThing && <KindGlyph kind={vocabulary.kindOf(subject)} size={13} />}
        {isClaim && claim === null && "New claim "}
        {claim !== null ? `Claim ${claim.identifier}${source}` : vocabulary.label(subject)}
        {triple !== undefined && <span className="muted"> {sentenceText(triple, vocabulary)}</span>}
      </h3>
      <ul className="update-lines">
        {lines.slice(0, MOST_LINES).map(({ sign, triple: t }) => (
          <li key={`${sign}${t.predicate.value} ${t.object.value}`} className={sign === "+" ? "come" : "gone"}>
            <span className="sign" aria-hidden="true">
              {sign}
            </span>
            <span className="sr">{sign === "+" ? "Added: " : "Removed: "}</span>
            <code>
              <Statement triple={t} />
            </code>
          </li>
        ))}
      </ul>
      {lines.length > MOST_LINES && <p className="small muted">and {lines.length - MOST_LINES} more</p>}
    </section>
  );
}

/** Predicate and object, as Turtle would have them. */
function Statement({ triple: { predicate, object } }: { triple: Triple }) {
  const { prefixes } = useDesk().session;
  const value = object.termType === "Literal" ? `“${object.value}”` : termWords(object, { prefixes });
  return (
    <>
      {termWords(predicate, { prefixes })} {value}
    </>
  );
}
