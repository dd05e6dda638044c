/** The dates that a dossier states of its things, read when they are asked for. */
import { compareDates, readEdtf } from "../../model/edtf.ts";
import { EDTF_DATATYPE } from "../../rdf/namespaces.ts";
import { blank, iri, type Subject, type Triple } from "../../rdf/term.ts";
import type { QuadSource } from "../../store/quad-store.ts";
import { isDate } from "../words/term-words.ts";

/** What says something of a thing; `Claims` fits. */
interface Claimed {
  isClaim(iri: string): boolean;
  claimedOf(entity: string): readonly Triple[];
}

/**
 * Reads EDTF texts by node key, earliest first: asserted or only reported, of the thing itself and not of claims on it.
 * Where a thing has EDTF dates, dates of other types (the first and last day of the same) are left out. Each thing is
 * read when it is asked for and then remembered: make another reader after a change.
 */
export function dateReader(dossier: QuadSource, claims: Claimed): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (id) => {
    let dates = known.get(id);
    if (dates === undefined) {
      dates = claims.isClaim(id) ? [] : datesAmong([...dossier.match(termOf(id)), ...claims.claimedOf(id)]);
      known.set(id, dates);
    }
    return dates;
  };
}

const termOf = (key: string): Subject => (key.startsWith("_:") ? blank(key.slice(2)) : iri(key));

function datesAmong(triples: readonly Triple[]): readonly string[] {
  const found = new Set<string>();
  const others = new Set<string>();
  for (const { object } of triples) {
    if (!isDate(object) || !readEdtf(object.value).ok) continue;
    (object.datatype.value === EDTF_DATATYPE ? found : others).add(object.value);
  }
  return [...(found.size > 0 ? found : others)].sort(compareDates);
}
