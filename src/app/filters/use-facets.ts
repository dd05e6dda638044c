/** How the rail reads the facets: again after each change, each step of the filters, and when the index is ready. */
import { useSyncExternalStore } from "react";
import type { FacetValue } from "../../graph/facets/facet-index.ts";
import type { FacetName } from "../../graph/facets/state.ts";
import type { Desk } from "../desk/desk.ts";
import { useData, useDesk, useViewState } from "../desk/desk-context.tsx";
import { useTotals } from "../remote/use-totals.ts";
import { isOwn } from "./claim-book.ts";
import { type Facet, numberOf } from "./facet-table.tsx";
import { thingCounts } from "./thing-counts.ts";

/** Whether the counts are there. */
export function useFacetsReady(): boolean {
  const { filters } = useDesk();
  return useSyncExternalStore(filters.subscribe, filters.ready);
}

/** A value with its number; and at an endpoint how many there are in all, where that has been counted. */
export interface CountedValue extends FacetValue {
  readonly n: number;
  readonly total: number | null;
}

/** The values of a facet with their numbers under the other active facets, in order; empty until they are counted. */
export function useValues(facet: Facet): readonly CountedValue[] {
  const ready = useFacetsReady();
  const { filters, span, clock, aside } = useViewState();
  const totals = useTotals(facet.name);
  return useData(
    (desk) => {
      if (!ready) return [];
      const { session } = desk;
      const things = facet.name === "kind" || facet.name === "class" ? countsOf(desk, facet.name) : null;
      const claims = isOwn(facet.name) ? desk.filters.claimCounts(facet.name) : null;
      const counts = things ?? claims;
      const place = facet.order;
      return valuesOf(desk, facet.name, [...(counts?.keys() ?? []), ...(totals?.keys() ?? [])])
        .map((v) => ({
          ...v,
          n: counts === null ? numberOf(facet, v) : (counts.get(v.value) ?? 0),
          total: totals?.get(v.value) ?? null,
        }))
        .filter((v) => v.n > 0 || v.state !== "free" || (v.total ?? 0) > 0)
        .sort((a, b) =>
          place === undefined
            ? (b.total ?? b.n) - (a.total ?? a.n) ||
              b.n - a.n ||
              facet.words(a.value, session).localeCompare(facet.words(b.value, session), "en")
            : place(a.value, session) - place(b.value, session),
        );
    },
    [facet, ready, filters, span, clock, aside, totals],
  );
}

/**
 * The values as the index has them, and those that only counts know: a source whose every claim is set aside, or of
 * which nothing has been fetched.
 */
function valuesOf({ filters }: Desk, facet: FacetName, counted: readonly string[]): FacetValue[] {
  const values = filters.result().values(facet);
  const known = new Set(values.map((v) => v.value));
  const others = [...new Set(counted)].filter((value) => !known.has(value));
  return [
    ...values,
    ...others.map((value) => ({ value, state: "free", statements: 0, claims: 0, things: 0 }) as const),
  ];
}

/** How many things of each kind or class stay under the other facets. */
function countsOf({ session, filters }: Desk, facet: "kind" | "class"): Map<string, number> {
  const { choices, dates } = filters.state();
  const { kind: _k, class: _c, ...others } = choices;
  const result = filters.result({ choices: others, dates });
  return thingCounts(
    session.projection.graph,
    facet,
    (id, { kind, cls }) =>
      (facet === "kind" ? filters.wants("class", cls) : filters.wants("kind", kind)) && result.keeps(id),
  );
}
