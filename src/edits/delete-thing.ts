/** Delete a thing, after a look at what would go: its description, and its claims if one wishes. */
import type { Attestation } from "../claims/attestation.ts";
import { REIFIES } from "../claims/claim-terms.ts";
import { iri, type Triple, tripleTerm } from "../rdf/term.ts";
import { DeltaBuilder } from "./delta-builder.ts";
import { dropClaim, dropDescription } from "./drop-node.ts";
import type { Edit, EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";

/** What deleting a thing would take away. */
export interface DeletePlan {
  /** What is said of it, or of others with it, without a claim: goes in either case. */
  readonly plain: readonly Triple[];
  /** Attestations with it as subject or object of a triple, or as their source: go with `drop`, stay with `keep`. */
  readonly claims: readonly Attestation[];
  /** Of these, the ones that say something of other things too, and go as a whole. */
  readonly shared: readonly Attestation[];
  /** Claims that only name it beside what they say (as place, source, holder of a view …): they stay and lose that with `drop`. */
  readonly mentions: readonly Attestation[];
}

/** What would go, and what depends on the choice. */
export function deletePlan({ dossier, claims }: EditContext, thing: string): DeletePlan {
  const node = iri(thing);
  const around = new Map<string, Attestation>();
  for (const t of claims.claimedAround(thing)) for (const a of claims.onTriple(t)) around.set(a.iri, a);
  for (const a of claims.inSource(thing)) around.set(a.iri, a);
  const plain = [...dossier.match(node), ...dossier.match(null, null, node)].filter(
    (q) => !isClaimed(dossier, q) && !claims.isClaim(q.subject.value),
  );
  const mentions = new Map<string, Attestation>();
  for (const q of dossier.match(null, null, node)) {
    const claim = around.has(q.subject.value) ? null : claims.attestation(q.subject.value);
    if (claim !== null) mentions.set(claim.iri, claim);
  }
  const found = [...around.values()];
  return {
    plain,
    claims: found,
    shared: found.filter((a) => a.triples.some((t) => !t.subject.equals(node) && !t.object.equals(node))),
    mentions: [...mentions.values()],
  };
}

/**
 * `keep`: only the thing's own description goes, and plain links to it; claims stay, asserted as they were, and refer
 * to a bare IRI. `drop`: the claims of the plan go too, each as a whole, with what they alone asserted, and what other
 * claims have beside what they say.
 * @throws EditError `unchanged` when nothing is said of it.
 */
export function deleteThing(
  context: EditContext,
  thing: string,
  { claims: choice }: { readonly claims: "keep" | "drop" },
): Edit {
  const { dossier, vocabulary } = context;
  const node = iri(thing);
  const plan = deletePlan(context, thing);
  const builder = new DeltaBuilder(dossier);
  dropDescription(builder, dossier, node);
  for (const q of [...dossier.match(null, null, node)]) if (!context.claims.isClaim(q.subject.value)) builder.drop(q);
  if (choice === "keep") {
    for (const q of [...builder.raw().removed]) if (isClaimed(dossier, q)) builder.add(q);
  } else {
    for (const claim of plan.claims) dropClaim(builder, context, claim.iri);
    for (const q of [...dossier.match(null, null, node)]) builder.drop(q);
  }
  const delta = builder.lawful();
  if (delta.removed.length === 0) throw new EditError("unchanged", "Nothing is said of this.");
  return { label: `delete ${vocabulary.label(thing)}`, delta };
}

const isClaimed = (dossier: EditContext["dossier"], q: Triple): boolean =>
  dossier.count(null, REIFIES, tripleTerm(q)) > 0;
