/** Writes quads in any of our syntaxes; the same quads always give the same bytes. */
import { Annotations } from "./annotation.ts";
import { assignLabels, isNode } from "./blank-label.ts";
import { compareNatural } from "./compare.ts";
import { GraphIndex } from "./graph-index.ts";
import { writeLines } from "./line-writer.ts";
import { DOCUMENT_NS } from "./namespaces.ts";
import { place } from "./placement.ts";
import { SYNTAXES, type Syntax } from "./syntax.ts";
import { defaultGraph, type GraphName, type Quad, quad, type Term, termKey } from "./term.ts";
import type { Plan } from "./turtle-flat.ts";
import { paragraphs } from "./turtle-layout.ts";
import { TermWriter } from "./turtle-term.ts";
import { Sorter, type WriteOrder } from "./write-order.ts";

export type { WriteOrder } from "./write-order.ts";

export interface WriteOptions {
  readonly syntax: Syntax;
  /** Prefixes to abbreviate with, by name; only those used are written. Well-known ones need not be given. */
  readonly prefixes?: Readonly<Record<string, string>>;
  /** The ontology's order of classes and relations, and its names. */
  readonly order?: WriteOrder;
  /** Keeps the graphs named after documents; otherwise what is in them goes to the default graph. */
  readonly keepDocuments?: boolean;
  /** Comment lines for the head of the file, without `#`. */
  readonly header?: readonly string[];
}

/** Every blank node in a term, those inside triple terms too. */
export function* nodesOf(term: Term): Generator<Term> {
  if (term.termType === "Quad") {
    yield* nodesOf(term.subject);
    yield* nodesOf(term.object);
  } else if (term.termType !== "Literal" && isNode(term)) yield term;
}

function graphFor(options: WriteOptions): (graph: GraphName) => GraphName {
  if (SYNTAXES.find((s) => s.id === options.syntax)?.graphs !== true) return () => defaultGraph;
  if (options.keepDocuments === true) return (graph) => graph;
  return (graph) => (graph.value.startsWith(DOCUMENT_NS) ? defaultGraph : graph);
}

const comments = (header: readonly string[] = []): string =>
  header.map((line) => `# ${line.replace(/[\r\n]+/g, " ")}`.trimEnd()).join("\n");

/** A text with what decided how its blank nodes are written. */
export interface LaidOut {
  readonly text: string;
  /** Labels of blank nodes by `termKey`; those that are missing are written without a name. */
  readonly labels: ReadonlyMap<string, string>;
  /** One for each graph, in the order of the text; none for lines, where every node has a label. */
  readonly plans: readonly Plan[];
}

/**
 * Writes quads as text. Turtle and N-Triples hold one graph, so they get the union of all graphs; TriG and N-Quads keep
 * the named ones.
 */
export const writeRdf = (quads: Iterable<Quad>, options: WriteOptions): string => layOut(quads, options).text;

/** `writeRdf`, for those who must know which node became which. */
export function layOut(quads: Iterable<Quad>, options: WriteOptions): LaidOut {
  const graphOf = graphFor(options);
  const head = comments(options.header);
  if (options.syntax === "ntriples" || options.syntax === "nquads") {
    const all: Quad[] = [];
    const nodes = new Map<string, Term>();
    for (const q of quads) {
      const graph = graphOf(q.graph);
      all.push(graph === q.graph ? q : quad(q.subject, q.predicate, q.object, graph));
      for (const term of [q.subject, q.object, graph]) for (const node of nodesOf(term)) nodes.set(termKey(node), node);
    }
    const labels = assignLabels(nodes.values());
    return { text: (head === "" ? "" : `${head}\n`) + writeLines(all, labels), labels, plans: [] };
  }
  return layOutTurtle(quads, options, graphOf, head);
}

function layOutTurtle(
  quads: Iterable<Quad>,
  { prefixes = {}, order }: WriteOptions,
  graphOf: (graph: GraphName) => GraphName,
  head: string,
): LaidOut {
  const graphs = new Map<string, { name: GraphName; graph: GraphIndex }>();
  for (const q of quads) {
    const name = graphOf(q.graph);
    const key = termKey(name);
    let there = graphs.get(key);
    if (there === undefined) {
      there = { name, graph: new GraphIndex() };
      graphs.set(key, there);
    }
    there.graph.add(q);
  }
  const shared = graphs.size > 1 || !graphs.has("") ? sharedNodes(graphs.values()) : new Map<string, Term>();
  const terms = new TermWriter(prefixes);
  const labelled = new Map(shared);
  const plans = [...graphs.values()].map(({ name, graph }) => {
    const plan = planGraph(graph, terms, order, shared);
    for (const [key, node] of plan.placement.labelled) labelled.set(key, node);
    return { name, plan };
  });
  const labels = assignLabels(labelled.values());
  terms.labels = labels;
  const named = plans
    .map(({ name, plan }) => ({ name: name.termType === "DefaultGraph" ? "" : terms.term(name), plan }))
    .sort((a, b) => compareNatural(a.name, b.name));
  const bodies = named.map(({ name, plan }) => {
    const body = [...paragraphs(plan, name === "" ? 0 : 2)].map(({ text }) => text).join("\n");
    return name === "" ? body : `${name} {\n${body}}\n`;
  });
  const text = [head === "" ? "" : `${head}\n`, terms.declarations(), ...bodies]
    .filter((part) => part !== "")
    .join("\n");
  return { text, labels, plans: named.map(({ plan }) => plan) };
}

/** Decides how one graph is written. `shared`: nodes that must keep a label. */
export function planGraph(
  graph: GraphIndex,
  terms: TermWriter,
  order: WriteOrder | undefined,
  shared: ReadonlyMap<string, Term>,
): Plan {
  const annotations = new Annotations(graph);
  const sorter = new Sorter(graph, order);
  return { graph, annotations, sorter, placement: place(graph, annotations, sorter, shared), terms };
}

/** The blank nodes that stand in more than one graph, or name one. */
function sharedNodes(graphs: Iterable<{ name: GraphName; graph: GraphIndex }>): Map<string, Term> {
  const seen = new Map<string, GraphIndex>();
  const shared = new Map<string, Term>();
  for (const { name, graph } of graphs) {
    if (isNode(name)) shared.set(termKey(name), name);
    const see = (term: Term): void => {
      for (const node of nodesOf(term)) {
        const key = termKey(node);
        const first = seen.get(key);
        if (first === undefined) seen.set(key, graph);
        else if (first !== graph) shared.set(key, node);
      }
    };
    for (const entry of graph.subjects.values()) {
      see(entry.term);
      for (const objects of entry.predicates.values()) objects.forEach(see);
    }
  }
  return shared;
}
