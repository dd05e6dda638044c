/** Tells changes to a vocabulary from changes to data: the first can touch every node, so the graph is read again. */
import { owl, rdf, rdfs, STYLE_NS } from "../rdf/namespaces.ts";
import type { Quad } from "../rdf/term.ts";

const SCHEMA_PREDICATES = new Set(
  [
    rdfs("subClassOf"),
    rdfs("subPropertyOf"),
    rdfs("domain"),
    rdfs("range"),
    owl("inverseOf"),
    owl("equivalentClass"),
    owl("equivalentProperty"),
  ].map((p) => p.value),
);

const SCHEMA_TYPES = new Set(
  [
    rdfs("Class"),
    rdf("Property"),
    owl("Class"),
    owl("ObjectProperty"),
    owl("DatatypeProperty"),
    owl("AnnotationProperty"),
    owl("FunctionalProperty"),
    owl("SymmetricProperty"),
    owl("TransitiveProperty"),
  ].map((c) => c.value),
);

export function changesSchema({ predicate, object }: Quad): boolean {
  const p = predicate.value;
  if (p === rdf("type").value) return SCHEMA_TYPES.has(object.value);
  return SCHEMA_PREDICATES.has(p) || p.startsWith(STYLE_NS);
}
