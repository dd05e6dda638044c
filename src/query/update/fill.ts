/** Fills the templates of an update with a solution (SPARQL 1.1 Update, 4.2). */
import { skolemIri } from "../../rdf/skolem.ts";
import { iri, type NamedNode, type ObjectTerm, type Subject, type Triple, tripleTerm } from "../../rdf/term.ts";
import type { QuadTemplate, Solution, TemplateTerm } from "./update-step.ts";

/** Makes the blank nodes of one solution: the same label is the same node within it. */
export type FreshNode = (label: string) => NamedNode;

/** Fresh nodes for one update: `stamp` is a word that no other update has had. */
export function freshNodes(stamp: string): () => FreshNode {
  let made = 0;
  return () => {
    const nodes = new Map<string, NamedNode>();
    return (label) => {
      const known = nodes.get(label);
      if (known !== undefined) return known;
      made += 1;
      const node = skolemIri(stamp, `~${made}`);
      nodes.set(label, node);
      return node;
    };
  };
}

export interface Filled extends Triple {
  /** `null`: the default graph. */
  readonly graph: NamedNode | null;
}

/** The quad of a template, or `null` where a variable is unbound or stands where its value may not. */
export function fill(template: QuadTemplate, solution: Solution, fresh: FreshNode): Filled | null {
  const subject = fillTerm(template.subject, solution, fresh);
  const predicate = fillTerm(template.predicate, solution, fresh);
  const object = fillTerm(template.object, solution, fresh);
  const graph = template.graph === null ? null : fillTerm(template.graph, solution, fresh);
  if (subject === null || predicate === null || object === null) return null;
  if (subject.termType !== "NamedNode" || predicate.termType !== "NamedNode") return null;
  if (template.graph !== null && graph?.termType !== "NamedNode") return null;
  return { subject, predicate, object, graph: graph === null ? null : iri(graph.value) };
}

/** The term of a template, or `null` where a variable is unbound or stands where its value may not. */
export function fillTerm(t: TemplateTerm, solution: Solution, fresh: FreshNode): Subject | ObjectTerm | null {
  if (t.termType === "Variable") return solution.get(t.value) ?? null;
  if (t.termType === "BlankNode") return fresh(t.value);
  if (t.termType !== "TripleTemplate") return t;
  const subject = fillTerm(t.subject, solution, fresh);
  const predicate = fillTerm(t.predicate, solution, fresh);
  const object = fillTerm(t.object, solution, fresh);
  if (subject?.termType !== "NamedNode" || predicate?.termType !== "NamedNode" || object === null) return null;
  return tripleTerm({ subject, predicate, object });
}
