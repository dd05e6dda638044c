/** Naming quads: every quad that names an IRI anywhere, inside triple terms and nested ones too. */
import { iri, type NamedNode, type Quad, quadKey, type Term } from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";

/** Direct mentions are looked up; for triple terms the whole dossier is read once. */
export function quadsNaming(dossier: QuadSource, value: string): Quad[] {
  const node = iri(value);
  const found = new Map<string, Quad>();
  const take = (q: Quad): unknown => found.set(quadKey(q), q);
  for (const q of dossier.match(node)) take(q);
  for (const q of dossier.match(null, node)) take(q);
  for (const q of dossier.match(null, null, node)) take(q);
  for (const q of dossier.match()) if (q.object.termType === "Quad" && isNamedIn(q.object, node)) take(q);
  return [...found.values()];
}

function isNamedIn(term: Term, node: NamedNode): boolean {
  if (term.termType !== "Quad") return term.termType === "NamedNode" && term.value === node.value;
  return isNamedIn(term.subject, node) || isNamedIn(term.predicate, node) || isNamedIn(term.object, node);
}
