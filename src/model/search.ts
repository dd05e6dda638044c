/** The search index: finds things by any of their names, by identifier and by source title; kept right by deltas. */
import { dcterms, dos, rdf, SKOLEM_NS, schema, schemaHttps, skos } from "../rdf/namespaces.ts";
import type { Quad, Triple } from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";
import type { QuadSource } from "../store/quad-store.ts";
import type { Kind } from "./kind.ts";
import { localName } from "./local-name.ts";
import { editDistance, foldWords } from "./names.ts";
import { fitOf, type SearchEntry, searchEntry, searchQuery, type Why } from "./search-entry.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Hit {
  readonly iri: string;
  readonly label: string;
  readonly kind: Kind;
  /** The name that matched. */
  readonly matched: string;
  readonly why: Why;
  /** Better is higher: how well it fits, then how much is said of the thing. */
  readonly score: number;
}

interface Thing {
  /** How many quads, asserted or reified, it stands in. */
  degree: number;
  /** Claims and sources are known by what their quads say. */
  claim: number;
  source: number;
  /** Editors are no part of the story and are not found. */
  editor: number;
  /** Role and text → how many quads give this name. */
  readonly names: Map<string, number>;
  entries: SearchEntry[];
}

const TYPE = rdf("type").value;
const REIFIES = rdf("reifies").value;
const SOURCE_LINKS = new Set([dos("statedIn").value, dos("deniedIn").value]);
const IDENTIFIERS = new Set(
  [dcterms("identifier"), skos("notation"), schema("identifier"), schemaHttps("identifier")].map((p) => p.value),
);
const MOST = 1_000_000;
/** Time between two pauses, in ms, and how much is read between two looks at the clock. */
const SLICE = 12;
const STEP = 500;

export class SearchIndex {
  readonly #source: QuadSource;
  readonly #vocabulary: Vocabulary;
  #things: Map<string, Thing> | null = null;
  #schema = -1;
  #changes = 0;

  /** Nothing is read until the first search. */
  constructor(source: QuadSource, vocabulary: Vocabulary) {
    this.#source = source;
    this.#vocabulary = vocabulary;
  }

  /**
   * Reads the dossier in slices of some 12 ms, so that the first search need not. A change in between starts it again.
   * @throws the signal's reason when it is aborted.
   */
  async prepare(options: { readonly signal?: AbortSignal } = {}): Promise<void> {
    while (this.#things === null) {
      const changes = this.#changes;
      const steps = this.#build();
      let slice = performance.now();
      for (let step = steps.next(); step.done !== true; step = steps.next()) {
        if (performance.now() - slice < SLICE) continue;
        await new Promise((resolve) => setTimeout(resolve));
        options.signal?.throwIfAborted();
        if (this.#changes !== changes || this.#things !== null) break;
        slice = performance.now();
      }
    }
  }

  /** The things whose names fit a text, the best first. An empty text finds nothing. */
  search(text: string, options: { readonly limit?: number; readonly kinds?: readonly string[] } = {}): Hit[] {
    const query = searchQuery(text);
    if (query.folded === "") return [];
    const limit = options.limit ?? 20;
    const top: { iri: string; entry: SearchEntry; score: number }[] = [];
    for (const [iri, thing] of this.#read()) {
      let fit = 0;
      let entry: SearchEntry | undefined;
      for (const e of thing.entries) {
        const f = fitOf(e, query);
        if (f > fit) {
          fit = f;
          entry = e;
        }
      }
      if (entry === undefined) continue;
      const score = fit * MOST + Math.min(thing.degree, MOST - 1);
      const last = top.at(-1);
      if (top.length === limit && last !== undefined && !isBetter(score, iri, last)) continue;
      if (options.kinds !== undefined && !options.kinds.includes(this.#vocabulary.kindOf(iri).id)) continue;
      let at = top.length;
      for (let above = top[at - 1]; above !== undefined && isBetter(score, iri, above); above = top[at - 1]) at -= 1;
      top.splice(at, 0, { iri, entry, score });
      if (top.length > limit) top.pop();
    }
    return top.map(({ iri, entry, score }) => ({
      iri,
      label: this.#labelOf(iri),
      kind: this.#vocabulary.kindOf(iri),
      matched: entry.text,
      why: entry.why,
      score,
    }));
  }

  /** The name in the dossier that is spelt most like a text, or `null` when none is near. */
  closest(text: string): string | null {
    const wanted = foldWords(text);
    if (wanted.length === 0) return null;
    const distances = wanted.map(() => new Map<string, number>());
    let best: { text: string; cost: number; degree: number } | null = null;
    for (const thing of this.#read().values()) {
      for (const entry of thing.entries) {
        if (entry.why === "id") continue;
        const words = entry.folded.split(" ");
        let cost = 0;
        for (const [i, want] of wanted.entries()) {
          const limit = Math.max(1, Math.floor(want.length / 3));
          const known = distances[i] ?? new Map<string, number>();
          let least = limit + 1;
          for (const word of words) {
            const d = known.get(word) ?? editDistance(want, word, limit);
            known.set(word, d);
            least = Math.min(least, d);
          }
          cost = least > limit ? Number.POSITIVE_INFINITY : cost + least;
        }
        if (!Number.isFinite(cost)) continue;
        const better = best === null || cost < best.cost || (cost === best.cost && thing.degree > best.degree);
        if (better) best = { text: entry.text, cost, degree: thing.degree };
      }
    }
    return best?.text ?? null;
  }

  /** Takes a change that dossier and vocabulary have already seen. */
  apply({ delta }: { readonly delta: Delta }): void {
    this.#changes += 1;
    if (this.#things === null) return;
    if (this.#schema !== this.#vocabulary.schemaRevision) {
      this.#things = null;
      return;
    }
    const touched = new Set<string>();
    for (const q of delta.removed) this.#count(this.#things, q, -1, touched);
    for (const q of delta.added) this.#count(this.#things, q, 1, touched);
    for (const iri of touched) this.#settle(this.#things, iri);
  }

  #read(): Map<string, Thing> {
    if (this.#things === null) for (const _ of this.#build());
    return this.#things ?? new Map();
  }

  /** Reads the dossier a thousand quads at a time; done, the index stands. */
  *#build(): Generator<void> {
    const things = new Map<string, Thing>();
    this.#schema = this.#vocabulary.schemaRevision;
    let read = 0;
    for (const q of this.#source.match()) {
      this.#count(things, q, 1);
      read += 1;
      if (read % STEP === 0) yield;
    }
    for (const iri of [...things.keys()]) {
      this.#settle(things, iri);
      read += 1;
      if (read % STEP === 0) yield;
    }
    this.#things = things;
  }

  #count(things: Map<string, Thing>, q: Quad, by: 1 | -1, touched?: Set<string>): void {
    const subject = thingOf(things, q.subject.value);
    touched?.add(q.subject.value);
    subject.degree += by;
    const predicate = q.predicate.value;
    if (predicate === REIFIES && q.object.termType === "Quad") {
      subject.claim += by;
      touched?.add(q.object.subject.value);
      thingOf(things, q.object.subject.value).degree += by;
      this.#countObject(things, q.object, by, touched);
    } else if (predicate !== TYPE) {
      this.#countObject(things, q, by, touched);
    } else if (q.object.value === dos("Claim").value) subject.claim += by;
    else if (q.object.value === dos("Source").value) subject.source += by;
    else if (q.object.value === dos("Editor").value) subject.editor += by;
  }

  #countObject(things: Map<string, Thing>, t: Triple, by: 1 | -1, touched?: Set<string>): void {
    const { subject, predicate, object } = t;
    if (object.termType === "NamedNode") {
      const thing = thingOf(things, object.value);
      thing.degree += by;
      if (SOURCE_LINKS.has(predicate.value)) thing.source += by;
      touched?.add(object.value);
    } else if (object.termType === "Literal" && object.value.trim() !== "") {
      const role = IDENTIFIERS.has(predicate.value) ? "id" : this.#vocabulary.namingRole(predicate.value)?.role;
      if (role !== "id" && role !== "label" && role !== "name") return;
      const { names } = thingOf(things, subject.value);
      const key = `${role}\n${object.value}`;
      const count = (names.get(key) ?? 0) + by;
      if (count === 0) names.delete(key);
      else names.set(key, count);
    }
  }

  /** Makes a thing's entries anew from its names. */
  #settle(things: Map<string, Thing>, iri: string): void {
    const thing = things.get(iri);
    if (thing === undefined) return;
    if (thing.degree === 0) {
      things.delete(iri);
      return;
    }
    if (thing.claim > 0) {
      const ids = [...thing.names.keys()].filter((k) => k.startsWith("id\n")).map((k) => k.slice(3));
      const own = localName(iri);
      thing.entries = [searchEntry(ids.find((id) => id === own) ?? own, "id")];
      return;
    }
    if (thing.editor > 0) {
      thing.entries = [];
      return;
    }
    const label = this.#vocabulary.declaredLabel(iri);
    const shown = label ?? (iri.startsWith(SKOLEM_NS) ? undefined : this.#vocabulary.label(iri));
    const entries = new Map<string, SearchEntry>();
    if (shown !== undefined) entries.set(shown, searchEntry(shown, thing.source > 0 ? "source" : "label"));
    for (const key of thing.names.keys()) {
      const [role, text] = [key.slice(0, key.indexOf("\n")), key.slice(key.indexOf("\n") + 1)];
      if (!entries.has(text))
        entries.set(text, searchEntry(text, role === "id" ? "id" : thing.source > 0 ? "source" : "name"));
    }
    thing.entries = [...entries.values()];
  }

  #labelOf(iri: string): string {
    return (this.#things?.get(iri)?.claim ?? 0) > 0 ? localName(iri) : this.#vocabulary.label(iri);
  }
}

function thingOf(things: Map<string, Thing>, iri: string): Thing {
  let thing = things.get(iri);
  if (thing === undefined) {
    thing = { degree: 0, claim: 0, source: 0, editor: 0, names: new Map(), entries: [] };
    things.set(iri, thing);
  }
  return thing;
}

const isBetter = (score: number, iri: string, than: { iri: string; score: number }): boolean =>
  score > than.score || (score === than.score && iri < than.iri);
