/** What the reader attends to, and what that does to each thing and line: ring, dimming, rank of its name. */
import type { HorizonMarks } from "./horizon.ts";
import type { Scene } from "./scene.ts";

export type Selection = { readonly kind: "node"; readonly id: string } | { readonly kind: "edge"; readonly id: string };

/** Whether both are the same thing or line, or nothing. */
export const sameSelection = (a: Selection | null, b: Selection | null): boolean =>
  a?.kind === b?.kind && a?.id === b?.id;

/** Keys of things and lines in the view. */
export interface Group {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

export interface Attention {
  readonly selection: Selection | null;
  /** What belongs to the selection besides its neighbours: the rival accounts of a chosen line. */
  readonly near: Group;
  /** Things and lines found by a query. */
  readonly hits: ReadonlySet<string>;
  /** A path that is followed: its lines are highlighted, all else is faint. Empty: none is. */
  readonly trail: Group;
  /** What a filter or a set-aside source leaves faint. */
  readonly aside: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> };
  /** A knowledge horizon: contours, and what lies beyond them. */
  readonly horizon: HorizonMarks | null;
  /** Where the keyboard is. */
  readonly cursor: string | null;
  /** The thing, or the line, under the pointer. */
  readonly hovered: string | null;
  readonly hoveredLine: string | null;
}

export const NO_ATTENTION: Attention = {
  selection: null,
  near: { nodes: [], edges: [] },
  hits: new Set(),
  trail: { nodes: [], edges: [] },
  aside: { nodes: new Set(), edges: new Set() },
  horizon: null,
  cursor: null,
  hovered: null,
  hoveredLine: null,
};

/** The ring of a thing; `cursor` looks like a hover. */
export type Emphasis = "none" | "selected" | "hit" | "focus" | "cursor";

export interface NodeState {
  emphasis: Emphasis;
  isDim: boolean;
  /** Beyond a knowledge horizon: paler, but readable. */
  isFar: boolean;
}

export interface EdgeState {
  isChosen: boolean;
  /** Found by a query. */
  isHit: boolean;
  /** At the selection, or at the focus while nothing is selected: it may carry its words. */
  isNear: boolean;
  isDim: boolean;
  isFar: boolean;
}

/** Answers for each thing and line; asks the scene once. */
export interface Reading {
  readonly selecting: boolean;
  node(id: string): NodeState;
  edge(id: string): EdgeState;
  /** Whether the thing belongs to the selection. */
  isNear(id: string): boolean;
}

export function readAttention(scene: Scene, attention: Attention): Reading {
  const { selection, near, hits, trail, aside, horizon, cursor } = attention;
  const following = trail.nodes.length > 0;
  const onTrail = { nodes: new Set(trail.nodes), edges: new Set(trail.edges) };
  const alive =
    selection !== null && (selection.kind === "node" ? scene.hasNode(selection.id) : scene.hasEdge(selection.id));
  const chosen = new Set<string>();
  const nodes = new Set<string>();
  const edges = new Set<string>();
  if (alive && selection.kind === "node") {
    chosen.add(selection.id);
    for (const id of [selection.id, ...scene.neighbors(selection.id)]) nodes.add(id);
    for (const id of scene.edges(selection.id)) edges.add(id);
  } else if (alive) {
    for (const id of scene.extremities(selection.id)) {
      chosen.add(id);
      nodes.add(id);
    }
    edges.add(selection.id);
  }
  if (alive) {
    for (const id of near.nodes) nodes.add(id);
    for (const id of near.edges) {
      if (!scene.hasEdge(id)) continue;
      edges.add(id);
      for (const end of scene.extremities(id)) nodes.add(end);
    }
  } else {
    const focus = scene.findNode((_id, a) => a.focus);
    if (focus !== undefined) for (const id of scene.edges(focus)) edges.add(id);
  }
  const far = { nodes: new Set(horizon?.beyond.nodes), edges: new Set(horizon?.beyond.edges) };
  const faint = (id: string): boolean =>
    following ? !onTrail.nodes.has(id) && !hits.has(id) : alive && !nodes.has(id) && !hits.has(id);
  return {
    selecting: alive || following,
    isNear: (id) => nodes.has(id) || onTrail.nodes.has(id),
    node(id) {
      const isDim = aside.nodes.has(id) || faint(id);
      const isFar = far.nodes.has(id);
      if (chosen.has(id)) return { emphasis: "selected", isDim: false, isFar: false };
      if (cursor === id) return { emphasis: "cursor", isDim, isFar };
      if (hits.has(id) || onTrail.nodes.has(id)) return { emphasis: "hit", isDim, isFar };
      if (!alive && scene.getNodeAttribute(id, "focus")) return { emphasis: "focus", isDim, isFar };
      return { emphasis: "none", isDim, isFar };
    },
    edge(id) {
      const followed = onTrail.edges.has(id);
      const isChosen = followed || (alive && selection.kind === "edge" && selection.id === id);
      const isHit = hits.has(id);
      return {
        isChosen,
        isHit,
        isNear: followed || isHit || (edges.has(id) && !following),
        isDim: !isChosen && !isHit && (aside.edges.has(id) || following || (alive && !edges.has(id))),
        isFar: !isChosen && far.edges.has(id),
      };
    },
  };
}

/** Order of names: selected, hovered, neighbours of the selection, query hits, then by number of claims. */
export function rank(
  id: string,
  a: { focus: boolean; claims: number },
  attention: Attention,
  reading: Reading,
): number {
  const state = reading.node(id);
  const step =
    state.emphasis === "selected"
      ? 4
      : id === attention.hovered || id === attention.cursor
        ? 3
        : reading.selecting && reading.isNear(id)
          ? 2
          : attention.hits.has(id)
            ? 1
            : 0;
  return step * 1e6 + (a.focus ? 5e5 : 0) + a.claims;
}
