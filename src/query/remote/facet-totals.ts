/** Facet totals: how much an endpoint has in all by each value of a facet, counted there and kept here. */
import { dos, rdf } from "../../rdf/namespaces.ts";
import type { Term } from "../../rdf/term.ts";
import { CLAIM, KEY, RATED, SOURCED, STANDINGS, spokenOut, UNSOURCED } from "./claim-patterns.ts";
import type { Profile } from "./endpoint.ts";
import type { RemoteEngine } from "./remote-engine.ts";
import { sparqlTerm } from "./sparql-term.ts";

/** The facets that an endpoint can count; `things` are by the classes that they have together. */
export type Counted = "things" | "relation" | "source" | "certainty" | "standing";

export const COUNTED: readonly Counted[] = ["things", "certainty", "relation", "source", "standing"];

/** By value, how many claims; by classes (their addresses in order, with a blank between), how many things. */
export type Totals = ReadonlyMap<string, number>;

/** Values beyond these are not counted. */
const MOST_VALUES = 5000;
/** How long one count may take, in ms. */
const PATIENCE = 30_000;

const term = (name: string): string => sparqlTerm(dos(name));
const CLAIM_CLASSES = [dos("Claim"), rdf("Statement")].map(sparqlTerm).join(", ");

/** Things with their classes; claims, sources, disagreements, and the dossier's note on itself are none. */
const THINGS = `SELECT ?v (COUNT(*) AS ?n) WHERE { {
  SELECT ?s (GROUP_CONCAT(DISTINCT STR(?class); separator=" ") AS ?v) WHERE {
    ?s a ?class . FILTER(?class NOT IN (${CLAIM_CLASSES}))
    FILTER NOT EXISTS { ?s ${sparqlTerm(rdf("reifies"))} ?x1 }
    FILTER NOT EXISTS { ?x2 ${term("statedIn")} ?s } FILTER NOT EXISTS { ?x3 ${term("deniedIn")} ?s }
    FILTER NOT EXISTS { ?s ${term("firstFocus")} ?x4 } FILTER NOT EXISTS { ?s ${term("member")} ?x5 }
  } GROUP BY ?s
} } GROUP BY ?v ORDER BY DESC(?n) LIMIT ${MOST_VALUES}`;

const claimsBy = (value: string, pattern: string): string =>
  `SELECT ${value} (COUNT(DISTINCT ?k) AS ?n) WHERE { ${pattern} ${KEY} } GROUP BY ${value} ORDER BY DESC(?n) LIMIT ${MOST_VALUES}`;

const PLAIN = `SELECT ?p (COUNT(*) AS ?n) WHERE { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n) LIMIT ${MOST_VALUES}`;

const NONE = 9;
const CERTAINTIES = ["certain", "probable", "contested", "disputed"];
const OWN_FIRST = 10;
const rankOf = CERTAINTIES.reduceRight(
  (rest, name, i) => `IF(?certainty = ${term(name)}, ${i + 1}, ${rest})`,
  String(NONE),
);

/** A claim is as sure as the attestation that bears its identifier as its name; without one, as the surest. */
const BY_CERTAINTY = `SELECT ?v (COUNT(*) AS ?n) WHERE { {
  SELECT ?k (MIN(?rank) AS ?v) WHERE {
    ${CLAIM} OPTIONAL { ${RATED} } ${KEY}
    BIND(IF(BOUND(?certainty), ${rankOf}, ${NONE}) AS ?given)
    BIND(IF(STRENDS(STR(?c), CONCAT("/", ?k)) || STRENDS(STR(?c), CONCAT("#", ?k)), ?given - ${OWN_FIRST}, ?given) AS ?rank)
  } GROUP BY ?k
} } GROUP BY ?v`;

type Row = readonly (Term | undefined)[];

/** The address, the text, or nothing. */
const textOf = (t: Term | undefined): string => t?.value ?? "";
const numberOf = (t: Term | undefined): number => Number(t?.value ?? 0);

function totals(rows: readonly Row[], read: (t: Term | undefined) => string = textOf): Totals {
  const found = new Map<string, number>();
  for (const [v, n] of rows) found.set(read(v), (found.get(read(v)) ?? 0) + numberOf(n));
  return found;
}

const certaintyAt = (t: Term | undefined): string => {
  const rank = numberOf(t);
  return CERTAINTIES[(rank < 0 ? rank + OWN_FIRST : rank) - 1] ?? "";
};

const inOrder = (t: Term | undefined): string => textOf(t).split(" ").sort().join(" ");

export class FacetTotals {
  readonly #engine: Pick<RemoteEngine, "rows">;
  readonly #profile: Profile;

  constructor(engine: Pick<RemoteEngine, "rows">, profile: Profile) {
    this.#engine = engine;
    this.#profile = profile;
  }

  /**
   * Counts one facet there. Claims are counted by their identifiers, things by the classes that they have.
   * @throws EndpointError, QueryError `timeout` after half a minute, or the signal's reason.
   */
  async count(facet: Counted, signal?: AbortSignal): Promise<Totals> {
    const spoken = spokenOut({ profile: this.#profile });
    switch (facet) {
      case "things":
        return totals(await this.#rows(THINGS, signal), inOrder);
      case "relation":
        return this.#relations(spoken, signal);
      case "source":
        return this.#sources(signal);
      case "certainty":
        return totals(await this.#rows(BY_CERTAINTY, signal), certaintyAt);
      case "standing": {
        const found = new Map<string, number>();
        for (const [standing, pattern] of Object.entries(STANDINGS)) {
          const [row] = await this.#rows(
            `SELECT (COUNT(DISTINCT ?k) AS ?n) WHERE { ${spoken} ${pattern} ${KEY} }`,
            signal,
          );
          found.set(standing, numberOf(row?.[0]));
        }
        return found;
      }
    }
  }

  /** Of data without any claims, the statements themselves. */
  async #relations(spoken: string, signal?: AbortSignal): Promise<Totals> {
    const claimed = totals(await this.#rows(claimsBy("?p", spoken), signal));
    return claimed.size > 0 ? claimed : totals(await this.#rows(PLAIN, signal));
  }

  async #sources(signal?: AbortSignal): Promise<Totals> {
    const found = new Map(totals(await this.#rows(claimsBy("?source", `${CLAIM} ${SOURCED}`), signal)));
    const [none] = await this.#rows(
      `SELECT (COUNT(DISTINCT ?k) AS ?n) WHERE { ${CLAIM} FILTER(${UNSOURCED}) ${KEY} }`,
      signal,
    );
    if (numberOf(none?.[0]) > 0) found.set("", numberOf(none?.[0]));
    return found;
  }

  async #rows(query: string, signal?: AbortSignal): Promise<readonly Row[]> {
    return (await this.#engine.rows(query, { signal, timeout: PATIENCE })).rows;
  }
}
