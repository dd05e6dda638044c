/** A view as a list: what the picture shows, thing by thing. */
import type { Certainty } from "../../claims/certainty.ts";
import type { Standing } from "../../claims/statement.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";

export interface DrawnLine {
  readonly id: string;
  readonly label: string;
  /** The thing at the other end. */
  readonly other: string;
  /** Whether the line leads away from the thing it is listed under. */
  readonly outward: boolean;
  readonly standing: Standing;
  readonly certainty: Certainty | null;
  readonly rivals: number;
  readonly triples: readonly string[];
}

export interface DrawnThing {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly accepted: boolean;
  /** Neighbours that are not drawn. */
  readonly more: number;
  readonly lines: readonly DrawnLine[];
}

/** Everything in `view`, in the canvas's order; what the order does not name comes last. */
export function listOf(view: ViewGraph, order: readonly string[]): DrawnThing[] {
  const place = new Map(order.map((id, i) => [id, i]));
  const ids = view.nodes().sort((a, b) => (place.get(a) ?? order.length) - (place.get(b) ?? order.length));
  return ids.map((id) => {
    const { label, kind, accepted, more } = view.getNodeAttributes(id);
    return { id, label, kind, accepted, more, lines: linesOf(view, id) };
  });
}

function linesOf(view: ViewGraph, id: string): DrawnLine[] {
  return view
    .edges(id)
    .map((edge) => {
      const { label, standing, certainty, rivals, triples } = view.getEdgeAttributes(edge);
      const outward = view.source(edge) === id;
      const other = view.getNodeAttribute(outward ? view.target(edge) : view.source(edge), "label");
      return { id: edge, label, other, outward, standing, certainty, rivals, triples };
    })
    .sort((a, b) => a.label.localeCompare(b.label, "en") || a.other.localeCompare(b.other, "en"));
}
