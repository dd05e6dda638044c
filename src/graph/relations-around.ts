/** What a thing can be expanded by: its relations from both ends, with how much of each is not in view. */
import type { DossierGraph } from "./dossier-graph.ts";
import { weight } from "./neighbourhood.ts";
import { isOutward } from "./outward.ts";

export interface RelationAround {
  /** The relation's IRI and the end the thing stands at; a symmetric relation has one end. */
  readonly key: string;
  readonly predicate: string;
  readonly end: "subject" | "object";
  /** Read from the thing: "questioned", "questioned by". */
  readonly words: string;
  /** How many things it leads to. */
  readonly all: number;
  /** Those that are not in view, the most telling first. */
  readonly left: readonly string[];
}

interface Words {
  relation(iri: string): {
    readonly label: string;
    readonly inverseLabel: string;
    readonly symmetric: boolean;
    readonly order: number;
  };
}

/** `isDrawn`: whether a thing is in view, as a mark or as a line. In the order of the ontology. */
export function relationsAround(
  graph: DossierGraph,
  vocabulary: Words,
  thing: string,
  isDrawn: (id: string) => boolean,
): RelationAround[] {
  if (!graph.hasNode(thing)) return [];
  const found = new Map<string, { predicate: string; end: RelationAround["end"]; others: Set<string> }>();
  graph.forEachEdge(thing, (_, { predicate }, source, target) => {
    const other = source === thing ? target : source;
    if (other === thing || isOutward(graph, other)) return;
    const end = source === thing || vocabulary.relation(predicate).symmetric ? "subject" : "object";
    const key = `${end === "subject" ? "" : "^"}${predicate}`;
    const entry = found.get(key) ?? { predicate, end, others: new Set() };
    entry.others.add(other);
    found.set(key, entry);
  });
  return [...found]
    .map(([key, { predicate, end, others }]) => {
      const { label, inverseLabel, order } = vocabulary.relation(predicate);
      const left = [...others].filter((o) => !isDrawn(o));
      const scored = left.map((id) => ({ id, score: weight(graph, id) }));
      scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
      const words = end === "subject" || inverseLabel === "" ? label : inverseLabel;
      return { key, predicate, end, words, all: others.size, left: scored.map((s) => s.id), order };
    })
    .sort((a, b) => a.order - b.order || (a.words < b.words ? -1 : 1))
    .map(({ order: _, ...rest }) => rest);
}
