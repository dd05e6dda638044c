/** What a term of a query must be an instance of, from what the query says of it, and whether that suits a relation. */
import { CLAIM } from "../../../claims/claim-terms.ts";
import type { Vocabulary } from "../../../model/vocabulary.ts";
import type { PatternTriple } from "../../../query/pattern-reader.ts";
import { owl, rdf, rdfs } from "../../../rdf/namespaces.ts";
import { longIri, type Prefixes } from "../../view/short-iri.ts";

const REIFIES = rdf("reifies").value;
const EVERYTHING: ReadonlySet<string> = new Set([rdfs("Resource").value, owl("Thing").value]);

/** The IRI of a name as it is written in a query, or `null` for a variable, a blank node or a literal. */
export function writtenIri(text: string, prefixes: Prefixes): string | null {
  if (text === "a") return rdf("type").value;
  if (text.startsWith("<")) return text.slice(1, -1);
  if (!/^(?!_:)[\p{L}\p{N}_.-]*:/u.test(text)) return null;
  const iri = longIri(text, prefixes);
  return iri === text ? null : iri;
}

/** The classes of which a term is one, as far as the query or the dossier says; empty = nothing is known. */
export function classesOfTerm(
  term: string,
  triples: readonly PatternTriple[],
  vocabulary: Vocabulary,
  prefixes: Prefixes,
): readonly string[] {
  const iri = writtenIri(term, prefixes);
  if (iri !== null) return vocabulary.typesOf(iri);
  if (!/^[?$]/.test(term)) return [];
  const said = triples
    .filter((t) => t.subject === term && t.predicate === "a" && t.last === "a")
    .flatMap((t) => writtenIri(t.object, prefixes) ?? []);
  if (said.length > 0) return said;
  let known: readonly string[] = [];
  const learn = (classes: readonly string[]): void => {
    const telling = classes.filter((c) => !EVERYTHING.has(c));
    if (telling.length === 0) return;
    if (known.length === 0 || telling.every((c) => known.some((k) => vocabulary.isA(c, k)))) known = telling;
  };
  for (const { subject, predicate, last, object } of triples) {
    if (subject === term) learn(classesAt(predicate, "subject", vocabulary, prefixes));
    if (object === term) learn(classesAt(last, "object", vocabulary, prefixes));
  }
  return known;
}

/** What a relation as it is written (`^` for backwards) wants at one of its ends. */
export function classesAt(
  written: string,
  end: "subject" | "object",
  vocabulary: Vocabulary,
  prefixes: Prefixes,
): readonly string[] {
  const isBack = written.startsWith("^");
  const iri = writtenIri(isBack ? written.slice(1) : written, prefixes);
  if (iri === null) return [];
  if (iri === REIFIES) return (end === "subject") !== isBack ? [CLAIM.value] : [];
  const { domains, ranges } = vocabulary.relation(iri);
  return (end === "subject") !== isBack ? domains : ranges;
}

/** 2: it is one of those wanted; 1: it may be, or nothing tells; 0: it is something else. */
export function fitOfClasses(wanted: readonly string[], has: readonly string[], vocabulary: Vocabulary): 0 | 1 | 2 {
  const telling = wanted.filter((w) => !EVERYTHING.has(w));
  if (telling.length === 0 || has.length === 0) return 1;
  if (has.some((h) => telling.some((w) => vocabulary.isA(h, w)))) return 2;
  return has.some((h) => telling.some((w) => vocabulary.isA(w, h))) ? 1 : 0;
}
