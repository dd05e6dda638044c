/** A term as a person reads it: its label, or its prefixed name, or its address. */
import type { Term } from "../../rdf/term.ts";
import type { ResultContext } from "./result-format.ts";

/** `ex:jane-doe` for an IRI in a known namespace, else `null`. The longest namespace wins. */
export function prefixedName(iri: string, prefixes: Readonly<Record<string, string>>): string | null {
  let best: { prefix: string; length: number } | null = null;
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    if (namespace !== "" && iri.startsWith(namespace) && namespace.length > (best?.length ?? 0)) {
      best = { prefix, length: namespace.length };
    }
  }
  if (best === null) return null;
  const local = iri.slice(best.length);
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?$/u.test(local) ? `${best.prefix}:${local}` : null;
}

/** Literals without their datatype or tag; triple terms in the manner of Turtle. */
export function termWords(term: Term, { label, prefixes = {} }: ResultContext): string {
  switch (term.termType) {
    case "NamedNode":
      return label?.(term.value) ?? prefixedName(term.value, prefixes) ?? `<${term.value}>`;
    case "BlankNode":
      return `_:${term.value}`;
    case "DefaultGraph":
      return "";
    case "Literal":
      return term.value;
    case "Quad":
      return `<<( ${[term.subject, term.predicate, term.object].map((t) => termWords(t, { prefixes, ...(label === undefined ? {} : { label }) })).join(" ")} )>>`;
  }
}
