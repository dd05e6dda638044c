/** How components read what an endpoint has in all; nothing for a dossier that is here as a whole. */
import { useSyncExternalStore } from "react";
import type { FacetName } from "../../graph/facets/state.ts";
import type { Totals } from "../../query/remote/facet-totals.ts";
import { useDesk } from "../desk/desk-context.tsx";
import type { FacetTotalsState } from "./facet-desk.ts";

const NONE: FacetTotalsState = { totals: {}, counting: false, trouble: null };
const nothing = (): FacetTotalsState => NONE;
const never = () => () => {};

/** The counts at the endpoint and how they stand. */
export function useFacetTotals(): FacetTotalsState {
  const facets = useDesk().session.remote?.facets;
  return useSyncExternalStore(facets?.subscribe ?? never, facets?.get ?? nothing);
}

/** The counts of one facet at the endpoint; `null` where there are none. */
export const useTotals = (facet: FacetName): Totals | null => useFacetTotals().totals[facet] ?? null;
