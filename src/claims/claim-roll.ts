/** The claim roll: every attestation in order and by claim ID, drawn up when asked for and again after a change. */
import type { Attestation } from "./attestation.ts";
import { byIdentifier } from "./supporters.ts";

export class ClaimRoll {
  readonly #claims: () => Iterable<string>;
  readonly #attestation: (iri: string) => Attestation;
  #order: readonly string[] | null = null;
  #all: readonly Attestation[] | null = null;
  #groups: ReadonlyMap<string, readonly Attestation[]> | null = null;

  /** `claims`: the IRIs of all claims; `attestation` reads one. */
  constructor(claims: () => Iterable<string>, attestation: (iri: string) => Attestation) {
    this.#claims = claims;
    this.#attestation = attestation;
  }

  /** Every attestation, by IRI. */
  all(): readonly Attestation[] {
    this.#order ??= [...this.#claims()].sort();
    this.#all ??= this.#order.map((c) => this.#attestation(c));
    return this.#all;
  }

  /** The attestations of each claim ID, in the order of their IRIs. */
  groups(): ReadonlyMap<string, readonly Attestation[]> {
    this.#groups ??= byIdentifier(this.all());
    return this.#groups;
  }

  /** Forgets what the attestations say, and with `others` which there are. */
  forget(others: boolean): void {
    this.#all = null;
    this.#groups = null;
    if (others) this.#order = null;
  }
}
