/** The part of shacl-engine 1.1 that Dossier uses; the package ships no types. Its SPARQL part is left alone: it is heavy. */
declare module "shacl-engine" {
  import type { NamedNode, ObjectTerm, Term } from "../rdf/term.ts";
  import type { DatasetView } from "./dataset-view.ts";

  export interface Pointer {
    readonly term: Term | undefined;
    readonly terms: readonly Term[];
  }
  /** One step of a property path; two predicates are alternatives. */
  export interface PathStep {
    readonly quantifier: "one" | "oneOrMore" | "zeroOrMore" | "zeroOrOne";
    readonly start: "subject" | "object";
    readonly end: "subject" | "object";
    readonly predicates: readonly NamedNode[];
  }
  export interface ValidationResult {
    readonly focusNode: Pointer;
    readonly path: readonly PathStep[] | null;
    readonly value: Pointer | undefined;
    readonly severity: NamedNode;
    readonly message: readonly ObjectTerm[];
    readonly constraintComponent: NamedNode;
    readonly shape: { readonly ptr: Pointer };
  }
  export interface ValidationReport {
    readonly conforms: boolean;
    readonly results: readonly ValidationResult[];
  }
  export class Validator {
    constructor(shapes: DatasetView, options: { factory: unknown });
    /** With `shapes`, the terms of `data` are validated against these, whatever their targets. */
    validate(
      data: { dataset: DatasetView; terms: readonly Term[] },
      shapes?: readonly { terms: readonly Term[] }[],
    ): Promise<ValidationReport>;
  }
}
