/** Which mark or line on the canvas stands for what the card shows. */
import type { Attestation } from "../../claims/attestation.ts";
import type { Claims } from "../../claims/claims.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";
import { tripleKey } from "../../rdf/term.ts";
import type { Group, Selection } from "../canvas/attention.ts";
import type { Shown } from "../view/view-state.ts";

/** The selection for `shown`, or `null` when it is not on the canvas. */
export function selectionFor(
  view: ViewGraph,
  shown: Shown | null,
  claims: { attestation(iri: string): Attestation | null },
): Selection | null {
  if (shown === null) return null;
  if (shown.kind === "line") return lineOf(view, [shown.triple]);
  if (view.hasNode(shown.id)) return { kind: "node", id: shown.id };
  const group = view.findNode((_, { members }) => members?.includes(shown.id) === true);
  if (group !== undefined) return { kind: "node", id: group };
  if (view.hasEdge(shown.id)) return { kind: "edge", id: shown.id };
  const claim = claims.attestation(shown.id);
  if (claim === null) return null;
  const keys = claim.triples.map(tripleKey);
  const line = lineOf(view, keys);
  if (line !== null) return line;
  const subject = claim.triples[0]?.subject.value;
  return subject !== undefined && view.hasNode(subject) ? { kind: "node", id: subject } : null;
}

/** The lines and things of the rival accounts of a claim that is shown: they stay at full strength beside it. */
export function rivalsOf(
  view: ViewGraph,
  shown: Shown | null,
  claims: Pick<Claims, "isClaim" | "rivalries">,
): Group | undefined {
  if (shown?.kind !== "thing" || view.hasNode(shown.id) || !claims.isClaim(shown.id)) return undefined;
  const keys = new Set(
    claims
      .rivalries(shown.id)
      .flatMap((r) => r.positions)
      .flatMap((p) => p.statements)
      .map((s) => tripleKey(s.triple)),
  );
  const edges = view.filterEdges((_, { triples }) => triples.some((t) => keys.has(t)));
  return { edges, nodes: [...new Set(edges.flatMap((e) => view.extremities(e)))] };
}

function lineOf(view: ViewGraph, triples: readonly string[]): Selection | null {
  for (const key of triples) {
    const edge = view.findEdge((_, attributes) => attributes.triples.includes(key));
    if (edge !== undefined) return { kind: "edge", id: edge };
  }
  return null;
}
