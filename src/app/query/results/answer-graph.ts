/** An answer as a graph that can be laid out and drawn: bounded, with claims as lines, dashed where only reported. */
import { MultiDirectedGraph } from "graphology";
import type { Standing } from "../../../claims/statement.ts";
import { spreadLines } from "../../../graph/bundle.ts";
import type { DossierGraph } from "../../../graph/dossier-graph.ts";
import type { ViewEdge, ViewGraph, ViewNode } from "../../../graph/view-graph.ts";
import { rdf } from "../../../rdf/namespaces.ts";
import { type NamedNode, type Term, termKey } from "../../../rdf/term.ts";
import type { ResultLine } from "./graph-data.ts";

/** More things than this cannot be told apart in a small picture. */
export const MOST_DRAWN = 200;

/** What a dossier knows of things and relations that an answer names. */
export interface AnswerReader {
  readonly graph: DossierGraph;
  /** A thing that the dossier does not draw. */
  nodeOf(term: Term): Pick<ViewNode, "label" | "kind" | "cls">;
  relationWords(relation: NamedNode): string;
}

export interface AnswerGraph {
  readonly view: ViewGraph;
  /** Things of the answer that are not drawn, for want of room. */
  readonly left: number;
  /** Lines that end at a value, say what a thing is, or stand behind a claim: the list has them. */
  readonly unseen: number;
}

const TYPE = rdf("type").value;
const REIFIES = rdf("reifies").value;

/** Lines between things. What a thing is its mark shows, unless nothing else is said. */
function drawable(lines: readonly ResultLine[]): ResultLine[] {
  const claims = new Set(lines.flatMap((line) => (line.relation?.value === REIFIES ? [line.fromKey] : [])));
  const between = lines.filter(({ fromKey, toKey }) => toKey !== null && !claims.has(fromKey));
  const untyped = between.filter(({ relation }) => relation?.value !== TYPE);
  return untyped.length > 0 ? untyped : between;
}

export function answerGraph(
  lines: readonly ResultLine[],
  { graph, nodeOf, relationWords }: AnswerReader,
  most = MOST_DRAWN,
): AnswerGraph {
  const view: ViewGraph = new MultiDirectedGraph<ViewNode, ViewEdge>();
  const beyond = new Set<string>();
  const drawn = drawable(lines);
  const add = (key: string, term: Term): void => {
    if (view.hasNode(key)) return;
    const known = graph.hasNode(key) ? graph.getNodeAttributes(key) : { ...UNKNOWN, ...nodeOf(term) };
    view.addNode(key, { ...known, focus: false, more: 0 });
  };
  for (const line of drawn) {
    const { fromKey, toKey } = line;
    if (toKey === null) continue;
    const fresh = new Set([fromKey, toKey].filter((key) => !view.hasNode(key)));
    if (view.order + fresh.size > most) {
      for (const key of fresh) beyond.add(key);
      continue;
    }
    add(fromKey, line.from);
    add(toKey, line.to);
    const { key, from, to } = courseOf(line, toKey, graph);
    if (!view.hasEdge(key)) view.addEdgeWithKey(key, from, to, lineOf(line, key, graph, relationWords));
  }
  if (drawn.length === 0) {
    for (const { from, fromKey } of lines) {
      if (view.order < most) add(fromKey, from);
      else if (!view.hasNode(fromKey)) beyond.add(fromKey);
    }
  }
  spreadLines(view, (node) => view.degree(node));
  return { view, left: [...beyond].filter((key) => !view.hasNode(key)).length, unseen: lines.length - drawn.length };
}

const UNKNOWN: Omit<ViewNode, "label" | "kind" | "cls" | "focus" | "more"> = {
  claims: 0,
  accepted: true,
  literal: false,
  described: false,
  key: false,
  x: 0,
  y: 0,
};

interface Course {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

/** Where a line runs, and under which key: rows may tell a triple of the dossier from either end. */
function courseOf({ fromKey, relation, words, to, toKey }: ResultLine, end: string, graph: DossierGraph): Course {
  const straight = { from: fromKey, to: end };
  if (relation === null) return { ...straight, key: [fromKey, words, toKey].join("\n") };
  const key = (subject: string, object: string) => `${subject}\n${relation.value}\n${object}`;
  const keys = [key(fromKey, termKey(to)), key(fromKey, end)];
  const known = keys.find((each) => graph.hasEdge(each));
  if (known !== undefined) return { ...straight, key: known };
  const turned = key(end, fromKey);
  return graph.hasEdge(turned)
    ? { key: turned, from: end, to: fromKey }
    : { ...straight, key: key(fromKey, termKey(to)) };
}

function lineOf(
  { relation, words, reified }: ResultLine,
  key: string,
  graph: DossierGraph,
  relationWords: AnswerReader["relationWords"],
): ViewEdge {
  const plain = { curvature: 0, triples: [key], folded: null, bundled: 1 };
  if (graph.hasEdge(key)) {
    const { label, standing, certainty, rivals, claims } = graph.getEdgeAttributes(key);
    return { ...plain, label, standing, certainty, rivals, claims };
  }
  return {
    ...plain,
    label: relation === null ? words : relationWords(relation),
    standing: reified ? "reported" : "plain",
    certainty: null,
    rivals: 0,
    claims: [],
  };
}

/** What the dossier says of a line of an answer: the key of its triple there, and how it stands. */
export function dossierLine(
  line: ResultLine,
  graph: DossierGraph,
): { readonly key: string | null; readonly standing: Standing } {
  const key = line.toKey === null ? null : courseOf(line, line.toKey, graph).key;
  if (key !== null && graph.hasEdge(key)) return { key, standing: graph.getEdgeAttribute(key, "standing") };
  return { key: null, standing: line.reified ? "reported" : "plain" };
}
