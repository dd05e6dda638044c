/** The working set: what of a dossier at an endpoint has been fetched so far, and fetching more of it. */
import { dos, rdf } from "../../rdf/namespaces.ts";
import { iri, type NamedNode, type Quad, type Term } from "../../rdf/term.ts";
import type { Page } from "./around.ts";
import { Fetcher, type FetcherParts, subjectsOf } from "./fetcher.ts";
import type { Matches } from "./matches.ts";

export interface WorkingSetParts extends FetcherParts {
  /** Takes what was fetched into the dossier; quads that are there already among it. */
  readonly take: (quads: readonly Quad[]) => void;
  /** The properties that name things. */
  readonly naming: readonly NamedNode[];
  /** How many claims, and how many things that refer to a thing, are fetched at a time. Default 100. */
  readonly pageSize?: number;
}

/** How far a thing has been fetched. */
export interface Reach {
  /** Claims and other things around it that the endpoint has, and how many of them have been fetched. */
  readonly total: number;
  readonly fetched: number;
}

interface PageState {
  readonly after: string;
  readonly done: boolean;
}

interface MatchCursor {
  state: PageState;
  total: number;
  fetched: number;
  work: Promise<Reach> | null;
}

interface Cursor {
  claims: PageState;
  pointing: PageState;
  total: number;
  fetched: number;
  work: Promise<Reach> | null;
}

export interface ClassCount {
  readonly cls: string;
  readonly count: number;
}

export class WorkingSet {
  readonly fetcher: Fetcher;
  readonly #parts: WorkingSetParts;
  readonly #pageSize: number;
  readonly #cursors = new Map<string, Cursor>();
  readonly #matches = new Map<string, MatchCursor>();
  /** Sources that have been fetched. */
  readonly #origins = new Set<string>();
  /** Things of which everything is here, with the names of what it speaks of. */
  readonly #whole = new Set<string>();
  /** Things whose names have been asked for. */
  readonly #named = new Set<string>();

  constructor(parts: WorkingSetParts) {
    this.#parts = parts;
    this.#pageSize = parts.pageSize ?? 100;
    this.fetcher = new Fetcher(parts);
  }

  /** Whether everything that is said of a thing is here, so that what it lacks here it lacks. */
  isWhole(thing: string): boolean {
    return this.#whole.has(thing);
  }

  /** How far a thing has been fetched; `null` for one that has not been asked for. */
  reach(thing: string): Reach | null {
    const cursor = this.#cursors.get(thing);
    return cursor === undefined || cursor.total < 0 ? null : reachOf(cursor);
  }

  /** How many claims and things around a thing are still at the endpoint only. */
  left(thing: string): number {
    const reach = this.reach(thing);
    return reach === null ? 0 : Math.max(0, reach.total - reach.fetched);
  }

  /**
   * Fetches a thing: all that is said of it, the next page of the claims on it and of what refers to it, and the names
   * of what those speak of. Asked again it goes on where it stopped.
   * @throws EndpointError; what had arrived before is kept.
   */
  async fetch(thing: string, signal?: AbortSignal): Promise<Reach> {
    const cursor = this.#cursorOf(thing);
    cursor.work ??= this.#fetch(iri(thing), cursor, signal).finally(() => {
      cursor.work = null;
    });
    return cursor.work;
  }

  /** Fetches a thing unless it has been fetched already. */
  async need(thing: string, signal?: AbortSignal): Promise<void> {
    if (this.reach(thing) === null) await this.fetch(thing, signal);
  }

  /** Where to begin: what the dossier says, else the thing most referred to; `null` for a dossier without any. */
  async start(signal?: AbortSignal): Promise<string | null> {
    const { fetcher } = this;
    const [said] = await fetcher.table(fetcher.around.firstFocus(), signal);
    const [about, focus] = said ?? [];
    if (about?.termType === "NamedNode") this.#parts.take(await fetcher.of([about], signal));
    if (focus?.termType === "NamedNode") return focus.value;
    const [most] = await fetcher.names(fetcher.around.mostReferredTo(), signal);
    return most?.value ?? null;
  }

  /** Finds things at the endpoint by a part of their names, and fetches the names; returns how many there were. */
  async search(text: string, limit = 30, signal?: AbortSignal): Promise<number> {
    const { fetcher } = this;
    const found = await fetcher.names(fetcher.around.named(text, this.#parts.naming, limit), signal);
    await this.name(found, signal);
    const claims = found.length === 0 ? [] : await fetcher.names(fetcher.around.claimsAmong(found), signal);
    await this.#takeClaims(claims, signal);
    return found.length;
  }

  /** How far what matches has been fetched; `null` where it has not been asked for. */
  matched(query: Matches): Reach | null {
    const cursor = this.#matches.get(query.count());
    return cursor === undefined || cursor.total < 0 ? null : reachOf(cursor);
  }

  /**
   * Fetches the next page of what matches: claims with all that belongs to them, or things with all that they say.
   * @throws EndpointError; then the same page is fetched the next time.
   */
  async match(query: Matches, signal?: AbortSignal): Promise<Reach> {
    const key = query.count();
    const cursor = this.#matches.get(key) ?? {
      ...{ state: { after: "", done: false }, total: -1, fetched: 0 },
      work: null,
    };
    this.#matches.set(key, cursor);
    cursor.work ??= this.#match(query, cursor, signal).finally(() => {
      cursor.work = null;
    });
    return cursor.work;
  }

  async #match(query: Matches, cursor: MatchCursor, signal?: AbortSignal): Promise<Reach> {
    const total = cursor.total < 0 ? await this.fetcher.count(query.count(), signal) : cursor.total;
    const { found, next } = await this.#page((page) => query.page(page), cursor.state, signal);
    if (query.ofThings) await this.#takeThings(found, signal);
    else await this.#takeClaims(found, signal);
    cursor.state = next;
    cursor.fetched += found.length;
    cursor.total = next.done ? cursor.fetched : total;
    return reachOf(cursor);
  }

  async #takeThings(things: readonly NamedNode[], signal?: AbortSignal): Promise<void> {
    const quads = await this.fetcher.of(things, signal);
    for (const { value } of things) this.#named.add(value);
    await this.#take(quads, new Set(), names(things), signal);
  }

  async #takeClaims(claims: readonly NamedNode[], signal?: AbortSignal): Promise<void> {
    if (claims.length === 0) return;
    const { quads, claims: all, whole } = await this.fetcher.claims(claims, signal);
    const origins = await this.#originsOf(quads, signal);
    await this.#take([...quads, ...origins], all, [...whole, ...names(subjectsOf(origins))], signal);
  }

  /**
   * Takes what was fetched, and then the names of what it speaks of; only after those is anything whole. Something is
   * whole as a claim only where it was fetched as one: with its statement, where that is asserted.
   */
  async #take(
    quads: readonly Quad[],
    claims: ReadonlySet<string>,
    whole: Iterable<string>,
    signal?: AbortSignal,
  ): Promise<void> {
    this.#parts.take(quads);
    await this.name(mentioned(quads), signal);
    const part = new Set(quads.filter((q) => q.predicate.equals(REIFIES)).map((q) => q.subject.value));
    for (const thing of whole) if (claims.has(thing) || !part.has(thing)) this.#whole.add(thing);
  }

  /** How many things of each class the endpoint has, the largest first. */
  async classes(signal?: AbortSignal): Promise<ClassCount[]> {
    const rows = await this.fetcher.table(this.fetcher.around.classes(), signal);
    return rows.flatMap(([c, n]) =>
      c?.termType === "NamedNode" && c.value !== rdf("Statement").value
        ? [{ cls: c.value, count: Number(n?.value ?? 0) }]
        : [],
    );
  }

  /** Fetches everything that is said of things, so that it can be changed. */
  async whole(things: Iterable<NamedNode>, signal?: AbortSignal): Promise<void> {
    this.#parts.take(await this.fetcher.of(things, signal));
  }

  #cursorOf(thing: string): Cursor {
    let cursor = this.#cursors.get(thing);
    if (cursor === undefined) {
      const start = () => ({ after: "", done: false });
      cursor = { claims: start(), pointing: start(), total: -1, fetched: 0, work: null };
      this.#cursors.set(thing, cursor);
    }
    return cursor;
  }

  async #fetch(thing: NamedNode, cursor: Cursor, signal?: AbortSignal): Promise<Reach> {
    const { fetcher } = this;
    const { around } = fetcher;
    const isFirst = cursor.total < 0;
    const total = isFirst
      ? (await fetcher.count(around.countClaims(thing), signal)) +
        (await fetcher.count(around.countPointing(thing), signal))
      : cursor.total;
    const own = isFirst ? await fetcher.of([thing], signal) : [];
    const claimsPage = await this.#page((page) => around.claims(thing, page), cursor.claims, signal);
    const pointingPage = await this.#page((page) => around.pointing(thing, page), cursor.pointing, signal);
    const [onIt, pointing] = [claimsPage.found, pointingPage.found];
    const claimsThere = isFirst ? [...pointing, thing] : pointing;
    const among = claimsThere.length === 0 ? [] : await fetcher.names(around.claimsAmong(claimsThere), signal);
    const { quads, claims, whole } = await fetcher.claims(unique([...onIt, ...among]), signal);
    const between = await fetcher.between(
      pointing.filter((s) => !claims.has(s.value)),
      thing,
      signal,
    );
    const all = [...own, ...quads, ...between];
    const origins = await this.#originsOf(all, signal);
    const first = isFirst ? [thing.value] : [];
    await this.#take([...all, ...origins], claims, [...first, ...whole, ...names(subjectsOf(origins))], signal);
    // Only now: what failed on the way is asked for again.
    cursor.total = total;
    cursor.claims = claimsPage.next;
    cursor.pointing = pointingPage.next;
    cursor.fetched += onIt.length + pointing.length;
    if (cursor.claims.done && cursor.pointing.done) cursor.total = cursor.fetched;
    return reachOf(cursor);
  }

  async #page(
    query: (page: Page) => string,
    state: PageState,
    signal?: AbortSignal,
  ): Promise<{ readonly found: readonly NamedNode[]; readonly next: PageState }> {
    if (state.done) return { found: [], next: state };
    const size = this.#pageSize;
    const found = await this.fetcher.names(query({ after: state.after, size }), signal);
    return { found, next: { after: found.at(-1)?.value ?? state.after, done: found.length < size } };
  }

  /** What claims rest on is read with them: sources have dates, and say what they are derived from. */
  async #originsOf(quads: readonly Quad[], signal?: AbortSignal): Promise<Quad[]> {
    const sources = quads.flatMap(({ predicate, object }) =>
      SOURCED.has(predicate.value) && object.termType === "NamedNode" ? [object] : [],
    );
    const fresh = unique(sources).filter((s) => !this.#origins.has(s.value));
    const origins = await this.fetcher.of(fresh, signal);
    for (const { value } of fresh) this.#origins.add(value);
    return origins;
  }

  /** Fetches what things are called and what they are, where that has not been asked for yet. */
  async name(things: readonly NamedNode[], signal?: AbortSignal): Promise<void> {
    const fresh = unique(things).filter((t) => !this.#named.has(t.value));
    if (fresh.length === 0) return;
    const quads = await this.fetcher.some(fresh, [rdf("type"), ...this.#parts.naming], signal);
    for (const { value } of fresh) this.#named.add(value);
    this.#parts.take(quads);
  }
}

const REIFIES = rdf("reifies");
const SOURCED = new Set([dos("statedIn"), dos("deniedIn"), dos("derivedFrom")].map((p) => p.value));

const names = (things: readonly NamedNode[]): string[] => things.map((t) => t.value);

const reachOf = ({ total, fetched }: Pick<Cursor, "total" | "fetched">): Reach => ({ total, fetched });

const unique = (things: readonly NamedNode[]): NamedNode[] => [...new Map(things.map((t) => [t.value, t])).values()];

/** Every address that quads speak of. */
function mentioned(quads: readonly Quad[]): NamedNode[] {
  const found = new Map<string, NamedNode>();
  const see = (t: Term): void => {
    if (t.termType === "NamedNode") found.set(t.value, t);
    else if (t.termType === "Quad") for (const part of [t.subject, t.predicate, t.object]) see(part);
  };
  for (const { subject, predicate, object } of quads) for (const part of [subject, predicate, object]) see(part);
  return [...found.values()];
}
