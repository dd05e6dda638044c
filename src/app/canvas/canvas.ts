/** The canvas: the only place that knows sigma. Give it a view and positions, and it tells what the reader does. */
import "./canvas.css";
import type { Guide } from "../../graph/layout-input.ts";
import { lettering, nameBox } from "../../graph/placing/lettering.ts";
import { radius } from "../../graph/placing/mark-size.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";
import { appearanceOf } from "./appearance.ts";
import {
  type Attention,
  type Group,
  NO_ATTENTION,
  type Reading,
  rank,
  readAttention,
  type Selection,
  sameSelection,
} from "./attention.ts";
import { createCamera, type Insets } from "./camera.ts";
import type { CanvasHandle, CanvasOptions } from "./canvas-options.ts";
import { type Dress, OWN_DRESS } from "./dress.ts";
import { createFraming } from "./framing.ts";
import type { Gestures } from "./gestures.ts";
import { createGlide } from "./glide.ts";
import { createHost } from "./host.ts";
import { createIconAtlas } from "./icons.ts";
import { bindKeyboard } from "./keyboard.ts";
import { createRuler, loadFaces } from "./lettering.ts";
import { bindLinkPull } from "./link-pull.ts";
import { createOverlay } from "./overlay.ts";
import { setPace } from "./pace.ts";
import { readPalette } from "./palette.ts";
import { bindPointer, hitAt } from "./pointer.ts";
import { createScene, type Painter, type Positions, updateScene } from "./scene.ts";
import { createSight } from "./sight.ts";
import { createStage } from "./stage.ts";
import { takePicture } from "./take-picture.ts";

export type { Selection } from "./attention.ts";
export type { CanvasHandle, CanvasOptions, ShowOptions } from "./canvas-options.ts";

const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * Puts a canvas into `el`, which must be positioned and have a size.
 * @throws Error when the browser offers no WebGL 2: show the list instead.
 */
export function mountCanvas(el: HTMLElement, options: CanvasOptions): CanvasHandle {
  const host = createHost(el, options.label ?? "Graph");
  const kinds = new Map(options.kinds.map((kind) => [kind.id, kind]));
  const atlas = createIconAtlas(["shapes", ...options.kinds.map((kind) => kind.icon)]);
  let palette = readPalette(host, options.kinds);
  const ruler = createRuler();
  const scene = createScene();
  let dress: Dress = OWN_DRESS;
  const painter: Painter = {
    kinds,
    atlas,
    get palette() {
      return palette;
    },
    worn(id) {
      const hue = dress.hues.get(id);
      return { r: dress.radii.get(id), hue: hue === undefined ? undefined : palette.token(hue) };
    },
  };
  const stage = createStage(scene, host, () => palette, atlas);
  const camera = createCamera(stage);
  let shown: ViewGraph | null = null;
  let attention: Attention = NO_ATTENTION;
  let reading: Reading = readAttention(scene, attention);

  let pinned: ReadonlySet<string> = new Set();
  let guides: readonly Guide[] = [];
  const overlay = createOverlay({
    scene,
    stage,
    camera,
    ruler,
    palette: () => palette,
    attention: () => attention,
    reading: () => reading,
    moving: () => glide.moving,
    pinned: () => pinned,
    guides: () => guides,
  });
  const glide = createGlide(scene, stage, () => {
    overlay.invalidate();
    overlay.paint();
  });
  stage.on("afterRender", overlay.paint);
  // Sigma keeps the old order of its node texture but fills a new one beside it: marks would change hands.
  stage.on("webglContextRestored", () => stage.getNodeDataTexture().clear());

  /** Reads what changed and hands each thing and line its state; sigma restyles only those that differ. */
  const attend = (change: Partial<Attention>): void => {
    attention = { ...attention, ...change };
    reading = readAttention(scene, attention);
    scene.forEachNode((id) => {
      stage.setNodeState(id, reading.node(id));
    });
    scene.forEachEdge((id) => {
      stage.setEdgeState(id, reading.edge(id));
    });
    overlay.invalidate();
    stage.scheduleRender();
  };

  const select = (selection: Selection | null, near: Group = NO_ATTENTION.near): void => {
    if (sameSelection(selection, attention.selection) && near === attention.near) return;
    attend({ selection, near });
  };
  const insets = (): Insets => options.insets?.() ?? NO_INSETS;

  const gestures: Gestures = {
    select(selection) {
      select(selection, sameSelection(selection, attention.selection) ? attention.near : undefined);
      options.onSelect(selection);
    },
    expand: (node) => options.onExpand(node),
    hover(target) {
      attention = {
        ...attention,
        hovered: target?.kind === "node" ? target.id : null,
        hoveredLine: target?.kind === "edge" ? target.id : null,
      };
      stage.scheduleRender();
      options.onHover?.(target, "pointer");
    },
    rivals: (edge) => options.onRivals(edge),
    menu: (target, at) => options.onMenu?.(target, at),
    dropped(nodes) {
      overlay.invalidate();
      stage.scheduleRender();
      options.onMove(pick(nodes));
    },
  };
  const pick = (nodes: readonly string[]): Positions =>
    Object.fromEntries(
      nodes.map((id) => [id, { x: scene.getNodeAttribute(id, "x"), y: scene.getNodeAttribute(id, "y") }]),
    );

  const framing = createFraming({ scene, camera, overlay, ruler, palette: () => palette, insets });
  const sight = createSight({
    host,
    scene,
    camera,
    framing,
    overlay,
    glide,
    palette: () => palette,
    selection: () => attention.selection,
    insets,
  });
  const repaint = (): void => {
    const view = shown;
    if (view !== null) updateScene(scene, view, {}, painter);
    overlay.invalidate();
    stage.refresh();
  };

  const unbindPointer = bindPointer(stage, scene, overlay, gestures);
  const unbindKeyboard = bindKeyboard(host, {
    scene,
    camera,
    gestures,
    attention: () => attention,
    moveCursor(node) {
      if (node === attention.cursor) return;
      attend({ cursor: node });
      if (node !== null) sight.reveal(node);
      options.onHover?.(node === null ? null : { kind: "node", id: node }, "keyboard");
    },
    showAll: () => sight.bring(),
    zoom: (factor) => camera.zoom(factor, palette.motion.base),
    pace: () => palette.motion.base,
  });
  const pull = bindLinkPull({
    host,
    layer: stage.getMouseLayer(),
    selection: () => attention.selection,
    place: (id) =>
      scene.hasNode(id)
        ? { at: stage.graphToViewport(scene.getNodeAttributes(id)), r: scene.getNodeAttribute(id, "size") }
        : null,
    hit: (at) => hitAt(stage, scene, at)?.id ?? null,
    names: () => overlay.drawn().map(({ rect }) => rect),
    allows: (id) => options.onLink !== undefined && options.allowsLink?.(id) !== false,
    onLink: (from, to) => options.onLink?.(from, to),
  });
  stage.on("afterRender", pull.follow);
  setPace(stage, palette.motion);

  let alive = true;
  const ready = Promise.all([loadFaces(palette.families), atlas.ready]).then(() => {
    if (!alive) return;
    ruler.forget();
    overlay.invalidate();
    stage.refresh();
  });

  return {
    show(view, positions, show = {}) {
      glide.finish();
      shown = view;
      if (show.sides !== undefined) overlay.suggest(show.sides);
      const { to, first } = updateScene(scene, view, positions, painter);
      const fit = show.fit ?? false;
      const still = first || show.animate === false;
      glide.start(to, still || fit !== false ? 0 : palette.motion.slow);
      attend({});
      stage.refresh();
      if (fit !== false) sight.frame(fit, still ? 0 : palette.motion.slow);
    },
    select,
    hits: (nodes) => attend({ hits: new Set(nodes) }),
    trail: (trail) => attend({ trail }),
    setAside: ({ nodes, edges }) => attend({ aside: { nodes: new Set(nodes), edges: new Set(edges) } }),
    horizon: (horizon) => attend({ horizon }),
    pins(nodes) {
      pinned = new Set(nodes);
      stage.scheduleRender();
    },
    guides(lines) {
      guides = lines;
      stage.scheduleRender();
    },
    appearance: (keep) => appearanceOf(scene, attention, reading, new Set(keep)),
    picture(scale) {
      glide.finish();
      return takePicture({ stage, overlay, camera, paper: palette.colours.paper }, scale);
    },
    fit: sight.bring,
    reveal: sight.reveal,
    settle: sight.settle,
    zoom: (factor) => camera.zoom(factor, palette.motion.base),
    dress(worn) {
      dress = worn ?? OWN_DRESS;
      repaint();
    },
    recolour() {
      palette = readPalette(host, options.kinds);
      setPace(stage, palette.motion);
      repaint();
    },
    positions: () => pick(scene.nodes()),
    viewport() {
      const { width, height } = camera.size();
      const i = insets();
      return { w: Math.max(80, width - i.left - i.right), h: Math.max(80, height - i.top - i.bottom) };
    },
    size: camera.size,
    camera: camera.state,
    setCamera: camera.set,
    order() {
      const ranks = new Map(scene.mapNodes((id, a) => [id, rank(id, a, attention, reading)] as const));
      return scene.nodes().sort((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0) || (a < b ? -1 : 1));
    },
    boxOf(node) {
      const form = kinds.get(node.kind)?.shape ?? "circle";
      const { w, h } = nameBox(node.label, lettering(form, node.focus, palette.families), ruler);
      return { r: radius(node) + 1, w, h };
    },
    nodeAt: (at) => hitAt(stage, scene, at)?.id ?? null,
    pointOf(node) {
      return scene.hasNode(node) ? stage.graphToViewport(scene.getNodeAttributes(node)) : null;
    },
    names: overlay.drawn,
    focus: () => host.focus(),
    ready,
    destroy() {
      alive = false;
      sight.stop();
      unbindPointer();
      unbindKeyboard();
      pull.destroy();
      glide.stop();
      overlay.destroy();
      stage.kill();
      host.remove();
    },
  };
}
