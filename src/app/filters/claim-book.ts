/** The claims with what filters tell them apart by: their own certainty, their sources, their families, their statements. */
import type { Attestation } from "../../claims/attestation.ts";
import { keysOf } from "../../claims/attestation-keys.ts";
import { strongest } from "../../claims/certainty.ts";
import type { Claims } from "../../claims/claims.ts";
import type { FacetChoice, FacetState } from "../../graph/facets/state.ts";
import { localName } from "../../model/local-name.ts";

/** Facets of which each attestation has a value of its own; the index knows those of a statement's attestations together. */
export type OwnFacet = "certainty" | "source" | "family";

export const OWN_FACETS: readonly OwnFacet[] = ["certainty", "source", "family"];

export const isOwn = (facet: string): facet is OwnFacet => OWN_FACETS.some((f) => f === facet);

interface Entry {
  readonly attestation: Attestation;
  readonly keys: readonly string[];
  readonly values: Readonly<Record<OwnFacet, readonly string[]>>;
}

/** Which attestations are wanted. */
export interface Wanted {
  /** Whether a statement, by its key, passes. */
  passes(key: string): boolean;
  /** What is asked of the facets. */
  readonly choices: FacetState["choices"];
  /** IRIs of attestations that are left out of account. */
  readonly gone: ReadonlySet<string>;
}

/** Drawn up once; make another after a change: what has not changed is not read again. */
export class ClaimBook {
  /** By claim ID, the attestation that bears the ID first. */
  readonly #claims = new Map<string, Entry[]>();

  constructor(claims: Claims) {
    const roots = new Map<string, readonly string[]>();
    const rootsOf = (source: string): readonly string[] => {
      const known = roots.get(source) ?? claims.source(source).root;
      roots.set(source, known);
      return known;
    };
    for (const [id, group] of claims.groups()) {
      const own = group.find((a) => localName(a.iri) === id);
      const certainty = own === undefined ? strongest(group.map((a) => a.certainty)) : own.certainty;
      const ordered = own === undefined ? group : [own, ...group.filter((a) => a !== own)];
      const entry = (attestation: Attestation): Entry => ({
        attestation,
        keys: keysOf(attestation).triples,
        values: {
          certainty: [certainty ?? ""],
          source: [attestation.source ?? ""],
          family: attestation.source === null ? [] : rootsOf(attestation.source),
        },
      });
      this.#claims.set(id, ordered.map(entry));
    }
  }

  /** How many claims each value of a facet has, whatever that facet itself asks for. */
  counts(facet: OwnFacet, wanted: Wanted): Map<string, number> {
    const counts = new Map<string, number>();
    for (const entries of this.#claims.values()) {
      const seen: string[] = [];
      for (const entry of entries) {
        if (!isWanted(entry, wanted, facet)) continue;
        for (const value of entry.values[facet]) {
          if (seen.includes(value)) continue;
          seen.push(value);
          counts.set(value, (counts.get(value) ?? 0) + 1);
        }
      }
    }
    return counts;
  }

  /** One attestation of each claim that is wanted, the one that bears the ID if it can be. */
  claims(wanted: Wanted): Attestation[] {
    return [...this.#claims.values()].flatMap((entries) => {
      const first = entries.find((e) => isWanted(e, wanted));
      return first === undefined ? [] : [first.attestation];
    });
  }
}

function isWanted({ attestation, keys, values }: Entry, wanted: Wanted, but?: OwnFacet): boolean {
  if (wanted.gone.has(attestation.iri)) return false;
  for (const facet of OWN_FACETS) {
    const choice = wanted.choices[facet];
    if (facet === but || choice === undefined) continue;
    // Any of several families will do; having none fails only where one is asked for.
    const own = values[facet];
    if (own.length === 0 ? !wants(choice, "") : !own.some((v) => wants(choice, v))) return false;
  }
  for (const key of keys) if (wanted.passes(key)) return true;
  return false;
}

/** Whether a choice lets a value through. */
export const wants = ({ any, not }: FacetChoice, value: string): boolean =>
  (any.length === 0 || any.includes(value)) && !not.includes(value);
