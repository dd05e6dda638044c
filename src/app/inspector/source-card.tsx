/** A source: what it is, how far it is trusted, what it rests on, and what rests on it. */
import { useState } from "react";
import { Button } from "react-aria-components";
import { CheckMark } from "../controls/check-mark.tsx";
import { useData, useDesk, useViewState } from "../desk/desk-context.tsx";
import { CertaintyGlyph } from "../glyphs/certainty-glyph.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { StandingMark } from "../glyphs/standing-mark.tsx";
import { claimWords } from "../rail/list-rows.ts";
import { shortIri } from "../view/short-iri.ts";
import { capital, count } from "../words/counts.ts";
import { dateWords } from "../words/term-words.ts";
import { readSourceCard, type SourceClaim } from "./source-claims.ts";

const SHOWN = 20;

export function SourceCard({ source }: { source: string }) {
  const desk = useDesk();
  const { info, comment, claims, alone, dependants, reason } = useData(
    ({ session }) => readSourceCard(session, source),
    [source],
  );
  const [limit, setLimit] = useState(SHOWN);
  const link = (iri: string) => (
    <Button key={iri} className="term-link" onPress={() => desk.show(iri)}>
      {desk.session.claims.source(iri).short}
    </Button>
  );
  return (
    <div className="scroll card-scroll">
      <header className="card-head">
        <div className="claim-top">
          <span className="kind mid">
            <Icon name="file-text" size={14} />
            Source
          </span>
          <span className="grow" />
          <span className="mono muted">{shortIri(source, desk.session.prefixes)}</span>
        </div>
        <h2 className="claim">{info.title}</h2>
        {comment !== undefined && <p className="life">{comment}</p>}
        <CountSource source={source} short={info.short} />
      </header>
      <div className="card-body">
        <dl className="dl">
          {info.creator !== null && <Field name="By" text={info.creator} />}
          {info.date !== null && <Field name="Written" text={capital(dateWords(info.date))} />}
          {info.kind !== null && <Field name="Kind" text={capital(info.kind)} />}
          {info.reliability !== null && (
            <Field name="Reliability" text={[info.reliability, reason].filter((p) => p !== null).join(": ")} />
          )}
          {info.derivedFrom.length > 0 && (
            <>
              <dt>Draws on</dt>
              <dd className="links">{info.derivedFrom.map(link)}</dd>
            </>
          )}
          {dependants.length > 0 && (
            <>
              <dt>Drawn on by</dt>
              <dd className="links">{dependants.map(link)}</dd>
            </>
          )}
          {info.verification === "toBeVerified" && <Field name="Checked" text="to be verified" />}
        </dl>
      </div>
      <section className="grp" aria-label="What it says">
        <h3>
          What it says{" "}
          <i>
            {count(claims.length, "claim")}
            {claims.length > 0 && `; ${count(alone, "statement")} ${alone === 1 ? "rests" : "rest"} on it alone`}
          </i>
        </h3>
        <ul>
          {claims.slice(0, limit).map((c) => (
            <ClaimLine key={c.claim.iri} line={c} />
          ))}
        </ul>
        {claims.length > limit && (
          <Button className="more" onPress={() => setLimit(limit + 100)}>
            {Math.min(100, claims.length - limit)} more
          </Button>
        )}
      </section>
    </div>
  );
}

/** Ticks the source, or sets it aside. */
function CountSource({ source, short }: { source: string; short: string }) {
  const desk = useDesk();
  const { aside } = useViewState();
  const isAside = aside.includes(source);
  const { fallen, cited } = useData(({ session }) => session.criticism.without([source]), [source]);
  return (
    <p className="count-source">
      <CheckMark
        label={`Count ${short}`}
        isSelected={!isAside}
        onChange={(isCounted) => desk.setAside([source], !isCounted)}
      />
      <span className="small">
        {count(cited.length, "claim")} {cited.length === 1 ? "cites" : "cite"} it;{" "}
        {fallen.length.toLocaleString("en-GB")} {fallen.length === 1 ? "rests" : "rest"} on it alone.
        {isAside && (
          <> {fallen.length === 1 ? "It is" : "They are"} dimmed and left out of counts. Nothing is deleted.</>
        )}
      </span>
    </p>
  );
}

function Field({ name, text }: { name: string; text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}

function ClaimLine({ line: { claim, standing } }: { line: SourceClaim }) {
  const desk = useDesk();
  return (
    <li className={`cl ${standing}`}>
      <span className="g">{claim.certainty !== null && <CertaintyGlyph certainty={claim.certainty} named />}</span>
      <span className="s">
        <Button className="term-link" onPress={() => desk.show(claim.iri)}>
          {claimWords(desk.session, claim)}
        </Button>
      </span>
      <span className="d">{claim.when === null ? "" : dateWords(claim.when, "short")}</span>
      <span className="m">
        {standing !== "accepted" && <StandingMark standing={standing} />}
        <span>{[claim.identifier, claim.locators[0]].filter((p) => p !== undefined).join(", ")}</span>
      </span>
    </li>
  );
}
