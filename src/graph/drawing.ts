/** One state of the projected graph with the books that keep it right: which triple gave what, and on whose word. */
import { dos, xsd } from "../rdf/namespaces.ts";
import {
  blank,
  iri,
  literal,
  type NamedNode,
  type Quad,
  type Subject,
  type Triple,
  termKey,
  tripleKey,
} from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";
import { sameAttributes } from "./compare.ts";
import { Dependencies } from "./dependencies.ts";
import {
  createDossierGraph,
  type DossierGraph,
  type EdgeAttributes,
  type NodeAttributes,
  nameKey,
} from "./dossier-graph.ts";
import { isBookkeeping, Layer } from "./layer.ts";
import { type Entry, Ledger } from "./ledger.ts";
import type { PatchBuilder } from "./patch.ts";
import type { GraphClaims, GraphVocabulary } from "./readers.ts";

/** A triple that is a line, or that is not drawn but speaks of things that are. */
interface Held extends Entry {
  readonly triple: Triple;
}

/** Where a triple belongs: the things it speaks of, and whether it is a line from the first to the second. */
interface Place {
  readonly nodes: readonly string[];
  readonly line: boolean;
}

const KEY_EVENT = dos("keyEvent");
const TRUE = literal("true", xsd("boolean"));

/** Under this a claimed triple is filed with each of its ends. */
const endOf = (key: string): string => `end ${key}`;

const NOWHERE: Place = { nodes: [], line: false };

export class Drawing {
  readonly graph: DossierGraph = createDossierGraph();
  readonly dependencies = new Dependencies();
  readonly #source: QuadSource;
  readonly #vocabulary: GraphVocabulary;
  readonly #claims: GraphClaims;
  readonly #layer: Layer;
  readonly #ledger = new Ledger();
  readonly #held = new Map<string, Held>();
  /** IRIs in use as predicates of lines and classes of nodes, counted. */
  readonly #terms = new Map<string, number>();
  /** Nodes whose accounts have changed since `settleNodes`. */
  readonly #stale = new Set<string>();

  constructor(source: QuadSource, vocabulary: GraphVocabulary, claims: GraphClaims) {
    this.#source = source;
    this.#vocabulary = vocabulary;
    this.#claims = claims;
    this.#layer = new Layer(source, claims);
  }

  /** Whether lines or nodes are named after this IRI as a predicate or class. */
  usesAsTerm(value: string): boolean {
    return this.#terms.has(value);
  }

  /** Asks again whether a thing belongs on the canvas; `true` when the answer has changed. */
  rereadLayer(term: Subject): boolean {
    return this.#layer.reread(term);
  }

  /** Every triple that speaks of a thing, drawn or not, asserted or only reified, whatever the layer says. */
  *incident(key: string, term: Subject): Iterable<Triple> {
    yield* this.#source.match(term);
    yield* this.#source.match(null, null, term);
    for (const [, triple] of this.dependencies.on(endOf(key))) yield triple;
  }

  /** The lines with the same subject and predicate. */
  *siblings(subject: Subject, predicate: NamedNode): Iterable<Triple> {
    const key = termKey(subject);
    if (!this.graph.hasNode(key)) return;
    for (const edge of this.graph.outEdges(key))
      if (this.graph.getEdgeAttribute(edge, "predicate") === predicate.value) yield* this.#tripleOf(edge);
  }

  /** Takes one quad of a first reading in. */
  read(quad: Quad, patch: PatchBuilder): void {
    if (this.#layer.holds(quad.subject)) this.refresh(termKey(quad.subject), quad.subject, patch, false);
    const triple = quad.object.termType === "Quad" ? quad.object : quad;
    const key = tripleKey(triple);
    if (!this.#held.has(key)) this.settle(key, triple, patch, triple === quad);
  }

  /**
   * Puts a triple where it now belongs: adds, changes or drops its line and its entry in the ledger. `asserted`: known
   * to stand in the source.
   */
  settle(key: string, triple: Triple, patch: PatchBuilder, asserted = false): void {
    const old = this.#held.get(key);
    if (old !== undefined) {
      this.#ledger.remove(old);
      this.#held.delete(key);
      for (const node of old.nodes) this.#stale.add(node);
    }
    const place = this.#place(triple);
    const attestations = this.#claims.onTriple(triple);
    const attested = attestations.length > 0;
    const line = this.#attributes(key, triple, attested);
    this.dependencies.set(key, triple, attested ? this.#reasons(triple, attestations, line.rivals) : []);
    const { subject, predicate, object } = triple;
    const said = attested || (place.line && (asserted || this.#source.count(subject, predicate, object) > 0));
    if (place.nodes.length === 0 || !said) {
      this.#dropLine(key, patch);
      return;
    }
    const accepted = line.standing === "accepted" || line.standing === "plain";
    const held: Held = { triple, nodes: [...new Set(place.nodes)], ids: line.claims, accepted };
    this.#held.set(key, held);
    this.#ledger.add(held);
    for (const node of held.nodes) this.#stale.add(node);
    for (const end of [subject, object]) if (this.#layer.holds(end)) this.refresh(termKey(end), end, patch, false);
    if (place.line) this.#drawLine(key, triple, place.nodes, line, patch);
    else this.#dropLine(key, patch);
  }

  /** Reads a thing's name, class and kind again, and puts it on the canvas if it belongs there. */
  refresh(key: string, term: Subject, patch: PatchBuilder, again = true): void {
    const there = this.graph.hasNode(key);
    if (there && !again) return;
    this.#stale.add(key);
    if (!this.#layer.holds(term)) return;
    const cls = this.#vocabulary.classOf(term.value).iri;
    const label = this.#vocabulary.label(term.value);
    const described =
      this.#vocabulary.typesOf(term.value).length + (this.#vocabulary.declaredLabel(term.value) ?? "").length > 0;
    const kind = this.#vocabulary.kindOf(term.value).id;
    const marked = this.#source.count(term, KEY_EVENT, TRUE) > 0;
    this.#putNode(key, { label, kind, cls, described, key: marked, literal: false }, patch);
  }

  /** Brings the counts of every touched node up to date and drops those that nothing holds. */
  settleNodes(patch: PatchBuilder): void {
    for (const _ of this.settling(patch, Number.POSITIVE_INFINITY));
  }

  /** The same with a pause after every `stride` nodes. */
  *settling(patch: PatchBuilder, stride: number): Generator<void> {
    let done = 0;
    for (const key of this.#stale) {
      this.#settleNode(key, patch);
      done += 1;
      if (done % stride === 0) yield;
    }
    this.#stale.clear();
  }

  #settleNode(key: string, patch: PatchBuilder): void {
    if (!this.graph.hasNode(key)) return;
    const { literal, cls, claims, accepted } = this.graph.getNodeAttributes(key);
    if (this.graph.degree(key) === 0 && (literal || !this.#standsAlone(key))) {
      this.#countTerm(cls, -1);
      this.graph.dropNode(key);
      patch.node(key, "dropped");
      return;
    }
    const now = { claims: this.#ledger.claims(key), accepted: this.#ledger.accepted(key) };
    if (now.claims === claims && now.accepted === accepted) return;
    this.graph.mergeNodeAttributes(key, now);
    patch.node(key, "changed");
  }

  /** Whether a thing without lines is still one: the dossier says something of it. */
  #standsAlone(key: string): boolean {
    const term = key.startsWith("_:") ? blank(key.slice(2)) : iri(key);
    return this.#layer.holds(term) && (this.#ledger.has(key) || this.#source.count(term) > 0);
  }

  #place({ subject, predicate, object }: Triple): Place {
    const from = this.#layer.holds(subject) ? termKey(subject) : null;
    if (object.termType === "Literal") {
      if (from === null) return NOWHERE;
      const drawn = this.#vocabulary.relation(predicate.value).literalKind !== undefined;
      return drawn ? { nodes: [from, nameKey(object.value)], line: true } : { nodes: [from], line: false };
    }
    const to = this.#layer.holds(object) ? termKey(object) : null;
    const nodes = [from, to].filter((n) => n !== null);
    return { nodes, line: nodes.length === 2 && !isBookkeeping(predicate) };
  }

  #attributes(key: string, triple: Triple, attested: boolean): EdgeAttributes {
    const predicate = triple.predicate.value;
    const relation = this.#vocabulary.relation(predicate);
    const base = { predicate, label: relation.label, triple: key };
    if (!attested && !relation.functional)
      return { ...base, standing: "plain", certainty: null, rivals: 0, claims: [] };
    const { standing, certainty, rivals, attestations } = this.#claims.statement(triple);
    return { ...base, standing, certainty, rivals, claims: [...new Set(attestations.map((a) => a.identifier))].sort() };
  }

  /** The claims and disagreements that a claimed triple's line rests on, and its two ends. */
  #reasons(triple: Triple, attestations: readonly { readonly iri: string }[], rivals: number): string[] {
    const reasons = new Set(attestations.map((a) => a.iri));
    for (const rivalry of rivals > 0 ? this.#claims.rivalries(triple) : []) {
      if (rivalry.iri !== null) reasons.add(rivalry.iri);
      for (const position of rivalry.positions) for (const a of position.attestations) reasons.add(a.iri);
    }
    for (const end of [triple.subject, triple.object]) if (end.termType !== "Literal") reasons.add(endOf(termKey(end)));
    return [...reasons];
  }

  #drawLine(key: string, triple: Triple, ends: readonly string[], line: EdgeAttributes, patch: PatchBuilder): void {
    const [from, to] = ends;
    if (from === undefined || to === undefined) return;
    if (this.graph.hasEdge(key)) {
      if (sameAttributes(this.graph.getEdgeAttributes(key), line)) return;
      this.graph.replaceEdgeAttributes(key, line);
      patch.edge(key, "changed");
      return;
    }
    if (triple.object.termType === "Literal") this.#putName(to, triple, patch);
    this.graph.addEdgeWithKey(key, from, to, line);
    this.#countTerm(line.predicate, 1);
    patch.edge(key, "added");
  }

  #dropLine(key: string, patch: PatchBuilder): void {
    if (!this.graph.hasEdge(key)) return;
    for (const end of this.graph.extremities(key)) this.#stale.add(end);
    this.#countTerm(this.graph.getEdgeAttribute(key, "predicate"), -1);
    this.graph.dropEdge(key);
    patch.edge(key, "dropped");
  }

  #putName(key: string, { predicate, object }: Triple, patch: PatchBuilder): void {
    const kind = this.#vocabulary.relation(predicate.value).literalKind?.id ?? "name";
    this.#stale.add(key);
    if (this.graph.hasNode(key)) return;
    this.#putNode(key, { label: object.value, kind, cls: "", described: true, key: false, literal: true }, patch);
  }

  #putNode(key: string, said: Omit<NodeAttributes, "claims" | "accepted" | "x" | "y">, patch: PatchBuilder): void {
    if (!this.graph.hasNode(key)) {
      const accounts = { claims: this.#ledger.claims(key), accepted: this.#ledger.accepted(key) };
      this.graph.addNode(key, { ...said, ...accounts, x: 0, y: 0 });
      this.#countTerm(said.cls, 1);
      patch.node(key, "added");
      return;
    }
    const before = this.graph.getNodeAttributes(key);
    if (sameAttributes(before, said)) return;
    this.#countTerm(before.cls, -1);
    this.#countTerm(said.cls, 1);
    this.graph.mergeNodeAttributes(key, said);
    patch.node(key, "changed");
  }

  #countTerm(value: string, by: 1 | -1): void {
    if (value === "") return;
    const count = (this.#terms.get(value) ?? 0) + by;
    if (count > 0) this.#terms.set(value, count);
    else this.#terms.delete(value);
  }

  *#tripleOf(edge: string): Iterable<Triple> {
    const held = this.#held.get(edge);
    if (held !== undefined) yield held.triple;
  }
}
