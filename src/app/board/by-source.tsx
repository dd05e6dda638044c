/** The board by source: what each source says on each part of the question. The dossier does not weigh them. */
import { Fragment } from "react";
import { Button } from "react-aria-components";
import type { Board } from "../../claims/board.ts";
import type { Position } from "../../claims/rivalry.ts";
import { ScrollRegion } from "../controls/scroll-region.tsx";
import { useDesk } from "../desk/desk-context.tsx";
import { leadingClaim } from "../desk/leading-claim.ts";
import { CertaintyGlyph } from "../glyphs/certainty-glyph.tsx";
import { StandingLine, standingWord } from "../glyphs/standing-mark.tsx";
import { answerWords } from "./answer-words.ts";

export function BySource({ board }: { board: Board }) {
  const desk = useDesk();
  const { claims, vocabulary } = desk.session;
  const parts = board.parts.length > 0 ? board.parts : [board];
  const { sources, rows } = desk.boards.table({ ...board, parts });
  return (
    <section className="board-part">
      <p className="small muted board-what">
        Answers that no other source gives are marked. The dossier does not weigh them.
      </p>
      <ScrollRegion className="board-table" label="Answers by source">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr">Question</span>
              </th>
              {sources.map((s) => (
                <th scope="col" key={s}>
                  <Button className="term-link" onPress={() => desk.show(s)}>
                    {claims.source(s).short}
                  </Button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => {
              const positions = parts[i]?.positions ?? [];
              const words = answerWords(positions, vocabulary);
              return (
                <tr key={row.question}>
                  <th scope="row">{row.question}</th>
                  {sources.map((s) => (
                    <Cell
                      key={s}
                      source={s}
                      answers={(row.answers.get(s) ?? []).map((position) => ({
                        position,
                        words: words[positions.indexOf(position)] ?? "",
                        alone:
                          row.differs && [...row.answers.values()].filter((a) => a.includes(position)).length === 1,
                      }))}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

interface CellProps {
  readonly source: string;
  readonly answers: readonly { readonly position: Position; readonly words: string; readonly alone: boolean }[];
}

function Cell({ source, answers }: CellProps) {
  const desk = useDesk();
  if (answers.length === 0) return <td className="muted">not stated</td>;
  return (
    <td className={answers.some((a) => a.alone) ? "board-differs" : undefined}>
      {answers.map(({ position, words, alone }) => {
        const lead = leadingClaim(position.attestations.filter((a) => a.source === source));
        return (
          <Fragment key={words + (lead?.iri ?? "")}>
            <Button className="board-answer" onPress={() => lead !== null && desk.show(lead.iri)}>
              {alone && (
                <span role="img" aria-label="no other source says so">
                  <CertaintyGlyph certainty="contested" />
                </span>
              )}
              <span>{words}</span>
            </Button>
            <span className="board-cell-note small muted">
              <StandingLine standing={position.standing} width={20} />
              {standingWord(position.standing)}
              {lead !== null && <span className="mono"> {lead.identifier}</span>}
            </span>
          </Fragment>
        );
      })}
    </td>
  );
}
