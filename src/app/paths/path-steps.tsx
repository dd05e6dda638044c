/** One path step by step: from thing to thing, in which words, and on whose word. */
import { Fragment } from "react";
import { Button } from "react-aria-components";
import type { Path, PathLine, PathStep } from "../../graph/paths/paths.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { useDesk } from "../desk/desk-context.tsx";
import { CertaintyMark } from "../glyphs/certainty-glyph.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { StandingLine, standingWord } from "../glyphs/standing-mark.tsx";
import type { PathView } from "../view/think-view.ts";
import { count } from "../words/counts.ts";

/** Claims of one line that are named; the claim's own view has them all. */
const NAMED = 6;

export function PathSteps({ path, wish }: { path: Path; wish: PathView }) {
  const [first] = path.nodes;
  return (
    <section className="paths-steps" aria-label="Steps of the path">
      <ol>
        {first !== undefined && (
          <li>
            <Thing id={first} />
          </li>
        )}
        {path.steps.map((step, i) => (
          <li key={step.to}>
            <Step step={step} wish={wish} />
            <Thing id={step.to} {...(i < path.steps.length - 1 ? { wish } : {})} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A thing of the path; with `wish` it lies between the ends and can be avoided. */
function Thing({ id, wish }: { id: string; wish?: PathView }) {
  const desk = useDesk();
  const { projection, vocabulary } = desk.session;
  const kind = projection.graph.hasNode(id) ? projection.graph.getNodeAttribute(id, "kind") : "";
  const look = vocabulary.kinds().find((k) => k.id === kind);
  return (
    <div className="path-thing">
      {look !== undefined && <KindGlyph kind={look} size={18} />}
      <Button className="term-link serif" onPress={() => desk.show(id)}>
        {desk.nameOf(id)}
      </Button>
      {wish !== undefined && (
        <Button
          className="btn quiet sm path-avoid"
          onPress={() => desk.paths.ask({ avoidThings: [...wish.avoidThings, id] })}
          aria-label={`Avoid ${desk.nameOf(id)}`}
        >
          Avoid
        </Button>
      )}
    </div>
  );
}

function Step({ step, wish }: { step: PathStep; wish: PathView }) {
  return (
    <div className="path-step">
      <Line line={step} wish={wish} />
      {step.others.length > 0 && (
        <details className="path-others">
          <summary className="small">{count(step.others.length, "other statement")} between the two</summary>
          {step.others.map((line) => (
            <Line key={line.edge} line={line} wish={wish} />
          ))}
        </details>
      )}
    </div>
  );
}

function Line({ line, wish }: { line: PathLine; wish: PathView }) {
  const desk = useDesk();
  const { words, standing, certainty, witnesses, claims, sources } = line;
  const { session } = desk;
  const shorts = [...new Set(sources.map((s) => session.claims.source(s).short))];
  return (
    <div className="path-line">
      <Button className="path-words" onPress={() => desk.showLine([line.edge])} aria-label={`${words}: open the claim`}>
        <StandingLine standing={standing} width={28} />
        <span className="verb">{words}</span>
      </Button>
      <span className="path-evidence small">
        <span className="muted">{standingWord(standing)}</span>
        {certainty !== null && <CertaintyMark certainty={certainty} />}
        {claims.slice(0, NAMED).map((id) => (
          <Fragment key={id}>
            <span className="path-claim">
              <Button className="term-link mono" onPress={() => openClaim(id)}>
                {id}
              </Button>
              <IconButton
                icon="x"
                label={`Avoid claim ${id}`}
                className="path-x"
                onPress={() => desk.paths.ask({ avoidClaims: [...wish.avoidClaims, id] })}
              />
            </span>
          </Fragment>
        ))}
        {claims.length > NAMED && <span className="muted">{claims.length - NAMED} more claims</span>}
        <span className="muted">
          {claims.length === 0 ? "no claim on it" : count(witnesses, "witness")}
          {shorts.length > 0 && `: ${shorts.slice(0, 3).join("; ")}${shorts.length > 3 ? " …" : ""}`}
        </span>
      </span>
    </div>
  );

  /** The attestation of that claim that speaks of this line, else the first. */
  function openClaim(id: string): void {
    const all = session.claims.byIdentifier(id);
    const triple = desk.triples.find(line.edge);
    const here = triple === null ? [] : session.claims.onTriple(triple).filter((a) => a.identifier === id);
    const claim = here[0] ?? all[0];
    if (claim !== undefined) desk.show(claim.iri);
  }
}
