/** The facet table: rows in numbered slots with their values as numbers, so that filtering and counting are plain arithmetic. */
import { dayNumber, type Stretch } from "../../model/date-span.ts";
import { judge, SEVERAL, slotsByValue, UNWANTED, WANTED } from "./judging.ts";
import { grown, Ragged } from "./ragged.ts";
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

const DATES = FACETS.length;

export class FacetTable {
  readonly claims = new Interned();
  readonly things = new Interned();
  /** The kind and class of a thing, as numbers of those facets' values. */
  readonly #thingValues: Record<"kind" | "class", number[]> = { kind: [], class: [] };
  readonly values: readonly Interned[] = FACETS.map(() => new Interned());
  /** The different stretches of time, by their number. */
  readonly #stretches: Stretch[] = [];
  readonly #stretchNumbers = new Interned();
  /** By the facet's place in `FACETS`. */
  readonly #columns: readonly Ragged[] = FACETS.map(() => new Ragged());
  readonly #dates = new Ragged();
  readonly #claimsOf = new Ragged();
  readonly #thingsOf = new Ragged();
  readonly #byKey = new Map<string, number>();
  /** What a slot is judged before anything is asked: 0, or 255 when it is free. */
  #blank = new Uint8Array(256);
  #slots = 0;
  readonly #free: number[] = [];

  get size(): number {
    return this.#byKey.size;
  }

  /** Puts a row in, or takes it out when it is `null`. */
  set(key: string, row: Row | null): void {
    const old = this.#byKey.get(key);
    if (row === null) {
      if (old === undefined) return;
      this.#byKey.delete(key);
      this.#free.push(old);
      this.#blank[old] = SEVERAL;
      for (const column of [...this.#columns, this.#dates, this.#claimsOf, this.#thingsOf]) column.set(old, []);
      return;
    }
    const at = old ?? this.#free.pop() ?? this.#slots;
    this.#slots = Math.max(this.#slots, at + 1);
    if (at >= this.#blank.length) this.#blank = grown(this.#blank, at + 1);
    this.#blank[at] = 0;
    this.#byKey.set(key, at);
    FACETS.forEach((facet, f) => {
      const interned = this.#interned(f);
      this.#columns[f]?.set(
        at,
        row.values[facet].map((v) => interned.number(v)),
      );
    });
    this.#dates.set(
      at,
      row.dates.map((d) => this.#stretch(d)),
    );
    this.#claimsOf.set(
      at,
      row.claims.map((c) => this.claims.number(c)),
    );
    this.#thingsOf.set(
      at,
      row.things.map((t) => this.#thing(t)),
    );
  }

  slotOf(key: string): number {
    return this.#byKey.get(key) ?? -1;
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  /** Judges every slot. */
  sift(state: FacetState, aside: Aside = {}): Sifted {
    const verdict = this.#blank.slice(0, this.#slots);
    const mute = new Uint8Array(this.claims.texts.length);
    for (const id of aside.claims ?? []) {
      const claim = this.claims.find(id);
      if (claim >= 0) mute[claim] = 1;
    }
    FACETS.forEach((facet, f) => {
      const choice = state.choices[facet];
      if (choice === undefined || choice.any.length + choice.not.length === 0) return;
      const flags = new Uint8Array(this.#interned(f).texts.length);
      for (const v of choice.any) this.#flag(flags, f, v, WANTED);
      for (const v of choice.not) this.#flag(flags, f, v, UNWANTED);
      judge(verdict, f, this.#column(f), flags, choice.any.length === 0);
    });
    const { dates } = state;
    if (dates !== null) {
      const from = dates.from === null ? Number.NEGATIVE_INFINITY : dayNumber(dates.from);
      const to = dates.to === null ? Number.POSITIVE_INFINITY : dayNumber(dates.to);
      const flags = Uint8Array.from(this.#stretches, ({ earliest, latest }) =>
        (earliest ?? Number.NEGATIVE_INFINITY) <= to && (latest ?? Number.POSITIVE_INFINITY) >= from ? WANTED : 0,
      );
      judge(verdict, DATES, this.#dates, flags, false);
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
    const { starts, slots } = slotsByValue(this.#column(f), texts.length, verdict, f + 1);
    const own = facet === "kind" || facet === "class" ? this.#thingValues[facet] : null;
    // The last value (plus one) for which each claim or thing was counted: so each counts once for a value.
    const claimed = new Uint32Array(this.claims.texts.length);
    const named = new Uint32Array(this.things.texts.length);
    const { pool: claims, from: claimsFrom, count: claimsCount } = this.#claimsOf;
    const { pool: things, from: thingsFrom, count: thingsCount } = this.#thingsOf;
    const counts = new Map<string, Tally>();
    texts.forEach((text, v) => {
      const [first, last] = [starts[v] ?? 0, starts[v + 1] ?? 0];
      if (first === last) return;
      const tally: Tally = { statements: last - first, claims: 0, things: 0 };
      for (let n = first; n < last; n++) {
        const slot = slots[n] ?? 0;
        const c0 = claimsFrom[slot] ?? 0;
        for (let i = c0; i < c0 + (claimsCount[slot] ?? 0); i++) {
          const c = claims[i] ?? 0;
          if (mute[c] !== 0 || claimed[c] === v + 1) continue;
          claimed[c] = v + 1;
          tally.claims += 1;
        }
        const t0 = thingsFrom[slot] ?? 0;
        for (let i = t0; i < t0 + (thingsCount[slot] ?? 0); i++) {
          const t = things[i] ?? 0;
          if (named[t] === v + 1 || (own !== null && own[t] !== v)) continue;
          named[t] = v + 1;
          tally.things += 1;
        }
      }
      counts.set(text, tally);
    });
    return counts;
  }

  /** Statements, claims and things that pass; the things by number. */
  total({ verdict, mute }: Sifted): { statements: number; claims: number; things: Uint8Array } {
    const counted = new Uint8Array(this.claims.texts.length);
    const things = new Uint8Array(this.things.texts.length);
    const { pool: claimPool, from: claimsFrom, count: claimsCount } = this.#claimsOf;
    const { pool: thingPool, from: thingsFrom, count: thingsCount } = this.#thingsOf;
    let statements = 0;
    let claims = 0;
    for (let slot = 0; slot < verdict.length; slot++) {
      const passes = verdict[slot] === 0;
      const t0 = thingsFrom[slot] ?? 0;
      for (let i = t0; i < t0 + (thingsCount[slot] ?? 0); i++) {
        const t = thingPool[i] ?? 0;
        // 1: spoken of, but by nothing that passes.
        if (passes) things[t] = 2;
        else if (things[t] === 0) things[t] = 1;
      }
      if (!passes) continue;
      statements += 1;
      const c0 = claimsFrom[slot] ?? 0;
      for (let i = c0; i < c0 + (claimsCount[slot] ?? 0); i++) {
        const c = claimPool[i] ?? 0;
        if (counted[c] !== 0 || mute[c] !== 0) continue;
        counted[c] = 1;
        claims += 1;
      }
    }
    return { statements, claims, things };
  }

  #thing({ key, kind, cls }: End): number {
    const at = this.things.number(key);
    this.#thingValues.kind[at] = this.#interned(FACETS.indexOf("kind")).number(kind);
    this.#thingValues.class[at] = this.#interned(FACETS.indexOf("class")).number(cls);
    return at;
  }

  #stretch(stretch: Stretch): number {
    const at = this.#stretchNumbers.number(`${stretch.earliest}/${stretch.latest}`);
    this.#stretches[at] ??= stretch;
    return at;
  }

  #interned(f: number): Interned {
    // `values` has an entry for each facet.
    return this.values[f] as Interned;
  }

  #column(f: number): Ragged {
    // There is a column for each facet.
    return this.#columns[f] as Ragged;
  }

  #flag(flags: Uint8Array, f: number, value: string, flag: number): void {
    const at = this.#interned(f).find(value);
    if (at >= 0) flags[at] = flag;
  }
}
