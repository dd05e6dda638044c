/** The claim roll: every attestation in order and by claim ID, and how many there are; drawn up again after a change. */
import type { Attestation } from "./attestation.ts";
import { ClaimTally } from "./claim-tally.ts";
import { byIdentifier } from "./supporters.ts";

export class ClaimRoll {
  readonly #claims: () => Iterable<string>;
  readonly #attestation: (iri: string) => Attestation;
  #order: readonly string[] | null = null;
  #all: readonly Attestation[] | null = null;
  #groups: ReadonlyMap<string, readonly Attestation[]> | null = null;

  #tally: ClaimTally | null = null;

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

  /** How many claims there are and how sure they are. */
  tally(): ClaimTally {
    if (this.#tally === null) {
      this.#tally = new ClaimTally();
      for (const c of this.#claims()) this.#tally.set(this.#attestation(c));
    }
    return this.#tally;
  }

  /** Counts something again that was touched by a change, if it is a claim. */
  recount(iri: string, isClaim: boolean): void {
    if (this.#tally === null) return;
    if (isClaim) this.#tally.set(this.#attestation(iri));
    else this.#tally.remove(iri);
  }
}
