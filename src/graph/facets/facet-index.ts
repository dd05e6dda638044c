/** The facet index: filters a dossier's statements by facets and counts what each value would give; kept up by commits. */

import { DENIED_IN, DERIVED_FROM, MEMBER, SOURCE, STATED_IN } from "../../claims/claim-terms.ts";
import type { Claims } from "../../claims/claims.ts";
import type { ClaimClocks } from "../../claims/clocks.ts";
import { dateRole } from "../../model/date-relation.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { rdf } from "../../rdf/namespaces.ts";
import { iri, type Quad, type Triple, termKey, tripleKey } from "../../rdf/term.ts";
import type { Delta } from "../../store/delta.ts";
import type { QuadSource } from "../../store/quad-store.ts";
import { FIRST_FOCUS } from "../layer.ts";
import type { BuildOptions } from "../projection.ts";
import { changesSchema } from "../schema-change.ts";
import { inSlices } from "../slices.ts";
import { facetSparql } from "./facet-sparql.ts";
import { RowReader, TAG_RELATIONS } from "./row.ts";
import { type FacetName, type FacetState, NO_FACETS, type ValueState, valueState } from "./state.ts";
import { type Aside, FacetTable, type Sifted, type Tally } from "./table.ts";

/** A value of a facet with what it would give under the other active facets. */
export interface FacetValue extends Readonly<Tally> {
  readonly value: string;
  readonly state: ValueState;
}

/** What passes, as of the index's state when it was asked. */
export interface FacetResult {
  readonly state: FacetState;
  readonly statements: number;
  /** Distinct claim IDs. */
  readonly claims: number;
  /** Whether a statement (by `tripleKey`) passes; what is no statement of the index passes. */
  passes(key: string): boolean;
  /** Whether a thing (by node key) stays: a statement about it passes, or there is none at all. */
  keeps(thing: string): boolean;
  /** The keys of the statements that pass. */
  keys(): string[];
  /** The values of a facet that occur under the other facets, and those that are active; by number of statements. */
  values(facet: FacetName): FacetValue[];
}

const STRIDE = 100;

const WORDS_ON_SOURCES = [STATED_IN, DENIED_IN];

/** What may move every statement of a relation, class or family. */
const changesFamilies = (q: Quad): boolean =>
  changesSchema(q) || q.predicate.equals(DERIVED_FROM) || (q.predicate.equals(rdf("type")) && q.object.equals(SOURCE));

export class FacetIndex {
  readonly #dossier: QuadSource;
  readonly #vocabulary: Vocabulary;
  readonly #claims: Claims;
  readonly #clocks: ClaimClocks;
  #table: FacetTable | null = null;
  #state = 0;

  /** All four must have taken a commit in before `apply` is called with it. */
  constructor(dossier: QuadSource, vocabulary: Vocabulary, claims: Claims, clocks: ClaimClocks) {
    this.#dossier = dossier;
    this.#vocabulary = vocabulary;
    this.#claims = claims;
    this.#clocks = clocks;
  }

  /** Whether it has been built; `filter` builds it in one go when it has not. */
  get built(): boolean {
    return this.#table !== null;
  }

  /** Reads all statements, a few milliseconds at a time; a commit that comes in between starts it again. */
  async build(options: BuildOptions = {}): Promise<void> {
    for (;;) {
      const state = this.#state;
      const table = new FacetTable();
      const done = await inSlices(this.#reading(table, options.onProgress), () => {
        options.signal?.throwIfAborted();
        return state === this.#state;
      });
      if (!done) continue;
      this.#table = table;
      return;
    }
  }

  /** Filters and counts; what is set aside passes nothing and counts nowhere. */
  filter(state: FacetState, aside: Aside = {}): FacetResult {
    const table = this.#built();
    const sifted = table.sift(state, aside);
    const total = table.total(sifted);
    const passes = (key: string): boolean => {
      const slot = table.slotOf(key);
      return slot < 0 || sifted.verdict[slot] === 0;
    };
    return {
      state,
      statements: total.statements,
      claims: total.claims,
      passes,
      keeps: (thing) => {
        const at = table.things.find(thing);
        return at < 0 || at >= total.things.length || total.things[at] !== 1;
      },
      keys: () => [...table.keys()].filter(passes),
      values: (facet) => valuesOf(table, sifted, state, facet),
    };
  }

  /** The SPARQL that a state stands for. */
  sparql(state: FacetState): string {
    const classes = this.filter(NO_FACETS).values("class");
    return facetSparql(
      state,
      this.#vocabulary,
      classes.map((c) => c.value),
    );
  }

  /** Takes a commit in. Costs as much as the statements it touches; a change to classes or families is read anew. */
  apply({ delta }: { readonly delta: Delta }): void {
    this.#state += 1;
    const table = this.#table;
    const quads = [...delta.removed, ...delta.added];
    if (table === null || quads.length === 0) return;
    if (quads.some(changesFamilies) || this.#changesSources(quads)) {
      this.#table = null;
      return;
    }
    const reader = this.#reader();
    for (const [key, triple] of this.#touched(quads)) table.set(key, reader.read(triple));
  }

  #built(): FacetTable {
    if (this.#table === null) {
      const table = new FacetTable();
      for (const _ of this.#reading(table));
      this.#table = table;
    }
    return this.#table;
  }

  #reader(): RowReader {
    return new RowReader(this.#dossier, this.#vocabulary, this.#claims, this.#clocks);
  }

  *#reading(table: FacetTable, onProgress?: (done: number, total: number) => void): Generator<void> {
    const reader = this.#reader();
    const total = this.#dossier.size;
    const seen = new Set<string>();
    let done = 0;
    for (const q of this.#dossier.match()) {
      const triple = q.object.termType === "Quad" ? q.object : q;
      const key = tripleKey(triple);
      if (!seen.has(key)) {
        seen.add(key);
        table.set(key, reader.read(triple));
      }
      done += 1;
      if (done % STRIDE === 0) {
        onProgress?.(done, total);
        yield;
      }
    }
    onProgress?.(total, total);
  }

  /** Whether these may be the first words on a source, which make it one, or the last, which leave a thing behind. */
  #changesSources(quads: readonly Quad[]): boolean {
    const words = new Map<string, number>();
    for (const { predicate, object } of quads)
      if (WORDS_ON_SOURCES.some((p) => p.equals(predicate)))
        words.set(object.value, (words.get(object.value) ?? 0) + 1);
    return [...words].some(([name, said]) => {
      const source = iri(name);
      const left = WORDS_ON_SOURCES.reduce((sum, p) => sum + this.#dossier.count(null, p, source), 0);
      return left <= said && this.#dossier.count(source, rdf("type"), SOURCE) === 0;
    });
  }

  #touched(quads: readonly Quad[]): Map<string, Triple> {
    const touched = new Map<string, Triple>();
    const touch = (t: Triple) => touched.set(tripleKey(t), t);
    const around = (node: string) => {
      const term = iri(node);
      for (const q of this.#dossier.match(term)) touch(q);
      for (const q of this.#dossier.match(null, null, term)) touch(q);
      for (const t of this.#claims.claimedAround(node)) touch(t);
    };
    for (const q of quads) {
      touch(q);
      if (q.object.termType === "Quad") {
        touch(q.object);
        around(q.subject.value);
      }
      const subject = termKey(q.subject);
      for (const t of this.#claims.attestation(subject)?.triples ?? []) touch(t);
      const p = q.predicate.value;
      const dates = dateRole(this.#vocabulary.relation(p)) !== null;
      if (
        p === rdf("type").value ||
        p === MEMBER.value ||
        p === FIRST_FOCUS.value ||
        dates ||
        TAG_RELATIONS.some((t) => t.value === p)
      )
        around(subject);
    }
    return touched;
  }
}

function valuesOf(table: FacetTable, sifted: Sifted, state: FacetState, facet: FacetName): FacetValue[] {
  const counts = table.count(facet, sifted);
  const { any = [], not = [] } = state.choices[facet] ?? {};
  for (const value of [...any, ...not])
    if (!counts.has(value)) counts.set(value, { statements: 0, claims: 0, things: 0 });
  return [...counts]
    .map(([value, tally]) => ({ value, ...tally, state: valueState(state, facet, value) }))
    .sort((a, b) => b.statements - a.statements || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
}
