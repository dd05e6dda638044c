/** What is known of a class: what it is called, what it specialises and how its members are drawn. */
import type { Kind } from "./kind.ts";

export interface ClassInfo {
  readonly iri: string;
  readonly label: string;
  readonly definition?: string;
  /** The classes it is directly a subclass of. */
  readonly parents: readonly string[];
  /** Every class it is a subclass of, itself first, nearest before farther. */
  readonly ancestors: readonly string[];
  readonly kind: Kind;
  /** Where the ontology wants it among others; small comes first. */
  readonly order: number;
  /** Whether the ontology (or the dossier's own) declares it, as against its merely being used. */
  readonly known: boolean;
}
