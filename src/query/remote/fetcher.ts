/** The fetcher: brings parts of a dossier from an endpoint, whole enough to be read and edited. */
import { rdf } from "../../rdf/namespaces.ts";
import { isStatementName } from "../../rdf/rdf11-profile.ts";
import {
  defaultGraph,
  type GraphName,
  iri,
  type NamedNode,
  type ObjectTerm,
  type Quad,
  quad,
  quadKey,
  type Subject,
  type Term,
  type Triple,
  tripleKey,
} from "../../rdf/term.ts";
import { Around } from "./around.ts";
import type { RemoteEngine } from "./remote-engine.ts";
import type { Wire } from "./wire.ts";

export interface FetcherParts {
  readonly engine: RemoteEngine;
  readonly wire: Wire;
  /** The graph of the dossier that stands for the endpoint's default graph; then nothing is looked for in named graphs. */
  readonly defaultAs?: GraphName | undefined;
}

/** How many things are asked about at once. */
const AT_ONCE = 150;
const TRIPLES_AT_ONCE = 60;

const REIFIES = rdf("reifies");

export class Fetcher {
  readonly around: Around;
  readonly #parts: FetcherParts;

  constructor(parts: FetcherParts) {
    this.#parts = parts;
    this.around = new Around(parts.wire, parts.defaultAs === undefined);
  }

  /** The first column of an answer, its IRIs. */
  async names(query: string, signal?: AbortSignal): Promise<NamedNode[]> {
    const { rows } = await this.#parts.engine.rows(query, { signal });
    return rows.flatMap(([t]) => (t?.termType === "NamedNode" ? [t] : []));
  }

  async count(query: string, signal?: AbortSignal): Promise<number> {
    const { rows } = await this.#parts.engine.rows(query, { signal });
    return Number(rows[0]?.[0]?.value ?? 0);
  }

  async table(query: string, signal?: AbortSignal): Promise<readonly (readonly (Term | undefined)[])[]> {
    return (await this.#parts.engine.rows(query, { signal })).rows;
  }

  /** Everything that is said of things, statements that it names included. */
  of(things: Iterable<NamedNode>, signal?: AbortSignal): Promise<Quad[]> {
    return this.#whole(things, (part) => this.around.of(part), AT_ONCE, signal);
  }

  some(things: Iterable<NamedNode>, predicates: readonly NamedNode[], signal?: AbortSignal): Promise<Quad[]> {
    return this.#whole(things, (part) => this.around.some(part, predicates), AT_ONCE, signal);
  }

  between(things: Iterable<NamedNode>, object: NamedNode, signal?: AbortSignal): Promise<Quad[]> {
    return this.#whole(things, (part) => this.around.between(part, object), AT_ONCE, signal);
  }

  /**
   * Claims with everything said of them; and all that an edit of one must know: what other claims there are on their
   * triples, where those are asserted, and what speaks of the claims themselves. `whole`: of what all has been fetched.
   */
  async claims(
    first: Iterable<NamedNode>,
    signal?: AbortSignal,
  ): Promise<{ quads: Quad[]; claims: Set<string>; whole: Set<string> }> {
    const claims = new Set<string>();
    const triples = new Map<string, Triple>();
    const quads: Quad[] = [];
    let next = [...first];
    while (next.length > 0) {
      for (const claim of next) claims.add(claim.value);
      const said = await this.of(next, signal);
      quads.push(...said);
      const fresh = said.flatMap(({ predicate, object }) =>
        predicate.equals(REIFIES) && object.termType === "Quad" && !triples.has(tripleKey(object)) ? [object] : [],
      );
      for (const triple of fresh) triples.set(tripleKey(triple), triple);
      const others = await this.#each(fresh, TRIPLES_AT_ONCE, (part) =>
        this.names(this.around.onTriples(part), signal),
      );
      next = [...new Map(others.map((c) => [c.value, c])).values()].filter((c) => !claims.has(c.value));
    }
    const asserted = await this.#whole(triples.values(), (part) => this.around.asserted(part), TRIPLES_AT_ONCE, signal);
    const about = await this.#whole(
      [...claims].map((c) => iri(c)),
      (part) => this.around.to(part),
      AT_ONCE,
      signal,
    );
    const speakers = subjectsOf(about).filter((s) => !claims.has(s.value));
    const whole = new Set([...claims, ...speakers.map((s) => s.value)]);
    return { quads: [...quads, ...asserted, ...about, ...(await this.of(speakers, signal))], claims, whole };
  }

  async #whole<T>(
    asked: Iterable<T>,
    query: (part: readonly T[]) => string,
    size: number,
    signal?: AbortSignal,
  ): Promise<Quad[]> {
    const there = new Map<string, Quad>();
    const take = (quads: readonly Quad[]) => {
      for (const q of quads) there.set(quadKey(q), q);
    };
    take(await this.#each([...asked], size, (part) => this.#quads(query(part), signal)));
    if (this.#parts.wire.profile === "rdf11") {
      const described = new Set<string>();
      for (;;) {
        const names = [...there.values()].flatMap(({ object }) =>
          isStatementName(object) && !described.has(object.value) ? [object as NamedNode] : [],
        );
        const fresh = [...new Map(names.map((n) => [n.value, n])).values()];
        if (fresh.length === 0) break;
        for (const { value } of fresh) described.add(value);
        take(await this.#each(fresh, AT_ONCE, (part) => this.#quads(this.around.of(part), signal)));
      }
    }
    return this.#parts.wire.back(there.values());
  }

  async #quads(query: string, signal?: AbortSignal): Promise<Quad[]> {
    const { rows } = await this.#parts.engine.rows(query, { signal });
    const { defaultAs = defaultGraph } = this.#parts;
    return rows.flatMap(([g, s, p, o]) =>
      s === undefined || p?.termType !== "NamedNode" || o === undefined
        ? []
        : [quad(s as Subject, p, o as ObjectTerm, (g as GraphName | undefined) ?? defaultAs)],
    );
  }

  async #each<T, R>(all: readonly T[], size: number, ask: (part: readonly T[]) => Promise<R[]>): Promise<R[]> {
    const found: R[] = [];
    for (let from = 0; from < all.length; from += size) found.push(...(await ask(all.slice(from, from + size))));
    return found;
  }
}

export const subjectsOf = (quads: Iterable<Quad>): NamedNode[] => {
  const found = new Map<string, NamedNode>();
  for (const { subject } of quads)
    if (subject.termType === "NamedNode" && !isStatementName(subject)) found.set(subject.value, subject);
  return [...found.values()];
};
