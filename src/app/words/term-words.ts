/** Terms as a reader reads them: labels for IRIs, words for dates and durations, the text itself for the rest. */
import { readEdtf } from "../../model/edtf.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { EDTF_DATATYPE, xsd } from "../../rdf/namespaces.ts";
import type { Literal, Term } from "../../rdf/term.ts";
import { count, listed } from "./counts.ts";

const DATES = new Set([EDTF_DATATYPE, ...["date", "gYear", "gYearMonth"].map((d) => xsd(d).value)]);
const DURATIONS = new Set(["duration", "dayTimeDuration", "yearMonthDuration"].map((d) => xsd(d).value));
const UNITS = ["year", "month", "day", "hour", "minute", "second"];

export const isDate = (term: Term): term is Literal => term.termType === "Literal" && DATES.has(term.datatype.value);

/** A date in words, long or short; the text itself when it cannot be read as a date. */
export function dateWords(text: string, length: "long" | "short" = "long"): string {
  const reading = readEdtf(text);
  if (!("words" in reading)) return text;
  return length === "long" ? reading.words : reading.short;
}

/** `P28D` as "28 days". */
export function durationWords(text: string): string {
  const match = /^-?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(text);
  if (match === null) return text;
  const parts = match.slice(1).flatMap((n, i) => (n === undefined ? [] : [count(Number(n), UNITS[i] ?? "")]));
  return parts.length === 0 ? text : listed(parts);
}

export function literalWords(literal: Literal): string {
  const datatype = literal.datatype.value;
  if (DATES.has(datatype)) return dateWords(literal.value);
  if (DURATIONS.has(datatype)) return durationWords(literal.value);
  if (datatype === xsd("boolean").value) return /^(?:true|1)$/.test(literal.value) ? "yes" : "no";
  return literal.value;
}

/** Any term in words. A triple term reads as a short sentence. */
export function termWords(term: Term, vocabulary: Vocabulary): string {
  switch (term.termType) {
    case "Literal":
      return literalWords(term);
    case "NamedNode":
      return vocabulary.label(term.value);
    case "BlankNode":
      return vocabulary.label(`_:${term.value}`);
    case "DefaultGraph":
      return "the default graph";
    case "Quad":
      return `${termWords(term.subject, vocabulary)} ${vocabulary.relation(term.predicate.value).label} ${termWords(term.object, vocabulary)}`;
  }
}
