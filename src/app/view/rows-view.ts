/** How the tables of rivals and sources are ordered and the tables filtered, and what is marked; and their part of the address. */
import type { ListSort } from "./list-view.ts";

/** Tables that have a filter of their own; the list's own is part of the `ListView`. */
export const TABLES = ["rivals", "sources", "measures"] as const;

export type TableName = (typeof TABLES)[number];

export interface TableRows {
  /** `null`: the table's own order. The order of measures is part of the `MeasuresView`. */
  readonly sort: ListSort | null;
  /** Words that a row must hold. */
  readonly filter: string;
}

export interface RowsView {
  readonly rows: Readonly<Record<TableName, TableRows>>;
  /** Node keys of the things marked on the canvas and selected in the list. */
  readonly marked: readonly string[];
}

/** How many marked things an address holds; a longer one would not pass through a letter. */
export const MOST_MARKED = 60;

const PLAIN_ROWS: TableRows = { sort: null, filter: "" };

export const FIRST_ROWS: RowsView = {
  rows: { rivals: PLAIN_ROWS, sources: PLAIN_ROWS, measures: PLAIN_ROWS },
  marked: [],
};

/** The fields of an address, in order: `["rivals-order", "-accounts"]`. `list` writes keys. */
export function writeRows(
  { rows, marked }: RowsView,
  list: (keys: readonly string[]) => string,
): [name: string, value: string][] {
  const out: [string, string][] = [];
  for (const table of TABLES) {
    const { sort, filter } = rows[table];
    if (sort !== null) out.push([`${table}-order`, `${sort.down ? "-" : ""}${sort.column}`]);
    if (filter !== "") out.push([`${table}-rows`, encodeURIComponent(filter)]);
  }
  if (marked.length > 0) out.push(["marked", list(marked.slice(0, MOST_MARKED))]);
  return out;
}

/** What the fields say; what they do not say, or say wrongly, is as in the first view. `keys` reads a field of keys. */
export function readRows(fields: ReadonlyMap<string, string>, keys: (field: string) => string[]): RowsView {
  const of = (table: TableName): TableRows => {
    const sort = /^(-?)([a-z]{1,20})$/.exec(fields.get(`${table}-order`) ?? "");
    return {
      sort: sort === null ? null : { column: sort[2] ?? "", down: sort[1] === "-" },
      filter: decoded(fields.get(`${table}-rows`) ?? ""),
    };
  };
  return {
    rows: { rivals: of("rivals"), sources: of("sources"), measures: of("measures") },
    marked: keys("marked").slice(0, MOST_MARKED),
  };
}

/** The view with one table's rows shown otherwise. */
export const withRows = (view: RowsView, table: TableName, patch: Partial<TableRows>): Pick<RowsView, "rows"> => ({
  rows: { ...view.rows, [table]: { ...view.rows[table], ...patch } },
});

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
