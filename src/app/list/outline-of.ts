/** The graph as an outline: under a thing its relations, under a relation the things at its other end, and so on. */
import type { Certainty } from "../../claims/certainty.ts";
import type { Standing } from "../../claims/statement.ts";
import type { DossierGraph } from "../../graph/dossier-graph.ts";

/** What joins a thing to another. */
export interface OutlineEnd {
  /** The thing at the other end. */
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  /** Key of the triple. */
  readonly triple: string;
  readonly standing: Standing;
  readonly certainty: Certainty | null;
  readonly rivals: number;
  readonly claims: readonly string[];
}

export interface OutlineGroup {
  /** Unique under its thing. */
  readonly id: string;
  /** "questioned by" */
  readonly words: string;
  readonly ends: readonly OutlineEnd[];
}

export interface OutlineWords {
  /** What a relation is called, seen from its subject or from its object, and its place among the others. */
  relation(iri: string): { readonly label: string; readonly inverseLabel: string; readonly order: number };
}

const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/** The relations of a thing, in the ontology's order, each with its other ends by name. */
export function outlineOf(graph: DossierGraph, thing: string, words: OutlineWords): OutlineGroup[] {
  if (!graph.hasNode(thing)) return [];
  const groups = new Map<string, { words: string; order: number; ends: OutlineEnd[] }>();
  graph.forEachEdge(thing, (key, edge, source, target) => {
    const outward = source === thing;
    const { label, inverseLabel, order } = words.relation(edge.predicate);
    const own = outward ? label : inverseLabel === "" ? `is “${label}” of` : inverseLabel;
    const group = groups.get(own) ?? { words: own, order, ends: [] };
    groups.set(own, group);
    const id = outward ? target : source;
    const { label: name, kind } = graph.getNodeAttributes(id);
    const { standing, certainty, rivals, claims } = edge;
    group.ends.push({ id, label: name, kind, triple: key, standing, certainty, rivals, claims });
  });
  return [...groups.values()]
    .sort((a, b) => a.order - b.order || collator.compare(a.words, b.words))
    .map(({ words: own, ends }) => ({
      id: own,
      words: own,
      ends: ends.sort((a, b) => collator.compare(a.label, b.label)),
    }));
}
