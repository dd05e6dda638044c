/** A saved view: what a reader has chosen to see and where it stands, under a name. A plain value. */

export interface PlacedThing {
  /** Node key of the drawing: an IRI, or `name:` and the text. */
  readonly thing: string;
  /** Pixels at zoom 1 from the middle, y up, kept to hundredths; `null` = not placed yet. */
  readonly at: { readonly x: number; readonly y: number } | null;
  /** A layout must leave it there. */
  readonly pinned: boolean;
}

export interface ViewFacet {
  /** Local name of the dimension: "kind", "relation", "certainty", "standing", "source", "family", "section", "date". */
  readonly dimension: string;
  /** Wanted values, IRIs or words; none = all. */
  readonly only: readonly string[];
  readonly without: readonly string[];
  /** A span of days, as `xsd:date`; `null` = open. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface SavedView {
  readonly iri: string;
  readonly name: string;
  /** What the view is for; "" = nothing said. */
  readonly note: string;
  /** The day on which it was saved, as `xsd:date`. */
  readonly saved: string | null;
  /** The thing in the middle; `null` = an overview. */
  readonly focus: string | null;
  readonly steps: number;
  readonly limit: number;
  readonly foldEvents: boolean;
  /** "free", "hierarchy", "radial", "time", "place" */
  readonly layout: string;
  /** Everything on the canvas with its place. */
  readonly placed: readonly PlacedThing[];
  /** What the reader brought onto the canvas. */
  readonly brought: readonly string[];
  readonly expanded: readonly string[];
  readonly hidden: readonly string[];
  /** IRIs of sources. */
  readonly setAside: readonly string[];
  readonly facets: readonly ViewFacet[];
  /** Whether what the facets leave out is taken off the canvas instead of dimmed. */
  readonly hideFiltered: boolean;
  readonly camera: { readonly x: number; readonly y: number; readonly ratio: number } | null;
  /** Any further choices of the app, by name. */
  readonly settings: Readonly<Record<string, string>>;
}

/** A view of nothing in particular: what is not said in a file is as it is here. */
export const PLAIN_VIEW: Omit<SavedView, "iri" | "name"> = {
  note: "",
  saved: null,
  focus: null,
  steps: 2,
  limit: 40,
  foldEvents: true,
  layout: "free",
  placed: [],
  brought: [],
  expanded: [],
  hidden: [],
  setAside: [],
  facets: [],
  hideFiltered: false,
  camera: null,
  settings: {},
};

const VIEWS = "https://w3id.org/dossier/view/";

/** An IRI for a new view, made of its name; a number is added when `taken` has it. */
export function newViewIri(name: string, taken: Iterable<string> = []): string {
  const used = new Set(taken);
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const base = VIEWS + encodeURIComponent(words === "" ? "view" : words.slice(0, 60));
  for (let n = 1; ; n++) {
    const iri = n === 1 ? base : `${base}-${n}`;
    if (!used.has(iri)) return iri;
  }
}

/**
 * A view without the things and sources that are not there any more, and how many those were. A facet keeps its values:
 * one that nothing has any more simply finds nothing.
 */
export function presentIn(view: SavedView, has: (key: string) => boolean): { view: SavedView; missing: string[] } {
  const missing = new Set<string>();
  const there = (key: string): boolean => {
    const found = has(key);
    if (!found) missing.add(key);
    return found;
  };
  const kept = {
    ...view,
    focus: view.focus !== null && there(view.focus) ? view.focus : null,
    placed: view.placed.filter((p) => there(p.thing)),
    brought: view.brought.filter(there),
    expanded: view.expanded.filter(there),
    hidden: view.hidden.filter(there),
    setAside: view.setAside.filter(there),
  };
  return { view: kept, missing: [...missing].sort() };
}
