/** Mentions: the claims that name a thing without stating anything of it. */
import type { Union } from "../model/union.ts";
import { rdf } from "../rdf/namespaces.ts";
import { iri } from "../rdf/term.ts";
import type { Attestation } from "./attestation.ts";
import type { ClaimIndex } from "./claim-index.ts";
import { DENIED_IN, REIFIES, STATED_IN } from "./claim-terms.ts";

/** A claim that names a thing in a qualifier, and by which relation. */
export interface Mention {
  readonly attestation: Attestation;
  readonly relation: string;
}

const NOT_NAMING: ReadonlySet<string> = new Set([STATED_IN, DENIED_IN, REIFIES, rdf("type")].map((p) => p.value));

/** The mentions of a thing, by the IRIs of the claims. */
export function mentionsOf(
  entity: string,
  union: Union,
  index: ClaimIndex,
  attestation: (iri: string) => Attestation,
): Mention[] {
  const mentions: Mention[] = [];
  for (const t of union.triples(null, null, iri(entity))) {
    const relation = t.predicate.value;
    if (NOT_NAMING.has(relation) || !index.isClaim(t.subject.value) || index.isReified(t)) continue;
    mentions.push({ attestation: attestation(t.subject.value), relation });
  }
  return mentions.sort((a, b) => (a.attestation.iri < b.attestation.iri ? -1 : 1));
}
