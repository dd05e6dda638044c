/** A triple in words, for a sentence: "Anna Smith – met – Bruno Weiss". */
import { localName } from "../model/local-name.ts";
import type { Term, Triple } from "../rdf/term.ts";
import type { EditContext } from "./edit.ts";

export function inWords(context: Pick<EditContext, "vocabulary" | "claims">, triple: Triple): string {
  const { vocabulary, claims } = context;
  const words = (term: Term): string => {
    if (term.termType === "Quad") return `(${inWords(context, term)})`;
    if (term.termType !== "NamedNode") return `“${term.value}”`;
    return claims.isClaim(term.value) ? localName(term.value) : vocabulary.label(term.value);
  };
  const { subject, predicate, object } = triple;
  return `${words(subject)} – ${vocabulary.relation(predicate.value).label} – ${words(object)}`;
}

/** "a person", "an organisation". */
export const oneOf = (label: string): string => `${/^[aeiou]/i.test(label) ? "an" : "a"} ${label.toLowerCase()}`;
