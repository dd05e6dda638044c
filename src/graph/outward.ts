/** Links out of the dossier: to what other places call the same thing, or have about it. They belong on the card. */
import { foaf, owl, rdfs, schema, schemaHttps, skos } from "../rdf/namespaces.ts";
import type { DossierGraph } from "./dossier-graph.ts";

const OUTWARD: ReadonlySet<string> = new Set(
  [
    ...["exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"].map(skos),
    ...["sameAs", "differentFrom"].map(owl),
    ...["seeAlso", "isDefinedBy"].map(rdfs),
    ...["homepage", "page", "isPrimaryTopicOf", "depiction", "img", "thumbnail", "mbox", "weblog"].map(foaf),
    ...["sameAs", "url", "image", "mainEntityOfPage", "contentUrl"].flatMap((l) => [schema(l), schemaHttps(l)]),
  ].map((p) => p.value),
);

/** Whether the dossier says nothing of a thing but that something else is linked to it from outside. */
export function isOutward(graph: DossierGraph, node: string): boolean {
  const { described, literal } = graph.getNodeAttributes(node);
  if (described || literal || graph.degree(node) === 0) return false;
  return graph.everyEdge(node, (_, { predicate }, from) => from !== node && OUTWARD.has(predicate));
}
