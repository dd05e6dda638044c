/** The path finder: keeps the answer to what the view state asks, and the path that is shown on the canvas. */
import { Evidence } from "../../graph/evidence.ts";
import {
  ASSERTED,
  findPathsInSlices,
  type Path,
  type PathAnswer,
  type PathOptions,
  REPORTED,
} from "../../graph/paths/paths.ts";
import type { Drawing } from "../graph-pane/drawing.ts";
import type { Session } from "../session/session.ts";
import { NO_PATH, type PathView } from "../view/think-view.ts";
import type { ViewStore } from "../view/view-store.ts";

export interface PathState {
  /** `null` until two things are picked and their paths are known. */
  readonly answer: PathAnswer | null;
  /** The path that is shown. */
  readonly path: Path | null;
  readonly looking: boolean;
  readonly trouble: string | null;
}

const IDLE: PathState = { answer: null, path: null, looking: false, trouble: null };

/** Paths offered at a time. */
const MOST = 8;

/** The things between the ends of a path. */
export const between = ({ nodes }: Path): readonly string[] => nodes.slice(1, -1);

export class PathFinder {
  readonly #session: Session;
  readonly #view: ViewStore;
  readonly #drawing: Drawing;
  readonly #listeners = new Set<() => void>();
  #state: PathState = IDLE;
  #evidence: Evidence | null = null;
  #asked = "";
  #followed = "";
  #work: AbortController | null = null;

  constructor(session: Session, view: ViewStore, drawing: Drawing) {
    this.#session = session;
    this.#view = view;
    this.#drawing = drawing;
  }

  get = (): PathState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Follows a commit. */
  forget(): void {
    this.#evidence = null;
    this.#asked = "";
    this.update();
  }

  /** Answers what the view state asks, if that is something else than before. */
  update(): void {
    const { path, aside } = this.#view.get();
    const { start, end, way: _, ...rest } = path;
    const asked = start === null || end === null ? "" : JSON.stringify([start, end, rest, aside]);
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#work?.abort();
      this.#work = null;
      if (start === null || end === null) this.#set(IDLE);
      else void this.#look(start, end);
    }
    if (!this.#state.looking) this.#choose();
  }

  /** Changes what is asked; the path that was shown is kept if it is still among the answers. */
  ask(patch: Partial<PathView>): void {
    const { path } = this.#view.get();
    const ends = (patch.start ?? path.start) !== path.start || (patch.end ?? path.end) !== path.end;
    const emptied = patch.start === null || patch.end === null;
    this.#view.set({ path: { ...path, ...(ends || emptied ? { way: null } : {}), ...patch } });
  }

  /** Makes a thing one end of the paths that are looked for, and opens the panel. */
  endAt(id: string, end: "start" | "end"): void {
    const { path } = this.#view.get();
    const other = end === "start" ? "end" : "start";
    this.#view.set({
      panel: "paths",
      board: null,
      path: { ...path, [end]: id, way: null, ...(path[other] === id ? { [other]: null } : {}) },
    });
  }

  /** Shows one of the paths found. */
  show(path: Path): void {
    this.ask({ way: between(path) });
  }

  /** Puts the path away. */
  clear(): void {
    this.#view.set({ path: NO_PATH });
  }

  close(): void {
    this.#work?.abort();
  }

  async #look(start: string, end: string): Promise<void> {
    const work = new AbortController();
    this.#work = work;
    this.#set({ ...this.#state, looking: true, trouble: null });
    const { projection, claims, vocabulary } = this.#session;
    this.#evidence ??= new Evidence(projection.graph, claims);
    const world = { graph: projection.graph, evidence: this.#evidence, vocabulary };
    try {
      const options = { ...this.options(), signal: work.signal };
      const answer = await findPathsInSlices(world, start, end, options);
      if (work.signal.aborted) return;
      this.#set({ ...this.#state, answer, looking: false });
      this.#choose();
    } catch (error) {
      if (work.signal.aborted) return;
      const why = error instanceof Error ? error.message : String(error);
      this.#set({ ...IDLE, trouble: `The paths could not be found (${why}).` });
    }
  }

  /** What is asked for, as the search takes it. */
  options(): PathOptions {
    const { path, aside } = this.#view.get();
    return {
      by: path.by,
      most: MOST,
      longer: true,
      standings: path.accepted ? ASSERTED : REPORTED,
      avoid: { things: path.avoidThings, claims: path.avoidClaims, sources: aside },
    };
  }

  /** Takes the path that the address names, or the first; the address then names it. */
  #choose(): void {
    const { answer } = this.#state;
    const view = this.#view.get().path;
    const named = JSON.stringify(view.way);
    const path =
      answer?.paths.find((p) => JSON.stringify(between(p)) === named && view.way !== null) ?? answer?.paths[0] ?? null;
    if (path !== this.#state.path) this.#set({ ...this.#state, path });
    const way = path === null ? null : between(path);
    if (view.start !== null && view.end !== null && answer !== null && JSON.stringify(way) !== named) {
      this.#view.set({ path: { ...view, way } }, "replace");
      return;
    }
    this.#follow(path);
  }

  #follow(path: Path | null): void {
    const steps = path?.steps.map((s) => [s.edge, ...s.others.map((o) => o.edge)]) ?? [];
    const key = path === null ? "" : JSON.stringify([path.nodes, steps]);
    if (key === this.#followed) return;
    this.#followed = key;
    this.#drawing.follow(path === null ? null : { nodes: path.nodes, steps });
    if (path !== null) this.#drawing.reveal(path.nodes);
  }

  #set(state: PathState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
