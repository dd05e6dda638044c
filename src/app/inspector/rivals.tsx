/** Rival accounts side by side: same size, in the order in which they were first given; none is chosen. */
import { useId } from "react";
import { Button } from "react-aria-components";
import type { Position, Rivalry } from "../../claims/rivalry.ts";
import { ScrollRegion } from "../controls/scroll-region.tsx";
import { useDesk } from "../desk/desk-context.tsx";
import { leadingClaim } from "../desk/leading-claim.ts";
import { CertaintyMark } from "../glyphs/certainty-glyph.tsx";
import { StandingLine, standingWord } from "../glyphs/standing-mark.tsx";
import { capital, count, countWords } from "../words/counts.ts";
import { sentence } from "../words/sentence.ts";
import { dateWords } from "../words/term-words.ts";

/** One key for one question. */
export const rivalryKey = ({ iri, question, positions }: Rivalry): string =>
  [iri, question, ...positions.flatMap((p) => p.attestations.map((a) => a.iri))].join(" ");

/** `current` is the claim that is open, to mark its column. */
export function Rivals({ rivalry, current }: { rivalry: Rivalry; current: string | null }) {
  const heading = useId();
  const { positions, question, within } = rivalry;
  return (
    <section className="rivals" aria-labelledby={heading}>
      <h3 id={heading}>
        {question} <i>{countWords(positions.length, "account")}</i>
        {within !== null && within !== question && <i className="within">part of: {within}</i>}
      </h3>
      <ScrollRegion className="columns" label={`Accounts: ${question}`}>
        {positions.map((position, i) => (
          <Column key={position.attestations[0]?.iri ?? i} position={position} current={current} />
        ))}
      </ScrollRegion>
    </section>
  );
}

function Column({ position, current }: { position: Position; current: string | null }) {
  const desk = useDesk();
  const { claims, vocabulary } = desk.session;
  const { attestations, statements, standing, certainty, witnesses } = position;
  const here = current !== null && attestations.some((a) => a.iri === current);
  const lead = leadingClaim(attestations);
  const sources = [
    ...new Set(attestations.map((a) => (a.source === null ? "" : claims.source(a.source).short))),
  ].filter((s) => s !== "");
  const dates = [...new Set(attestations.map((a) => a.when).filter((w) => w !== null))];
  const open = () => {
    const triple = statements[0]?.triple;
    if (lead !== null) desk.show(lead.iri);
    else if (triple !== undefined) desk.showStatement(triple);
  };
  return (
    <div className={here ? "column this" : "column"}>
      <span className="column-standing">
        <StandingLine standing={standing} />
        {standingWord(standing)}
        {here && <span className="sr">, the claim that is open</span>}
      </span>
      <Button className="v" onPress={open}>
        {statements.slice(0, 3).map((s) => (
          <span key={s.triple.object.value + s.triple.subject.value}>
            {sentence(s.triple, vocabulary).map((part) => (
              <span key={part.role + part.text} className={part.role === "relation" ? "verb" : undefined}>
                {part.text}{" "}
              </span>
            ))}
          </span>
        ))}
      </Button>
      {dates.length > 0 && <span className="small">{capital(dates.map((d) => dateWords(d)).join("; or "))}</span>}
      <span className="small mid">{sources.join("; ")}</span>
      {certainty !== null && (
        <span className="small">
          <CertaintyMark certainty={certainty} />
        </span>
      )}
      <span className="small muted">{witnesses > 0 ? count(witnesses, "witness") : "no source given"}</span>
    </div>
  );
}
