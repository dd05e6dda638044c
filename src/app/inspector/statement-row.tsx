/** One statement of a card: how sure, what joins to what, when; below, on whose word and against whom. */
import { Button } from "react-aria-components";
import { cite } from "../../claims/citation.ts";
import { tripleKey } from "../../rdf/term.ts";
import { useDesk, useViewState } from "../desk/desk-context.tsx";
import { CertaintyGlyph } from "../glyphs/certainty-glyph.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { StandingMark } from "../glyphs/standing-mark.tsx";
import { count } from "../words/counts.ts";
import { nodeKey } from "../words/sentence.ts";
import { dateWords, termWords } from "../words/term-words.ts";
import type { CardRow } from "./card-groups.ts";
import { SingleWitness } from "./single-witness.tsx";
import { TermLink } from "./term-link.tsx";

export function StatementRow({ row, words }: { row: CardRow; words: boolean }) {
  const desk = useDesk();
  const { statement, lead, other } = row;
  const { standing, certainty, attestations, rivals } = statement;
  const { vocabulary } = desk.session;
  const { aside } = useViewState();
  const fallen = aside.length > 0 && desk.filters.remainder().fallenKeys.has(tripleKey(statement.triple));
  const open = () => desk.showStatement(statement.triple);
  const name = `${row.words} ${termWords(other, vocabulary)}`;
  return (
    <li className={`cl ${standing}${fallen ? " aside" : ""}`}>
      <span className="g">{certainty !== null && <CertaintyGlyph certainty={certainty} named />}</span>
      <span className="s">
        {words && (
          <Button className="rel" onPress={open} aria-label={`${name}: open the claim`}>
            {row.words}
          </Button>
        )}{" "}
        <TermLink term={other} />
        {!words && nodeKey(other) === null && lead === null
          ? null
          : !words && (
              <Button className="rel quiet-open" onPress={open} aria-label={`${name}: open the statement`}>
                <Icon name="chevron-right" size={13} />
              </Button>
            )}
      </span>
      <span className="d">{row.date === null ? "" : dateWords(row.date, "short")}</span>
      {(lead !== null || (standing !== "plain" && standing !== "accepted")) && (
        <span className="m">
          {standing !== "accepted" && standing !== "plain" && <StandingMark standing={standing} />}
          {fallen && <span className="set-aside">set aside</span>}
          {lead !== null && <Evidence row={row} onOpen={open} />}
          {attestations.length > 1 && <span>+{attestations.length - 1} more</span>}
          {rivals > 0 && (
            <Button className="cert contested rivals-link" onPress={open}>
              {count(rivals, "rival")}
            </Button>
          )}
          {lead !== null && <SingleWitness attestations={attestations.filter((a) => a.stance === lead.stance)} />}
          {attestations.some((a) => a.verification === "toBeVerified") && <ToBeVerified />}
          {attestations.some((a) => a.verification === "draft") && <DraftMark />}
        </span>
      )}
    </li>
  );
}

function Evidence({ row, onOpen }: { row: CardRow; onOpen: () => void }) {
  const { session } = useDesk();
  const { lead } = row;
  if (lead === null) return null;
  const source = lead.source === null ? "no source given" : session.claims.source(lead.source).short;
  return (
    <Button className="evidence" onPress={onOpen}>
      {cite(source, lead.locators[0])}
    </Button>
  );
}

/** A claim that names no source yet says so. */
export function DraftMark() {
  return (
    <span className="tbv">
      <Icon name="pencil" size={11} weight={2} />
      draft: name its source
    </span>
  );
}

/** What no one has checked says so. */
export function ToBeVerified() {
  return (
    <span className="tbv">
      <Icon name="pencil" size={11} weight={2} />
      to be verified
    </span>
  );
}
