/** A record: what one row of a table says of one thing, before it is fitted into a dossier. */
import type { Literal, NamedNode } from "../rdf/term.ts";
import type { Certainty } from "./certainty.ts";

/** A value, or a thing that is called by name and looked for, or made, when the record is fitted in. */
export type RecordValue =
  | { readonly kind: "literal"; readonly literal: Literal }
  | { readonly kind: "address"; readonly iri: string }
  | { readonly kind: "thing"; readonly name: string; readonly cls: string | null };

export interface RecordStatement {
  readonly predicate: NamedNode;
  readonly value: RecordValue;
  /** Which column it comes from, 0 for the first. */
  readonly cell: number;
}

/** Who says so, where and how surely; a source is called by its address or any of its names. */
export interface RecordEvidence {
  readonly source: string | null;
  readonly locator?: string;
  /** EDTF. */
  readonly when?: string;
  readonly certainty: Certainty;
  readonly accepted: boolean;
  readonly note?: string;
}

export interface TableRecord {
  /** The number of its row. */
  readonly row: number;
  /** The line of the file. */
  readonly line: number;
  /** What tells its thing from others: the value of the key column, else the name. */
  readonly key: string;
  /** Whether `key` comes from a column of keys. */
  readonly keyed: boolean;
  readonly label: Literal;
  readonly statements: readonly RecordStatement[];
  /** `null`: its statements are plain. */
  readonly evidence: RecordEvidence | null;
}
