/** The claims with what filters tell them apart by: their own certainty, their sources, their families, their statements. */
import type { Attestation } from "../../claims/attestation.ts";
import { strongest } from "../../claims/certainty.ts";
import type { Claims } from "../../claims/claims.ts";
import { localName } from "../../model/local-name.ts";
import { tripleKey } from "../../rdf/term.ts";

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
  /** Whether a value is wanted. */
  wants(facet: OwnFacet, value: string): boolean;
  /** IRIs of attestations that are left out of account. */
  readonly gone: ReadonlySet<string>;
}

/** Drawn up once; make another after a change. */
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
    const groups = new Map<string, Attestation[]>();
    for (const a of claims.attestations()) {
      const group = groups.get(a.identifier);
      if (group === undefined) groups.set(a.identifier, [a]);
      else group.push(a);
    }
    for (const [id, group] of groups) {
      const own = group.find((a) => localName(a.iri) === id);
      const certainty = own === undefined ? strongest(group.map((a) => a.certainty)) : own.certainty;
      const ordered = own === undefined ? group : [own, ...group.filter((a) => a !== own)];
      const entry = (attestation: Attestation): Entry => ({
        attestation,
        keys: attestation.triples.map(tripleKey),
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
      const values = new Set(entries.filter((e) => isWanted(e, wanted, facet)).flatMap((e) => e.values[facet]));
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
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
  if (wanted.gone.has(attestation.iri) || !keys.some((k) => wanted.passes(k))) return false;
  return OWN_FACETS.every((f) => {
    if (f === but) return true;
    // Any of several families will do; having none fails only where one is asked for.
    return values[f].length === 0 ? wanted.wants(f, "") : values[f].some((v) => wanted.wants(f, v));
  });
}
