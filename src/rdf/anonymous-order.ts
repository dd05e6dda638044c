/** The blank nodes that a text has no names for, in the order it tells of them: what tells them apart when it is read again. */
import { isNode } from "./blank-label.ts";
import type { SubjectEntry } from "./graph-index.ts";
import { NIL } from "./list-cells.ts";
import { rdf } from "./namespaces.ts";
import { type ObjectTerm, termKey } from "./term.ts";
import { FlatWriter, type Plan } from "./turtle-flat.ts";
import { paragraphSubjects } from "./turtle-layout.ts";

const REST = rdf("rest").value;

/**
 * The keys of the nodes without a label. Two plans that lead to the same text give lists that match place by place.
 */
export function anonymousOrder(plans: Iterable<Plan>): string[] {
  const found: string[] = [];
  for (const plan of plans) {
    const flat = new FlatWriter(plan);
    for (const { entry } of paragraphSubjects(flat)) {
      if (isNode(entry.term) && !plan.placement.labelled.has(entry.key)) found.push(entry.key);
      walk(flat, entry, found);
    }
  }
  return found;
}

function walk(flat: FlatWriter, entry: SubjectEntry, found: string[]): void {
  for (const predicate of flat.predicates(entry)) {
    for (const object of flat.objects(entry, predicate)) {
      walkObject(flat, object, found);
      for (const { annotator, block } of flat.marks(entry, predicate, object)) {
        if (flat.plan.placement.unnamed.has(annotator.key)) found.push(annotator.key);
        if (block !== undefined) walk(flat, block, found);
      }
    }
  }
}

function walkObject(flat: FlatWriter, object: ObjectTerm, found: string[]): void {
  if (object.termType === "Literal" || object.termType === "Quad") return;
  const { graph, placement } = flat.plan;
  let key = termKey(object);
  if (!placement.folded.has(key)) return;
  const items = flat.items(key);
  if (items === null) {
    found.push(key);
    const entry = graph.subjects.get(key);
    if (entry !== undefined) walk(flat, entry, found);
    return;
  }
  for (const item of items) {
    found.push(key);
    walkObject(flat, item, found);
    key = graph.subjects.get(key)?.predicates.get(REST)?.[0]?.value ?? NIL;
  }
}
