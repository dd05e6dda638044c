/** A step of an update: one operation of SPARQL Update, taken apart so that its effect can be worked out without an engine. */
import type { ObjectTerm, Subject } from "../../rdf/term.ts";
import type { ValueOrigins } from "./value-origins.ts";

/** A variable of a template, without `?`. */
export interface Variable {
  readonly termType: "Variable";
  readonly value: string;
}

/** A term of a template: as in a quad, or a variable, or a triple term with variables in it. */
export type TemplateTerm = Subject | ObjectTerm | Variable | TripleTemplate;

export interface TripleTemplate {
  readonly termType: "TripleTemplate";
  readonly subject: TemplateTerm;
  readonly predicate: TemplateTerm;
  readonly object: TemplateTerm;
}

/** `graph` `null`: the default graph, which stands for the documents of the dossier. */
export interface QuadTemplate extends Omit<TripleTemplate, "termType"> {
  readonly graph: TemplateTerm | null;
}

/** `DELETE … INSERT … WHERE`, and its short forms (SPARQL 1.1 Update, 3.1.1 to 3.1.3). */
export interface ModifyStep {
  readonly kind: "modify";
  readonly delete: readonly QuadTemplate[];
  readonly insert: readonly QuadTemplate[];
  /** The query whose solutions fill the templates; `null` where there is nothing to fill. */
  readonly select: string | null;
  /** Where its variables get their values from. */
  readonly origins: ValueOrigins;
}

/** A graph by its IRI, or a group of graphs. */
export type GraphRef = string | "DEFAULT" | "NAMED" | "ALL";

/** `CLEAR`, `DROP` and `CREATE` (SPARQL 1.1 Update, 3.1.5 and 3.2). */
export interface ClearStep {
  readonly kind: "clear";
  readonly graph: GraphRef;
}

/** `COPY`, `MOVE` and `ADD` (SPARQL 1.1 Update, 3.2.3 to 3.2.5). */
export interface TransferStep {
  readonly kind: "copy" | "move" | "add";
  readonly from: GraphRef;
  readonly to: GraphRef;
}

export type UpdateStep = ModifyStep | ClearStep | TransferStep;

/** What a solution gives each variable. */
export type Solution = ReadonlyMap<string, ObjectTerm | Subject>;
