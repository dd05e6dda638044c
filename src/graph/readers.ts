/** What the projection asks of the vocabulary and of the claims; `Vocabulary` and `Claims` fit, and so do small fakes. */

import type { Certainty } from "../claims/certainty.ts";
import type { Standing } from "../claims/statement.ts";
import type { Triple } from "../rdf/term.ts";
import type { ClaimLayer } from "./layer.ts";

export interface GraphVocabulary {
  label(iri: string): string;
  declaredLabel(iri: string): string | undefined;
  typesOf(entity: string): readonly string[];
  classOf(entity: string): { readonly iri: string };
  kindOf(entity: string): { readonly id: string };
  relation(iri: string): {
    readonly label: string;
    readonly functional: boolean;
    readonly literalKind?: { readonly id: string };
  };
}

interface Attested {
  readonly iri: string;
  readonly identifier: string;
  readonly triples: readonly Triple[];
}

export interface GraphClaims extends ClaimLayer {
  attestation(iri: string): Attested | null;
  onTriple(triple: Triple): readonly Attested[];
  statement(triple: Triple): {
    readonly standing: Standing;
    readonly certainty: Certainty | null;
    readonly attestations: readonly Attested[];
    readonly rivals: number;
  };
  rivalries(of: Triple): readonly {
    readonly iri: string | null;
    readonly positions: readonly { readonly attestations: readonly Attested[] }[];
  }[];
}
