/** A run: one asking of a query, with what has come of it so far. */
import type { Answer, RowsResult } from "../../query/engine.ts";
import type { Delta } from "../../store/delta.ts";
import { count } from "../words/counts.ts";
import type { Limits } from "./query-limits.ts";

/** Why a query has no answer; `line` and `column` (1-based) when it is a mistake in the text. */
export interface QueryTrouble {
  readonly sentence: string;
  readonly line?: number;
  readonly column?: number;
  /** An endpoint that the query asks and that nobody has allowed. */
  readonly endpoint?: string;
  /** The limit that it ran past. */
  readonly past?: keyof Limits;
}

/** What an update would change, worked out on one state of the dossier. */
export interface UpdatePreview {
  readonly delta: Delta;
  readonly revision: number;
  readonly ms: number;
}

export interface Run {
  /** What was asked. */
  readonly text: string;
  readonly running: boolean;
  /** The first rows that have arrived while more come. */
  readonly arriving: RowsResult | null;
  /** How many have arrived. */
  readonly arrived: number;
  readonly result: Answer | null;
  /** The limits that the result was asked within. */
  readonly limits: Limits | null;
  readonly preview: UpdatePreview | null;
  readonly trouble: QueryTrouble | null;
  /** What became of an update. */
  readonly said: string | null;
}

export const FIRST_RUN: Run = {
  text: "",
  running: false,
  arriving: null,
  arrived: 0,
  result: null,
  limits: null,
  preview: null,
  trouble: null,
  said: null,
};

/** What a run amounts to, for the history and for those who hear it. */
export function outcomeOf({ result, preview, trouble }: Run): { readonly outcome: string; readonly ms: number | null } {
  if (trouble !== null) return { outcome: troubleWords(trouble), ms: null };
  if (preview !== null) {
    const { added, removed } = preview.delta;
    return { outcome: `would add ${added.length} and remove ${removed.length}`, ms: preview.ms };
  }
  if (result === null) return { outcome: "", ms: null };
  return { outcome: sizeWords(result), ms: result.ms };
}

export const troubleWords = ({ sentence, line, column }: QueryTrouble): string =>
  line === undefined ? sentence : `Line ${line}, column ${column}: ${sentence}`;

/** `6 rows`, `the first 10,000 rows; there are more`. */
export function sizeWords(result: Answer): string {
  if (result.kind === "boolean") return result.value ? "Yes" : "No";
  const words = result.kind === "rows" ? count(result.rows.length, "row") : count(result.quads.length, "statement");
  return result.truncated === true ? `First ${words}; there are more` : words;
}

export const msWords = (ms: number): string => `${Math.max(1, Math.round(ms)).toLocaleString("en-GB")} ms`;
