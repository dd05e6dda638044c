/** The board by date: every account in the order in which it was given. */
import type { Board } from "../../claims/board.ts";
import { compareDates } from "../../model/edtf.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { capital } from "../words/counts.ts";
import { dateWords } from "../words/term-words.ts";
import { AccountCard } from "./account-card.tsx";
import { answerWords } from "./answer-words.ts";

export function ByDate({ board }: { board: Board }) {
  const { vocabulary } = useDesk().session;
  const words = answerWords(board.positions, vocabulary);
  const accounts = board.positions
    .flatMap((position, i) => position.cards.map((card) => ({ card, position, words: words[i] ?? "" })))
    .sort((a, b) => compareDates(a.card.said, b.card.said) || (a.card.identifier < b.card.identifier ? -1 : 1));
  return (
    <ol className="board-dates">
      {accounts.map(({ card, position, words: answer }) => (
        <li key={`${card.identifier} ${answer}`}>
          <span className="board-when">{card.said === null ? "no date" : capital(dateWords(card.said, "short"))}</span>
          <div>
            <h3 className="board-h2">{answer}</h3>
            <AccountCard card={card} denied={position.denied} />
          </div>
        </li>
      ))}
    </ol>
  );
}
