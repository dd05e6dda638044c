/** Writes single terms as Turtle does, and remembers which prefixes that took. */
import { compareNatural } from "./compare.ts";
import { escapeIri, escapeLong, escapeShort, safeDatatype, safeDirection, safeLanguage } from "./escape.ts";
import { LOCAL_NAME, PREFIX_NAME } from "./name-chars.ts";
import { WELL_KNOWN_PREFIXES, xsd } from "./namespaces.ts";
import { type Literal, type NamedNode, type Term, type TripleTerm, termKey } from "./term.ts";

const PLAIN_LOCAL = /^[A-Za-z_0-9](?:[A-Za-z_0-9.-]*[A-Za-z_0-9-])?$/;

/** Escapes a local name (PN_LOCAL), or returns `null` when it is better written as a whole address. */
export function escapeLocal(local: string): string | null {
  if (local === "" || PLAIN_LOCAL.test(local)) return local;
  if (!LOCAL_NAME.test(local)) return null;
  return local.replace(/[~!$&'()*+,;=@]|%(?![0-9A-Fa-f]{2})|^[-.]|\.$/g, "\\$&");
}

const INTEGER = /^[+-]?\d+$/;
const DECIMAL = /^[+-]?\d*\.\d+$/;
const DOUBLE = /^[+-]?(?:\d+\.\d*|\.?\d+)[eE][+-]?\d+$/;
const BARE = new Map<string, RegExp>([
  [xsd("integer").value, INTEGER],
  [xsd("decimal").value, DECIMAL],
  [xsd("double").value, DOUBLE],
  [xsd("boolean").value, /^(?:true|false)$/],
]);
const STRING = xsd("string").value;

/** `en-gb` as people write it: `en-GB`, `zh-Hant` (RFC 5646, 2.1.1). Language tags mean the same in any case. */
const languageTag = (tag: string): string =>
  tag
    .toLowerCase()
    .split("-")
    .map((part, i, parts) => {
      if (i === 0 || parts.slice(0, i).some((p) => p.length === 1)) return part;
      if (part.length === 2) return part.toUpperCase();
      return part.length === 4 && /^[a-z]/.test(part) ? `${part[0]?.toUpperCase()}${part.slice(1)}` : part;
    })
    .join("-");

/** The namespaces a writer may abbreviate with: the caller's, and the well-known ones that these leave free. */
function namespaces(prefixes: Readonly<Record<string, string>>): { name: string; iri: string }[] {
  const byIri = new Map<string, string>();
  const offer = (name: string, iri: string): void => {
    const rival = byIri.get(iri);
    if (iri === "" || !PREFIX_NAME.test(name)) return;
    if (rival === undefined || name.length < rival.length || (name.length === rival.length && name < rival))
      byIri.set(iri, name);
  };
  for (const [name, iri] of Object.entries(prefixes)) offer(name, iri);
  for (const [name, iri] of Object.entries(WELL_KNOWN_PREFIXES))
    if (!byIri.has(iri) && !Object.hasOwn(prefixes, name)) offer(name, iri);
  return [...byIri].map(([iri, name]) => ({ name, iri })).sort((a, b) => b.iri.length - a.iri.length);
}

export class TermWriter {
  /** The prefixes used so far, with their namespaces. */
  readonly used = new Map<string, string>();
  readonly #namespaces: { name: string; iri: string }[];
  readonly #iris = new Map<string, string>();
  /** Labels of blank nodes by `termKey`; set before the first term is written. */
  labels: ReadonlyMap<string, string> = new Map();

  constructor(prefixes: Readonly<Record<string, string>>) {
    this.#namespaces = namespaces(prefixes);
  }

  iri(value: string): string {
    let text = this.#iris.get(value);
    if (text === undefined) {
      text = this.#abbreviate(value) ?? `<${escapeIri(value)}>`;
      this.#iris.set(value, text);
    }
    return text;
  }

  #abbreviate(value: string): string | null {
    for (const { name, iri } of this.#namespaces) {
      if (!value.startsWith(iri)) continue;
      const local = escapeLocal(value.slice(iri.length));
      if (local === null) continue;
      this.used.set(name, iri);
      return `${name}:${local}`;
    }
    return null;
  }

  /** With line breaks in three quotation marks; `onOneLine` writes them as `\\n`. */
  literal(literal: Literal, onOneLine = false): string {
    const { value } = literal;
    const language = safeLanguage(literal);
    const datatype = safeDatatype(literal);
    if (BARE.get(datatype)?.test(value)) return value;
    const text = !onOneLine && value.includes("\n") ? `"""${escapeLong(value)}"""` : `"${escapeShort(value)}"`;
    if (language !== "") return `${text}@${languageTag(language)}${safeDirection(literal)}`;
    return datatype === STRING ? text : `${text}^^${this.iri(datatype)}`;
  }

  /** On one line: Oxigraph reads no `"""` within a triple term, though Turtle 1.2 allows it. */
  triple(term: TripleTerm): string {
    const { subject, predicate, object } = term;
    const last = object.termType === "Literal" ? this.literal(object, true) : this.term(object);
    return `<<( ${this.term(subject)} ${this.verb(predicate.value)} ${last} )>>`;
  }

  verb(predicate: string): string {
    return predicate === "http://www.w3.org/1999/02/22-rdf-syntax-ns#type" ? "a" : this.iri(predicate);
  }

  /** Any term; a blank node by its label. */
  term(term: Term): string {
    if (term.termType === "Literal") return this.literal(term);
    if (term.termType === "Quad") return this.triple(term as TripleTerm);
    const label = this.labels.get(termKey(term));
    return label === undefined ? this.iri((term as NamedNode).value) : `_:${label}`;
  }

  /** The `@prefix` lines for what was used, in the order of the prefixes. */
  declarations(): string {
    return [...this.used]
      .sort(([a], [b]) => compareNatural(a, b))
      .map(([name, iri]) => `@prefix ${name}: <${escapeIri(iri)}> .\n`)
      .join("");
  }
}
