/** The dossier as a graph: its things as nodes, its triples as edges, and on each edge who vouches for it. */
import { MultiDirectedGraph } from "graphology";
import type { Certainty } from "../claims/certainty.ts";
import type { Standing } from "../claims/statement.ts";

/** A thing. The node key is its IRI, or `name:` and the text for a literal that is drawn as a thing. */
export interface NodeAttributes {
  label: string;
  /** Kind id in the style namespace: `person`, `event`, … */
  kind: string;
  /** IRI of the most specific class; `""` for a drawn literal. */
  cls: string;
  /** Distinct claims that have the thing as subject or object. */
  claims: number;
  /** Whether something accepted is said of it, or no claim speaks of it at all: drawn filled. */
  accepted: boolean;
  /** A name drawn as a thing. */
  literal: boolean;
  /** Whether the dossier itself gives it a type or a name; an IRI that is only pointed at has neither. */
  described: boolean;
  /** Whether the dossier marks it as a key event: sooner in view, and never folded. */
  key: boolean;
  x: number;
  y: number;
}

/** One triple, however many graphs it stands in. The edge key is its `tripleKey`. */
export interface EdgeAttributes {
  predicate: string;
  label: string;
  standing: Standing;
  certainty: Certainty | null;
  /** How many other accounts stand against it. */
  rivals: number;
  /** Identifiers of the claims on it, sorted. */
  claims: string[];
  /** `tripleKey` of the triple. */
  triple: string;
}

export type DossierGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** What a change did to the graph; keys only, sorted. A key stands in one list at most. */
export interface GraphPatch {
  readonly nodes: { readonly added: string[]; readonly changed: string[]; readonly dropped: string[] };
  readonly edges: { readonly added: string[]; readonly changed: string[]; readonly dropped: string[] };
}

/** The node key of a drawn literal. */
export const nameKey = (text: string): string => `name:${text}`;

export const createDossierGraph = (): DossierGraph => new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
