/** The things an answer names that can be drawn. */
import type { QueryResult } from "../../query/engine.ts";
import { type Term, termKey } from "../../rdf/term.ts";

/** Rows between two looks at the clock. */
const STEP = 256;

/** Node keys in the order they first appear, in steps; no more than `most` are looked for. */
export function* thingsIn(
  result: QueryResult | null,
  isDrawable: (key: string) => boolean,
  named: (term: Term) => string | null = () => null,
  most = Number.POSITIVE_INFINITY,
): Generator<void, string[]> {
  const found = new Set<string>();
  const visit = (term: Term | undefined): void => {
    if (term === undefined || term.termType === "DefaultGraph") return;
    if (term.termType === "Quad") {
      visit(term.subject);
      visit(term.object);
      return;
    }
    const key = term.termType === "Literal" ? named(term) : termKey(term);
    if (key !== null && isDrawable(key)) found.add(key);
  };
  if (result?.kind === "rows") {
    for (const [at, row] of result.rows.entries()) {
      if (found.size >= most) break;
      if (at % STEP === STEP - 1) yield;
      row.forEach(visit);
    }
  }
  if (result?.kind === "quads") {
    for (const [at, q] of result.quads.entries()) {
      if (found.size >= most) break;
      if (at % STEP === STEP - 1) yield;
      visit(q.subject);
      visit(q.object);
    }
  }
  return [...found];
}
