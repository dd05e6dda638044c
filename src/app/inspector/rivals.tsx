/** Rival accounts side by side: same size, in the order in which they were first given; none is chosen. */
import { useId } from "react";
import { Button } from "react-aria-components";
import type { Position, Rivalry } from "../../claims/rivalry.ts";
import type { Statement } from "../../claims/statement.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { boardKeyOf } from "../board/board-key.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { ScrollRegion } from "../controls/scroll-region.tsx";
import { useDesk } from "../desk/desk-context.tsx";
import { leadingClaim } from "../desk/leading-claim.ts";
import { CertaintyMark } from "../glyphs/certainty-glyph.tsx";
import { StandingLine, standingWord } from "../glyphs/standing-mark.tsx";
import { capital, count, countWords, listed } from "../words/counts.ts";
import { nodeKey, type SentencePart, sentence } from "../words/sentence.ts";
import { dateWords } from "../words/term-words.ts";

/** Statements of one account that a column has room for; the claim itself has them all. */
const STATEMENTS = 3;

/** One key for one question. */
export const rivalryKey = ({ iri, question, positions }: Rivalry): string =>
  [iri, question, ...positions.flatMap((p) => p.attestations.map((a) => a.iri))].join(" ");

/** `current` is the claim that is open, to mark its column. */
export function Rivals({ rivalry, current }: { rivalry: Rivalry; current: string | null }) {
  const heading = useId();
  const desk = useDesk();
  const { positions, question, within } = rivalry;
  const shared = sharedThing(rivalry);
  return (
    <section className="rivals" aria-labelledby={heading}>
      <span className="rivals-board">
        <IconButton
          icon="columns-3"
          label={`Open as a board: ${within ?? question}`}
          onPress={() => desk.openBoard(boardKeyOf(rivalry))}
        />
      </span>
      <h3 id={heading}>
        {within ?? question} <i>{countWords(positions.length, "account")}</i>
        {within !== null && within !== question && <i className="within">{question}</i>}
      </h3>
      <ScrollRegion className="columns" label={`Accounts: ${question}`}>
        {positions.map((position, i) => (
          <Column key={position.attestations[0]?.iri ?? i} position={position} shared={shared} current={current} />
        ))}
      </ScrollRegion>
    </section>
  );
}

/** The thing that every account is about: it stands in the question and need not be said in each column. */
function sharedThing({ positions }: Rivalry): string | null {
  const statements = positions.flatMap((p) => p.statements);
  const ends = (s: Statement) => [nodeKey(s.triple.subject), nodeKey(s.triple.object)];
  const [first] = statements;
  if (first === undefined) return null;
  return ends(first).find((end) => end !== null && statements.every((s) => ends(s).includes(end))) ?? null;
}

const withoutShared = (s: Statement, shared: string | null, vocabulary: Vocabulary): SentencePart[] =>
  sentence(s.triple, vocabulary).filter((part) => shared === null || part.key !== shared);

interface ColumnProps {
  readonly position: Position;
  readonly shared: string | null;
  readonly current: string | null;
}

function Column({ position, shared, current }: ColumnProps) {
  const desk = useDesk();
  const { claims, vocabulary } = desk.session;
  const { attestations, statements, standing, certainty, witnesses } = position;
  const here = current !== null && attestations.some((a) => a.iri === current);
  const lead = leadingClaim(attestations);
  const sources = [
    ...new Set(attestations.map((a) => (a.source === null ? "" : claims.source(a.source).short))),
  ].filter((s) => s !== "");
  const dates = [...new Set(attestations.map((a) => a.when).filter((w) => w !== null))];
  const holders = [...new Set(attestations.flatMap((a) => a.heldBy))].map((h) => vocabulary.label(h));
  const words = statements
    .slice(0, STATEMENTS)
    .map((s) =>
      withoutShared(s, shared, vocabulary)
        .map((part) => part.text)
        .join(" "),
    )
    .join("; ");
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
      <Button className="v" onPress={open} aria-label={`${words}: open the claim`}>
        {statements.slice(0, STATEMENTS).map((s) => (
          <span key={s.triple.object.value + s.triple.subject.value}>
            {withoutShared(s, shared, vocabulary).map((part) => (
              <span key={part.role + part.text} className={part.role === "relation" ? "verb" : undefined}>
                {part.text}{" "}
              </span>
            ))}
          </span>
        ))}
      </Button>
      {dates.length > 0 && <span className="small">{capital(dates.map((d) => dateWords(d)).join("; or "))}</span>}
      {holders.length > 0 && <span className="small">held by {listed(holders)}</span>}
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
