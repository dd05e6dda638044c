/** What can be done about a pair besides merging: say that the two may be one, or keep them apart; each one step. */
import type { Certainty } from "../../claims/certainty.ts";
import { keptApart, possiblySame } from "../../claims/sameness.ts";
import { addClaim } from "../../edits/add-claim.ts";
import { link } from "../../edits/link.ts";
import { skos } from "../../rdf/namespaces.ts";
import { iri } from "../../rdf/term.ts";
import type { Desk } from "../desk/desk.ts";

/** Returns the sentence that says why it could not be done, or `null`. */
export function keepApart(desk: Desk, a: string, b: string): string | null {
  return desk.edit((context) => ({
    ...link(context, a, keptApart(context.vocabulary).value, iri(b)),
    label: `keep ${context.vocabulary.label(a)} and ${context.vocabulary.label(b)} apart`,
  }));
}

/** A claim, reported and without a source yet; a plain match where the ontology has no word of ours for it. */
export function sayPossiblySame(desk: Desk, a: string, b: string, certainty: Certainty): string | null {
  return desk.edit((context) => {
    const predicate = possiblySame(context.vocabulary);
    const label = `${context.vocabulary.label(a)} is possibly the same as ${context.vocabulary.label(b)}`;
    if (predicate.value === skos("closeMatch").value) return { ...link(context, a, predicate.value, iri(b)), label };
    const triple = { subject: iri(a), predicate, object: iri(b) };
    const draft = { triples: [triple], stance: "stated", source: null, certainty, accepted: false } as const;
    return { ...addClaim(context, draft), label };
  });
}
