/** The paths panel: two things, how they hang together, and on whose word each step rests. */
import { useSyncExternalStore } from "react";
import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { pathSparql } from "../../graph/paths/path-sparql.ts";
import type { Path } from "../../graph/paths/paths.ts";
import { SparqlButton } from "../controls/sparql-button.tsx";
import { ThingField } from "../controls/thing-field.tsx";
import { Tick } from "../controls/tick.tsx";
import type { Desk } from "../desk/desk.ts";
import { useDesk, useRevision, useViewState } from "../desk/desk-context.tsx";
import { CertaintyGlyph } from "../glyphs/certainty-glyph.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { ProgressLine } from "../states/progress-line.tsx";
import type { PathView } from "../view/think-view.ts";
import { count } from "../words/counts.ts";
import { AvoidChips } from "./avoid-chips.tsx";
import { PathSteps } from "./path-steps.tsx";
import { pathWords, weakest } from "./path-words.ts";
import "./paths.css";

export function PathsPanel() {
  const desk = useDesk();
  useRevision();
  const { path: wish } = useViewState();
  const { answer, path, looking, trouble } = useSyncExternalStore(desk.paths.subscribe, desk.paths.get);
  return (
    <div className="scroll paths">
      <div className="paths-ask">
        <ThingField label="From" value={wish.start} onChange={(start) => desk.paths.ask({ start })} />
        <Button
          className="ib paths-swap"
          aria-label="Change the ends over"
          isDisabled={wish.start === null && wish.end === null}
          onPress={() => desk.paths.ask({ start: wish.end, end: wish.start, way: null })}
        >
          <Icon name="arrow-left-right" size={15} />
        </Button>
        <ThingField label="To" value={wish.end} onChange={(end) => desk.paths.ask({ end })} />
        <FromSelection wish={wish} />
        <ToggleButtonGroup
          className="seg"
          aria-label="Order of the paths"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[wish.by]}
          onSelectionChange={(keys) => desk.paths.ask({ by: keys.has("best") ? "best" : "shortest", way: null })}
        >
          <ToggleButton id="shortest">Shortest</ToggleButton>
          <ToggleButton id="best">Best attested</ToggleButton>
        </ToggleButtonGroup>
        <Tick isSelected={wish.accepted} onChange={(accepted) => desk.paths.ask({ accepted, way: null })}>
          Accepted only
        </Tick>
        <span className="grow" />
        {canAsk(wish) && path !== null && (
          <SparqlButton of="the paths" text={() => sparqlOf(desk, wish, path.steps.length)} />
        )}
        {(wish.start !== null || wish.end !== null) && (
          <Button className="btn quiet sm" onPress={() => desk.paths.clear()}>
            Put away
          </Button>
        )}
      </div>
      <AvoidChips wish={wish} />
      {trouble !== null && <p role="alert">{trouble}</p>}
      {looking && answer === null && <ProgressLine words="Looking for paths" done={null} />}
      {wish.start === null || wish.end === null ? (
        <p className="note paths-note">
          Pick two things: by name here, with “Path from here” on the canvas, or with “Path” on a card. Denied and
          rejected statements are no steps; nor are names and occupations that many share.
        </p>
      ) : (
        answer !== null && <Answer paths={answer.paths} more={answer.more} shown={path} wish={wish} />
      )}
    </div>
  );
}

interface AnswerProps {
  readonly paths: readonly Path[];
  readonly more: boolean;
  readonly shown: Path | null;
  readonly wish: PathView;
}

function Answer({ paths, more, shown, wish }: AnswerProps) {
  const desk = useDesk();
  if (paths.length === 0) return <NoPath wish={wish} />;
  return (
    <div className="paths-split">
      <section className="paths-list" aria-label="Paths found">
        <ol>
          {paths.map((p, i) => (
            <li key={p.nodes.join("\n")}>
              <Button
                className="paths-one"
                {...(p === shown ? { "aria-current": "true" as const } : {})}
                onPress={() => desk.paths.show(p)}
              >
                <span className="num muted">{i + 1}</span>
                <span className="paths-things">{pathWords(p, (id) => desk.nameOf(id))}</span>
                <span className="paths-weight small muted">
                  <CertaintyOf path={p} />
                  {count(p.steps.length, "step")}
                </span>
              </Button>
            </li>
          ))}
        </ol>
        {more && <p className="note">There are more. Avoid a thing or a claim to see other ways.</p>}
      </section>
      {shown !== null && <PathSteps path={shown} wish={wish} />}
    </div>
  );
}

/** The glyph of the least sure step: a chain is as sure as that. */
function CertaintyOf({ path }: { path: Path }) {
  const { certainty } = weakest(path);
  return certainty === null ? null : <CertaintyGlyph certainty={certainty} named />;
}

/** When nothing leads from one to the other: what stands in the way, and how to lift it. */
function NoPath({ wish }: { wish: PathView }) {
  const { paths } = useDesk();
  const avoids = wish.avoidThings.length + wish.avoidClaims.length > 0;
  return (
    <div className="paths-none" role="status">
      <p>
        No path of up to six steps leads from one to the other
        {wish.accepted ? " along what is accepted" : ""}
        {avoids ? ", without what is avoided" : ""}.
      </p>
      <p className="row">
        {wish.accepted && (
          <Button className="btn sm" onPress={() => paths.ask({ accepted: false })}>
            Take reported claims too
          </Button>
        )}
        {avoids && (
          <Button className="btn sm" onPress={() => paths.ask({ avoidThings: [], avoidClaims: [] })}>
            Avoid nothing
          </Button>
        )}
      </p>
    </div>
  );
}

/** Takes what the card shows as the end that is missing. */
function FromSelection({ wish }: { wish: PathView }) {
  const desk = useDesk();
  const { shown } = useViewState();
  const id = shown?.kind === "thing" && desk.session.projection.graph.hasNode(shown.id) ? shown.id : null;
  if (id === null || id === wish.start || id === wish.end || (wish.start !== null && wish.end !== null)) return null;
  return (
    <Button
      className="btn sm paths-selection"
      onPress={() => desk.paths.ask(wish.start === null ? { start: id } : { end: id })}
    >
      {wish.start === null ? "From" : "To"} {desk.nameOf(id)}
    </Button>
  );
}

const isName = (key: string | null): boolean => key === null || key.startsWith("name:");
const canAsk = ({ start, end }: PathView): boolean => start !== null && end !== null;

const drawnNames = (vocabulary: Desk["session"]["vocabulary"]): string[] =>
  vocabulary
    .relations()
    .filter((r) => r.literalKind !== undefined)
    .map((r) => r.iri);

function sparqlOf(desk: Desk, { start, end, accepted, avoidThings, avoidClaims }: PathView, steps: number): string {
  return pathSparql(start ?? "", end ?? "", steps, {
    asserted: accepted,
    avoid: { things: avoidThings.filter((t) => !isName(t)), claims: avoidClaims, sources: desk.view.get().aside },
    naming: drawnNames(desk.session.vocabulary),
    prefixes: desk.session.prefixes,
  });
}
