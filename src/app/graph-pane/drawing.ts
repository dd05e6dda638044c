/** The drawing: keeps the canvas showing what the view state asks for, and lays out what is new in a worker. */
import type { Group } from "../../graph/group.ts";
import type { View } from "../../graph/view-graph.ts";
import type { Appearance } from "../canvas/appearance.ts";
import type { CameraState } from "../canvas/camera.ts";
import { type CanvasHandle, mountCanvas } from "../canvas/canvas.ts";
import type { Dress } from "../canvas/dress.ts";
import type { Positions } from "../canvas/scene.ts";
import { chooseView, focusOf, NARROW_LIMIT, WIDE_LIMIT } from "../desk/view-choice.ts";
import type { Session, SessionChange } from "../session/session.ts";
import { type Rank, sameRank } from "../view/space-view.ts";
import type { ViewState } from "../view/view-state.ts";
import type { ViewStore } from "../view/view-store.ts";
import { type DrawState, NOTHING_DRAWN, type SettledState } from "./draw-state.ts";
import { canvasOptions, type DrawingEvents } from "./drawing-events.ts";
import type { Ground } from "./ground.ts";
import { Highlights, type HorizonMarker } from "./highlights.ts";
import type { Standing } from "./places.ts";
import { shapeView } from "./shape-view.ts";
import { type Dimmer, type Sieve, sift } from "./sieve.ts";
import { Staging } from "./staging.ts";
import type { Trail } from "./trail.ts";
import { type Wanted, wanted } from "./wanted.ts";

export class Drawing {
  readonly #session: Session;
  readonly #view: ViewStore;
  readonly #wish: string | null;
  readonly #sieve: Sieve;
  readonly #listeners = new Set<() => void>();
  #state: DrawState = NOTHING_DRAWN;
  #settled: SettledState = NOTHING_DRAWN;
  #canvas: CanvasHandle | null = null;
  #limit = WIDE_LIMIT;
  #drawn: string | null = null;
  #sifted = "";
  #rank: Rank | null;
  readonly #staging: Staging;
  readonly #highlights: Highlights;

  constructor(session: Session, view: ViewStore, wish: string | null, sieve: Sieve) {
    this.#session = session;
    this.#view = view;
    this.#wish = wish;
    this.#rank = view.get().rank;
    this.#sieve = sieve;
    const ground: Ground = { canvas: () => this.#canvas, view: () => this.#state.view?.graph };
    this.#highlights = new Highlights(ground, session.claims);
    this.#staging = new Staging({
      ground,
      session,
      layout: view.get().layout,
      rank: () => view.get().rank,
      tell: (patch) => this.#set(patch),
      shown: () => {
        this.#highlights.hit(this.#state.hits);
        this.#highlights.renew(view.get().shown);
      },
    });
  }

  get = (): DrawState => this.#state;

  /** The state but for how far the layout is: the same object until something else changes. */
  settled = (): SettledState => this.#settled;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Puts the canvas into an element; returns how to take it out again. */
  attach(host: HTMLElement, events: DrawingEvents): () => void {
    try {
      this.#canvas = mountCanvas(
        host,
        canvasOptions(events, {
          kinds: this.#session.vocabulary.kinds(),
          view: () => this.#state.view?.graph,
          onMove: (positions) => this.#staging.move(positions),
        }),
      );
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#set({ trouble: `This browser cannot draw the graph (${why}). The list shows the same things.` });
      return () => {};
    }
    this.#highlights.begin();
    this.#limit = host.clientWidth < 600 ? NARROW_LIMIT : WIDE_LIMIT;
    this.#drawn = null;
    this.update();
    return () => {
      this.#staging.abort();
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
      const reranked = state.layout === "hierarchy" && !sameRank(state.rank, this.#rank);
      this.#rank = state.rank;
      if (!restart && (state.layout !== this.#staging.layout || reranked)) this.#staging.relay(state.layout);
      this.#redraw(state, restart);
    } else if (this.#sifted !== this.#sieve.key()) this.#resift();
    this.#takeMarks(state.marked);
    this.#highlights.refresh(state.shown);
  }

  /**
   * Lets a feature leave part of the canvas faint; `null` ends it. It is asked again whenever the view or the view state
   * changes, and what several of them name is faint.
   */
  dimBy(feature: string, dimmer: Dimmer | null): void {
    this.#highlights.dimBy(feature, dimmer);
  }

  /** Lets a feature draw a knowledge horizon; `null` ends it. It is asked again whenever the view or the view state changes. */
  horizonBy(marker: HorizonMarker | null): void {
    this.#highlights.horizonBy(marker);
  }

  /** Moves the camera to things as soon as they are drawn: one just into view, several all of them. */
  reveal(ids: readonly string[]): void {
    this.#staging.reveal(ids);
  }

  /** Marks things as hits, and lines by the keys of their triples; an empty list takes the marks away. */
  mark(ids: readonly string[], lines: readonly string[] = []): void {
    this.#highlights.find(ids, lines);
    this.#view.set({ marked: ids }, "replace");
    this.#takeMarks(ids);
  }

  /** Highlights a path and dims all else; `null` ends that. */
  follow(trail: Trail | null): void {
    this.#highlights.follow(trail);
  }

  /** Gives marks other sizes and hues; `null` gives them their own again. */
  dress(dress: Dress | null): void {
    this.#highlights.dress(dress);
  }

  /** Lays everything out anew but what is pinned. */
  layOutAgain(): void {
    this.#staging.relay(this.#staging.layout);
    this.#staging.restage();
  }

  /** Takes the last layout or move back. The data are not touched: undoing an edit is another thing. */
  stepBack(): Standing | null {
    const before = this.#staging.back();
    if (before === null) return null;
    this.#view.set({ layout: before.layout });
    this.#staging.restage();
    return before;
  }

  /** Puts things at these places, without pinning them. */
  shift(places: Positions): void {
    this.#staging.shift(places);
  }

  pin(id: string): void {
    this.#staging.pin(id);
  }

  /** `null` = everything. */
  unpin(id: string | null): void {
    this.#staging.unpin(id);
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
    return this.#staging.standing();
  }

  /** Lets things stand as in a saved view, once that view's state is set: `set` sets it. */
  restore(standing: Omit<Standing, "guides">, camera: CameraState | null, set: () => void): void {
    this.#staging.restore(standing, camera);
    // What stood before belongs to another view: it is no reason to start anew.
    this.#drawn = null;
    set();
    this.#staging.restage();
  }

  /** What can be seen now, as a picture. `null` while there is no canvas. */
  picture = (scale: number): HTMLCanvasElement | null => this.#canvas?.picture(scale) ?? null;

  /** How these things look on the canvas now; `undefined` while there is none. */
  appearance = (keep: readonly string[]): Appearance | undefined => this.#canvas?.appearance(keep);

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

  /** Where a thing stands on the canvas, in CSS pixels; `null` while it is not drawn. */
  pointOf = (id: string): { x: number; y: number } | null => this.#canvas?.pointOf(id) ?? null;

  /** The group that a thing is drawn in, if it is in a closed one. */
  groupWith(id: string): Group | undefined {
    const graph = this.#state.view?.graph;
    return this.#state.groups.find((g) => graph?.hasNode(g.id) === true && g.members.includes(id));
  }

  /** Makes room for what has come to float over the canvas. */
  settle = (): void => this.#canvas?.settle();
  zoom = (factor: number): void => this.#canvas?.zoom(factor);
  fit = (): void => this.#canvas?.fit();
  /** The canvas's own order of things, for the list beside it. */
  order = (): string[] => this.#canvas?.order() ?? this.#state.view?.graph.nodes() ?? [];
  recolour = (): void => this.#canvas?.recolour();

  close(): void {
    this.#staging.abort();
  }

  #takeMarks(ids: readonly string[]): void {
    if (ids === this.#state.hits) return;
    this.#set({ hits: ids });
    this.#highlights.hit(ids);
  }

  #redraw(state: ViewState, restart: boolean): void {
    const graph = this.#session.projection.graph;
    const whole = chooseView(graph, state, this.#wish, this.#limit);
    if (restart) this.#staging.restart(state.layout);
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
    void this.#staging.stage(view.graph, restart);
  }

  #set(patch: Partial<DrawState>): void {
    this.#state = { ...this.#state, ...patch };
    if (Object.keys(patch).some((name) => name !== "progress")) this.#settled = this.#state;
    for (const listener of [...this.#listeners]) listener();
  }
}
