/** Decides where each node of a graph is written: as a subject of its own, or inside the statement that uses it. */
import { type Annotations, type Annotator, isReification, REIFIES } from "./annotation.ts";
import { compareNodes, isNode } from "./blank-label.ts";
import { compareNatural } from "./compare.ts";
import type { GraphIndex, SubjectEntry } from "./graph-index.ts";
import { listCells } from "./list-cells.ts";
import { rdf } from "./namespaces.ts";
import { isTripleTerm, type Subject, type Term, type Triple, termKey } from "./term.ts";
import type { Sorter } from "./write-order.ts";

const REST = rdf("rest").value;
/** Deeper nests are cut: the node there becomes a subject of its own, with a label. */
const DEEPEST = 12;

/** A node that may be written inside a statement about another. */
interface Guest {
  readonly term: Subject;
  /** The subject it is written under. */
  readonly host: string;
  /** A list cell after the first adds no depth. */
  readonly continues: boolean;
}

export interface Placement {
  /** Blank nodes written as `[ … ]` or `( … )` where they are used. */
  readonly folded: ReadonlySet<string>;
  /** List cells written as `( … )`. */
  readonly cells: ReadonlySet<string>;
  /** Reifiers whose statements stand in `{| … |}` beside this triple, by key. */
  readonly homes: ReadonlyMap<string, Triple>;
  /** Blank reifiers that need no name. */
  readonly unnamed: ReadonlySet<string>;
  /** Blank nodes that need a label. */
  readonly labelled: ReadonlyMap<string, Term>;
}

/**
 * The triple that a reifier's statements stand beside: the first in the order of writing, preferably about a thing that
 * is no reifier itself. Among several, only those without blank nodes count, whose order depends on no label.
 */
function home({ triples }: Annotator, annotations: Annotations, sorter: Sorter): Triple | null {
  if (triples.length === 1) return triples[0] ?? null;
  const weight = (t: Triple): number => (annotations.annotators.has(termKey(t.subject)) ? 1 : 0);
  const compare = (a: Triple, b: Triple): number =>
    weight(a) - weight(b) ||
    sorter.compareSubjects(termKey(a.subject), termKey(b.subject)) ||
    compareNatural(termKey(a.subject), termKey(b.subject)) ||
    sorter.comparePredicates(a.predicate.value, b.predicate.value) ||
    compareNatural(termKey(a.object), termKey(b.object));
  const named = triples.filter((t) => !isNode(t.subject) && (t.object.termType === "Literal" || isNamed(t.object)));
  return named.reduce<Triple | null>((best, t) => (best === null || compare(t, best) < 0 ? t : best), null);
}

const isNamed = (term: Term): boolean => term.termType === "NamedNode" && !isNode(term);

/** Whether a reifier has statements besides `rdf:reifies <<( … )>>`. */
export const hasBlock = (entry: SubjectEntry): boolean =>
  entry.predicates.size > 1 || !(entry.predicates.get(REIFIES)?.every(isTripleTerm) ?? false);

/** Places the nodes of `graph`. `shared` are blank nodes that must keep a label, because other graphs use them too. */
export function place(
  graph: GraphIndex,
  annotations: Annotations,
  sorter: Sorter,
  shared: ReadonlyMap<string, Term>,
): Placement {
  const labelled = new Map<string, Term>();
  const force = (term: Term): void => {
    if (isNode(term)) labelled.set(termKey(term), term);
    else if (isTripleTerm(term)) {
      force(term.subject);
      force(term.object);
    }
  };
  const uses = new Map<string, number>();
  const hosts = new Map<string, { term: Subject; host: string; predicate: string }>();
  for (const entry of graph.subjects.values()) {
    const annotates = annotations.annotators.has(entry.key);
    for (const [predicate, objects] of entry.predicates)
      for (const object of objects) {
        if (isTripleTerm(object)) {
          if (!annotates || !isReification(predicate, object)) force(object);
        } else if (isNode(object)) {
          const key = termKey(object);
          uses.set(key, (uses.get(key) ?? 0) + 1);
          hosts.set(key, { term: object as Subject, host: entry.key, predicate });
        }
      }
  }
  for (const annotator of annotations.annotators.values()) {
    if (annotator.triples.length === 1) {
      if (uses.has(annotator.key)) force(annotator.term);
      continue;
    }
    force(annotator.term);
    for (const triple of annotator.triples) {
      force(triple.subject);
      force(triple.object);
    }
  }
  for (const entry of graph.subjects.values()) if (shared.has(entry.key)) force(entry.term);
  for (const [key, { term }] of hosts) if (shared.has(key) || (uses.get(key) ?? 0) > 1) force(term);

  const cells = listCells(
    graph,
    (key) => uses.get(key) === 1 && !labelled.has(key) && !annotations.annotators.has(key) && !annotations.touches(key),
  );
  const guests = new Map<string, Guest>();
  const homes = new Map<string, Triple>();
  for (const [key, { term, host, predicate }] of hosts)
    if (!labelled.has(key) && !annotations.annotators.has(key))
      guests.set(key, { term, host, continues: cells.has(key) && cells.has(host) && predicate === REST });
  for (const annotator of annotations.annotators.values()) {
    const entry = graph.subjects.get(annotator.key);
    // A blank reifier with a label is a subject of its own: a label may differ after reading, and nothing may hang on it.
    if (entry === undefined || !hasBlock(entry) || labelled.has(annotator.key)) continue;
    const triple = home(annotator, annotations, sorter);
    if (triple === null) continue;
    homes.set(annotator.key, triple);
    guests.set(annotator.key, { term: annotator.term, host: termKey(triple.subject), continues: false });
  }
  for (const [key, guest] of turnedAway(guests)) {
    guests.delete(key);
    homes.delete(key);
    cells.delete(key);
    force(guest.term);
  }
  const folded = new Set([...guests.keys()].filter((key) => !homes.has(key)));
  const unnamed = new Set<string>();
  for (const { key, term } of annotations.annotators.values()) if (isNode(term) && !labelled.has(key)) unnamed.add(key);
  return { folded, cells, homes, unnamed, labelled };
}

/** The guests that must be subjects of their own: one of each ring of hosts, and those nested too deeply. */
function turnedAway(guests: ReadonlyMap<string, Guest>): Map<string, Guest> {
  const away = new Map<string, Guest>();
  const depths = new Map<string, number>();
  for (const start of guests.keys()) {
    let path = pathToHost(start, guests, depths);
    while (path.ring !== null) {
      away.set(termKey(path.ring.term), path.ring);
      depths.set(termKey(path.ring.term), 0);
      path = pathToHost(start, guests, depths);
    }
    for (const { key, guest } of path.guests.reverse()) {
      const depth = (depths.get(guest.host) ?? 0) + (guest.continues ? 0 : 1);
      if (depth > DEEPEST) away.set(key, guest);
      depths.set(key, depth > DEEPEST ? 0 : depth);
    }
  }
  return away;
}

/** Named reifiers come first: they keep their names whatever is decided. */
const compareGuests = (a: Guest, b: Guest): number =>
  Number(isNode(a.term)) - Number(isNode(b.term)) || compareNodes(a.term, b.term);

/** The guests from `start` to a subject of its own or one whose depth is known; or who must break the ring found. */
function pathToHost(
  start: string,
  guests: ReadonlyMap<string, Guest>,
  depths: ReadonlyMap<string, number>,
): { guests: { key: string; guest: Guest }[]; ring: Guest | null } {
  const path: { key: string; guest: Guest }[] = [];
  const seen = new Set<string>();
  for (let key = start; !depths.has(key); ) {
    const guest = guests.get(key);
    if (guest === undefined) break;
    if (seen.has(key)) {
      const ring = path.slice(path.findIndex((step) => step.key === key)).map((step) => step.guest);
      // A list is never cut in the middle.
      const free = ring.filter((g) => !g.continues);
      return { guests: path, ring: free.reduce((a, b) => (compareGuests(b, a) < 0 ? b : a)) };
    }
    seen.add(key);
    path.push({ key, guest });
    key = guest.host;
  }
  return { guests: path, ring: null };
}
