/** A sentence: a statement in words with its parts marked, read from its subject or from its object. */
import { readEdtf } from "../model/edtf.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { EDTF_DATATYPE, xsd } from "../rdf/namespaces.ts";
import { type ObjectTerm, type Subject, type Triple, termKey } from "../rdf/term.ts";

export interface SentencePart {
  readonly role: "thing" | "relation" | "value";
  readonly text: string;
  /** The IRI of a thing or relation; absent for a literal. */
  readonly iri?: string;
}

const DURATION = xsd("duration").value;

/**
 * A triple as parts to be set one after another: "Inquiry of 1940", "led by", "Jane Archer".
 * From the object's end: "Jane Archer", "led", "Inquiry of 1940".
 */
export function sentence(
  triple: Triple,
  vocabulary: Vocabulary,
  from: "subject" | "object" = "subject",
): SentencePart[] {
  const { label, inverseLabel, iri } = vocabulary.relation(triple.predicate.value);
  const relation = (text: string): SentencePart => ({ role: "relation", text, iri });
  const subject = nodePart(triple.subject, vocabulary);
  const object = nodePart(triple.object, vocabulary);
  return from === "subject" ? [subject, relation(label), object] : [object, relation(inverseLabel), subject];
}

/** A sentence in one line. */
export const sentenceText = (triple: Triple, vocabulary: Vocabulary, from: "subject" | "object" = "subject"): string =>
  sentence(triple, vocabulary, from)
    .map((p) => (p.role === "value" ? `“${p.text}”` : p.text))
    .join(" ");

/** A term as words: the label of a thing, a date or duration in words, a literal as it stands. */
export function termText(term: ObjectTerm, vocabulary: Vocabulary): string {
  switch (term.termType) {
    case "Literal":
      return literalText(term.value, term.datatype.value);
    case "Quad":
      return sentence(term, vocabulary)
        .map((p) => p.text)
        .join(" ");
    default:
      return vocabulary.label(termKey(term));
  }
}

function nodePart(term: Subject | ObjectTerm, vocabulary: Vocabulary): SentencePart {
  const text = termText(term, vocabulary);
  if (term.termType === "NamedNode" || term.termType === "BlankNode")
    return { role: "thing", text, iri: termKey(term) };
  // A date in words stands as it is, even where the words are those of the file: "1940".
  const worded = term.termType !== "Literal" || text !== term.value || isDate(term.value, term.datatype.value);
  return worded ? { role: "thing", text } : { role: "value", text };
}

const DATE = xsd("date").value;

const isDate = (value: string, datatype: string): boolean =>
  (datatype === EDTF_DATATYPE || datatype === DATE) && readEdtf(value).ok;

function literalText(value: string, datatype: string): string {
  if (datatype === EDTF_DATATYPE || datatype === DATE) {
    const date = readEdtf(value);
    return date.ok ? date.words : value;
  }
  return datatype === DURATION ? durationWords(value) : value;
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(\d+)Y/, "year"],
  [/(\d+)M/, "month"],
  [/(\d+)D/, "day"],
];

/** "28 days" for `P28D`; what has a time of day stays as it is. */
function durationWords(value: string): string {
  if (!/^P(?:\d+Y)?(?:\d+M)?(?:\d+D)?$/.test(value) || value === "P") return value;
  return UNITS.flatMap(([pattern, unit]) => {
    const n = pattern.exec(value)?.[1];
    return n === undefined ? [] : [`${n} ${unit}${n === "1" ? "" : "s"}`];
  }).join(" ");
}
