/** The lines of an answer: its triples, or its rows with two things in them. */
import type { QueryResult } from "../../../query/engine.ts";
import { type NamedNode, type Term, termKey } from "../../../rdf/term.ts";
import type { ColumnFacts } from "./columns.ts";

export interface ResultLine {
  readonly from: Term;
  /** The relation, where the answer names one. */
  readonly relation: NamedNode | null;
  /** What stands for the relation otherwise: the name of the column. */
  readonly words: string;
  readonly to: Term;
}

const isEnd = (term: Term | undefined): term is Term =>
  term?.termType === "NamedNode" || term?.termType === "BlankNode";

/** Each line once, in the order of the answer. Of a row: from its first thing to its next. */
export function linesOf(result: QueryResult, columns: readonly ColumnFacts[]): ResultLine[] {
  const lines = new Map<string, ResultLine>();
  const add = (line: ResultLine): void => {
    const key = [termKey(line.from), line.relation?.value ?? line.words, termKey(line.to)].join("\n");
    if (!lines.has(key)) lines.set(key, line);
  };
  if (result.kind === "quads") {
    for (const { subject, predicate, object } of result.quads) {
      add({ from: subject, relation: predicate as NamedNode, words: "", to: object });
    }
  }
  if (result.kind === "rows") {
    const [a, b] = columns.filter(({ kind }) => kind === "thing" || kind === "mixed");
    for (const row of result.rows) {
      const [from, to] = [a === undefined ? undefined : row[a.index], b === undefined ? undefined : row[b.index]];
      if (isEnd(from) && isEnd(to)) add({ from, relation: null, words: `– ${b?.variable ?? ""} –`, to });
    }
  }
  return [...lines.values()];
}
