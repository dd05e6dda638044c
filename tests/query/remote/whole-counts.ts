/** The counts of facets over a whole dossier as the rail makes them here, to hold an endpoint's counts against. */
import { ClaimBook } from "../../../src/app/filters/claim-book.ts";
import { thingCounts } from "../../../src/app/filters/thing-counts.ts";
import type { FacetName } from "../../../src/graph/facets/state.ts";
import { NO_FACETS } from "../../../src/graph/facets/state.ts";
import type { Vocabulary } from "../../../src/model/vocabulary.ts";
import type { Totals } from "../../../src/query/remote/facet-totals.ts";
import type { World } from "../../synthetic/world.ts";

const ALL = { passes: () => true, choices: {}, gone: new Set<string>() };
const sorted = (counts: Iterable<readonly [string, number]>) =>
  Object.fromEntries([...counts].filter(([, n]) => n > 0).sort(([a], [b]) => (a < b ? -1 : 1)));

export function wholeCounts({ facets, claims, graph }: Pick<World, "facets" | "claims" | "graph">) {
  const ofClaims = (facet: FacetName) =>
    sorted(
      facets
        .filter(NO_FACETS)
        .values(facet)
        .map((v) => [v.value, v.claims] as const),
    );
  const book = new ClaimBook(claims);
  return {
    relation: ofClaims("relation"),
    standing: ofClaims("standing"),
    certainty: sorted(book.counts("certainty", ALL)),
    source: sorted(book.counts("source", ALL)),
    things: sorted(thingCounts(graph, "class")),
  };
}

export const asCounts = (totals: Totals) => sorted(totals);

/** Totals by the classes that things have together, by the class that each is shown as. */
export function byClass(totals: Totals, vocabulary: Vocabulary) {
  const counts = new Map<string, number>();
  for (const [types, n] of totals) {
    const { iri } = vocabulary.classAmong(types.split(" "));
    counts.set(iri, (counts.get(iri) ?? 0) + n);
  }
  return sorted(counts);
}
