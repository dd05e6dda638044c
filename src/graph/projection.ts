/** The projection: the dossier's quads as a graph, built once and then kept up with each commit. */
import { dos } from "../rdf/namespaces.ts";
import { type Quad, type Subject, type Triple, termKey, tripleKey } from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";
import type { QuadSource } from "../store/quad-store.ts";
import { comparePatch } from "./compare.ts";
import type { DossierGraph, GraphPatch } from "./dossier-graph.ts";
import { Drawing } from "./drawing.ts";
import { EMPTY_PATCH, PatchBuilder } from "./patch.ts";
import type { GraphClaims, GraphVocabulary } from "./readers.ts";
import { changesSchema } from "./schema-change.ts";
import { inSlices } from "./slices.ts";

export interface BuildOptions {
  readonly signal?: AbortSignal;
  /** Quads read so far, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** How many quads are read between two looks at the clock. */
const STRIDE = 200;

/** What a disagreement holds together: when it changes, so may its members' rivals. */
const MEMBER = dos("member");

/**
 * Keeps `graph` equal to what `source` says. `vocabulary` and `claims` must read the same source and must have taken
 * a commit in before `apply` is called with it.
 */
export class Projection {
  readonly #source: QuadSource;
  readonly #vocabulary: GraphVocabulary;
  readonly #claims: GraphClaims;
  #drawing: Drawing;
  /** Grows with each commit, so that a build in slices knows that it read a state that is gone. */
  #state = 0;

  constructor(source: QuadSource, vocabulary: GraphVocabulary, claims: GraphClaims) {
    this.#source = source;
    this.#vocabulary = vocabulary;
    this.#claims = claims;
    this.#drawing = this.#blank();
  }

  /** The whole dossier as a graph; another object after each build, the same one after `apply`. */
  get graph(): DossierGraph {
    return this.#drawing.graph;
  }

  /**
   * Reads the whole source, a few milliseconds at a time, and then shows the result at once. A commit that comes in
   * between starts it again. Rejects with the signal's reason when aborted; the graph then stays as it was.
   */
  async build(options: BuildOptions = {}): Promise<void> {
    for (;;) {
      const state = this.#state;
      const drawing = this.#blank();
      const done = await inSlices(this.#reading(drawing, options.onProgress), () => {
        options.signal?.throwIfAborted();
        return state === this.#state;
      });
      if (!done) continue;
      this.#drawing = drawing;
      return;
    }
  }

  /** The same as `build`, in one go. */
  buildNow(): void {
    this.#drawing = this.#rebuilt();
  }

  /** Takes a commit in and says what it did to the graph. Costs as much as what the change touches. */
  apply(commit: { readonly delta: Delta }): GraphPatch {
    this.#state += 1;
    const quads = [...commit.delta.removed, ...commit.delta.added];
    if (quads.length === 0) return EMPTY_PATCH;
    if (quads.some((q) => changesSchema(q) || this.#drawing.usesAsTerm(q.subject.value))) {
      const before = this.#drawing.graph;
      this.#drawing = this.#rebuilt();
      return comparePatch(before, this.#drawing.graph);
    }
    const patch = new PatchBuilder();
    const { triples, nodes } = this.#touched(quads);
    for (const [key, triple] of triples) this.#drawing.settle(key, triple, patch);
    for (const [key, term] of nodes) this.#drawing.refresh(key, term, patch);
    this.#drawing.settleNodes(patch);
    return patch.finish();
  }

  #blank(): Drawing {
    return new Drawing(this.#source, this.#vocabulary, this.#claims);
  }

  #rebuilt(): Drawing {
    const drawing = this.#blank();
    for (const _ of this.#reading(drawing));
    return drawing;
  }

  *#reading(drawing: Drawing, onProgress?: (done: number, total: number) => void): Generator<void> {
    const total = this.#source.size;
    const patch = new PatchBuilder();
    let done = 0;
    for (const quad of this.#source.match()) {
      drawing.read(quad, patch);
      done += 1;
      if (done % STRIDE === 0) {
        onProgress?.(done, total);
        yield;
      }
    }
    for (const _ of drawing.settling(patch, STRIDE)) yield;
    onProgress?.(total, total);
  }

  /** The triples and things whose place in the graph may be another after these quads came or went. */
  #touched(quads: readonly Quad[]): { triples: Map<string, Triple>; nodes: Map<string, Subject> } {
    const triples = new Map<string, Triple>();
    const nodes = new Map<string, Subject>();
    const touch = (t: Triple) => triples.set(tripleKey(t), t);
    for (const q of quads) {
      touch(q);
      if (q.object.termType === "Quad") touch(q.object);
      for (const term of [q.subject, q.object]) {
        if (term.termType !== "NamedNode" && term.termType !== "BlankNode") continue;
        const key = termKey(term);
        if (nodes.has(key)) continue;
        nodes.set(key, term);
        if (this.#drawing.rereadLayer(term)) for (const t of this.#drawing.incident(key, term)) touch(t);
        for (const [k, t] of this.#drawing.dependencies.on(key)) triples.set(k, t);
        for (const t of this.#claims.attestation(term.value)?.triples ?? []) touch(t);
        for (const { object } of this.#source.match(term, MEMBER))
          for (const t of this.#claims.attestation(object.value)?.triples ?? []) touch(t);
      }
    }
    for (const t of [...triples.values()]) {
      for (const rivalry of this.#claims.rivalries(t))
        for (const position of rivalry.positions) for (const a of position.attestations) a.triples.forEach(touch);
      if (this.#vocabulary.relation(t.predicate.value).functional)
        for (const sibling of this.#drawing.siblings(t.subject, t.predicate)) touch(sibling);
    }
    return { triples, nodes };
  }
}
