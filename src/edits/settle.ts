/** Settle a question: accept one, several or none of the positions on it, in one change. */
import { dos, rdf } from "../rdf/namespaces.ts";
import { type Quad, quad, type Triple, tripleKey, tripleTerm } from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";
import type { Edit, EditContext } from "./edit.ts";
import { ACCEPTED, homeOf, isDraft, type Reified, reified, VERDICT, verdictsOf } from "./reified.ts";

/**
 * The change that accepts the claims in `accepted` and withdraws every other one of `all` that is accepted; rejections
 * stay. A statement is asserted afterwards if and only if an accepted claim states it, whether or not that claim is among
 * these. Denials and drafts among `accepted` are left alone: they assert nothing, and a denial is settled by accepting nothing
 * that it denies.
 * Settling as it is changes nothing.
 * @throws EditError when an IRI is no claim.
 */
export function settle(
  { dossier: source }: Pick<EditContext, "dossier">,
  question: string,
  all: readonly string[],
  accepted: readonly string[],
): Edit {
  const wanted = new Set(accepted);
  const added: Quad[] = [];
  const removed: Quad[] = [];
  const stated = new Map<string, { triple: Triple; home: Reified }>();
  const dropped = new Map<string, Triple>();
  const withdrawn = new Set<string>();
  for (const iri of new Set([...all, ...accepted])) {
    const claim = reified(source, iri);
    const verdicts = verdictsOf(source, claim.claim);
    const isAccepted = verdicts.some((q) => q.object.equals(ACCEPTED));
    const isOpen = source.count(claim.claim, dos("deniedIn")) > 0 || isDraft(source, claim.claim);
    if (wanted.has(iri) && !isOpen) {
      if (!isAccepted) added.push(quad(claim.claim, VERDICT, ACCEPTED, claim.graph));
      removed.push(...verdicts.filter((q) => !q.object.equals(ACCEPTED)));
      for (const triple of claim.triples) stated.set(tripleKey(triple), { triple, home: claim });
    } else if (isAccepted) {
      removed.push(...verdicts.filter((q) => q.object.equals(ACCEPTED)));
      withdrawn.add(iri);
      for (const triple of claim.triples) dropped.set(tripleKey(triple), triple);
    }
  }
  for (const { triple, home } of stated.values())
    if (source.count(triple.subject, triple.predicate, triple.object) === 0)
      added.push(quad(triple.subject, triple.predicate, triple.object, homeOf(source, triple, home.graph)));
  for (const [key, triple] of dropped)
    if (!stated.has(key) && !isStatedElsewhere(source, triple, withdrawn))
      removed.push(...source.match(triple.subject, triple.predicate, triple.object));
  return { label: `settle ${question}`, delta: { added, removed } };
}

/** Whether a claim that keeps its acceptance states the triple. */
function isStatedElsewhere(source: QuadSource, triple: Triple, withdrawn: ReadonlySet<string>): boolean {
  for (const q of source.match(null, rdf("reifies"), tripleTerm(triple)))
    if (!withdrawn.has(q.subject.value) && source.count(q.subject, VERDICT, ACCEPTED) > 0) return true;
  return false;
}
