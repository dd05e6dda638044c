/** Whether two sets of quads are the same up to the names of their blank nodes (RDF 1.2 Concepts, 3.7). */
import { isSkolem } from "../../src/rdf/skolem.ts";
import { type Quad, type Term, termKey } from "../../src/rdf/term.ts";

type Names = ReadonlyMap<string, string>;

const isNode = (term: Term): boolean => term.termType === "BlankNode" || isSkolem(term);

function text(term: Term, names: Names): string {
  if (term.termType === "Quad")
    return `<<( ${text(term.subject, names)} ${text(term.predicate, names)} ${text(term.object, names)} )>>`;
  return isNode(term) ? `_:${names.get(termKey(term)) ?? ""}` : termKey(term);
}

const line = (q: Quad, names: Names): string =>
  [q.subject, q.predicate, q.object, q.graph].map((t) => text(t, names)).join("\n");

function nodes(quads: readonly Quad[]): string[] {
  const found = new Set<string>();
  const look = (term: Term): void => {
    if (term.termType === "Quad") for (const t of [term.subject, term.predicate, term.object, term.graph]) look(t);
    else if (isNode(term)) found.add(termKey(term));
  };
  quads.forEach(look);
  return [...found];
}

/** Names each node after what is said around it, round after round, until no round tells more nodes apart. */
function refine(quads: readonly Quad[], start: Names): Map<string, string> {
  let names = new Map(start);
  for (;;) {
    const around = new Map<string, string[]>();
    for (const q of quads)
      for (const node of nodes([q])) {
        const own = new Map(names).set(node, `self ${names.get(node) ?? ""}`);
        const there = around.get(node) ?? [];
        there.push(line(q, own));
        around.set(node, there);
      }
    const next = new Map([...around].map(([node, lines]) => [node, digest(lines.sort().join("\n\n"))]));
    const before = new Set(names.values()).size;
    names = next;
    if (new Set(names.values()).size === before) return names;
  }
}

/** Long names would grow without end, so each distinct one gets a number that holds for the whole test run. */
const digests = new Map<string, string>();
function digest(content: string): string {
  let number = digests.get(content);
  if (number === undefined) {
    number = String(digests.size);
    digests.set(content, number);
  }
  return number;
}

const unique = (quads: readonly Quad[]): Quad[] => {
  const names = new Map(nodes(quads).map((n) => [n, n]));
  return [...new Map(quads.map((q) => [line(q, names), q])).values()];
};

function search(a: Quad[], b: Quad[], namesA: Names, namesB: Names): boolean {
  const colourA = refine(a, namesA);
  const colourB = refine(b, namesB);
  const textA = a.map((q) => line(q, colourA)).sort();
  const textB = b.map((q) => line(q, colourB)).sort();
  if (textA.join("\0") !== textB.join("\0")) return false;
  const groups = new Map<string, string[]>();
  for (const [node, colour] of colourA) groups.set(colour, [...(groups.get(colour) ?? []), node]);
  const open = [...groups].find(([, members]) => members.length > 1);
  if (open === undefined) return true;
  const [colour, [first = ""]] = open;
  const mark = digest(`chosen ${colour}`);
  return [...colourB]
    .filter(([, c]) => c === colour)
    .some(([node]) => search(a, b, new Map(colourA).set(first, mark), new Map(colourB).set(node, mark)));
}

export function isomorphic(a: readonly Quad[], b: readonly Quad[]): boolean {
  const left = unique(a);
  const right = unique(b);
  return left.length === right.length && search(left, right, new Map(), new Map());
}
