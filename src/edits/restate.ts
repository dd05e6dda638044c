/** Restating: a claim comes to say something else; its evidence stays with it, and what others say stays theirs. */
import { IDENTIFIER, REIFIES } from "../claims/claim-terms.ts";
import { literal, type NamedNode, quad, type Triple, tripleKey, tripleTerm } from "../rdf/term.ts";
import type { DeltaBuilder } from "./delta-builder.ts";
import type { EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";
import { checkTerms } from "./mint-iri.ts";
import { nextIdentifier } from "./next-identifier.ts";
import type { Reified } from "./reified.ts";

/** Whether two lists of triples say the same, in whatever order. */
export function saysTheSame(one: readonly Triple[], other: readonly Triple[]): boolean {
  const keys = new Set(one.map(tripleKey));
  return keys.size === new Set(other.map(tripleKey)).size && other.every((t) => keys.has(tripleKey(t)));
}

/**
 * Gives a claim other triples, in the claim's own file. Other attestations of its ID go on saying what they say: the
 * claim then gets an ID of its own. What is asserted is left to the law.
 * @throws EditError `invalid` where there is no triple, or one has a term that cannot be.
 */
export function restate(
  builder: DeltaBuilder,
  context: EditContext,
  { claim, triples: before, graph }: Reified,
  triples: readonly Triple[],
): void {
  const [first] = triples;
  if (first === undefined)
    throw new EditError("invalid", "A claim says something: give a subject, a relation and a value.");
  for (const { subject, predicate, object } of triples) checkTerms(subject, predicate, object);
  if (saysTheSame(before, triples)) return;
  const kept = new Set(triples.map(tripleKey));
  for (const t of before) if (!kept.has(tripleKey(t))) builder.dropAll(claim, REIFIES, tripleTerm(t));
  for (const t of triples) builder.say(claim, REIFIES, tripleTerm(t), graph);
  if (!sharesIdentifier(context, claim)) return;
  builder.dropAll(claim, IDENTIFIER);
  builder.add(quad(claim, IDENTIFIER, literal(nextIdentifier(context, first.subject.value)), graph));
}

function sharesIdentifier({ dossier }: EditContext, claim: NamedNode): boolean {
  for (const { object } of dossier.match(claim, IDENTIFIER))
    for (const { subject } of dossier.match(null, IDENTIFIER, object)) if (!subject.equals(claim)) return true;
  return false;
}
