/** The rows of the table of sources, and their order. */
import type { Family, SourceCriticism, SourceWeight } from "../../claims/source-criticism.ts";
import { compareDates } from "../../model/edtf.ts";
import { foldText } from "../../model/names.ts";
import type { ListSort } from "../view/list-view.ts";

export interface SourceRow {
  readonly weight: SourceWeight;
  /** The families of several sources to which it belongs. */
  readonly families: readonly Family[];
}

export const COLUMNS = ["source", "date", "reliability", "cited", "alone"] as const;

export type Column = (typeof COLUMNS)[number];

export interface Order {
  readonly by: Column;
  readonly down: boolean;
}

/** How each column begins: counts with the largest, the rest from the front. */
export const firstOrder = (by: Column): Order => ({ by, down: by === "cited" || by === "alone" });

/** How the table begins. */
const FIRST_ORDER = firstOrder("cited");

/** The order that a view asks for; the first one where it asks for none or an unknown one. */
export function orderOf(sort: ListSort | null): Order {
  const by = COLUMNS.find((column) => column === sort?.column);
  return by === undefined || sort === null ? FIRST_ORDER : { by, down: sort.down };
}

/** An order as a view keeps it. */
export const sortOf = ({ by, down }: Order): ListSort | null =>
  by === FIRST_ORDER.by && down === FIRST_ORDER.down ? null : { column: by, down };

export function sourceRows(criticism: SourceCriticism): SourceRow[] {
  const families = criticism.families();
  const of = new Map<string, Family[]>();
  for (const family of families) for (const s of family.sources) of.set(s, [...(of.get(s) ?? []), family]);
  return criticism.sources().map((weight) => ({ weight, families: of.get(weight.source.iri) ?? [] }));
}

/** The rows whose title, author or family holds every word, in order; what a column does not tell stands last. */
export function arranged(rows: readonly SourceRow[], text: string, { by, down }: Order): SourceRow[] {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  const found = rows.filter(({ weight: { source }, families }) => {
    const all = [source.short, source.title, source.creator ?? "", ...families.map((f) => f.root.short)].join(" ");
    return words.every((w) => foldText(all).includes(w));
  });
  const sign = down ? -1 : 1;
  return found.sort((a, b) => {
    const [p, q] = [told(a, by), told(b, by)];
    if (p !== q) return p ? -1 : 1;
    return sign * compare(a, b, by) || byName(a, b);
  });
}

const told = ({ weight: { source } }: SourceRow, by: Column): boolean =>
  (by !== "date" || source.date !== null) && (by !== "reliability" || source.reliability !== null);

const byName = (a: SourceRow, b: SourceRow): number =>
  a.weight.source.short.localeCompare(b.weight.source.short, "en", { numeric: true });

function compare(a: SourceRow, b: SourceRow, by: Column): number {
  switch (by) {
    case "source":
      return byName(a, b);
    case "date":
      return compareDates(a.weight.source.date, b.weight.source.date);
    case "reliability":
      return (a.weight.source.reliability ?? "").localeCompare(b.weight.source.reliability ?? "", "en");
    case "cited":
      return a.weight.cited.length - b.weight.cited.length;
    case "alone":
      return a.weight.alone.length - b.weight.alone.length;
  }
}
