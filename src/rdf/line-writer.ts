/** Writes canonical N-Triples and N-Quads: one statement a line, in order (RDF 1.2 N-Triples, 3). */
import { escapeCanonical, escapeIri, safeDatatype, safeDirection, safeLanguage } from "./escape.ts";
import { xsd } from "./namespaces.ts";
import { type Literal, type Quad, type Term, type Triple, termKey } from "./term.ts";

const STRING = xsd("string").value;

/** Writes terms; remembers addresses, which come again and again. */
class LineTerms {
  readonly #labels: ReadonlyMap<string, string>;
  readonly #iris = new Map<string, string>();

  constructor(labels: ReadonlyMap<string, string>) {
    this.#labels = labels;
  }

  #iri(value: string): string {
    let text = this.#iris.get(value);
    if (text === undefined) {
      text = `<${escapeIri(value)}>`;
      this.#iris.set(value, text);
    }
    return text;
  }

  #literal(literal: Literal): string {
    const language = safeLanguage(literal);
    const text = `"${escapeCanonical(literal.value)}"`;
    if (language !== "") return `${text}@${language.toLowerCase()}${safeDirection(literal)}`;
    const datatype = safeDatatype(literal);
    return datatype === STRING ? text : `${text}^^${this.#iri(datatype)}`;
  }

  text(term: Term): string {
    if (term.termType === "Literal") return this.#literal(term);
    if (term.termType === "Quad") return `<<( ${this.triple(term)} )>>`;
    const label = this.#labels.size === 0 ? undefined : this.#labels.get(termKey(term));
    return label === undefined ? this.#iri(term.value) : `_:${label}`;
  }

  triple({ subject, predicate, object }: Triple): string {
    return `${this.text(subject)} ${this.#iri(predicate.value)} ${this.text(object)}`;
  }
}

/** The lines of `quads`, sorted, each once. `labels`: blank nodes by `termKey`. */
export function writeLines(quads: Iterable<Quad>, labels: ReadonlyMap<string, string>): string {
  const terms = new LineTerms(labels);
  const lines: string[] = [];
  for (const q of quads) {
    const graph = q.graph.termType === "DefaultGraph" ? "" : `${terms.text(q.graph)} `;
    lines.push(`${terms.triple(q)} ${graph}.\n`);
  }
  lines.sort();
  return lines.filter((line, i) => i === 0 || line !== lines[i - 1]).join("");
}
