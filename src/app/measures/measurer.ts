/** The measurer: takes the measures when they are looked at, and dresses the canvas by them. */
import { Evidence } from "../../graph/evidence.ts";
import type { MeasureId } from "../../graph/measures/measure.ts";
import { MEASURES, type Measured } from "../../graph/measures/measures.ts";
import { type Network, networkOf } from "../../graph/measures/network.ts";
import type { Drawing } from "../graph-pane/drawing.ts";
import type { Session } from "../session/session.ts";
import type { MeasuresView } from "../view/think-view.ts";
import type { ViewStore } from "../view/view-store.ts";
import { dressBy } from "./dress.ts";
import { takeMeasures } from "./measure-client.ts";

export interface MeasureState {
  /** The network that `measured` is of. */
  readonly network: Network | null;
  /** The measures that are ready. */
  readonly measured: ReadonlyMap<MeasureId, Measured>;
  /** 0 to 1 while they are being taken, else `null`. */
  readonly progress: number | null;
  /** Whether the reader has stopped it. */
  readonly stopped: boolean;
  readonly trouble: string | null;
}

const NOTHING: MeasureState = {
  network: null,
  measured: new Map(),
  progress: null,
  stopped: false,
  trouble: null,
};

export class Measurer {
  readonly #session: Session;
  readonly #view: ViewStore;
  readonly #drawing: Drawing;
  readonly #listeners = new Set<() => void>();
  #state: MeasureState = NOTHING;
  /** What the measures were taken of: the revision and the sources set aside. */
  #of = "";
  #dressed = "";
  #work: AbortController | null = null;

  constructor(session: Session, view: ViewStore, drawing: Drawing) {
    this.#session = session;
    this.#view = view;
    this.#drawing = drawing;
  }

  get = (): MeasureState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes the measures if something shows them and they are not of the dossier as it is; dresses the canvas. */
  update(): void {
    const { panel, measures, aside } = this.#view.get();
    const wanted = panel === "measures" || measures.size !== null || measures.colour;
    const of = JSON.stringify([this.#session.revision(), aside]);
    if (wanted && of !== this.#of) void this.#take(of);
    this.#dress();
  }

  /** Changes how the measures are shown. */
  show(patch: Partial<MeasuresView>, how: "push" | "replace" = "push"): void {
    this.#view.set({ measures: { ...this.#view.get().measures, ...patch } }, how);
  }

  /** Stops taking them; what is ready stays. */
  stop(): void {
    this.#work?.abort();
    this.#work = null;
    this.#set({ progress: null, stopped: true });
  }

  /** Takes them again after a stop. */
  again(): void {
    this.#of = "";
    this.update();
  }

  close(): void {
    this.#work?.abort();
  }

  async #take(of: string): Promise<void> {
    this.#of = of;
    this.#work?.abort();
    const work = new AbortController();
    this.#work = work;
    const { projection, claims } = this.#session;
    const { aside } = this.#view.get();
    const evidence = new Evidence(projection.graph, claims, { sources: aside });
    const network = networkOf(projection.graph, {
      standing: (edge, attributes) => evidence.standing(edge, attributes),
    });
    this.#set({ ...NOTHING, network, progress: 0 });
    try {
      await takeMeasures(
        { network, ids: MEASURES.map((m) => m.id) },
        {
          onProgress: (progress) => {
            if (!work.signal.aborted) this.#set({ progress });
          },
          onMeasured: (measured) => {
            if (work.signal.aborted) return;
            this.#set({ measured: new Map([...this.#state.measured, [measured.id, measured]]) });
            this.#dress();
          },
        },
        work.signal,
      );
      this.#set({ progress: null });
    } catch (error) {
      if (work.signal.aborted) return;
      const why = error instanceof Error ? error.message : String(error);
      this.#set({ progress: null, trouble: `The measures could not be taken (${why}).` });
    }
  }

  /** Sizes and colours the marks as the view asks, once what they go by is known. */
  #dress(): void {
    const { measures } = this.#view.get();
    const { network, measured } = this.#state;
    const size = measures.size === null ? undefined : measured.get(measures.size);
    const colour = measures.colour ? measured.get("community") : undefined;
    const key =
      size === undefined && colour === undefined
        ? ""
        : JSON.stringify([this.#of, size?.id ?? null, colour !== undefined, measures.reading]);
    if (key === this.#dressed) return;
    this.#dressed = key;
    this.#drawing.dress(network === null ? null : dressBy(network, { size, colour, reading: measures.reading }));
  }

  #set(patch: Partial<MeasureState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of [...this.#listeners]) listener();
  }
}
