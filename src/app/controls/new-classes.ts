/** Which classes a new thing may have where a field wants one of these: those that say what sort of thing it is. */
import type { ClassInfo } from "../../model/class-info.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";

const MOST = 8;

/**
 * The classes themselves; in place of one that is only a heading over several kinds (an agent is a person, a group or
 * an organisation) those kinds. Eight at most, in the ontology's order.
 */
export function newClasses(vocabulary: Vocabulary, classes: readonly string[]): ClassInfo[] {
  const all = vocabulary.classes();
  const found = new Map<string, ClassInfo>();
  const visit = (info: ClassInfo, trail: readonly string[]): void => {
    const children = all.filter((c) => c.parents.includes(info.iri) && !trail.includes(c.iri));
    if (new Set(children.map((c) => c.kind.id)).size > 1) for (const c of children) visit(c, [...trail, info.iri]);
    else found.set(info.iri, info);
  };
  for (const c of classes) visit(vocabulary.classInfo(c), []);
  return [...found.values()].sort((a, b) => a.order - b.order).slice(0, MOST);
}
