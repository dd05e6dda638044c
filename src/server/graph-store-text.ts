/** A graph of the store as text: laid out for people while it is short, line by line in slices when it is long. */
import { termText } from "../query/term-text.ts";
import { isSkolem } from "../rdf/skolem.ts";
import type { Syntax } from "../rdf/syntax.ts";
import type { Quad, Term } from "../rdf/term.ts";
import { writeRdf } from "../rdf/write.ts";

/** More statements than this are not laid out. */
const LAID_OUT = 20_000;
const SLICE = 2000;

/**
 * Pieces of text; between two of them others get their turn. The graph's own name is left out. Long Turtle and TriG are
 * written as lines, which they hold too.
 */
export async function* graphText(
  quads: readonly Quad[],
  syntax: Syntax,
  prefixes: Readonly<Record<string, string>>,
): AsyncGenerator<string> {
  const triples = quads.length;
  if (triples <= LAID_OUT) {
    yield writeRdf(quads, {
      syntax: syntax === "trig" ? "turtle" : syntax === "nquads" ? "ntriples" : syntax,
      prefixes,
    });
    return;
  }
  const labels = new Map<string, string>();
  for (let from = 0; from < triples; from += SLICE) {
    yield quads
      .slice(from, from + SLICE)
      .map((q) => `${line(q.subject, labels)} ${line(q.predicate, labels)} ${line(q.object, labels)} .\n`)
      .join("");
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A term in N-Triples with blank nodes as such. */
function line(term: Term, labels: Map<string, string>): string {
  if (term.termType === "Quad")
    return `<<( ${line(term.subject, labels)} ${line(term.predicate, labels)} ${line(term.object, labels)} )>>`;
  if (term.termType !== "BlankNode" && !isSkolem(term)) return termText(term);
  const label = labels.get(term.value) ?? `b${labels.size}`;
  labels.set(term.value, label);
  return `_:${label}`;
}
