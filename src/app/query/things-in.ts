/** The things an answer names that can be drawn. */
import type { QueryResult } from "../../query/engine.ts";
import { type Term, termKey } from "../../rdf/term.ts";

/** Node keys in the order they first appear; no more than `most` are looked for. */
export function thingsIn(
  result: QueryResult,
  isDrawable: (key: string) => boolean,
  named: (term: Term) => string | null = () => null,
  most = Number.POSITIVE_INFINITY,
): string[] {
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
  if (result.kind === "rows") {
    for (const row of result.rows) {
      if (found.size >= most) break;
      row.forEach(visit);
    }
  }
  if (result.kind === "quads") {
    for (const q of result.quads) {
      if (found.size >= most) break;
      visit(q.subject);
      visit(q.object);
    }
  }
  return [...found];
}
