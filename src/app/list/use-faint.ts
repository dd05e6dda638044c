/** How the list reads what is faint on the canvas: again whenever a filter, a date or a horizon changes. */
import { useData, useDrawState, useViewState } from "../desk/desk-context.tsx";
import { type Faint, faintIn, NOTHING_FAINT } from "../desk/faint.ts";
import { useFacetsReady } from "../filters/use-facets.ts";

export function useFaint(): Faint {
  const ready = useFacetsReady();
  const { view } = useDrawState();
  const { filters, hideFiltered, aside, span, clock, horizon } = useViewState();
  return useData(
    (desk) => (view === null ? NOTHING_FAINT : faintIn(view.graph, desk)),
    [view, ready, filters, hideFiltered, aside, span, clock, horizon],
  );
}
