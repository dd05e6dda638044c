/** A hierarchy: what stands above a class or relation, nearest first, whether or not the ontology runs in circles. */

/** `start` and everything above it, breadth first; parents are taken in the order given. */
export function ancestorsOf(start: string, parentsOf: (iri: string) => readonly string[]): string[] {
  const found = new Set([start]);
  for (const iri of found) for (const parent of parentsOf(iri)) found.add(parent);
  return [...found];
}
