/** Gives the blank nodes of an output their labels: the ones they were read with, where that is possible. */
import { compareNatural } from "./compare.ts";
import { NODE_LABEL } from "./name-chars.ts";
import { isSkolem, skolemLabel } from "./skolem.ts";
import { type Term, termKey } from "./term.ts";

/** Whether a term is a blank node, under its own name or its Skolem name. */
export const isNode = (term: Term): boolean => term.termType === "BlankNode" || isSkolem(term);

/** The label a blank node was read with, or `null` for an anonymous one. */
export function writtenLabel(node: Term): string | null {
  const label = node.termType === "NamedNode" ? skolemLabel(node) : node.value;
  return NODE_LABEL.test(label) ? label : null;
}

/** A stable order of blank nodes: those with labels by label, then the anonymous ones in the order they were read. */
export function compareNodes(a: Term, b: Term): number {
  const labelA = writtenLabel(a);
  const labelB = writtenLabel(b);
  if (labelA === null || labelB === null) {
    if (labelA !== null) return -1;
    if (labelB !== null) return 1;
    return compareNatural(a.value, b.value);
  }
  return compareNatural(labelA, labelB) || compareNatural(termKey(a), termKey(b));
}

/**
 * One label for each node, by `termKey`. Labels are kept; where two documents use the same one, all but the first
 * get a number; anonymous nodes become `b1`, `b2` … Nodes in `reserved` have their label already.
 */
export function assignLabels(
  nodes: Iterable<Term>,
  reserved: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const labels = new Map(reserved);
  const sorted = [...nodes].filter((node) => !labels.has(termKey(node))).sort(compareNodes);
  const given = new Set<string>(reserved.values());
  const taken = new Set([...sorted.map(writtenLabel), ...given]);
  const free = (base: string, from: number): string => {
    let n = from;
    while (taken.has(`${base}${n}`) || given.has(`${base}${n}`)) n += 1;
    return `${base}${n}`;
  };
  let next = 1;
  for (const node of sorted) {
    let label = writtenLabel(node);
    if (label === null) {
      label = free("b", next);
      next = Number(label.slice(1)) + 1;
    } else if (given.has(label)) label = free(`${label}_`, 2);
    given.add(label);
    labels.set(termKey(node), label);
  }
  return labels;
}
