/** The drawing: keeps the canvas showing what the view state asks for, and lays out what is new in a worker. */
import type { Group } from "../../graph/group.ts";
import type { LayoutId } from "../../graph/layouts/layout-names.ts";
import type { View, ViewGraph } from "../../graph/view-graph.ts";
import type { CameraState } from "../canvas/camera.ts";
import { type CanvasHandle, mountCanvas, type Selection, type ShowOptions } from "../canvas/canvas.ts";
import type { Dress } from "../canvas/dress.ts";
import type { HorizonMarks } from "../canvas/horizon.ts";
import { layoutView } from "../canvas/layout-client.ts";
import type { Positions } from "../canvas/scene.ts";
import { chooseView, focusOf, NARROW_LIMIT, WIDE_LIMIT } from "../desk/view-choice.ts";
import type { Session, SessionChange } from "../session/session.ts";
import { trailOf } from "../view/think-view.ts";
import type { Shown, ViewState } from "../view/view-state.ts";
import type { ViewStore } from "../view/view-store.ts";
import { layoutHints } from "./layout-hints.ts";
import { Places, type Standing } from "./places.ts";
import { rivalsOf, selectionFor } from "./selection-for.ts";
import { groupPlaces, shapeView } from "./shape-view.ts";
import { type Dimmer, dimmed, type Sieve, sift } from "./sieve.ts";
import { NO_TRAIL, type Trail, trailGroup } from "./trail.ts";

export interface DrawState {
  readonly view: View | null;
  /** The thing in the middle. */
  readonly focus: string | null;
  /** How far the layout is, 0 to 1; `null` when it rests. */
  readonly progress: number | null;
  /** Why nothing can be drawn. */
  readonly trouble: string | null;
  /** Things marked as hits of a query or a source. */
  readonly hits: readonly string[];
  /** What the view would hold if nothing were taken off the canvas. */
  readonly whole: View | null;
  /** The groups of the view, open ones included. */
  readonly groups: readonly Group[];
  readonly pinned: readonly string[];
  /** Whether how things stand can be taken a step back. */
  readonly canGoBack: boolean;
}

/** What the canvas tells back. */
export interface DrawingEvents {
  onShow(id: string): void;
  onShowLine(triples: readonly string[]): void;
  onExpand(id: string): void;
  onClear(): void;
  /** The keyboard has gone to a thing. */
  onCursor(id: string): void;
  /** A menu is wanted for what is there, at a point of the canvas. */
  onMenu(target: Selection | null, at: { x: number; y: number }): void;
  /** What floats over the edges of the canvas. */
  insets(): { top: number; right: number; bottom: number; left: number };
}

type Wanted = Pick<ViewState, "focus" | "steps" | "fold" | "placed" | "expanded"> & {
  readonly trail: readonly string[];
  /** How it is shaped and laid out: what comes after what is in it. */
  readonly form: readonly unknown[];
};

const wanted = (state: ViewState): Wanted => ({ ...wantedThings(state), form: formOf(state) });

const formOf = ({ layout, group, openGroups, collapsed }: ViewState) => [layout, group, openGroups, collapsed];

const wantedThings = ({ focus, steps, fold, placed, expanded, path }: ViewState): Omit<Wanted, "form"> => ({
  focus,
  steps,
  fold,
  placed,
  expanded,
  trail: trailOf(path),
});

/** Says what of a view lies within a knowledge horizon; `null`: none is open. */
export type HorizonMarker = (view: ViewGraph) => HorizonMarks | null;

export class Drawing {
  readonly #session: Session;
  readonly #view: ViewStore;
  readonly #wish: string | null;
  readonly #sieve: Sieve;
  readonly #dimmers = new Map<string, Dimmer>();
  #horizon: HorizonMarker | null = null;
  readonly #listeners = new Set<() => void>();
  #state: DrawState = {
    view: null,
    focus: null,
    progress: null,
    trouble: null,
    hits: [],
    whole: null,
    groups: [],
    pinned: [],
    canGoBack: false,
  };
  #canvas: CanvasHandle | null = null;
  #limit = WIDE_LIMIT;
  readonly #places: Places;
  /** Whether everything but what is pinned is to be laid out, not only newcomers. */
  #relaying = false;
  #camera: CameraState | null = null;
  #drawn: string | null = null;
  #sifted = "";
  #faint = "";
  #horizonDrawn = "null";
  #work: AbortController | null = null;
  #toReveal: readonly string[] = [];
  #trail: Trail = NO_TRAIL;
  #dress: Dress | null = null;

  constructor(session: Session, view: ViewStore, wish: string | null, sieve: Sieve) {
    this.#session = session;
    this.#view = view;
    this.#wish = wish;
    this.#sieve = sieve;
    this.#places = new Places(view.get().layout);
  }

  get = (): DrawState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Puts the canvas into an element; returns how to take it out again. */
  attach(host: HTMLElement, events: DrawingEvents): () => void {
    try {
      this.#canvas = mountCanvas(host, {
        kinds: this.#session.vocabulary.kinds(),
        label: "Graph. Arrow keys walk it, Enter selects; the list shows the same things.",
        insets: events.insets,
        onSelect: (selection) => this.#told(selection, events),
        onExpand: (id) => events.onExpand(id),
        onMove: (positions) => {
          this.#places.move(positions);
          this.#tellPlaces();
        },
        onRivals: (edge) => this.#told({ kind: "edge", id: edge }, events),
        onMenu: (target, at) => events.onMenu(target, at),
        onHover: (target, how) => {
          if (how === "keyboard" && target?.kind === "node") events.onCursor(target.id);
        },
      });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#set({ trouble: `This browser cannot draw the graph (${why}). The list shows the same things.` });
      return () => {};
    }
    if (this.#dress !== null) this.#canvas.dress(this.#dress);
    this.#limit = host.clientWidth < 600 ? NARROW_LIMIT : WIDE_LIMIT;
    this.#drawn = null;
    this.#faint = "";
    this.#horizonDrawn = "null";
    this.update();
    return () => {
      this.#work?.abort();
      this.#canvas?.destroy();
      this.#canvas = null;
    };
  }

  /** Whether a thing is on the canvas, as a mark or as a line. */
  isDrawn(id: string): boolean {
    const graph = this.#state.view?.graph;
    return graph !== undefined && (graph.hasNode(id) || graph.hasEdge(id) || this.groupWith(id) !== undefined);
  }

  /** The keys of all triples drawn as the same line as this one; `undefined` when it is not drawn. */
  lineOf(triple: string): readonly string[] | undefined {
    const graph = this.#state.view?.graph;
    const edge = graph?.findEdge((_, { triples }) => triples.includes(triple));
    return edge === undefined ? undefined : graph?.getEdgeAttribute(edge, "triples");
  }

  /** Follows a commit. */
  take(_change: SessionChange): void {
    this.#drawn = null;
    this.update();
  }

  /** Brings the canvas in line with the view state. */
  update(): void {
    const state = this.#view.get();
    const key = JSON.stringify(wanted(state));
    if (key !== this.#drawn) {
      const before = this.#drawn === null ? null : (JSON.parse(this.#drawn) as Wanted);
      const restart = before !== null && (before.focus !== state.focus || before.steps !== state.steps);
      this.#drawn = key;
      if (!restart && state.layout !== this.#places.layout) this.#relay(state.layout);
      this.#redraw(state, restart);
    } else if (this.#sifted !== this.#sieve.key()) this.#resift();
    this.#dim();
    this.#drawHorizon();
    this.#select(state.shown);
  }

  /**
   * Lets a feature leave part of the canvas faint; `null` ends it. It is asked again whenever the view or the view state
   * changes, and what several of them name is faint.
   */
  dimBy(feature: string, dimmer: Dimmer | null): void {
    if (dimmer === null) this.#dimmers.delete(feature);
    else this.#dimmers.set(feature, dimmer);
    this.#dim();
  }

  /** Lets a feature draw a knowledge horizon; `null` ends it. It is asked again whenever the view or the view state changes. */
  horizonBy(marker: HorizonMarker | null): void {
    this.#horizon = marker;
    this.#drawHorizon();
  }

  #drawHorizon(): void {
    const view = this.#state.view?.graph;
    if (view === undefined || this.#canvas === null) return;
    const marks = this.#horizon?.(view) ?? null;
    const key = JSON.stringify(marks);
    if (key === this.#horizonDrawn) return;
    this.#horizonDrawn = key;
    this.#canvas.horizon(marks);
  }

  /** Moves the camera to things as soon as they are drawn: one just into view, several all of them. */
  reveal(ids: readonly string[]): void {
    this.#toReveal = ids;
    if (this.#work === null) this.#bring();
  }

  /** Marks things as hits; an empty list takes the marks away. */
  mark(ids: readonly string[]): void {
    this.#set({ hits: ids });
    this.#canvas?.hits(ids);
  }

  /** Highlights a path and dims all else; `null` ends that. */
  follow(trail: Trail | null): void {
    this.#trail = trail ?? NO_TRAIL;
    this.#followTrail();
  }

  /** Gives marks other sizes and hues; `null` gives them their own again. */
  dress(dress: Dress | null): void {
    this.#dress = dress;
    this.#canvas?.dress(dress);
  }

  #followTrail(): void {
    const graph = this.#state.view?.graph;
    if (graph !== undefined) this.#canvas?.trail(trailGroup(graph, this.#trail));
  }

  /** Lays everything out anew but what is pinned. */
  layOutAgain(): void {
    this.#relay(this.#places.layout);
    this.#reshow();
  }

  /** Takes the last layout or move back. The data are not touched: undoing an edit is another thing. */
  stepBack(): Standing | null {
    const before = this.#places.back();
    if (before === null) return null;
    this.#relaying = false;
    this.#view.set({ layout: before.layout });
    this.#reshow();
    return before;
  }

  /** Puts things at these places, without pinning them. */
  shift(places: Positions): void {
    this.#places.shift(places);
    this.#reshow();
  }

  pin(id: string): void {
    this.#places.pin(id);
    this.#tellPlaces();
  }

  /** `null` = everything. */
  unpin(id: string | null): void {
    this.#places.unpin(id);
    this.#tellPlaces();
  }

  /** Tells over the canvas why something could not be done; the next drawing takes it away. */
  report(trouble: string): void {
    this.#set({ trouble });
  }

  /** How many things the first view holds on this screen. */
  get limit(): number {
    return this.#limit;
  }

  /** How things stand on the canvas now. */
  standing(): Omit<Standing, "guides"> & { readonly camera: CameraState | null } {
    const { layout, pinned, positions } = this.#places;
    const there = this.#state.view?.graph.nodes() ?? [];
    const own = Object.fromEntries(
      there.flatMap((id) => {
        const at = positions[id];
        return at === undefined ? [] : [[id, at] as const];
      }),
    );
    return { layout, pinned: pinned.filter((id) => id in own), positions: own, camera: this.#canvas?.camera() ?? null };
  }

  /** Lets things stand as in a saved view, once that view's state is set: `set` sets it. */
  restore(standing: Omit<Standing, "guides">, camera: CameraState | null, set: () => void): void {
    this.#places.restore(standing);
    this.#camera = camera;
    this.#relaying = false;
    // What stood before belongs to another view: it is no reason to start anew.
    this.#drawn = null;
    set();
    this.#reshow();
  }

  /** What can be seen now, as a picture. `null` while there is no canvas. */
  picture = (scale: number): HTMLCanvasElement | null => this.#canvas?.picture(scale) ?? null;

  /** The things that can be seen now. */
  inSight(): string[] {
    const canvas = this.#canvas;
    if (canvas === null) return this.order();
    const { width, height } = canvas.size();
    return this.order().filter((id) => {
      const p = canvas.pointOf(id);
      return p !== null && p.x >= 0 && p.y >= 0 && p.x <= width && p.y <= height;
    });
  }

  /** The group that a thing is drawn in, if it is in a closed one. */
  groupWith(id: string): Group | undefined {
    const graph = this.#state.view?.graph;
    return this.#state.groups.find((g) => graph?.hasNode(g.id) === true && g.members.includes(id));
  }

  #relay(layout: LayoutId): void {
    this.#places.relay(layout);
    this.#relaying = true;
  }

  #reshow(): void {
    const view = this.#state.view;
    if (view !== null) void this.#layOut(view.graph, false);
  }

  #tellPlaces(): void {
    this.#canvas?.pins(this.#places.pinned);
    this.#canvas?.guides(this.#places.guides);
    this.#set({ pinned: this.#places.pinned, canGoBack: this.#places.canGoBack });
  }

  zoom = (factor: number): void => this.#canvas?.zoom(factor);
  fit = (): void => this.#canvas?.fit();
  /** The canvas's own order of things, for the list beside it. */
  order = (): string[] => this.#canvas?.order() ?? this.#state.view?.graph.nodes() ?? [];
  recolour = (): void => this.#canvas?.recolour();

  close(): void {
    this.#work?.abort();
  }

  #redraw(state: ViewState, restart: boolean): void {
    const graph = this.#session.projection.graph;
    const whole = chooseView(graph, state, this.#wish, this.#limit);
    if (restart) this.#places.restart(state.layout);
    this.#show(whole, restart, focusOf(graph, state, this.#wish));
  }

  /** The same view, with more or less of it taken off the canvas. */
  #resift(): void {
    const { whole, focus } = this.#state;
    if (whole !== null) this.#show(whole, false, focus);
  }

  #show(whole: View, restart: boolean, focus: string | null): void {
    this.#sifted = this.#sieve.key();
    const sifted = sift(whole, this.#sieve.removed(whole.graph));
    const { graph, groups } = shapeView(sifted.graph, this.#view.get(), this.#session.vocabulary.kinds());
    const view = { ...sifted, graph };
    this.#set({ view, whole, focus, groups });
    if (this.#canvas === null) return;
    void this.#layOut(view.graph, restart);
  }

  /** Leaves faint what the dimmers name; nothing is repainted when they name the same. */
  #dim(): void {
    const view = this.#state.view?.graph;
    if (view === undefined || this.#canvas === null) return;
    const group = dimmed(view, this.#dimmers.values());
    const key = JSON.stringify(group);
    if (key === this.#faint) return;
    this.#faint = key;
    this.#canvas.setAside(group);
  }

  async #layOut(view: ViewGraph, restart: boolean): Promise<void> {
    const canvas = this.#canvas;
    this.#work?.abort();
    this.#work = null;
    if (canvas === null) return;
    const { layout } = this.#places;
    this.#places.take(groupPlaces(view, this.#places.positions), this.#places.guides);
    const pins = this.#places.positions;
    const fresh = view.nodes().some((n) => pins[n] === undefined);
    const relaying = this.#relaying;
    const first = !relaying && Object.keys(pins).length === 0;
    let sides: NonNullable<ShowOptions["sides"]> = {};
    if (fresh) {
      const work = new AbortController();
      this.#work = work;
      this.#set({ progress: 0 });
      try {
        const found = await layoutView(view, canvas, {
          pins,
          layout,
          joining: !relaying,
          hints: layoutHints(view, this.#session),
          signal: work.signal,
          onProgress: (done) => {
            if (!work.signal.aborted) this.#set({ progress: done });
          },
        });
        this.#places.take(found.positions, found.guides ?? []);
        sides = found.sides;
      } catch (error) {
        if (work.signal.aborted) return;
        const why = error instanceof Error ? error.message : String(error);
        this.#set({
          progress: null,
          trouble: `The drawing could not be laid out (${why}). The list shows the same things.`,
        });
        return;
      }
    }
    this.#work = null;
    this.#relaying = false;
    this.#set({ progress: null, trouble: null });
    if (this.#canvas !== canvas) return;
    const fit = relaying ? true : first || restart ? "open" : false;
    canvas.show(view, this.#places.positions, { sides, animate: !first, fit });
    this.#tellPlaces();
    if (this.#camera !== null) canvas.setCamera(this.#camera);
    this.#camera = null;
    canvas.hits(this.#state.hits);
    this.#followTrail();
    this.#faint = "";
    this.#dim();
    this.#horizonDrawn = "";
    this.#drawHorizon();
    this.#select(this.#view.get().shown);
    this.#bring();
  }

  #bring(): void {
    const there = this.#toReveal.filter((id) => this.#state.view?.graph.hasNode(id) === true);
    this.#toReveal = [];
    const [one] = there;
    if (there.length > 1) this.#canvas?.fit(there);
    else if (one !== undefined) this.#canvas?.reveal(one);
  }

  #select(shown: Shown | null): void {
    const graph = this.#state.view?.graph;
    if (graph === undefined) return;
    this.#canvas?.select(
      selectionFor(graph, shown, this.#session.claims),
      rivalsOf(graph, shown, this.#session.claims),
    );
  }

  #told(selection: Selection | null, events: DrawingEvents): void {
    if (selection === null) events.onClear();
    else if (selection.kind === "node") events.onShow(selection.id);
    else {
      const edge = this.#state.view?.graph;
      if (edge?.hasEdge(selection.id)) events.onShowLine(edge.getEdgeAttribute(selection.id, "triples"));
    }
  }

  #set(patch: Partial<DrawState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of [...this.#listeners]) listener();
  }
}
