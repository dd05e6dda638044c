/** How the rail reads the facets: again after each change, each step of the filters, and when the index is ready. */
import { useSyncExternalStore } from "react";
import type { FacetValue } from "../../graph/facets/facet-index.ts";
import type { Desk } from "../desk/desk.ts";
import { useData, useDesk, useViewState } from "../desk/desk-context.tsx";
import { type Facet, numberOf } from "./facet-table.tsx";
import { thingCounts } from "./thing-counts.ts";

/** Whether the counts are there. */
export function useFacetsReady(): boolean {
  const { filters } = useDesk();
  return useSyncExternalStore(filters.subscribe, filters.ready);
}

/** The values of a facet with their numbers under the other active facets, in order; empty until they are counted. */
export function useValues(facet: Facet): readonly (FacetValue & { readonly n: number })[] {
  const ready = useFacetsReady();
  const { filters, span, clock, aside } = useViewState();
  return useData(
    (desk) => {
      if (!ready) return [];
      const { session } = desk;
      const things = facet.name === "kind" || facet.name === "class" ? countsOf(desk, facet.name) : null;
      const place = facet.order;
      return desk.filters
        .result()
        .values(facet.name)
        .map((v) => ({ ...v, n: things === null ? numberOf(facet, v) : (things.get(v.value) ?? 0) }))
        .filter((v) => v.n > 0 || v.state !== "free")
        .sort((a, b) =>
          place === undefined
            ? b.n - a.n || facet.words(a.value, session).localeCompare(facet.words(b.value, session), "en")
            : place(a.value, session) - place(b.value, session),
        );
    },
    [facet, ready, filters, span, clock, aside],
  );
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
