/** Writes canonical N-Triples and N-Quads: one statement a line, in order (RDF 1.2 N-Triples, 3). */
import { escapeCanonical, escapeIri, safeDirection, safeLanguage } from "./escape.ts";
import { xsd } from "./namespaces.ts";
import { type NamedNode, type Quad, type Term, termKey } from "./term.ts";

const STRING = xsd("string").value;

function termText(term: Term, labels: ReadonlyMap<string, string>): string {
  if (term.termType === "Literal") {
    const language = safeLanguage(term);
    const text = `"${escapeCanonical(term.value)}"`;
    if (language !== "") return `${text}@${language.toLowerCase()}${safeDirection(term)}`;
    return term.datatype.value === STRING ? text : `${text}^^<${escapeIri(term.datatype.value)}>`;
  }
  if (term.termType === "Quad") {
    const [s, p, o] = [term.subject, term.predicate, term.object].map((t) => termText(t, labels));
    return `<<( ${s} ${p} ${o} )>>`;
  }
  const label = labels.get(termKey(term));
  return label === undefined ? `<${escapeIri((term as NamedNode).value)}>` : `_:${label}`;
}

/** The lines of `quads`, sorted, each once. `labels`: blank nodes by `termKey`. */
export function writeLines(quads: Iterable<Quad>, labels: ReadonlyMap<string, string>): string {
  const lines = new Set<string>();
  for (const q of quads) {
    const triple = `${termText(q.subject, labels)} ${termText(q.predicate, labels)} ${termText(q.object, labels)}`;
    lines.add(q.graph.termType === "DefaultGraph" ? `${triple} .\n` : `${triple} ${termText(q.graph, labels)} .\n`);
  }
  return [...lines].sort().join("");
}
