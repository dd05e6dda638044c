/** Runs queries, one for each tab, and keeps their answers, so that the panel may be closed and opened again. */
import type { EngineProgress, RowsResult } from "../../query/engine.ts";
import { ServiceNotAllowed } from "../../query/federation.ts";
import { QueryError, QuerySyntaxError } from "../../query/query-error.ts";
import { queryKind } from "../../query/query-kind.ts";
import type { Session } from "../session/session.ts";
import { QueryHistory } from "./query-history.ts";
import { keepLimits, keptLimits, type Limits } from "./query-limits.ts";
import { QueryTabs } from "./query-tabs.ts";
import { FIRST_RUN, outcomeOf, type QueryTrouble, type Run } from "./run.ts";
import { SavedChanges } from "./saved/change-saved.ts";
import { ParameterValues } from "./saved/parameter-values.ts";
import { QueryShelf } from "./saved/query-shelf.ts";
import { savesToFolder } from "./saved/save-to-folder.ts";

export interface RunnerState {
  readonly engine: EngineProgress | null;
  /** The last run of each tab. */
  readonly runs: ReadonlyMap<string, Run>;
  readonly limits: Limits;
}

/** How often, in ms, what has arrived is shown while more comes. */
const SHOWN_EVERY = 150;
/** Rows shown while more come: enough to look through. */
const MOST_ARRIVING = 500;

export class QueryRunner {
  readonly tabs: QueryTabs;
  readonly history: QueryHistory;
  /** The dossier's saved queries. */
  readonly saved: QueryShelf;
  /** Saves, renames and deletes them. */
  readonly changes: SavedChanges;
  /** What was entered for the parameters of each tab's query. */
  readonly values: ParameterValues;
  readonly #session: Session;
  readonly #listeners = new Set<() => void>();
  readonly #work = new Map<string, AbortController>();
  /** Endpoints that queries may ask as long as the dossier is open. */
  readonly #services = new Set<string>();
  #state: RunnerState = { engine: null, runs: new Map(), limits: keptLimits() };

  constructor(session: Session) {
    this.#session = session;
    this.tabs = new QueryTabs(session.title);
    this.history = new QueryHistory(session.title);
    this.saved = new QueryShelf(session.title, session.queries);
    this.changes = new SavedChanges(this.saved, this.tabs, savesToFolder(session));
    this.values = new ParameterValues(session.title);
    session.onEngine((engine) => this.#set({ engine }));
  }

  get = (): RunnerState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The last run of a tab. */
  of(tab: string): Run {
    return this.#state.runs.get(tab) ?? FIRST_RUN;
  }

  limit(limits: Partial<Limits>): void {
    const next = { ...this.#state.limits, ...limits };
    keepLimits(next);
    this.#set({ limits: next });
  }

  /** Lets queries ask an endpoint as long as the dossier is open. */
  allow(endpoint: string): void {
    this.#services.add(endpoint);
  }

  /**
   * Asks, within `limits`; what the tab was running before is cancelled. An update is worked out and not made.
   * Resolves when there is an answer or a reason.
   */
  async run(tab: string, text: string, limits: Limits = this.#state.limits): Promise<Run> {
    this.#work.get(tab)?.abort();
    const work = new AbortController();
    this.#work.set(tab, work);
    this.#put(tab, { ...FIRST_RUN, text, limits, running: true });
    let next: Partial<Run>;
    try {
      const asked = this.values.filled(tab, text, this.#session.prefixes);
      next =
        queryKind(text) === "update"
          ? await this.#preview(asked, work, limits)
          : await this.#ask(tab, asked, work, limits);
    } catch (error) {
      next = { arriving: null, trouble: troubleOf(error) };
    }
    if (work.signal.aborted) return this.of(tab);
    this.#work.delete(tab);
    return this.#end(tab, next);
  }

  cancel(tab: string): void {
    const work = this.#work.get(tab);
    if (work === undefined) return;
    work.abort(new DOMException("Stopped.", "AbortError"));
    this.#work.delete(tab);
    this.#end(tab, { arriving: null, trouble: { sentence: "Stopped. Nothing has changed." } });
  }

  cancelAll(): void {
    for (const tab of [...this.#work.keys()]) this.cancel(tab);
  }

  /** Takes an update's preview away, with the words that say what became of it. */
  settle(tab: string, said: string | null): void {
    this.#put(tab, { ...this.of(tab), preview: null, said });
  }

  async #ask(tab: string, text: string, work: AbortController, { seconds, rows }: Limits): Promise<Partial<Run>> {
    let first: RowsResult["rows"][number][] = [];
    let shown = Number.NEGATIVE_INFINITY;
    const result = await this.#session.engine.query(text, {
      signal: work.signal,
      services: this.#services,
      ...(seconds === null ? {} : { timeout: seconds * 1000 }),
      ...(rows === null ? {} : { rows }),
      onRows: (variables, fresh, at) => {
        if (at === 0) first = [];
        if (first.length < MOST_ARRIVING) first.push(...fresh.slice(0, MOST_ARRIVING - first.length));
        if (work.signal.aborted || performance.now() - shown < SHOWN_EVERY) return;
        const { arriving, arrived } = this.of(tab);
        // The whole answer takes the place of its first rows once there is as much of it.
        const now = at + fresh.length;
        if (now < arrived) return;
        shown = performance.now();
        const isFull = at > 0 && first.length === MOST_ARRIVING && arriving?.rows.length === MOST_ARRIVING;
        const next = isFull ? arriving : { kind: "rows" as const, variables, rows: [...first] };
        this.#put(tab, { ...this.of(tab), arriving: next, arrived: Math.min(now, rows ?? now) });
      },
    });
    return { arriving: null, result, limits: { seconds, rows } };
  }

  /** The time that the engine takes to start and to load is not counted against the limit. */
  async #preview(text: string, work: AbortController, { seconds, rows }: Limits): Promise<Partial<Run>> {
    const { engine, workspace } = this.#session;
    const started = performance.now();
    const revision = workspace.revision;
    const clock = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = this.subscribe(() => {
      if (timer !== undefined || seconds === null || this.#state.engine?.stage !== "running") return;
      timer = setTimeout(() => clock.abort(tooSlow(seconds)), seconds * 1000);
    });
    try {
      const delta = await engine.preview(text, {
        services: this.#services,
        signal: AbortSignal.any([work.signal, clock.signal]),
        ...(rows === null ? {} : { rows }),
      });
      return { preview: { delta, revision, ms: performance.now() - started } };
    } finally {
      stop();
      clearTimeout(timer);
    }
  }

  #end(tab: string, patch: Partial<Run>): Run {
    const run = { ...this.of(tab), ...patch, running: false };
    this.#put(tab, run);
    const { outcome, ms } = outcomeOf(run);
    this.history.add({ text: run.text, at: new Date().toISOString(), outcome, ms });
    return run;
  }

  #put(tab: string, run: Run): void {
    this.#set({ runs: new Map(this.#state.runs).set(tab, run) });
  }

  #set(patch: Partial<RunnerState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of [...this.#listeners]) listener();
  }
}

const tooSlow = (seconds: number): QueryError =>
  new QueryError(
    "timeout",
    `Stopped after ${seconds} seconds, which is the limit set for a query. Narrow it, or lift the limit. Nothing has changed.`,
  );

function troubleOf(error: unknown): QueryTrouble {
  if (error instanceof QuerySyntaxError) return { sentence: error.sentence, line: error.line, column: error.column };
  if (error instanceof ServiceNotAllowed) return { sentence: error.sentence, endpoint: error.endpoint };
  if (error instanceof QueryError) {
    const { sentence, code } = error;
    return { sentence, ...(code === "timeout" ? { past: "seconds" } : code === "rows" ? { past: "rows" } : {}) };
  }
  return { sentence: error instanceof Error ? error.message : String(error) };
}
