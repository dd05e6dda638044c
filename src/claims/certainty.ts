/** Certainty: how sure the compiler is of a claim. */
import { DOS_NS } from "../rdf/namespaces.ts";

export type Certainty = "certain" | "probable" | "contested" | "disputed";

/** From the surest to the least sure. */
export const CERTAINTIES: readonly Certainty[] = ["certain", "probable", "contested", "disputed"];

/** The certainty that a concept's IRI stands for, or `null`. */
export function certaintyOf(iri: string): Certainty | null {
  return iri.startsWith(DOS_NS) ? (CERTAINTIES.find((c) => c === iri.slice(DOS_NS.length)) ?? null) : null;
}

/** The surest of several, or `null` when none is given. */
export function strongest(certainties: Iterable<Certainty | null>): Certainty | null {
  let best = CERTAINTIES.length;
  for (const c of certainties) if (c !== null) best = Math.min(best, CERTAINTIES.indexOf(c));
  return CERTAINTIES[best] ?? null;
}
