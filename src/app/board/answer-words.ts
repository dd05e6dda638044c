/** What each position on a question answers, in as few words as tell the positions apart. */
import type { Position } from "../../claims/rivalry.ts";
import type { Statement } from "../../claims/statement.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { tripleKey } from "../../rdf/term.ts";
import { capital, listed } from "../words/counts.ts";
import { nodeKey, type SentencePart, sentence } from "../words/sentence.ts";
import { dateWords, termWords } from "../words/term-words.ts";

type Answer = Pick<Position, "statements" | "attestations" | "denied">;

/** Statements of one position that are spelt out. */
const SPELT = 3;

/**
 * The answers in the order of the positions: the value alone where all answer the same question of the same thing, the
 * date where they differ in nothing else, else a sentence without what all of them speak of.
 */
export function answerWords(positions: readonly Answer[], vocabulary: Vocabulary): string[] {
  const all = positions.flatMap((p) => p.statements);
  const slots = new Set(all.map(({ triple }) => `${triple.subject.value}\n${triple.predicate.value}`));
  const shared = sharedThing(all);
  const words = positions.map(({ statements, denied }) => {
    const spelt = statements.slice(0, SPELT).map(({ triple }) => {
      if (slots.size === 1) return termWords(triple.object, vocabulary);
      const parts = sentence(triple, vocabulary).filter((part) => shared === null || part.key !== shared);
      return parts.map((part: SentencePart) => part.text).join(" ");
    });
    const more = statements.length > SPELT ? ` and ${statements.length - SPELT} more` : "";
    return `${denied ? "not " : ""}${spelt.join("; ")}${more}`;
  });
  return words.map((text, i) => {
    const dates = datesOf(positions[i]);
    const alone = words.indexOf(text) === words.lastIndexOf(text);
    return capital(alone || dates === "" ? text : dates);
  });
}

const datesOf = (position: Answer | undefined): string =>
  listed([...new Set(position?.attestations.flatMap((a) => (a.when === null ? [] : dateWords(a.when))))]);

/** The thing that every statement speaks of. */
export function sharedThing(statements: readonly Statement[]): string | null {
  const ends = ({ triple }: Statement) => [nodeKey(triple.subject), nodeKey(triple.object)];
  const [first] = statements;
  if (first === undefined) return null;
  return ends(first).find((end) => end !== null && statements.every((s) => ends(s).includes(end))) ?? null;
}

/** A position as it answers one part of a question. */
export interface PartAnswer<P> {
  readonly position: P;
  readonly words: string;
}

export interface BoardPart<P> {
  /** `null`: the board has one part only. */
  readonly question: string | null;
  readonly answers: readonly PartAnswer<P>[];
}

/** The positions of a board under the parts of its question that they answer; what answers none comes last. */
export function partsOf<P extends Position>(
  positions: readonly P[],
  parts: readonly { readonly question: string; readonly positions: readonly Position[] }[],
  vocabulary: Vocabulary,
): BoardPart<P>[] {
  const worded = (answers: readonly { position: P; as: Answer }[]): PartAnswer<P>[] => {
    const words = answerWords(
      answers.map(({ as }) => as),
      vocabulary,
    );
    return answers.map(({ position }, i) => ({ position, words: words[i] ?? "" }));
  };
  if (parts.length === 0) return [{ question: null, answers: worded(positions.map((p) => ({ position: p, as: p }))) }];
  const placed = new Set<P>();
  const found = parts.map((part) => {
    const keys = new Set(part.positions.flatMap((p) => p.statements).map((s) => tripleKey(s.triple)));
    const answers = positions.flatMap((position) => {
      const statements = position.statements.filter((s) => keys.has(tripleKey(s.triple)));
      if (statements.length === 0) return [];
      placed.add(position);
      return [{ position, as: { ...position, statements } }];
    });
    return { question: part.question, answers: worded(answers) };
  });
  const rest = positions.filter((p) => !placed.has(p)).map((position) => ({ position, as: position }));
  return rest.length === 0 ? found : [...found, { question: "Also on this question", answers: worded(rest) }];
}
