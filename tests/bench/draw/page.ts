/** The page that draws the same graph twice: with sigma as it comes, and with Dossier's canvas. */
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { mountCanvas } from "../../../src/app/canvas/canvas.ts";
import type { ViewEdge, ViewGraph, ViewNode } from "../../../src/graph/view-graph.ts";
import type { Kind } from "../../../src/model/kind.ts";
import { random } from "../synthetic.ts";
import "../../../src/app/look/tokens.css";

export interface Drawn {
  /** From nothing to the first picture, in milliseconds. */
  readonly first: number;
  /** One step of a pan, in milliseconds. */
  readonly pan: number;
}

const STEPS = 12;
const KINDS: readonly Kind[] = [
  { id: "person", label: "People", singular: "Person", shape: "circle", icon: "user", colour: "--c-person", order: 1 },
  {
    id: "org",
    label: "Organisations",
    singular: "Organisation",
    shape: "square",
    icon: "landmark",
    colour: "--c-org",
    order: 2,
  },
];

function makeGraph(things: number, lines: number): ViewGraph {
  const graph: ViewGraph = new MultiDirectedGraph<ViewNode, ViewEdge>();
  const next = random(7);
  for (let i = 0; i < things; i++) {
    const kind = i % 3 === 0 ? "org" : "person";
    graph.addNode(`n${i}`, {
      label: `Thing number ${i}`,
      kind,
      cls: kind,
      claims: 1 + (i % 9),
      accepted: i % 5 !== 0,
      literal: false,
      described: true,
      key: false,
      x: (next() - 0.5) * 700,
      y: (next() - 0.5) * 620,
      focus: i === 0,
      more: i % 4,
    });
  }
  for (let i = 0; i < lines; i++) {
    const a = `n${Math.floor(next() ** 2 * things)}`;
    const b = `n${Math.floor(next() * things)}`;
    if (a === b) continue;
    graph.addDirectedEdge(a, b, {
      label: "met",
      standing: i % 4 === 0 ? "reported" : "accepted",
      certainty: "certain",
      rivals: i % 10 === 0 ? 2 : 0,
      claims: [`C${i}`],
      triples: [`t${i}`],
      curvature: 0.08,
      folded: null,
      bundled: 1,
    });
  }
  return graph;
}

const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));

/** Waits until the graphics card has really drawn what was asked of it. */
async function drawn(el: HTMLElement): Promise<void> {
  await frame();
  await frame();
  for (const canvas of el.querySelectorAll("canvas")) {
    const gl = canvas.getContext("webgl2");
    if (gl !== null) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
}

async function timed(el: HTMLElement, start: () => { move(x: number, y: number): void; end(): void }): Promise<Drawn> {
  const t0 = performance.now();
  const shown = start();
  await drawn(el);
  const first = performance.now() - t0;
  const times: number[] = [];
  for (let i = 0; i < STEPS; i++) {
    const t = performance.now();
    shown.move(0.5 + 0.004 * i, 0.5);
    await drawn(el);
    times.push(performance.now() - t);
  }
  shown.end();
  times.sort((a, b) => a - b);
  return { first, pan: times[STEPS >> 1] ?? Number.NaN };
}

const stage = (): HTMLElement => {
  const el = document.getElementById("stage");
  if (el === null) throw new Error("The page has lost its stage.");
  el.replaceChildren();
  return el;
};

/** Sigma with its own styles, labels and edge events. */
function bare(things: number, lines: number): Promise<Drawn> {
  const el = stage();
  const graph = makeGraph(things, lines);
  return timed(el, () => {
    const sigma = new Sigma(graph, el, { settings: { enableEdgeEvents: true, itemSizesReference: "screen" } });
    return { move: (x, y) => sigma.getCamera().setState({ x, y }), end: () => sigma.kill() };
  });
}

/** The canvas of the workbench. */
function ours(things: number, lines: number): Promise<Drawn> {
  const el = stage();
  const view = makeGraph(things, lines);
  const positions = Object.fromEntries(view.mapNodes((id, { x, y }) => [id, { x, y }]));
  const nothing = (): void => {};
  return timed(el, () => {
    const canvas = mountCanvas(el, {
      kinds: KINDS,
      onSelect: nothing,
      onExpand: nothing,
      onMove: nothing,
      onRivals: nothing,
    });
    canvas.show(view, positions, { animate: false, fit: true });
    return {
      move: (x, y) => canvas.setCamera({ ...canvas.camera(), x, y }),
      end: () => canvas.destroy(),
    };
  });
}

await document.fonts.ready;
Object.assign(window, { bench: { bare, ours } });
