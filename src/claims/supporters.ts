/** Supporters: which attestations carry a claim, and which of them fall when sources are set aside. */
import type { Attestation } from "./attestation.ts";
import { VARIANT_OF } from "./claim-terms.ts";

/** Whether an attestation gives a rival value instead of supporting the claim whose ID it bears. */
export const isVariant = (a: Attestation): boolean => a.qualifiers.some((q) => q.relation === VARIANT_OF.value);

/** The attestations that carry a claim: all but the variants, or all when there is nothing else. */
export function supporters(attestations: readonly Attestation[]): readonly Attestation[] {
  const own = attestations.filter((a) => !isVariant(a));
  return own.length > 0 ? own : attestations;
}

/** The attestations by claim ID. */
export function byIdentifier(attestations: Iterable<Attestation>): Map<string, Attestation[]> {
  const groups = new Map<string, Attestation[]>();
  for (const a of attestations) {
    const group = groups.get(a.identifier);
    if (group === undefined) groups.set(a.identifier, [a]);
    else group.push(a);
  }
  return groups;
}

/**
 * Whether an attestation falls with the sources that are set aside: its own source is, or it names what it rests on for
 * this point and all of that has fallen (a source set aside, or a claim whose source is).
 */
export function hasFallen(
  a: Attestation,
  setAside: ReadonlySet<string>,
  attestation: (iri: string) => Attestation | null,
): boolean {
  if (a.source !== null && setAside.has(a.source)) return true;
  return (
    a.derivedFrom.length > 0 &&
    a.derivedFrom.every((d) => setAside.has(d) || setAside.has(attestation(d)?.source ?? ""))
  );
}
