/** What stands on the canvas: a bounded part of the dossier, with events folded and lines bundled. */
import type { MultiDirectedGraph } from "graphology";
import type { Certainty } from "../claims/certainty.ts";
import type { Standing } from "../claims/statement.ts";
import type { NodeAttributes } from "./dossier-graph.ts";

/** What a reader has asked to see. A plain value: it can stand in the address and be compared. */
export interface ViewSpec {
  /** The thing in the middle, or `null` for an overview of the whole dossier. */
  readonly focus: string | null;
  /** How many lines away from the focus a thing may be. */
  readonly steps: number;
  /** How many things at most, what has been expanded included or not: `placed` and `expanded` come on top. */
  readonly limit: number;
  /** Things that are on the canvas already and stay. Not empty: nothing else is chosen but what `expanded` brings. */
  readonly placed: readonly string[];
  /** Things the reader has put away. */
  readonly hidden: readonly string[];
  /** Draw an event between two parties as a line. */
  readonly foldEvents: boolean;
  /** Things whose neighbours are wanted too. */
  readonly expanded: readonly string[];
}

export interface ViewNode extends NodeAttributes {
  focus: boolean;
  /** Neighbours that are not on the canvas (hidden ones are not counted). */
  more: number;
  /** Node keys of the things that are drawn as this one; only on a group. */
  members?: readonly string[];
}

export interface ViewEdge {
  label: string;
  standing: Standing;
  certainty: Certainty | null;
  rivals: number;
  /** Claim identifiers behind the line, sorted. */
  claims: string[];
  /** Keys of the triples behind the line (edge keys of the dossier graph). */
  triples: string[];
  /** Bow to one side in parts of the length, in the sense of sigma's `pathCurved`. */
  curvature: number;
  /** The event that is drawn as this line. */
  folded: string | null;
  /** How many lines were bundled into this one; 1 = none. */
  bundled: number;
}

export type ViewGraph = MultiDirectedGraph<ViewNode, ViewEdge>;

export interface View {
  graph: ViewGraph;
  /** Events drawn as lines. */
  folded: number;
}
