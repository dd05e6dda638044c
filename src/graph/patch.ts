/** Collects what a change does to the graph, so that only that is drawn again. */
import type { GraphPatch } from "./dossier-graph.ts";

type Event = "added" | "changed" | "dropped";

/** Net effect by key: added and dropped again is nothing, dropped and added again is a change. */
class Tally {
  readonly #events = new Map<string, Event>();

  note(key: string, event: Event): void {
    const before = this.#events.get(key);
    if (before === undefined) this.#events.set(key, event);
    else if (before === "added" && event === "dropped") this.#events.delete(key);
    else if (before === "dropped" && event === "added") this.#events.set(key, "changed");
    else if (event === "dropped") this.#events.set(key, "dropped");
  }

  of(event: Event): string[] {
    return [...this.#events]
      .filter(([, e]) => e === event)
      .map(([key]) => key)
      .sort();
  }

  freeze(): GraphPatch["nodes"] {
    return { added: this.of("added"), changed: this.of("changed"), dropped: this.of("dropped") };
  }
}

export class PatchBuilder {
  readonly #nodes = new Tally();
  readonly #edges = new Tally();

  node(key: string, event: Event): void {
    this.#nodes.note(key, event);
  }

  edge(key: string, event: Event): void {
    this.#edges.note(key, event);
  }

  finish(): GraphPatch {
    return { nodes: this.#nodes.freeze(), edges: this.#edges.freeze() };
  }
}

export const EMPTY_PATCH: GraphPatch = {
  nodes: { added: [], changed: [], dropped: [] },
  edges: { added: [], changed: [], dropped: [] },
};

export const isEmptyPatch = (patch: GraphPatch): boolean =>
  [patch.nodes, patch.edges].every((p) => p.added.length + p.changed.length + p.dropped.length === 0);
