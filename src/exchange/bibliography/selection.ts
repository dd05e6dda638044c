/** Which sources belong to a selection: those on whose word the things and lines in it rest. */
import type { Attestation } from "../../claims/attestation.ts";
import type { Claims } from "../../claims/claims.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";

const sourcesOf = (attestations: readonly Attestation[]): string[] => [
  ...new Set(attestations.flatMap((a) => (a.source === null ? [] : [a.source]))),
];

/** The sources behind a thing, a claim (by IRI or ID), or a source itself; sorted. */
export function sourcesAbout(claims: Claims, what: string): string[] {
  const claim = claims.attestation(what);
  const attestations = claim === null ? claims.byIdentifier(what) : [claim];
  if (attestations.length > 0) return sourcesOf(attestations).sort();
  if (claims.isSource(what)) return [what];
  const { forward, backward } = claims.about(what);
  const stated = [...forward, ...backward].flatMap((s) => s.attestations);
  return sourcesOf([...stated, ...claims.mentions(what).map((m) => m.attestation)]).sort();
}

/** The sources behind the lines of a view; sorted. */
export function sourcesOfView(claims: Claims, view: ViewGraph): string[] {
  const identifiers = new Set(view.mapEdges((_, edge) => edge.claims).flat());
  return [...new Set([...identifiers].flatMap((id) => sourcesOf(claims.byIdentifier(id))))].sort();
}

/** Every source that some claim cites; sorted. */
export const citedSources = (claims: Claims): string[] =>
  claims
    .sources()
    .filter((s) => s.claims > 0)
    .map((s) => s.iri)
    .sort();
