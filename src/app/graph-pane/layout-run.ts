/** The layout run: finds places for what has none, in a worker; starting another one ends it. */
import type { ViewGraph } from "../../graph/view-graph.ts";
import type { CanvasHandle, ShowOptions } from "../canvas/canvas.ts";
import { layoutView } from "../canvas/layout-client.ts";
import type { Session } from "../session/session.ts";
import type { Rank } from "../view/space-view.ts";
import type { DrawState } from "./draw-state.ts";
import { layoutHints } from "./layout-hints.ts";
import type { Places } from "./places.ts";

/** The sides on which the layout has kept room for names. */
export type Sides = NonNullable<ShowOptions["sides"]>;

export class LayoutRun {
  readonly #session: Session;
  readonly #tell: (patch: Partial<DrawState>) => void;
  readonly #rank: () => Rank | null;
  #work: AbortController | null = null;

  constructor(session: Session, tell: (patch: Partial<DrawState>) => void, rank: () => Rank | null) {
    this.#session = session;
    this.#tell = tell;
    this.#rank = rank;
  }

  /** Whether places are still wanting: being looked for, or not found. */
  get pending(): boolean {
    return this.#work !== null;
  }

  /** Ends the run without a result; its places are still wanting. */
  abort(): void {
    this.#work?.abort();
  }

  /** Ends the run without a result, which is no longer wanted. */
  stop(): void {
    this.#work?.abort();
    this.#work = null;
  }

  /**
   * Puts what it finds into `places`. `joining`: newcomers join what stands, else all but what is pinned is new.
   * `null` when it was stopped, or failed: then it has told why.
   */
  async find(view: ViewGraph, canvas: CanvasHandle, places: Places, joining: boolean): Promise<Sides | null> {
    this.stop();
    const work = new AbortController();
    this.#work = work;
    this.#tell({ progress: 0 });
    try {
      const found = await layoutView(view, canvas, {
        pins: places.positions,
        layout: places.layout,
        joining,
        hints: layoutHints(view, this.#session, this.#rank()),
        signal: work.signal,
        onProgress: (done) => {
          if (!work.signal.aborted) this.#tell({ progress: done });
        },
      });
      if (work.signal.aborted) return null;
      places.take(found.positions, found.guides ?? []);
      this.#work = null;
      return found.sides;
    } catch (error) {
      if (work.signal.aborted) return null;
      const why = error instanceof Error ? error.message : String(error);
      this.#tell({
        progress: null,
        trouble: `The drawing could not be laid out (${why}). The list shows the same things.`,
      });
      return null;
    }
  }
}
