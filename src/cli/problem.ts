/** What is wrong with the input or the call, as the command line reports it. */
import { QueryError, QuerySyntaxError } from "../query/query-error.ts";
import { RdfSyntaxError } from "../rdf/syntax-error.ts";

export interface Problem {
  /** `usage`, `file`, `syntax`, `query`, `server`, `internal`. */
  readonly code: string;
  readonly sentence: string;
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based. */
  readonly column?: number;
  /** Lines around the place, and which of them to point at. */
  readonly excerpt?: {
    readonly lines: readonly string[];
    readonly first: number;
    readonly mark: { row: number; start: number };
  };
}

/** Ends a command with exit code 2 and says why. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly problems: readonly Problem[];
  constructor(...problems: readonly Problem[]) {
    super(problems.map((problem) => problem.sentence).join("\n"));
    this.problems = problems;
  }
}

/** The call itself is wrong. */
export const usageError = (sentence: string): InputError => new InputError({ code: "usage", sentence });

/** The problems behind an error, or `null` when it is one of our own making. */
export function problemsOf(error: unknown, file?: string): readonly Problem[] | null {
  if (error instanceof InputError) return error.problems;
  if (error instanceof RdfSyntaxError) {
    const { line, column, sentence, excerpt, excerptLine, mark } = error;
    return [
      {
        code: "syntax",
        file: file ?? error.path,
        line,
        column,
        sentence,
        excerpt: { lines: excerpt, first: excerptLine, mark },
      },
    ];
  }
  if (error instanceof QuerySyntaxError) {
    const { line, column, sentence } = error;
    return [{ code: "syntax", file: file ?? "query", line, column, sentence }];
  }
  if (error instanceof QueryError) {
    return [{ code: "query", sentence: error.sentence, ...(file === undefined ? {} : { file }) }];
  }
  const fault = fileFault(error);
  return fault === null ? null : [{ code: "file", ...fault }];
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file or folder.",
  EACCES: "This may not be read or written by your account.",
  EPERM: "This may not be read or written by your account.",
  EISDIR: "This is a folder; a file is needed.",
  ENOTDIR: "A part of this path is a file, not a folder.",
  ENOSPC: "The disk is full.",
  EROFS: "The disk may only be read.",
  ELOOP: "Links lead round in a circle here.",
};

function fileFault(error: unknown): { sentence: string; file?: string } | null {
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  const sentence = code === undefined ? undefined : FAULTS[code];
  return sentence === undefined ? null : { sentence, ...(path === undefined ? {} : { file: path }) };
}

/** `file:line:column: sentence`; on a terminal with the line itself below. */
export function problemText(problem: Problem, withExcerpt: boolean): string {
  const { file, line, column, sentence, excerpt } = problem;
  const place = [file ?? (line === undefined ? "dossier" : "input"), line, column]
    .filter((part) => part !== undefined)
    .join(":");
  const head = `${place}: ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}\n`;
  const text = excerpt?.lines[excerpt.mark.row];
  if (!withExcerpt || excerpt === undefined || text === undefined) return head;
  const number = `  ${excerpt.first + excerpt.mark.row} │ `;
  return `${head}${number}${text}\n${" ".repeat(number.length + excerpt.mark.start)}^\n`;
}

/** The same for a script: one JSON object on a line. */
export const problemJson = ({ excerpt: _excerpt, ...problem }: Problem): string => `${JSON.stringify(problem)}\n`;
