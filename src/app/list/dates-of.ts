/** The dates that a dossier states of its things, read in one pass. */
import { compareDates, readEdtf } from "../../model/edtf.ts";
import { rdf } from "../../rdf/namespaces.ts";
import { type Triple, termKey } from "../../rdf/term.ts";
import type { QuadSource } from "../../store/quad-store.ts";
import { isDate } from "../words/term-words.ts";

const REIFIES = rdf("reifies").value;

/** EDTF texts by node key, earliest first: asserted or only reported, of the thing itself and not of claims on it. */
export function datesOf(dossier: QuadSource, isClaim: (iri: string) => boolean): Map<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const add = ({ subject, object }: Triple): void => {
    if (!isDate(object) || !readEdtf(object.value).ok || isClaim(subject.value)) return;
    const key = termKey(subject);
    const texts = found.get(key) ?? new Set();
    found.set(key, texts.add(object.value));
  };
  for (const q of dossier.match()) {
    if (q.predicate.value === REIFIES && q.object.termType === "Quad") add(q.object);
    else add(q);
  }
  return new Map([...found].map(([key, texts]) => [key, [...texts].sort(compareDates)]));
}
