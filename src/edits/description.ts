/** A description: everything that a dossier says of one thing and of the claims about it, as a pane of Turtle holds it. */
import { REIFIES } from "../claims/claim-terms.ts";
import { isSkolem } from "../rdf/skolem.ts";
import { iri, type NamedNode, type Quad, quadKey, type Subject, type Term } from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";
import type { EditContext } from "./edit.ts";

/**
 * The quads that describe a thing: those it is the subject of, the claims that reify one of its statements with all
 * that is said of these claims, and the blank nodes that hang on either. Nothing of any other thing.
 */
export function descriptionOf({ dossier, claims }: Pick<EditContext, "dossier" | "claims">, thing: string): Quad[] {
  const found = new Map<string, Quad>();
  const visited = new Set<string>();
  const visit = (subject: Subject): void => {
    if (visited.has(subject.value)) return;
    visited.add(subject.value);
    for (const q of dossier.match(subject)) {
      found.set(quadKey(q), q);
      if (isSkolem(q.object)) visit(q.object as NamedNode);
    }
  };
  visit(iri(thing));
  for (const { attestations } of claims.about(thing).forward) for (const a of attestations) visit(iri(a.iri));
  return [...found.values()];
}

/** Whether a claim says something of a thing: one of the triples that it reifies has the thing as its subject. */
export function isAbout(quads: Iterable<Quad>, claim: Term, thing: string): boolean {
  for (const q of quads)
    if (
      q.subject.equals(claim) &&
      q.predicate.equals(REIFIES) &&
      q.object.termType === "Quad" &&
      q.object.subject.value === thing
    )
      return true;
  return false;
}

/** The graph where a subject is described: the one that says most of it; `null` when none does. */
export function graphOf(dossier: QuadSource, subject: Subject): Quad["graph"] | null {
  const said = new Map<string, { graph: Quad["graph"]; n: number }>();
  for (const q of dossier.match(subject)) {
    const there = said.get(q.graph.value);
    if (there === undefined) said.set(q.graph.value, { graph: q.graph, n: 1 });
    else there.n += 1;
  }
  let best: { graph: Quad["graph"]; n: number } | null = null;
  for (const each of said.values()) if (best === null || each.n > best.n) best = each;
  return best?.graph ?? null;
}
