/** The table of questions on which accounts differ: its rows, its columns and its filter. */
import type { Board } from "../../claims/board.ts";
import type { Column, Row } from "../list/table.ts";
import type { RivalsFilter } from "../view/think-view.ts";

export interface QuestionRow extends Row {
  readonly board: Board;
}

const KINDS: Readonly<Record<string, string>> = {
  rival: "rival accounts",
  changeOverTime: "change over time",
  slip: "a slip",
};

const SETTLED: Readonly<Record<Board["settled"], string>> = { none: "none", one: "one", several: "several" };

/** Why the accounts stand against each other. */
export const kindWords = ({ iri, kind }: Pick<Board, "iri" | "kind">): string =>
  iri === null ? "one value expected" : (KINDS[kind] ?? kind);

/** Open: no account is accepted. */
export const passes = ({ settled }: Pick<Board, "settled">, filter: RivalsFilter): boolean =>
  filter === "all" || (filter === "open") === (settled === "none");

const number = (id: string, words: string, of: (board: Board) => number): Column<QuestionRow> => ({
  id,
  words,
  width: [80, 0],
  numeric: true,
  wideOnly: id !== "accounts",
  text: ({ board }) => String(of(board)),
  order: ({ board }) => of(board),
});

export const QUESTION_COLUMNS: readonly Column<QuestionRow>[] = [
  { id: "question", words: "Question", width: [190, 4], text: ({ board }) => board.question },
  {
    id: "kind",
    words: "Kind",
    width: [110, 1],
    wideOnly: true,
    text: ({ board }) => kindWords(board),
  },
  number("accounts", "Accounts", ({ counts }) => counts.positions),
  number("claims", "Claims", ({ counts }) => counts.claims),
  number("sources", "Sources", ({ counts }) => counts.sources),
  number("witnesses", "Witnesses", ({ counts }) => counts.witnesses),
  { id: "accepted", words: "Accepted", width: [78, 0], text: ({ board }) => SETTLED[board.settled] },
];
