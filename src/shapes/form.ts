/** A form: what can be said of a thing of some class, in groups of fields, as shapes or an ontology describe it. */
import type { ObjectTerm } from "../rdf/term.ts";
import type { Severity } from "./finding.ts";

/** How a value is entered. `language text`: words in a named language; `address`: an IRI that need not be a thing. */
export type FieldEditor =
  | "text"
  | "long text"
  | "language text"
  | "edtf"
  | "date"
  | "number"
  | "boolean"
  | "choice"
  | "thing"
  | "address";

export interface Choice {
  readonly term: ObjectTerm;
  readonly label: string;
}

export interface FormField {
  /** The predicate's IRI. */
  readonly predicate: string;
  readonly label: string;
  readonly description?: string;
  readonly order: number;
  /** How many values there must be. */
  readonly min: number;
  /** How many there may be; absent: any number. */
  readonly max?: number;
  readonly editor: FieldEditor;
  /** Datatypes a literal may have, the preferred first. */
  readonly datatypes: readonly string[];
  /** Classes of which a value must have one. */
  readonly classes: readonly string[];
  /** `IRI`, `Literal`, `BlankNodeOrIRI` … (SHACL 4.1.3). */
  readonly nodeKind?: string;
  readonly pattern?: { readonly source: string; readonly flags: string; readonly message?: string };
  readonly choices: readonly Choice[];
  /** Language tags that are allowed; any when empty. */
  readonly languages: readonly string[];
  /** Whether each language has one value at most. */
  readonly uniqueLang: boolean;
  /** Whether a value may run over several lines. */
  readonly long: boolean;
  /** Whether it follows from another field and is never typed: the bounds of a date. */
  readonly derived: boolean;
  /** How bad it is when the field's own rule is broken. */
  readonly severity: Severity;
  /** The shape's words for that. */
  readonly message?: string;
}

export interface FormGroup {
  readonly label: string;
  readonly order: number;
  readonly fields: readonly FormField[];
}

export interface Form {
  /** The class it is for. */
  readonly cls: string;
  readonly groups: readonly FormGroup[];
}

/** Every field of a form, in its order. */
export const fieldsOf = (form: Form): FormField[] => form.groups.flatMap((g) => g.fields);
