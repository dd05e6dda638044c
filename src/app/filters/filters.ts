/** The filters at work: what they leave out of the drawing, what is out of view, and what falls with the sources set aside. */
import type { Remainder } from "../../claims/source-criticism.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";
import type { Group } from "../canvas/attention.ts";
import { NOTHING, type Sieve } from "../graph-pane/sieve.ts";
import type { Session } from "../session/session.ts";
import type { ViewStore } from "../view/view-store.ts";

export class Filters implements Sieve {
  readonly #session: Session;
  readonly #view: ViewStore;

  constructor(session: Session, view: ViewStore) {
    this.#session = session;
    this.#view = view;
  }

  /** What is left without the sources that are set aside. */
  remainder(): Remainder {
    return this.#session.criticism.without(this.#view.get().aside);
  }

  key(): string {
    const { hidden } = this.#view.get();
    return JSON.stringify({ hidden });
  }

  removed(view: ViewGraph): Group {
    const { hidden } = this.#view.get();
    if (hidden.length === 0) return NOTHING;
    return {
      nodes: hidden.filter((id) => view.hasNode(id)),
      edges: view.filterEdges((_, { folded }) => folded !== null && hidden.includes(folded)),
    };
  }

  /** Lines that nobody who is left vouches for, and things of which nothing else is said. */
  fallen(view: ViewGraph): Group {
    if (this.#view.get().aside.length === 0) return NOTHING;
    const { fallenKeys } = this.remainder();
    const { graph } = this.#session.projection;
    return {
      nodes: view.filterNodes((id) => {
        const edges = graph.hasNode(id) ? graph.edges(id) : [];
        return edges.length > 0 && edges.every((e) => fallenKeys.has(e));
      }),
      edges: view.filterEdges((_, { triples }) => triples.every((t) => fallenKeys.has(t))),
    };
  }

  leftOut(_view: ViewGraph): Group {
    return NOTHING;
  }
}
