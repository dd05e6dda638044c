/** The staging: brings a view onto the canvas, where everything stands as left, and what is new where a layout puts it. */
import type { LayoutId } from "../../graph/layouts/layout-names.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";
import type { CameraState } from "../canvas/camera.ts";
import type { Positions } from "../canvas/scene.ts";
import type { Session } from "../session/session.ts";
import type { Rank } from "../view/space-view.ts";
import type { DrawState } from "./draw-state.ts";
import type { Ground } from "./ground.ts";
import { LayoutRun } from "./layout-run.ts";
import { Places, type Standing } from "./places.ts";
import { groupPlaces } from "./shape-view.ts";

/** What the staging works for. */
export interface StagingOptions {
  readonly ground: Ground;
  readonly session: Session;
  /** What things are laid out by at first. */
  readonly layout: LayoutId;
  /** What the layout by rank goes by. */
  rank(): Rank | null;
  tell(patch: Partial<DrawState>): void;
  /** A view is on the canvas. */
  shown(): void;
}

export class Staging {
  readonly #ground: Ground;
  readonly #tell: StagingOptions["tell"];
  readonly #shown: StagingOptions["shown"];
  readonly #places: Places;
  readonly #run: LayoutRun;
  /** Whether everything but what is pinned is to be laid out, not only newcomers. */
  #relaying = false;
  #camera: CameraState | null = null;
  #toReveal: readonly string[] = [];

  constructor({ ground, session, layout, rank, tell, shown }: StagingOptions) {
    this.#ground = ground;
    this.#tell = tell;
    this.#shown = shown;
    this.#places = new Places(layout);
    this.#run = new LayoutRun(session, tell, rank);
  }

  get layout(): LayoutId {
    return this.#places.layout;
  }

  /** Another drawing: nothing stands any more, and nothing can be taken back. */
  restart(layout: LayoutId): void {
    this.#places.restart(layout);
  }

  /** Everything but what is pinned is laid out anew by the next `stage`. */
  relay(layout: LayoutId): void {
    this.#places.relay(layout);
    this.#relaying = true;
  }

  /** Shows a view: at once when everything has its place. `opening`: the camera goes where it would at first. */
  async stage(view: ViewGraph, opening: boolean): Promise<void> {
    const canvas = this.#ground.canvas();
    this.#run.stop();
    if (canvas === null) return;
    this.#places.take(groupPlaces(view, this.#places.positions), this.#places.guides);
    const pins = this.#places.positions;
    const fresh = view.nodes().some((n) => pins[n] === undefined);
    const relaying = this.#relaying;
    const first = !relaying && Object.keys(pins).length === 0;
    const sides = fresh ? await this.#run.find(view, canvas, this.#places, !relaying) : {};
    if (sides === null) return;
    this.#relaying = false;
    this.#tell({ progress: null, trouble: null });
    if (this.#ground.canvas() !== canvas) return;
    const fit = relaying ? true : first || opening ? "open" : false;
    canvas.show(view, this.#places.positions, { sides, animate: !first, fit });
    this.#tellPlaces();
    if (this.#camera !== null) canvas.setCamera(this.#camera);
    this.#camera = null;
    this.#shown();
    this.#bring();
  }

  /** Shows the view that there is again, as things stand now. */
  restage(): void {
    const view = this.#ground.view();
    if (view !== undefined) void this.stage(view, false);
  }

  /** Gives up what is being laid out. */
  abort(): void {
    this.#run.abort();
  }

  /** Moves the camera to things as soon as they are drawn: one just into view, several all of them. */
  reveal(ids: readonly string[]): void {
    this.#toReveal = ids;
    if (!this.#run.pending) this.#bring();
  }

  /** Things were put somewhere by hand: they are pinned there. */
  move(positions: Positions): void {
    this.#places.move(positions);
    this.#tellPlaces();
  }

  /** Things were put somewhere by a command: not pinned. */
  shift(positions: Positions): void {
    this.#places.shift(positions);
    this.restage();
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

  /** Takes the last layout or move back, for the next `stage`. */
  back(): Standing | null {
    const before = this.#places.back();
    if (before !== null) this.#relaying = false;
    return before;
  }

  /** How the things of the view stand now. */
  standing(): Omit<Standing, "guides"> & { readonly camera: CameraState | null } {
    const standing = this.#places.among(this.#ground.view()?.nodes() ?? []);
    return { ...standing, camera: this.#ground.canvas()?.camera() ?? null };
  }

  /** Takes over how things stand in a saved view, for the next `stage`. */
  restore(standing: Omit<Standing, "guides">, camera: CameraState | null): void {
    this.#places.restore(standing);
    this.#camera = camera;
    this.#relaying = false;
  }

  #tellPlaces(): void {
    const { pinned, guides, canGoBack } = this.#places;
    this.#ground.canvas()?.pins(pinned);
    this.#ground.canvas()?.guides(guides);
    this.#tell({ pinned, canGoBack });
  }

  #bring(): void {
    const view = this.#ground.view();
    const there = this.#toReveal.filter((id) => view?.hasNode(id) === true);
    this.#toReveal = [];
    const [one] = there;
    if (there.length > 1) this.#ground.canvas()?.fit(there);
    else if (one !== undefined) this.#ground.canvas()?.reveal(one);
  }
}
