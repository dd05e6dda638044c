/** Independence: where the derivation of a source or claim begins; what begins in one place is one witness. */
import type { Union } from "../model/union.ts";
import { iri } from "../rdf/term.ts";
import type { Attestation } from "./attestation.ts";
import { DENIED_IN, DERIVED_FROM, STATED_IN } from "./claim-terms.ts";

/**
 * The roots of a source: what it is derived from, back to what is derived from nothing. A claim stands for the source
 * it is stated in unless it names its own derivation. Sources that are derived from each other in a circle count as
 * one root, named by the first of them.
 */
export function rootsOf(start: string, union: Union): string[] {
  const roots = new Set<string>();
  const seen = new Set([start]);
  for (const at of seen) {
    const above = [...union.iris(iri(at), DERIVED_FROM)];
    if (above.length === 0) above.push(...union.iris(iri(at), STATED_IN), ...union.iris(iri(at), DENIED_IN));
    if (above.length === 0) roots.add(at);
    for (const next of above) seen.add(next);
  }
  return roots.size > 0 ? [...roots].sort() : [[...seen].sort()[0] ?? start];
}

/** How many independent witnesses stand behind attestations: distinct roots, and never more than distinct sources. */
export function countWitnesses(
  attestations: readonly Attestation[],
  roots: (iri: string) => readonly string[],
): number {
  const distinct = new Set<string>();
  const sources = new Set<string>();
  for (const a of attestations) {
    if (a.source === null && a.derivedFrom.length === 0) continue;
    sources.add(a.source ?? a.iri);
    const from = a.derivedFrom.length > 0 ? a.derivedFrom : [a.source ?? a.iri];
    for (const f of from) for (const root of roots(f)) distinct.add(root);
  }
  return Math.min(distinct.size, sources.size);
}
