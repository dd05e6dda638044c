/** More of a claim than most have: whose view it is, a note, and qualifiers such as the role in which. */
import type { Attestation, Qualifier } from "../../claims/attestation.ts";
import { CLAIM, OWN_FIELDS } from "../../claims/claim-terms.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { dos } from "../../rdf/namespaces.ts";
import { iri } from "../../rdf/term.ts";
import type { QuadSource } from "../../store/quad-store.ts";
import type { End } from "./entry-form.ts";

export interface QualifierRow {
  readonly relation: string;
  readonly end: End;
}

export interface MoreForm {
  /** IRIs: whose view it is, where that is not the source's author. */
  readonly heldBy: readonly string[];
  readonly note: string;
  readonly qualifiers: readonly QualifierRow[];
}

export const NO_MORE: MoreForm = { heldBy: [], note: "", qualifiers: [] };

/** Whether there is something to be shown. */
export const hasMore = ({ heldBy, note, qualifiers }: MoreForm): boolean =>
  heldBy.length > 0 || note !== "" || qualifiers.length > 0;

const NOTE = dos("note");

/** The notes of a claim as one text. */
export const noteOf = (dossier: QuadSource, claim: string): string =>
  [...dossier.match(iri(claim), NOTE)]
    .map((q) => q.object.value)
    .sort()
    .join("\n\n");

/** What a claim on file has of it. */
export const moreOf = (claim: Attestation, dossier: QuadSource): MoreForm => ({
  heldBy: claim.heldBy,
  note: noteOf(dossier, claim.iri),
  qualifiers: claim.qualifiers.map(({ relation, value }) => ({
    relation,
    end: value.termType === "Literal" ? { kind: "value", text: value.value } : { kind: "thing", iri: value.value },
  })),
});

/** A qualifier that is on file keeps its language and its way of writing. */
export const asOnFile = (qualifiers: readonly Qualifier[], before: readonly Qualifier[]): Qualifier[] =>
  qualifiers.map(
    (q) =>
      before.find(
        (b) => b.relation === q.relation && b.value.termType === q.value.termType && b.value.value === q.value.value,
      ) ?? q,
  );

/** The relations that say more of a claim, with those that `used` has, in the order of the ontology. */
export function qualifierRelations(vocabulary: Vocabulary, used: readonly string[]): string[] {
  const own = vocabulary
    .relations()
    .filter(
      (r) =>
        r.domains.includes(CLAIM.value) &&
        !r.ranges.includes(CLAIM.value) &&
        !OWN_FIELDS.has(r.iri) &&
        !HANDLED.has(r.iri),
    );
  return [...new Set([...own.map((r) => r.iri), ...used])];
}

const HANDLED: ReadonlySet<string> = new Set([dos("variantOf").value, dos("partOfClaim").value]);
