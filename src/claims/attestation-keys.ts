/** The keys of an attestation: of the triples it is about and of the things in them; the same for as long as it is. */
import { termKey, tripleKey } from "../rdf/term.ts";
import type { Attestation } from "./attestation.ts";

export interface AttestationKeys {
  /** Keys of the triples it states or denies (`tripleKey`), each once. */
  readonly triples: readonly string[];
  /** Keys of their subjects and objects (`termKey`), literals included, each once. */
  readonly ends: readonly string[];
}

/** Kept on the attestation, out of sight: a WeakMap of many thousands would be work for every collection of garbage. */
const KEYS = Symbol("keys");

/** Made once for each attestation: keys are long texts, and many views go by them. */
export function keysOf(attestation: Attestation & { readonly [KEYS]?: AttestationKeys }): AttestationKeys {
  const known = attestation[KEYS];
  if (known !== undefined) return known;
  const { triples } = attestation;
  const keys: AttestationKeys = {
    triples: [...new Set(triples.map(tripleKey))],
    ends: [...new Set(triples.flatMap((t) => [termKey(t.subject), termKey(t.object)]))],
  };
  Object.defineProperty(attestation, KEYS, { value: keys });
  return keys;
}
