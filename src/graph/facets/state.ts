/** The facet state: which facets are active and how; a plain value with pure steps, and as text for an address. */

/** What statements can be told apart by. */
export type FacetName = "kind" | "class" | "relation" | "standing" | "certainty" | "source" | "family" | "tag";

export const FACETS: readonly FacetName[] = [
  "kind",
  "class",
  "relation",
  "standing",
  "certainty",
  "source",
  "family",
  "tag",
];

/** One of `any` (all, when empty), and none of `not`. */
export interface FacetChoice {
  readonly any: readonly string[];
  readonly not: readonly string[];
}

/** Statements with a date that may lie in the span; `xsd:date`, both ends included, `null` for an open end. */
export interface DateChoice {
  readonly from: string | null;
  readonly to: string | null;
}

export interface FacetState {
  readonly choices: Readonly<Partial<Record<FacetName, FacetChoice>>>;
  readonly dates: DateChoice | null;
}

/** How a value stands: chosen, excluded, or neither. */
export type ValueState = "any" | "not" | "free";

export const NO_FACETS: FacetState = { choices: {}, dates: null };
const NO_CHOICE: FacetChoice = { any: [], not: [] };

export const isActive = ({ choices, dates }: FacetState): boolean =>
  dates !== null || Object.values(choices).some((c) => c.any.length + c.not.length > 0);

export function valueState(state: FacetState, facet: FacetName, value: string): ValueState {
  const { any, not } = state.choices[facet] ?? NO_CHOICE;
  return any.includes(value) ? "any" : not.includes(value) ? "not" : "free";
}

/** The same with a value chosen, excluded or freed. */
export function withValue(state: FacetState, facet: FacetName, value: string, as: ValueState): FacetState {
  const { any, not } = state.choices[facet] ?? NO_CHOICE;
  const without = (values: readonly string[]) => values.filter((v) => v !== value);
  return withChoice(state, facet, {
    any: as === "any" ? [...without(any), value].sort() : without(any),
    not: as === "not" ? [...without(not), value].sort() : without(not),
  });
}

/** Chooses a free value, frees any other. */
export const toggled = (state: FacetState, facet: FacetName, value: string): FacetState =>
  withValue(state, facet, value, valueState(state, facet, value) === "free" ? "any" : "free");

/** Only this value of its facet; the other facets stay. */
export const onlyThis = (state: FacetState, facet: FacetName, value: string): FacetState =>
  withChoice(state, facet, { any: [value], not: [] });

export const withoutFacet = (state: FacetState, facet: FacetName): FacetState => withChoice(state, facet, NO_CHOICE);

export const withDates = (state: FacetState, dates: DateChoice | null): FacetState => ({
  ...state,
  dates: dates === null || (dates.from === null && dates.to === null) ? null : dates,
});

/** One removable thing: a chosen or excluded value, or the dates. */
export type Chip =
  | { readonly facet: FacetName; readonly value: string; readonly as: "any" | "not" }
  | { readonly facet: "dates"; readonly dates: DateChoice };

/** Everything that is active, facet by facet. */
export function chipsOf({ choices, dates }: FacetState): Chip[] {
  const chips = FACETS.flatMap((facet): Chip[] => {
    const { any, not } = choices[facet] ?? NO_CHOICE;
    return [
      ...any.map((value) => ({ facet, value, as: "any" }) as const),
      ...not.map((value) => ({ facet, value, as: "not" }) as const),
    ];
  });
  return dates === null ? chips : [...chips, { facet: "dates", dates }];
}

/** The same without one chip. */
export const withoutChip = (state: FacetState, chip: Chip): FacetState =>
  chip.facet === "dates" ? withDates(state, null) : withValue(state, chip.facet, chip.value, "free");

function withChoice(state: FacetState, facet: FacetName, choice: FacetChoice): FacetState {
  const { [facet]: _, ...others } = state.choices;
  return {
    ...state,
    choices: choice.any.length + choice.not.length === 0 ? others : { ...others, [facet]: choice },
  };
}

/**
 * As text: `kind:person,org;certainty:-disputed;dates:1939-01-01..1940-12-31`. `""` when nothing is active. `write` may
 * shorten values (IRIs); what reads the text must give them back.
 */
export function facetText({ choices, dates }: FacetState, write: (value: string) => string = (v) => v): string {
  const fields = FACETS.flatMap((facet) => {
    const { any, not } = choices[facet] ?? NO_CHOICE;
    const values = [...any.map((v) => encode(write(v))), ...not.map((v) => `-${encode(write(v))}`)];
    return values.length === 0 ? [] : [`${facet}:${values.join(",")}`];
  });
  if (dates !== null) fields.push(`dates:${dates.from ?? ""}..${dates.to ?? ""}`);
  return fields.join(";");
}

/** Reads what `facetText` wrote; what cannot be read is left out. */
export function readFacetText(text: string, read: (value: string) => string = (v) => v): FacetState {
  let state = NO_FACETS;
  for (const field of text.split(";")) {
    const colon = field.indexOf(":");
    const name = field.slice(0, Math.max(0, colon));
    const rest = field.slice(colon + 1);
    const facet = FACETS.find((f) => f === name);
    if (facet !== undefined)
      for (const value of rest.split(",").filter((v) => v !== "" && v !== "-"))
        state = value.startsWith("-")
          ? withValue(state, facet, read(decode(value.slice(1))), "not")
          : withValue(state, facet, read(decode(value)), "any");
    else if (name === "dates") {
      const [, from = "", to = ""] = /^(-?\d+-\d\d-\d\d)?\.\.(-?\d+-\d\d-\d\d)?$/.exec(rest) ?? [];
      state = withDates(state, { from: from || null, to: to || null });
    }
  }
  return state;
}

/** What must not stand bare: the separators, and a minus sign in front. */
const encode = (value: string): string =>
  value.replace(/[%;,]|^-/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const decode = (text: string): string =>
  text.replace(/%(25|3B|2C|2D)/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
