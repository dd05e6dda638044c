/** A mistake in an RDF text, told so that its author can find it and mend it. */

/** The lines around a mistake, for showing. */
export interface Excerpt {
  /** The lines as they stand in the text; very long ones are cut, with `…` where something is left out. */
  readonly lines: readonly string[];
  /** The number of the first of them, counted from 1. */
  readonly first: number;
  /** What to underline: the index in `lines`, and from which character to before which, counted from 0. */
  readonly mark: { readonly row: number; readonly start: number; readonly end: number };
}

/** Where a mistake is and what it is. Lines and columns are counted from 1. */
export interface SyntaxProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong and what to do; reads on after "Line 3, column 7: ". */
  readonly sentence: string;
  readonly excerpt: Excerpt;
}

/** Thrown by the readers. Its message is `path:line:column: sentence`. */
export class RdfSyntaxError extends Error {
  readonly code = "syntax";
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
  /** The lines around the mistake. */
  readonly excerpt: readonly string[];
  /** The number of the first line of the excerpt. */
  readonly excerptLine: number;
  /** What to underline in the excerpt: row, from which character, to before which; counted from 0. */
  readonly mark: Excerpt["mark"];

  constructor(problem: SyntaxProblem) {
    super(`${problem.path}:${problem.line}:${problem.column}: ${problem.sentence}`);
    this.name = "RdfSyntaxError";
    this.path = problem.path;
    this.line = problem.line;
    this.column = problem.column;
    this.sentence = problem.sentence;
    this.excerpt = problem.excerpt.lines;
    this.excerptLine = problem.excerpt.first;
    this.mark = problem.excerpt.mark;
  }
}
