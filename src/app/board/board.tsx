/** A board: one question over the whole window, every position on it side by side, with who holds it and on what. */
import { useEffect, useRef, useState } from "react";
import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { Board as BoardData } from "../../claims/board.ts";
import { SparqlButton } from "../controls/sparql-button.tsx";
import { useData, useDesk, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { shortIri } from "../view/short-iri.ts";
import type { BoardKey, BoardOrder } from "../view/think-view.ts";
import { capital, countWords } from "../words/counts.ts";
import { boardId } from "./board-key.ts";
import { boardSparql } from "./board-sparql.ts";
import { ByAnswer } from "./by-answer.tsx";
import { ByDate } from "./by-date.tsx";
import { BySource } from "./by-source.tsx";
import { claimsOn, isAccepted } from "./settling.ts";
import "./board.css";

const ORDERS: readonly { readonly id: BoardOrder; readonly words: string }[] = [
  { id: "answer", words: "By answer" },
  { id: "source", words: "By source" },
  { id: "date", words: "By date" },
];

export function Board({ of }: { of: BoardKey }) {
  const desk = useDesk();
  const { boardOrder } = useViewState();
  const id = boardId(of);
  const board = useData(({ boards }) => boards.board(id), [id]);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is another page
  useEffect(() => heading.current?.focus(), [id]);
  return (
    <main className="board-page scroll">
      <div className="board-in">
        <nav className="crumb" aria-label="Where this is">
          <Button className="link" onPress={() => desk.openBoard(null)}>
            {desk.session.title}
          </Button>
          <Icon name="chevron-right" size={12} />
          <Button className="link" onPress={() => desk.openPanel("rivals")}>
            Rivals
          </Button>
          {"disagreement" in of && (
            <>
              <Icon name="chevron-right" size={12} />
              <span className="mono">{shortIri(of.disagreement, desk.session.prefixes)}</span>
            </>
          )}
        </nav>
        {board === null ? (
          <>
            <h2 className="board-q" tabIndex={-1} ref={heading}>
              Nothing is in question here
            </h2>
            <p className="board-lede">
              The accounts under this address no longer differ, or it belongs to another dossier.
            </p>
          </>
        ) : (
          <>
            <header className="board-top">
              <div className="grow">
                <h2 className="board-q" tabIndex={-1} ref={heading}>
                  {board.question}
                </h2>
                <Lede board={board} of={of} />
              </div>
              <div className="board-tools">
                <SparqlButton of="the board" text={() => boardSparql(of, board.question, desk.session.prefixes)} />
                <ToggleButtonGroup
                  className="seg"
                  aria-label="Order of the accounts"
                  selectionMode="single"
                  disallowEmptySelection
                  selectedKeys={[boardOrder]}
                  onSelectionChange={(keys) =>
                    desk.view.set({ boardOrder: ORDERS.find((o) => keys.has(o.id))?.id ?? "answer" })
                  }
                >
                  {ORDERS.map((order) => (
                    <ToggleButton key={order.id} id={order.id}>
                      {order.words}
                    </ToggleButton>
                  ))}
                </ToggleButtonGroup>
              </div>
            </header>
            {boardOrder === "answer" && <ByAnswer board={board} />}
            {boardOrder === "source" && <BySource board={board} />}
            {boardOrder === "date" && <ByDate board={board} />}
          </>
        )}
      </div>
    </main>
  );
}

/** What the question is about, how it stands, and the way to accept none. */
function Lede({ board, of }: { board: BoardData; of: BoardKey }) {
  const desk = useDesk();
  const [trouble, setTrouble] = useState<string | null>(null);
  const taken = board.positions.filter(isAccepted).length;
  const comment = "disagreement" in of ? desk.session.vocabulary.comment(of.disagreement) : undefined;
  const { claims, sources, witnesses } = board.counts;
  return (
    <>
      <p className="board-lede">
        {comment !== undefined && `${comment} `}
        {capital(countWords(board.positions.length, "account"))} in {countWords(claims, "claim")} from{" "}
        {countWords(sources, "source")}, {countWords(witnesses, "independent witness", "independent witnesses")}.{" "}
        {taken === 0 ? "No account is accepted in this dossier." : `${capital(countWords(taken, "account"))} accepted.`}
        {board.kind === "changeOverTime" && " They follow one another; none excludes the others."}
        {board.kind === "slip" && " One of them may be no more than a slip."}
      </p>
      {taken > 0 && (
        <Button
          className="btn sm board-none"
          onPress={() => setTrouble(desk.settleQuestion(board.question, claimsOn(board.positions), []))}
        >
          Accept none
        </Button>
      )}
      {trouble !== null && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}
