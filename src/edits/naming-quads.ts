/** Naming quads: every quad that names an IRI anywhere, inside triple terms and nested ones too. */
import { iri, type Quad, quadKey } from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";

/** Each quad once; only these are read. */
export function quadsNaming(dossier: QuadSource, value: string): Quad[] {
  const node = iri(value);
  const found = new Map<string, Quad>();
  const take = (q: Quad): unknown => found.set(quadKey(q), q);
  for (const q of dossier.match(node)) take(q);
  for (const q of dossier.match(null, node)) take(q);
  for (const q of dossier.match(null, null, node)) take(q);
  for (const q of dossier.mentions(node)) take(q);
  return [...found.values()];
}
