/** Renamed: terms and quads with one IRI in the place of another, inside triple terms too. */
import {
  type GraphName,
  type NamedNode,
  type ObjectTerm,
  type Quad,
  quad,
  type Subject,
  tripleTerm,
} from "../rdf/term.ts";

/** A term with `from` replaced wherever it stands. */
export function renamedTerm<T extends Subject | ObjectTerm>(term: T, from: NamedNode, into: NamedNode): T {
  if (term.termType === "NamedNode") return (term.value === from.value ? into : term) as T;
  if (term.termType !== "Quad") return term;
  const [subject, predicate, object] = [
    renamedTerm<Subject>(term.subject, from, into),
    renamedTerm(term.predicate, from, into),
    renamedTerm<ObjectTerm>(term.object, from, into),
  ];
  const same = subject === term.subject && predicate === term.predicate && object === term.object;
  return (same ? term : tripleTerm({ subject, predicate, object })) as T;
}

/** A quad with `from` replaced in subject, predicate and object; the graph, which is a file, stays. */
export const renamedQuad = (q: Quad, from: NamedNode, into: NamedNode, graph: GraphName = q.graph): Quad =>
  quad(
    renamedTerm<Subject>(q.subject, from, into),
    renamedTerm(q.predicate, from, into),
    renamedTerm<ObjectTerm>(q.object, from, into),
    graph,
  );
