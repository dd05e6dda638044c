/** A change as SPARQL Update: `DELETE DATA` and `INSERT DATA`, which may be sent twice without harm. */
import { isStatementName, statementName } from "../../rdf/rdf11-profile.ts";
import { defaultGraph, type GraphName, iri, type Quad, type TripleTerm, termKey } from "../../rdf/term.ts";
import type { Delta } from "../../store/delta.ts";
import { sparqlTerm } from "./sparql-term.ts";
import type { Wire } from "./wire.ts";

/** Quads of one request; some endpoints refuse longer texts. */
const MOST = 800;

export interface DataUpdateOptions {
  readonly wire: Wire;
  /** The graph of the dossier that stands for the endpoint's default graph, if any. */
  readonly defaultAs?: GraphName | undefined;
  /** Whether a quad that stays has this triple term as its object in this graph. */
  isStillSaid(term: TripleTerm, graph: GraphName): boolean;
}

/** The requests that make a change: one, unless it is very large. */
export function dataUpdates(delta: Delta, options: DataUpdateOptions): string[] {
  const { wire } = options;
  const kept = keptStatements(delta.removed, options);
  const removed = wire
    .out(delta.removed)
    .filter((q) => !isStatementName(q.subject) || !kept.has(`${q.subject.value} ${termKey(q.graph)}`));
  const added = wire.out(delta.added);
  const parts = [
    ...chunks(removed).map((quads) => ({ word: "DELETE", quads })),
    ...chunks(added).map((quads) => ({ word: "INSERT", quads })),
  ];
  const clause = ({ word, quads }: (typeof parts)[number]) => `${word} DATA {\n${blocks(quads, options)}}`;
  if (removed.length + added.length <= MOST) return parts.length === 0 ? [] : [parts.map(clause).join(" ;\n")];
  return parts.map(clause);
}

/** The statements whose description must stay; in graphs where something else still refers to them. */
function keptStatements(removed: readonly Quad[], { wire, isStillSaid }: DataUpdateOptions): Set<string> {
  const kept = new Set<string>();
  if (wire.profile !== "rdf11") return kept;
  const keep = (t: TripleTerm, graph: GraphName): void => {
    kept.add(`${statementName(t).value} ${termKey(graph)}`);
    if (t.object.termType === "Quad") keep(t.object, graph);
  };
  for (const { object, graph } of removed) {
    if (object.termType !== "Quad") continue;
    if (isStillSaid(object, graph)) keep(object, graph);
    // Who else speaks of a statement within a statement is not looked for: its description stays.
    else if (object.object.termType === "Quad") keep(object.object, graph);
  }
  return kept;
}

const chunks = (quads: readonly Quad[]): Quad[][] => {
  const all: Quad[][] = [];
  for (let from = 0; from < quads.length; from += MOST) all.push(quads.slice(from, from + MOST));
  return all;
};

function blocks(quads: readonly Quad[], { defaultAs }: DataUpdateOptions): string {
  const byGraph = new Map<string, { graph: GraphName; lines: string }>();
  for (const q of quads) {
    const graph = defaultAs?.equals(q.graph) === true ? defaultGraph : q.graph;
    const there = byGraph.get(graph.value) ?? { graph, lines: "" };
    there.lines += `${sparqlTerm(q.subject)} ${sparqlTerm(q.predicate)} ${sparqlTerm(q.object)} .\n`;
    byGraph.set(graph.value, there);
  }
  return [...byGraph.values()]
    .map(({ graph, lines }) =>
      graph.termType === "DefaultGraph" ? lines : `GRAPH ${sparqlTerm(iri(graph.value))} {\n${lines}}\n`,
    )
    .join("");
}
