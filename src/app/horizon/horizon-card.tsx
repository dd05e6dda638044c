/** The card of a horizon: what had reached the actor, what may have, what lay beyond, each with its reason. */
import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { comparisonSparql, horizonSparql } from "../../claims/horizon/sparql.ts";
import { dateOfDay } from "../../model/date-span.ts";
import { SparqlButton } from "../controls/sparql-button.tsx";
import { useDesk, useRevision, useViewState } from "../desk/desk-context.tsx";
import { CertaintyGlyph } from "../glyphs/certainty-glyph.tsx";
import { useWidth } from "../look/width.ts";
import { claimWords } from "../rail/list-rows.ts";
import { capital, count } from "../words/counts.ts";
import { dateWords } from "../words/term-words.ts";
import { DaySlider } from "./day-slider.tsx";
import { groupsOf, type HorizonGroup, type ReachedClaim } from "./groups.ts";
import { HorizonControls } from "./horizon-controls.tsx";
import type { HorizonAnswer } from "./horizon-desk.ts";
import { ReachMark } from "./reach-mark.tsx";
import { reasonWords } from "./reason.ts";
import "./horizon.css";

export function HorizonCard() {
  const desk = useDesk();
  useViewState();
  useRevision();
  const width = useWidth();
  const outcome = desk.horizon.outcome();
  if (outcome === null) return null;
  return (
    <>
      <div className="scroll card-scroll hz-card">
        {"trouble" in outcome ? (
          <>
            {width !== "wide" && <HorizonControls view={outcome.view} />}
            <p className="trouble hz-trouble" role="alert">
              {outcome.trouble}
            </p>
          </>
        ) : (
          <Answer answer={outcome} folded={width !== "wide"} />
        )}
      </div>
      {!("trouble" in outcome) && (
        <footer className="foot">
          <Button className="btn sm" onPress={() => desk.horizon.close()}>
            Close the horizon
          </Button>
          <span className="grow" />
          <SparqlButton
            of="the horizon"
            text={() => {
              const { vocabulary } = desk.session;
              const { horizon, other } = outcome;
              return other === null ? horizonSparql(horizon, vocabulary) : comparisonSparql(horizon, other, vocabulary);
            }}
          />
        </footer>
      )}
    </>
  );
}

/** `folded`: what was asked stands here too, behind its summary. */
function Answer({ answer, folded }: { answer: HorizonAnswer; folded: boolean }) {
  const narrow = useWidth() === "narrow";
  const desk = useDesk();
  const { vocabulary } = desk.session;
  const { horizon, other } = answer;
  const groups = useMemo(() => groupsOf(answer, (iri) => vocabulary.label(iri)), [answer, vocabulary]);
  const total = horizon.byIdentifier.size;
  const names = [horizon, ...(other === null ? [] : [other])].map((h) => vocabulary.label(h.spec.actor));
  return (
    <>
      <header className="card-head">
        <p className="over">Knowledge horizon</p>
        <h2 className="claim">
          What {names.join(" and ")} could know on {dateWords(dateOfDay(horizon.day))}
        </h2>
      </header>
      {narrow && <DaySlider day={horizon.day} />}
      {folded && (
        <details className="hz-details">
          <summary>Whose knowledge, which day, what counts</summary>
          <HorizonControls view={answer.view} />
        </details>
      )}
      {groups.map((group) => (
        <Group key={group.id} group={group} total={total} answer={answer} />
      ))}
      {other !== null && (
        <p className="note hz-neither">
          {count(total - groups.reduce((n, g) => n + g.claims.length, 0), "claim")} had reached neither.
        </p>
      )}
    </>
  );
}

const FIRST = 12;

function Group({ group, total, answer }: { group: HorizonGroup; total: number; answer: HorizonAnswer }) {
  const start = group.id === "beyond" ? 4 : FIRST;
  const [limit, setLimit] = useState(start);
  const { id, words, claims } = group;
  return (
    <section className="grp" aria-label={`${words}, ${count(claims.length, "claim")}`}>
      <h3>
        <ReachMark of={id} />
        {words} <i>{`${claims.length.toLocaleString("en-GB")} of ${count(total, "claim")}`}</i>
      </h3>
      <ul>
        {claims.slice(0, limit).map((claim) => (
          <Reached key={claim.attestation.identifier} claim={claim} answer={answer} />
        ))}
      </ul>
      {claims.length > limit && (
        <Button className="more" onPress={() => setLimit(limit + 60)}>
          {count(Math.min(60, claims.length - limit), "more", "more")}
        </Button>
      )}
    </section>
  );
}

function Reached({ claim, answer }: { claim: ReachedClaim; answer: HorizonAnswer }) {
  const desk = useDesk();
  const { session } = desk;
  const { attestation, mine, theirs } = claim;
  const why = [
    reasonWords(mine, answer.horizon.spec.actor, session.vocabulary),
    ...(theirs === null || answer.other === null || theirs.reach === "beyond"
      ? []
      : [reasonWords(theirs, answer.other.spec.actor, session.vocabulary)]),
  ].filter((w) => w !== "");
  const when = mine.grounds[0]?.when ?? attestation.when;
  return (
    <li className="cl">
      <span className="g">
        {attestation.certainty !== null && <CertaintyGlyph certainty={attestation.certainty} named />}
      </span>
      <span className="s">
        <Button className="rel hz-claim" onPress={() => desk.show(attestation.iri)}>
          {capital(claimWords(session, attestation))}
        </Button>
      </span>
      <span className="d">{when === null || when === undefined ? "" : dateWords(when, "short")}</span>
      <span className="m">
        {why.map((w) => (
          <span key={w}>{w}</span>
        ))}
        <span className="mono">{attestation.identifier}</span>
      </span>
    </li>
  );
}
