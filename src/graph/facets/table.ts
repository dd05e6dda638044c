/** The facet table: rows in numbered slots with their values interned, so that filtering and counting are plain arithmetic. */
import { dayNumber, type Stretch } from "../../model/date-span.ts";
import type { End, Row } from "./row.ts";
import { FACETS, type FacetName, type FacetState } from "./state.ts";

/** Texts as numbers, and back. */
export class Interned {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.length;
    this.texts.push(text);
    this.#numbers.set(text, number);
    return number;
  }

  /** The number of a text that is known, or -1. */
  find(text: string): number {
    return this.#numbers.get(text) ?? -1;
  }
}

/** A row in its slot. */
interface Slot {
  readonly key: string;
  readonly things: readonly number[];
  readonly claims: readonly number[];
  /** By the facet's place in `FACETS`. */
  readonly values: readonly (readonly number[])[];
  readonly dates: readonly Stretch[];
}

/** How often a value occurs under the other active facets; of a kind or class only its own things are counted. */
export interface Tally {
  statements: number;
  claims: number;
  things: number;
}

/** Which slots pass, and which of those that do not fail one facet only. */
export interface Sifted {
  /** 0: passes; 1 + n: fails only the n-th facet (after the last of `FACETS`: dates); 255: fails several. */
  readonly verdict: Uint8Array;
  /** Marks the claims (by number) that do not count. */
  readonly mute: Uint8Array;
}

/** What is left out of account, as when sources are set aside. */
export interface Aside {
  /** Keys of statements. */
  readonly statements?: Iterable<string>;
  /** IDs of claims. */
  readonly claims?: Iterable<string>;
}

const SEVERAL = 255;
const DATES = FACETS.length;

export class FacetTable {
  readonly claims = new Interned();
  readonly things = new Interned();
  /** The kind and class of a thing, as numbers of those facets' values. */
  readonly #thingValues: Record<"kind" | "class", number[]> = { kind: [], class: [] };
  readonly values: readonly Interned[] = FACETS.map(() => new Interned());
  readonly #slots: (Slot | null)[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #free: number[] = [];

  get size(): number {
    return this.#byKey.size;
  }

  /** Puts a row in, or takes it out when it is `null`. */
  set(key: string, row: Row | null): void {
    const old = this.#byKey.get(key);
    if (row === null) {
      if (old === undefined) return;
      this.#slots[old] = null;
      this.#byKey.delete(key);
      this.#free.push(old);
      return;
    }
    const at = old ?? this.#free.pop() ?? this.#slots.length;
    this.#byKey.set(key, at);
    this.#slots[at] = {
      key,
      things: row.things.map((t) => this.#thing(t)),
      claims: row.claims.map((c) => this.claims.number(c)),
      values: FACETS.map((facet, f) => row.values[facet].map((v) => this.#interned(f).number(v))),
      dates: row.dates,
    };
  }

  slotOf(key: string): number {
    return this.#byKey.get(key) ?? -1;
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  /** Judges every slot. */
  sift(state: FacetState, aside: Aside = {}): Sifted {
    const verdict = new Uint8Array(this.#slots.length);
    const mute = new Uint8Array(this.claims.texts.length);
    for (const id of aside.claims ?? []) {
      const claim = this.claims.find(id);
      if (claim >= 0) mute[claim] = 1;
    }
    const fail = (slot: number, facet: number): void => {
      verdict[slot] = verdict[slot] === 0 ? facet + 1 : SEVERAL;
    };
    FACETS.forEach((facet, f) => {
      const choice = state.choices[facet];
      if (choice === undefined || choice.any.length + choice.not.length === 0) return;
      const flags = new Uint8Array(this.#interned(f).texts.length);
      for (const v of choice.any) this.#flag(flags, f, v, 1);
      for (const v of choice.not) this.#flag(flags, f, v, 2);
      const all = choice.any.length === 0;
      this.#each((slot, { values }) => {
        let any = all;
        for (const v of values[f] ?? []) {
          if (flags[v] === 2) return fail(slot, f);
          if (flags[v] === 1) any = true;
        }
        if (!any) fail(slot, f);
      });
    });
    const { dates } = state;
    if (dates !== null) {
      const from = dates.from === null ? Number.NEGATIVE_INFINITY : dayNumber(dates.from);
      const to = dates.to === null ? Number.POSITIVE_INFINITY : dayNumber(dates.to);
      this.#each((slot, row) => {
        if (
          !row.dates.some(
            (d) => (d.earliest ?? Number.NEGATIVE_INFINITY) <= to && (d.latest ?? Number.POSITIVE_INFINITY) >= from,
          )
        )
          fail(slot, DATES);
      });
    }
    for (const key of aside.statements ?? []) {
      const slot = this.slotOf(key);
      if (slot >= 0) verdict[slot] = SEVERAL;
    }
    return { verdict, mute };
  }

  /** For each value of a facet how many statements, claims and things have it, whatever this facet itself excludes. */
  count(facet: FacetName, { verdict, mute }: Sifted): Map<string, Tally> {
    const f = FACETS.indexOf(facet);
    const { texts } = this.#interned(f);
    const tallies = texts.map((): Tally => ({ statements: 0, claims: 0, things: 0 }));
    const claims = new Pairs(this.claims.texts.length);
    const things = new Pairs(this.things.texts.length);
    const own = facet === "kind" || facet === "class" ? this.#thingValues[facet] : null;
    this.#each((slot, row) => {
      if (verdict[slot] !== 0 && verdict[slot] !== f + 1) return;
      for (const v of row.values[f] ?? []) {
        const tally = tallies[v];
        if (tally === undefined) continue;
        tally.statements += 1;
        for (const c of row.claims) if (mute[c] === 0 && claims.isNew(v, c)) tally.claims += 1;
        for (const t of row.things) if ((own === null || own[t] === v) && things.isNew(v, t)) tally.things += 1;
      }
    });
    const counts = new Map<string, Tally>();
    texts.forEach((text, v) => {
      const tally = tallies[v];
      if (tally !== undefined && tally.statements > 0) counts.set(text, tally);
    });
    return counts;
  }

  /** Statements, claims and things that pass; the things by number. */
  total({ verdict, mute }: Sifted): { statements: number; claims: number; things: Uint8Array } {
    const claims = new Uint8Array(this.claims.texts.length);
    const things = new Uint8Array(this.things.texts.length);
    let statements = 0;
    let distinct = 0;
    this.#each((slot, row) => {
      if (verdict[slot] !== 0) {
        // Spoken of, but by nothing that passes.
        for (const t of row.things) if (things[t] === 0) things[t] = 1;
        return;
      }
      statements += 1;
      for (const c of row.claims)
        if (claims[c] === 0 && mute[c] === 0) {
          claims[c] = 1;
          distinct += 1;
        }
      for (const t of row.things) things[t] = 2;
    });
    return { statements, claims: distinct, things };
  }

  #thing({ key, kind, cls }: End): number {
    const at = this.things.number(key);
    this.#thingValues.kind[at] = this.#interned(FACETS.indexOf("kind")).number(kind);
    this.#thingValues.class[at] = this.#interned(FACETS.indexOf("class")).number(cls);
    return at;
  }

  #interned(f: number): Interned {
    // `values` has an entry for each facet.
    return this.values[f] as Interned;
  }

  #flag(flags: Uint8Array, f: number, value: string, flag: number): void {
    const at = this.#interned(f).find(value);
    if (at >= 0) flags[at] = flag;
  }

  #each(visit: (slot: number, row: Slot) => void): void {
    this.#slots.forEach((row, slot) => {
      if (row !== null) visit(slot, row);
    });
  }
}

/** Which pairs of two numbers have been seen. */
class Pairs {
  readonly #seen = new Set<number>();
  readonly #width: number;

  constructor(width: number) {
    this.#width = width + 1;
  }

  isNew(a: number, b: number): boolean {
    const size = this.#seen.size;
    this.#seen.add(a * this.#width + b);
    return this.#seen.size > size;
  }
}
