/** A mapping: what each column of a table means, kept as a small file so that the table can be read again. */
import type { Certainty } from "../../claims/certainty.ts";

/** How the values of a column are read. */
export type ValueType = "text" | "date" | "number" | "thing" | "address";
export const VALUE_TYPES: readonly ValueType[] = ["text", "date", "number", "thing", "address"];

/** How dates such as 3/4/1937 are meant; EDTF is always understood. */
export type DateOrder = "day-first" | "month-first";

/**
 * What a column is: left out, the name of the thing, the key that tells it from others, a value of a relation, or
 * evidence for the statements of its row.
 */
export type ColumnRole = "nothing" | "name" | "key" | "value" | "source" | "locator" | "when" | "certainty" | "note";
export const COLUMN_ROLES: readonly ColumnRole[] = [
  "nothing",
  "name",
  "key",
  "value",
  "source",
  "locator",
  "when",
  "certainty",
  "note",
];

export interface ColumnMapping {
  /** The header. */
  readonly column: string;
  readonly is: ColumnRole;
  /** For values: the relation's IRI. */
  readonly relation?: string;
  readonly type?: ValueType;
  /** For things: the class of those that are made. */
  readonly class?: string;
  /** For dates. */
  readonly dates?: DateOrder;
  /** What parts several values in one cell. */
  readonly separator?: string;
  /** For text: a BCP 47 tag. */
  readonly language?: string;
}

/** How statements become claims. Columns of evidence take the place of what is given here for all rows. */
export interface ClaimMapping {
  /** A source of the dossier, by its IRI. */
  readonly source?: string;
  readonly locator?: string;
  /** EDTF. */
  readonly when?: string;
  readonly certainty: Certainty;
  /** Whether the dossier asserts what the claims say. */
  readonly accepted: boolean;
}

/** What was decided of a row that looks like a thing of the dossier. */
export interface Decision {
  /** The key of the row: its key or name, as written. */
  readonly row: string;
  /** `same`: it is that thing. `possibly`: a thing of its own, possibly the same as that one. `new`: a thing of its own. */
  readonly is: "same" | "possibly" | "new";
  /** The thing of the dossier, for `same` and `possibly`. */
  readonly thing?: string;
  /** For `possibly`. */
  readonly certainty?: Certainty;
}

export type DuplicatePolicy = "ask" | "same" | "possibly" | "new";
export const DUPLICATE_POLICIES: readonly DuplicatePolicy[] = ["ask", "same", "possibly", "new"];

export interface TableMapping {
  /** Found out from the table when left out. */
  readonly delimiter?: string;
  /** The class of the things that rows are about. */
  readonly class: string;
  /** Where new things are named; the dossier's own namespace when left out. */
  readonly namespace?: string;
  /** Of names and texts without one of their own. */
  readonly language?: string;
  readonly columns: readonly ColumnMapping[];
  /** Without it, statements are plain: nobody vouches for them. */
  readonly claims?: ClaimMapping;
  /** What to do with rows that look like things of the dossier, where nothing is decided. */
  readonly duplicates: DuplicatePolicy;
  readonly decisions: readonly Decision[];
}

export const columnsThatAre = (mapping: TableMapping, role: ColumnRole): readonly ColumnMapping[] =>
  mapping.columns.filter((column) => column.is === role);

/** What is wrong with a mapping: where in it, and why. */
export class MappingError extends Error {
  override readonly name = "MappingError";
  readonly sentence: string;
  constructor(sentence: string) {
    super(sentence);
    this.sentence = sentence;
  }
}

/**
 * Makes sure that a mapping can be used; with the headers of a table, for that table.
 * @throws MappingError
 */
export function checkMapping(mapping: TableMapping, headers?: readonly string[]): void {
  const names = columnsThatAre(mapping, "name").length;
  if (names === 0) throw new MappingError("No column is the name. Say which one names the thing of a row.");
  for (const role of ["name", "key", "source", "locator", "when", "certainty", "note"] as const)
    if (columnsThatAre(mapping, role).length > 1)
      throw new MappingError(`Two columns are mapped as ${role === "when" ? "the date" : `the ${role}`}. Leave one.`);
  const mapped = mapping.columns.map(({ column }) => column);
  const twice = mapped.find((header, i) => mapped.indexOf(header) !== i);
  if (twice !== undefined) throw new MappingError(`The column “${twice}” is mapped twice.`);
  if (headers === undefined) return;
  const missing = mapping.columns.find(({ column, is }) => is !== "nothing" && !headers.includes(column));
  if (missing !== undefined)
    throw new MappingError(
      `The table has no column “${missing.column}”; it has ${headers.map((header) => `“${header}”`).join(", ")}.`,
    );
}
