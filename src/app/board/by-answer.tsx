/** The board by answer: a column for each position, in the order in which they were taken; same size, none chosen for you. */
import { type KeyboardEvent, useId, useState } from "react";
import type { Board, BoardPosition } from "../../claims/board.ts";
import { ScrollRegion } from "../controls/scroll-region.tsx";
import { Tick } from "../controls/tick.tsx";
import { useDesk } from "../desk/desk-context.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { StandingMark } from "../glyphs/standing-mark.tsx";
import { count } from "../words/counts.ts";
import { nodeKey } from "../words/sentence.ts";
import { AccountCard } from "./account-card.tsx";
import { partsOf } from "./answer-words.ts";
import { acceptedAfter, canAccept, claimsOn, isAccepted } from "./settling.ts";

export function ByAnswer({ board }: { board: Board }) {
  const { vocabulary } = useDesk().session;
  return partsOf(board.positions, board.parts, vocabulary)
    .map((part) => (part.question === board.question ? { ...part, question: null } : part))
    .map((part) => (
      <section className="board-part" key={part.question ?? ""}>
        {part.question !== null && <h3 className="board-h2">{part.question}</h3>}
        <ScrollRegion className="board-columns" label={`Accounts: ${part.question ?? board.question}`}>
          {part.answers.map(({ position, words }) => (
            <Column
              key={position.attestations.map((a) => a.iri).join(" ") || words}
              board={board}
              position={position}
              words={words}
              level={part.question === null ? "h3" : "h4"}
            />
          ))}
        </ScrollRegion>
      </section>
    ));
}

interface ColumnProps {
  readonly board: Board;
  readonly position: BoardPosition;
  readonly words: string;
  readonly level: "h3" | "h4";
}

function Column({ board, position, words, level: Heading }: ColumnProps) {
  const desk = useDesk();
  const heading = useId();
  const [trouble, setTrouble] = useState<string | null>(null);
  const taken = isAccepted(position);
  const { holders, witnesses, standing, denied } = position;
  const tick = (on: boolean) =>
    setTrouble(
      desk.settleQuestion(board.question, claimsOn(board.positions), acceptedAfter(board.positions, position, on)),
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a column of a board is no fieldset
    <div role="group" className="board-column" aria-labelledby={heading} onKeyDown={walkColumns}>
      <header>
        <Heading id={heading}>
          <AnswerGlyph position={position} />
          {words}
        </Heading>
        <span className="small muted">
          {position.attestations.length === 0
            ? "in the data, no claim"
            : `${count(holders, "holder")}, ${witnesses} independent`}
        </span>
      </header>
      <div className="board-verdict">
        {canAccept(position) ? (
          <Tick isSelected={taken} onChange={tick}>
            {taken ? "Accepted" : "Accept"}
            <span className="sr">: {words}</span>
          </Tick>
        ) : (
          <StandingMark standing={denied && standing === "denied" ? "denied" : standing} />
        )}
        {canAccept(position) && standing === "rejected" && <StandingMark standing={standing} />}
      </div>
      {trouble !== null && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
      {position.cards.map((card) => (
        <AccountCard key={card.identifier} card={card} denied={denied} />
      ))}
    </div>
  );
}

/** The shape of the thing that is the answer: hollow while it is only reported. */
function AnswerGlyph({ position }: { position: BoardPosition }) {
  const { vocabulary, projection } = useDesk().session;
  const object = position.statements[0]?.triple.object;
  const key = object === undefined ? null : nodeKey(object);
  if (key === null || !projection.graph.hasNode(key)) return null;
  return <KindGlyph kind={vocabulary.kindOf(key)} size={18} hollow={!isAccepted(position)} />;
}

/** Left and right go to the same control of the next column, or to its first. */
function walkColumns(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
  const controls = (column: Element) => [...column.querySelectorAll<HTMLElement>("input, button")];
  const column = event.currentTarget;
  const at = controls(column).indexOf(event.target as HTMLElement);
  const next = event.key === "ArrowRight" ? column.nextElementSibling : column.previousElementSibling;
  if (at === -1 || next === null) return;
  const there = controls(next);
  const to = there[Math.min(at, there.length - 1)];
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
  next.scrollIntoView({ block: "nearest", inline: "nearest" });
}
