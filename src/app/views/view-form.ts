/** Between what the reader sees and a saved view: its parts in the vocabulary of views, the rest as an address. */
import { PLAIN_VIEW, type SavedView, type ViewFacet } from "../../exchange/views/saved-view.ts";
import { FACETS, type FacetChoice, type FacetName } from "../../graph/facets/state.ts";
import { FIRST_LAYOUT, isLayoutId } from "../../graph/layouts/layout-names.ts";
import { dateOfDay, dayNumber } from "../../model/date-span.ts";
import type { CameraState } from "../canvas/camera.ts";
import type { Standing } from "../graph-pane/places.ts";
import { readAddress, writeAddress } from "../view/address.ts";
import { FIRST_VIEW, type ViewState } from "../view/view-state.ts";

export type StandingView = Omit<Standing, "guides"> & { readonly camera: CameraState | null };

/** The setting that holds what the vocabulary of views has no word for. */
const REST = "address";
/** What the vocabulary of views calls the readable layout. */
const FREE = PLAIN_VIEW.layout;

/** Prefixes change with the files of a dossier: a saved address does without. */
const NO_PREFIXES = {};

/** What the vocabulary of views has words for. */
const PLAIN_PARTS = {
  focus: null,
  steps: FIRST_VIEW.steps,
  fold: FIRST_VIEW.fold,
  placed: [],
  expanded: [],
  hidden: [],
  aside: [],
  filters: {},
  hideFiltered: false,
  span: null,
  layout: FIRST_LAYOUT,
} satisfies Partial<ViewState>;

/** The view as it is to be saved. `focus`: the thing in the middle, chosen by the dossier or the reader. */
export function saveForm(
  state: ViewState,
  standing: StandingView,
  told: Pick<SavedView, "iri" | "name" | "saved"> & { readonly focus: string | null; readonly limit: number },
): SavedView {
  const pinned = new Set(standing.pinned);
  return {
    ...PLAIN_VIEW,
    ...told,
    steps: state.steps,
    foldEvents: state.fold,
    layout: state.layout === FIRST_LAYOUT ? FREE : state.layout,
    placed: Object.entries(standing.positions)
      .map(([thing, at]) => ({ thing, at, pinned: pinned.has(thing) }))
      .sort((a, b) => (a.thing < b.thing ? -1 : 1)),
    brought: state.placed,
    expanded: state.expanded,
    hidden: state.hidden,
    setAside: state.aside,
    facets: facetsOf(state),
    hideFiltered: state.hideFiltered,
    camera: standing.camera,
    settings: { [REST]: writeAddress({ ...state, ...PLAIN_PARTS }, NO_PREFIXES) },
  };
}

function facetsOf({ filters, span }: ViewState): ViewFacet[] {
  const chosen = FACETS.flatMap((dimension): ViewFacet[] => {
    const { any, not } = filters[dimension] ?? { any: [], not: [] };
    return any.length + not.length === 0 ? [] : [{ dimension, only: any, without: not, from: null, to: null }];
  });
  if (span === null) return chosen;
  return [...chosen, { dimension: "date", only: [], without: [], from: dateOfDay(span.from), to: dateOfDay(span.to) }];
}

/** The view state and the places of a saved view. */
export function openForm(view: SavedView): { readonly state: ViewState; readonly standing: StandingView } {
  const filters: Partial<Record<FacetName, FacetChoice>> = {};
  let span: ViewState["span"] = null;
  for (const { dimension, only, without, from, to } of view.facets) {
    const name = FACETS.find((f) => f === dimension);
    if (name !== undefined) filters[name] = { any: only, not: without };
    else if (dimension === "date" && from !== null && to !== null) span = { from: dayNumber(from), to: dayNumber(to) };
  }
  const layout = isLayoutId(view.layout) ? view.layout : FIRST_LAYOUT;
  const placed = view.placed.flatMap(({ thing, at }) => (at === null ? [] : [[thing, at] as const]));
  return {
    state: {
      ...readAddress(view.settings[REST] ?? "", NO_PREFIXES),
      focus: view.focus,
      steps: Math.max(1, view.steps),
      fold: view.foldEvents,
      placed: view.brought,
      expanded: view.expanded,
      hidden: view.hidden,
      aside: view.setAside,
      filters,
      hideFiltered: view.hideFiltered,
      span,
      layout,
    },
    standing: {
      layout,
      positions: Object.fromEntries(placed),
      pinned: view.placed.filter((p) => p.pinned && p.at !== null).map((p) => p.thing),
      camera: view.camera,
    },
  };
}
