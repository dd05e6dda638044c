/** The claim tally: how many claims there are and how sure they are, counted by ID and kept by deltas. */
import { localName } from "../model/local-name.ts";
import type { Attestation } from "./attestation.ts";
import { type Certainty, strongest } from "./certainty.ts";

export class ClaimTally {
  /** ID → its attestations' certainties, by IRI. */
  readonly #byIdentifier = new Map<string, Map<string, Certainty | null>>();
  readonly #identifiers = new Map<string, string>();
  readonly #counts: Record<Certainty, number> = { certain: 0, probable: 0, contested: 0, disputed: 0 };

  /** How many claims there are: distinct IDs. */
  get count(): number {
    return this.#byIdentifier.size;
  }

  /** How many claims are how sure; a claim without a certainty is in none. */
  get certainties(): Record<Certainty, number> {
    return { ...this.#counts };
  }

  /** The IRIs of the attestations of a claim. */
  attestationsOf(identifier: string): string[] {
    return [...(this.#byIdentifier.get(identifier)?.keys() ?? [])];
  }

  set({ iri, identifier, certainty }: Attestation): void {
    this.remove(iri);
    this.#recount(identifier, (group) => group.set(iri, certainty));
    this.#identifiers.set(iri, identifier);
  }

  remove(iri: string): void {
    const identifier = this.#identifiers.get(iri);
    if (identifier === undefined) return;
    this.#identifiers.delete(iri);
    this.#recount(identifier, (group) => group.delete(iri));
  }

  #recount(identifier: string, change: (group: Map<string, Certainty | null>) => void): void {
    const group = this.#byIdentifier.get(identifier) ?? new Map<string, Certainty | null>();
    this.#add(certaintyOfGroup(identifier, group), -1);
    change(group);
    this.#add(certaintyOfGroup(identifier, group), 1);
    if (group.size === 0) this.#byIdentifier.delete(identifier);
    else this.#byIdentifier.set(identifier, group);
  }

  #add(certainty: Certainty | null, by: 1 | -1): void {
    if (certainty !== null) this.#counts[certainty] += by;
  }
}

/** The claim's own certainty is that of the attestation named by its ID; without one, the surest. */
function certaintyOfGroup(identifier: string, group: ReadonlyMap<string, Certainty | null>): Certainty | null {
  for (const [iri, certainty] of group) if (localName(iri) === identifier) return certainty;
  return strongest(group.values());
}
