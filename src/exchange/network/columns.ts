/** What is told of each node and edge beside its ends and label: the same columns in every format. */
import type { NetworkEdge, NetworkNode } from "./network.ts";

export interface Column<T> {
  readonly id: string;
  readonly type: "string" | "int" | "boolean";
  /** `undefined` = nothing to tell. */
  value(of: T): string | undefined;
}

/** Between several values in one cell. */
const list = (values: readonly string[]): string | undefined => (values.length === 0 ? undefined : values.join("; "));

export const NODE_COLUMNS: readonly Column<NetworkNode>[] = [
  { id: "kind", type: "string", value: (n) => n.kind.singular },
  { id: "class", type: "string", value: (n) => n.className },
  { id: "claims", type: "int", value: (n) => String(n.claims) },
  { id: "accepted", type: "boolean", value: (n) => String(n.accepted) },
  { id: "when", type: "string", value: (n) => list(n.dates) },
];

export const EDGE_COLUMNS: readonly Column<NetworkEdge>[] = [
  { id: "relation", type: "string", value: (e) => list(e.relations) },
  { id: "standing", type: "string", value: (e) => e.standing },
  { id: "certainty", type: "string", value: (e) => e.certainty ?? undefined },
  { id: "rivals", type: "int", value: (e) => String(e.rivals) },
  { id: "claims", type: "string", value: (e) => list(e.claims) },
  { id: "sources", type: "string", value: (e) => list(e.sources) },
  { id: "when", type: "string", value: (e) => list(e.dates) },
  { id: "event", type: "string", value: (e) => e.event ?? undefined },
];
