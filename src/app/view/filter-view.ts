/** What the reader has filtered: facet values, single things taken out of view, sources set aside; and their part of the address. */
/** The facets, in the order of the rail. Each is a parameter of the address. */
export const FACETS = ["kind", "relation", "certainty", "standing", "source", "family", "section"] as const;

export type FacetName = (typeof FACETS)[number];

/** Of one facet: values that are wanted (any of them; none given = all) and values that are not. */
export interface Wish {
  readonly any: readonly string[];
  readonly not: readonly string[];
}

export type Wishes = Readonly<Partial<Record<FacetName, Wish>>>;

export interface FilterView {
  /** A facet without a wish is left out. The date facet is `span` of the `TimeView`. */
  readonly filters: Wishes;
  /** Whether what the filters leave out is taken off the canvas instead of dimmed. */
  readonly hideFiltered: boolean;
  /** Things that the reader has taken out of view, by node key. */
  readonly hidden: readonly string[];
  /** IRIs of sources that are set aside. */
  readonly aside: readonly string[];
}

export const FIRST_FILTERS: FilterView = { filters: {}, hideFiltered: false, hidden: [], aside: [] };

export const NO_WISH: Wish = { any: [], not: [] };

/** The fields of an address, in order. `list` writes keys; unwanted values stand under `not-kind` and the like. */
export function writeFilters(
  view: FilterView,
  list: (keys: readonly string[]) => string,
): [name: string, value: string][] {
  const out: [string, string][] = [];
  for (const name of FACETS) {
    const { any, not } = view.filters[name] ?? NO_WISH;
    if (any.length > 0) out.push([name, list(any)]);
    if (not.length > 0) out.push([`not-${name}`, list(not)]);
  }
  if (view.hideFiltered) out.push(["filtered", "hidden"]);
  if (view.hidden.length > 0) out.push(["hidden", list(view.hidden)]);
  if (view.aside.length > 0) out.push(["aside", list(view.aside)]);
  return out;
}

/** What the fields say of filters; `keys` reads those of one field. `without=person` of older addresses leaves a kind out. */
export function readFilters(fields: ReadonlyMap<string, string>, keys: (name: string) => string[]): FilterView {
  const filters: Partial<Record<FacetName, Wish>> = {};
  for (const name of FACETS) {
    const any = keys(name);
    const not = [...keys(`not-${name}`), ...(name === "kind" ? keys("without") : [])];
    if (any.length + not.length > 0) filters[name] = { any, not };
  }
  return {
    filters,
    hideFiltered: fields.get("filtered") === "hidden",
    hidden: keys("hidden"),
    aside: keys("aside"),
  };
}

/** What a value is in a wish. */
export type Choice = "any" | "not" | null;

export const choiceOf = (wishes: Wishes, facet: FacetName, value: string): Choice => {
  const { any, not } = wishes[facet] ?? NO_WISH;
  return any.includes(value) ? "any" : not.includes(value) ? "not" : null;
};

/** The wishes with one value chosen, excluded, or left open. */
export function withChoice(wishes: Wishes, facet: FacetName, value: string, choice: Choice): Wishes {
  const { any, not } = wishes[facet] ?? NO_WISH;
  const others = (values: readonly string[]) => values.filter((v) => v !== value);
  return withWish(wishes, facet, {
    any: choice === "any" ? [...others(any), value] : others(any),
    not: choice === "not" ? [...others(not), value] : others(not),
  });
}

/** The wishes with those of one facet replaced. */
export function withWish(wishes: Wishes, facet: FacetName, wish: Wish): Wishes {
  const { [facet]: _, ...rest } = wishes;
  return wish.any.length + wish.not.length === 0 ? rest : { ...rest, [facet]: wish };
}
