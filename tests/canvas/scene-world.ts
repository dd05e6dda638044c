/** A small view and a painter without a browser, for the tests of the canvas. */
import { MultiDirectedGraph } from "graphology";
import { createScene, type Painter, type Scene, updateScene } from "../../src/app/canvas/scene.ts";
import type { ViewEdge, ViewGraph, ViewNode } from "../../src/graph/view-graph.ts";
import { BUILT_IN_KINDS } from "../../src/model/kind.ts";

const grey = "#808080";

export const painter: Painter = {
  kinds: new Map(BUILT_IN_KINDS.map((kind) => [kind.id, kind])),
  palette: {
    colours: {
      paper: "#ffffff",
      raised: grey,
      ink: "#000000",
      "ink-2": grey,
      "ink-3": grey,
      "rule-strong": grey,
      grat: grey,
      accent: "#0000ff",
      "accent-wash": grey,
      warn: grey,
      "on-class": "#ffffff",
      halo: grey,
      "e-asserted": grey,
      "e-reported": grey,
      "e-denied": "#ff0000",
    },
    kind: () => "#000000",
    token: () => grey,
    families: { sans: "sans-serif", serif: "serif" },
    motion: { base: 0, slow: 0 },
  },
  atlas: { cell: () => 0 },
};

export const thing = (label: string, o: Partial<ViewNode> = {}): ViewNode => ({
  label,
  kind: "person",
  cls: "",
  claims: 1,
  accepted: true,
  literal: false,
  described: true,
  key: false,
  x: 0,
  y: 0,
  focus: false,
  more: 0,
  ...o,
});

export const line = (o: Partial<ViewEdge> = {}): ViewEdge => ({
  label: "knows",
  standing: "accepted",
  certainty: "certain",
  rivals: 0,
  claims: [],
  triples: [],
  curvature: 0.08,
  folded: null,
  bundled: 1,
  ...o,
});

/** `"a-b"` is a line from a to b, with that key. */
export function viewOf(nodes: Record<string, Partial<ViewNode>>, lines: readonly string[]): ViewGraph {
  const view: ViewGraph = new MultiDirectedGraph<ViewNode, ViewEdge>();
  for (const [id, o] of Object.entries(nodes)) view.addNode(id, thing(id, o));
  for (const key of lines) {
    const [source = "", target = ""] = key.split("-");
    view.addEdgeWithKey(key, source, target, line());
  }
  return view;
}

export function sceneOf(view: ViewGraph, positions: Record<string, { x: number; y: number }> = {}): Scene {
  const scene = createScene();
  updateScene(scene, view, positions, painter);
  return scene;
}
