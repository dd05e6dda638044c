/** The dates that a dossier states of its things, read in one pass. */
import { compareDates, readEdtf } from "../../model/edtf.ts";
import { EDTF_DATATYPE, rdf } from "../../rdf/namespaces.ts";
import { type Triple, termKey } from "../../rdf/term.ts";
import type { QuadSource } from "../../store/quad-store.ts";
import { isDate } from "../words/term-words.ts";

const REIFIES = rdf("reifies").value;

/**
 * EDTF texts by node key, earliest first: asserted or only reported, of the thing itself and not of claims on it. Where
 * a thing has EDTF dates, dates of other types (the first and last day of the same) are left out.
 */
export function datesOf(dossier: QuadSource, isClaim: (iri: string) => boolean): Map<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const others = new Map<string, Set<string>>();
  const add = ({ subject, object }: Triple): void => {
    if (!isDate(object) || !readEdtf(object.value).ok || isClaim(subject.value)) return;
    const key = termKey(subject);
    const into = object.datatype.value === EDTF_DATATYPE ? found : others;
    into.set(key, (into.get(key) ?? new Set()).add(object.value));
  };
  for (const q of dossier.match()) {
    if (q.predicate.value === REIFIES && q.object.termType === "Quad") add(q.object);
    else add(q);
  }
  return new Map([...others, ...found].map(([key, texts]) => [key, [...texts].sort(compareDates)]));
}
