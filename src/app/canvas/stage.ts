/** Sigma itself, set up for our marks and lines. Styles only bind attributes and states: nothing is re-evaluated but what changed. */
import Sigma from "sigma";
import { loopRadius, THICK } from "../../graph/placing/strokes.ts";
import type { EdgeState, NodeState } from "./attention.ts";
import { type IconAtlas, iconLayer } from "./icons.ts";
import { extremities, lineLayer, paths } from "./lines.ts";
import { BODY, envelopes, markLayer, RING } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { Scene } from "./scene.ts";
import { sizeRatio } from "./size-ratio.ts";

const NODE_STATE: NodeState = { emphasis: "none", isDim: false, isFar: false };
const EDGE_STATE: EdgeState = { isChosen: false, isHit: false, isNear: false, isDim: false, isFar: false };

/** Rings are round, so a ringed thing takes the disc as its envelope, wide enough for the ring. */
const ringed = (ring: number) => ({
  ring,
  shape: "disc",
  size: { attribute: "ringedSize" },
  share: { attribute: "ringedShare" },
  depth: "topNodes" as const,
});

/** @throws Error when the browser offers no WebGL 2. */
export function createStage(scene: Scene, host: HTMLElement, palette: () => Palette, atlas: IconAtlas) {
  return new Sigma(scene, host, {
    customNodeState: { ...NODE_STATE },
    customEdgeState: { ...EDGE_STATE },
    primitives: {
      nodes: {
        shapes: envelopes(),
        layers: [markLayer(palette), iconLayer(atlas)],
        variables: {
          body: { type: "number", default: 0 },
          icon: { type: "number", default: -1 },
          iconScale: { type: "number", default: 0.6 },
          iconColor: { type: "color", default: "#ffffff" },
          ring: { type: "number", default: 0 },
          hollow: { type: "number", default: 0 },
          share: { type: "number", default: BODY },
        },
      },
      edges: {
        paths: paths(),
        extremities: extremities(),
        layers: [lineLayer()],
        variables: {
          weight: { type: "number", default: THICK },
          dash: { type: "number", default: 0 },
          gap: { type: "number", default: 0 },
          curvature: { type: "number", default: 0.08 },
          loopRadius: { type: "number", default: loopRadius() },
        },
      },
    },
    styles: {
      stage: { background: "transparent" },
      nodes: [
        {
          x: { attribute: "x" },
          y: { attribute: "y" },
          size: { attribute: "size" },
          shape: { attribute: "envelope" },
          color: { attribute: "hue" },
          iconColor: { attribute: "iconHue" },
          // Always given: a variable that no rule sets keeps the value of the last evaluation.
          ring: RING.none,
          share: BODY,
          depth: "nodes",
          visibility: "visible",
          label: "",
          labelVisibility: "hidden",
          backdropVisibility: "hidden",
          cursor: "pointer",
        },
        {
          matchState: "isFar",
          cases: { true: { color: { attribute: "farHue" }, iconColor: { attribute: "farIconHue" } } },
        },
        {
          matchState: "isDim",
          cases: { true: { color: { attribute: "faintHue" }, iconColor: { attribute: "faintIconHue" } } },
        },
        { matchState: "isHovered", cases: { true: ringed(RING.hover) } },
        {
          matchState: "emphasis",
          cases: {
            selected: ringed(RING.selected),
            hit: ringed(RING.hit),
            focus: ringed(RING.focus),
            cursor: ringed(RING.hover),
          },
        },
      ],
      edges: [
        {
          path: "curved",
          selfLoopPath: "loop",
          curvature: { attribute: "curvature" },
          size: 2 * THICK,
          weight: { attribute: "thin" },
          dash: { attribute: "dash" },
          gap: { attribute: "gap" },
          head: { attribute: "end" },
          color: { attribute: "hue" },
          opacity: 1,
          depth: "edges",
          visibility: "visible",
          label: "",
          labelVisibility: "hidden",
          cursor: "pointer",
        },
        { matchState: "isFar", cases: { true: { opacity: 0.62 } } },
        { matchState: "isDim", cases: { true: { opacity: 0.3 } } },
        { matchState: "isHovered", cases: { true: { weight: { attribute: "strong" }, opacity: 1 } } },
        {
          matchState: "isHit",
          cases: {
            true: { size: 2.6 * THICK, weight: { attribute: "strong" }, color: { attribute: "chosenHue" } },
          },
        },
        {
          matchState: "isChosen",
          cases: {
            // Sigma draws an edge at half its size in CSS px.
            true: {
              size: 2.6 * THICK,
              weight: { attribute: "strong" },
              color: { attribute: "chosenHue" },
              depth: "topEdges",
            },
          },
        },
      ],
    },
    settings: {
      autoRescale: false,
      itemSizesReference: "screen",
      zoomToSizeRatioFunction: sizeRatio,
      renderLabels: false,
      renderEdgeLabels: false,
      enableEdgeEvents: true,
      enableNodeDrag: true,
      enableCameraRotation: false,
      allowInvalidContainer: true,
      minEdgeThickness: 0,
      edgePickingPadding: 6,
      minCameraRatio: 1 / 6,
      maxCameraRatio: 12,
      doubleClickTimeout: 280,
    },
  });
}

export type Stage = ReturnType<typeof createStage>;
