/** Targets: which nodes a shape is about, and which shapes are about a node (SHACL 2.1.3). */
import { ancestorsOf } from "../model/hierarchy.ts";
import { Union } from "../model/union.ts";
import { owl, rdf, rdfs, sh } from "../rdf/namespaces.ts";
import { iri, type NamedNode, type Subject, type Term, termKey } from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";

const DECLARED = [sh("targetClass"), sh("targetNode"), sh("targetSubjectsOf"), sh("targetObjectsOf")];

export class Targets {
  readonly #data: Union;
  readonly #shapes: Union;
  /** Data and shapes: both may say that a class specialises another. */
  readonly #all: Union;
  readonly #byClass = new Map<string, Set<string>>();
  readonly #byNode = new Map<string, Set<string>>();
  readonly #bySubjectsOf = new Map<string, Set<string>>();
  readonly #byObjectsOf = new Map<string, Set<string>>();
  readonly #classes = new Map<string, readonly string[]>();

  constructor(data: readonly QuadSource[], shapes: QuadSource) {
    this.#data = new Union(...data);
    this.#shapes = new Union(shapes);
    this.#all = new Union(...data, shapes);
    const maps = [this.#byClass, this.#byNode, this.#bySubjectsOf, this.#byObjectsOf];
    for (const [i, predicate] of DECLARED.entries())
      for (const { subject, object } of this.#shapes.triples(null, predicate)) add(maps[i], termKey(object), subject);
    for (const shape of this.#shapes.subjects(rdf("type"), sh("NodeShape")))
      if ([rdfs("Class"), owl("Class")].some((c) => this.#shapes.has(shape, rdf("type"), c)))
        add(this.#byClass, termKey(shape), shape);
  }

  /** The shapes whose targets a node is among, sorted. */
  shapesFor(node: Term): string[] {
    const found = new Set(this.#byNode.get(termKey(node)));
    if (node.termType === "NamedNode" || node.termType === "BlankNode") {
      for (const c of this.#classesOf(node)) for (const s of this.#byClass.get(c) ?? []) found.add(s);
      for (const [p, shapes] of this.#bySubjectsOf)
        if (this.#data.has(node, iri(p))) for (const s of shapes) found.add(s);
    }
    for (const [p, shapes] of this.#byObjectsOf)
      if (this.#data.has(null, iri(p), node as NamedNode)) for (const s of shapes) found.add(s);
    return [...found].sort();
  }

  /** Every node that some shape is about, each once. */
  nodes(): Term[] {
    const found = new Map<string, Term>();
    const take = (term: Term): Map<string, Term> => found.set(termKey(term), term);
    if (this.#byClass.size > 0)
      for (const { subject, object } of this.#data.triples(null, rdf("type")))
        if (this.#ancestors(object.value).some((c) => this.#byClass.has(c))) take(subject);
    for (const node of this.#byNode.keys()) {
      const term = this.#shapes.triples(null, sh("targetNode")).find((t) => termKey(t.object) === node)?.object;
      if (term !== undefined) take(term);
    }
    for (const p of this.#bySubjectsOf.keys()) for (const t of this.#data.triples(null, iri(p))) take(t.subject);
    for (const p of this.#byObjectsOf.keys()) for (const t of this.#data.triples(null, iri(p))) take(t.object);
    return [...found.values()];
  }

  #classesOf(node: Subject): Set<string> {
    return new Set(this.#data.iris(node, rdf("type")).flatMap((c) => this.#ancestors(c)));
  }

  #ancestors(classIri: string): readonly string[] {
    const known = this.#classes.get(classIri);
    if (known !== undefined) return known;
    const ancestors = ancestorsOf(classIri, (c) => this.#all.iris(iri(c), rdfs("subClassOf")));
    this.#classes.set(classIri, ancestors);
    return ancestors;
  }
}

function add(map: Map<string, Set<string>> | undefined, key: string, shape: Subject): void {
  if (map === undefined) return;
  map.set(key, (map.get(key) ?? new Set()).add(termKey(shape)));
}
