/** Runs queries one at a time and keeps the last answer, so that the panel may be closed and opened again. */
import type { EngineProgress, QueryResult } from "../../query/engine.ts";
import { QueryError, QuerySyntaxError } from "../../query/query-error.ts";
import type { Session } from "../session/session.ts";

/** Why a query has no answer; `line` and `column` (1-based) when it is a mistake in the text. */
export interface QueryTrouble {
  readonly sentence: string;
  readonly line?: number;
  readonly column?: number;
}

export interface RunState {
  readonly running: boolean;
  readonly engine: EngineProgress | null;
  readonly result: (QueryResult & { readonly ms: number }) | null;
  readonly trouble: QueryTrouble | null;
}

export class QueryRunner {
  readonly #session: Session;
  readonly #listeners = new Set<() => void>();
  #state: RunState = { running: false, engine: null, result: null, trouble: null };
  #work: AbortController | null = null;

  constructor(session: Session) {
    this.#session = session;
    session.onEngine((engine) => this.#set({ engine }));
  }

  get = (): RunState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks; what was running before is cancelled. Resolves when there is an answer or a reason. */
  async run(text: string): Promise<RunState> {
    this.#work?.abort();
    const work = new AbortController();
    this.#work = work;
    this.#set({ running: true, trouble: null });
    try {
      const result = await this.#session.engine.query(text, { signal: work.signal });
      if (!work.signal.aborted) this.#set({ running: false, result });
    } catch (error) {
      if (!work.signal.aborted) this.#set({ running: false, result: null, trouble: troubleOf(error) });
    }
    return this.#state;
  }

  cancel(): void {
    if (!this.#state.running) return;
    this.#work?.abort();
    this.#set({ running: false, result: null, trouble: { sentence: "Stopped. Nothing has changed." } });
  }

  #set(patch: Partial<RunState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of [...this.#listeners]) listener();
  }
}

function troubleOf(error: unknown): QueryTrouble {
  if (error instanceof QuerySyntaxError) return { sentence: error.sentence, line: error.line, column: error.column };
  if (error instanceof QueryError) return { sentence: error.sentence };
  return { sentence: error instanceof Error ? error.message : String(error) };
}
