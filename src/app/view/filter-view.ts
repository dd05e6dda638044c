/** What the reader has filtered: facet values, single things taken out of view, sources set aside; and their part of the address. */
import { FACETS, type FacetChoice, type FacetName, type FacetState } from "../../graph/facets/state.ts";

const NO_CHOICE: FacetChoice = { any: [], not: [] };
/** How "no value given" (the empty text) is written. */
const NONE = "none";

export interface FilterView {
  /** What is chosen of each facet. The date facet is `span` of the `TimeView`. */
  readonly filters: FacetState["choices"];
  /** Whether what the filters leave out is taken off the canvas instead of dimmed. */
  readonly hideFiltered: boolean;
  /** Things that the reader has taken out of view, by node key. */
  readonly hidden: readonly string[];
  /** IRIs of sources that are set aside. */
  readonly aside: readonly string[];
}

export const FIRST_FILTERS: FilterView = { filters: {}, hideFiltered: false, hidden: [], aside: [] };

/** The fields of an address, in order. `list` writes keys; unwanted values stand under `not-kind` and the like. */
export function writeFilters(
  view: FilterView,
  list: (keys: readonly string[]) => string,
): [name: string, value: string][] {
  const out: [string, string][] = [];
  for (const name of FACETS) {
    const { any, not } = view.filters[name] ?? NO_CHOICE;
    const values = (of: readonly string[]) => list(of.map((v) => (v === "" ? NONE : v)));
    if (any.length > 0) out.push([name, values(any)]);
    if (not.length > 0) out.push([`not-${name}`, values(not)]);
  }
  if (view.hideFiltered) out.push(["filtered", "hidden"]);
  if (view.hidden.length > 0) out.push(["hidden", list(view.hidden)]);
  if (view.aside.length > 0) out.push(["aside", list(view.aside)]);
  return out;
}

/** What the fields say of filters; `keys` reads those of one field. `without=person` of older addresses leaves a kind out. */
export function readFilters(fields: ReadonlyMap<string, string>, keys: (name: string) => string[]): FilterView {
  const filters: Partial<Record<FacetName, FacetChoice>> = {};
  for (const name of FACETS) {
    const values = (field: string) => keys(field).map((v) => (v === NONE ? "" : v));
    const any = values(name);
    const not = [...values(`not-${name}`), ...(name === "kind" ? values("without") : [])];
    if (any.length + not.length > 0) filters[name] = { any, not };
  }
  return {
    filters,
    hideFiltered: fields.get("filtered") === "hidden",
    hidden: keys("hidden"),
    aside: keys("aside"),
  };
}
