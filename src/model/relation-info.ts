/** What is known of a relation: what it is called from both ends, what it joins and what follows from it. */
import type { Kind } from "./kind.ts";

export interface RelationInfo {
  readonly iri: string;
  /** Read from the subject: "questioned by". */
  readonly label: string;
  /** Read from the object: "questioned". */
  readonly inverseLabel: string;
  readonly definition?: string;
  /** Every relation it is a sub-property of, itself first. */
  readonly ancestors: readonly string[];
  readonly domains: readonly string[];
  readonly ranges: readonly string[];
  /** A second value is a rival of the first. */
  readonly functional: boolean;
  readonly symmetric: boolean;
  readonly transitive: boolean;
  readonly order: number;
  readonly known: boolean;
  /** Literals of this relation are drawn as things of this kind (a name used). */
  readonly literalKind?: Kind;
  /** The section of an index card it belongs to, by label. */
  readonly group?: string;
  /** Its values are further names of the subject. */
  readonly naming: boolean;
}
