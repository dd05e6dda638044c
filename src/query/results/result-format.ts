/** A way to write a query's result down: every format has this shape and is listed in `formats.ts`. */
import type { QueryResult } from "../engine.ts";

/** What a format may use of the dossier to be more readable. */
export interface ResultContext {
  /** Prefix → namespace. */
  readonly prefixes?: Readonly<Record<string, string>>;
  /** The name people know a thing by, or `undefined`. */
  readonly label?: (iri: string) => string | undefined;
  /** For text on a screen: the columns there are. Cells are cut to fit; without it nothing is cut. */
  readonly width?: number;
  /** For CSV and TSV: put `'` before cells that a spreadsheet would calculate (`=1+1`, `@SUM`). The data is then no longer exact. */
  readonly neutraliseFormulas?: boolean;
}

export interface ResultFormat {
  readonly id: string;
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** The results it can write. */
  readonly kinds: readonly QueryResult["kind"][];
  write(result: QueryResult, context?: ResultContext): string;
  /** The same text piece by piece, for long answers: a piece is a row or less. */
  pieces?(result: QueryResult, context?: ResultContext): Iterable<string>;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** The text with an apostrophe before it, where a spreadsheet would take it for a formula. */
export const neutralised = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;

/** For a format that is given a result it cannot hold: callers look at `kinds` first. */
export const cannotWrite = (format: string, kind: QueryResult["kind"]): Error =>
  new Error(`A result of kind ${kind} cannot be written as ${format}.`);
