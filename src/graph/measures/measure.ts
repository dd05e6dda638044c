/** A measure: what every one has, each in a file of its own and listed in `measures.ts`. */
import type { Adjacency } from "./network.ts";

export type MeasureId = "degree" | "betweenness" | "closeness" | "pagerank" | "community";

/** Values by thing, in the order of the network's `nodes`. */
export type Values = Float64Array;

export interface Measure {
  readonly id: MeasureId;
  /** "Betweenness" */
  readonly label: string;
  /** What it says of a thing, in one sentence. */
  readonly tells: string;
  /** `count`: a whole number. `share`: from 0 to 1. `group`: the number of a group, 0 for none; no order among them. */
  readonly scale: "count" | "share" | "group";
  /** Computes it; yields between two pieces of work how much is done, from 0 to 1. */
  values(adjacency: Adjacency): Generator<number, Values>;
}
