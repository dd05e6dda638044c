/** A draft: a claim as someone writes it, before it is in the dossier. */
import type { Qualifier } from "../claims/attestation.ts";
import type { Certainty } from "../claims/certainty.ts";
import type { Triple } from "../rdf/term.ts";

/** A thing that is made in the same step as the claim which names it. */
export interface NewThing {
  readonly iri: string;
  /** Its class. */
  readonly cls: string;
  readonly label: string;
  /** BCP 47; English when absent. */
  readonly language?: string;
}

/** What stands behind a statement: one source in one place, and what the editor makes of it. */
export interface Evidence {
  /** The source's IRI; `null` makes a draft, which is never accepted. */
  readonly source: string | null;
  readonly locator?: string;
  /** EDTF. */
  readonly when?: string;
  readonly certainty: Certainty;
  /** The source's own limits, in its words. */
  readonly hedges?: readonly string[];
  /** IRIs: whose view it is, where that is not the source's author. */
  readonly heldBy?: readonly string[];
  readonly qualifiers?: readonly Qualifier[];
  readonly note?: string;
  /** Of hedges and note: BCP 47; English when absent. */
  readonly language?: string;
  /** Whether the editor takes it as so: its triples are then asserted. */
  readonly accepted: boolean;
}

export interface ClaimDraft extends Evidence {
  /** `nextIdentifier` of the first triple's subject when absent. */
  readonly identifier?: string;
  /** At least one; they stand or fall together. A denial has one. */
  readonly triples: readonly Triple[];
  readonly stance: "stated" | "denied";
  readonly creates?: readonly NewThing[];
  /** The identifier of a claim of which this is a further attestation. */
  readonly of?: string;
}

/** What `changeClaim` may change: what is absent stays, `null` or an empty list takes it away. */
export interface ClaimChanges {
  /** What it is to say in place of what it says: all of it, at least one triple. */
  readonly triples?: readonly Triple[];
  readonly stance?: "stated" | "denied";
  readonly source?: string | null;
  readonly locator?: string | null;
  readonly when?: string | null;
  readonly certainty?: Certainty;
  readonly hedges?: readonly string[];
  readonly heldBy?: readonly string[];
  readonly qualifiers?: readonly Qualifier[];
  readonly note?: string | null;
  readonly language?: string;
  readonly accepted?: boolean;
}
