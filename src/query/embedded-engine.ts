/** The embedded engine: Oxigraph in a worker, holding a copy of the dossier that catches up before each query. */
import type { Quad } from "../rdf/term.ts";
import { type Delta, isEmpty } from "../store/delta.ts";
import type { Workspace } from "../store/workspace.ts";
import { cutTo } from "./cut.ts";
import type { Answer, EngineProgress, QueryEngine, QueryOptions, RowsResult } from "./engine.ts";
import type { EngineWorker } from "./engine-worker.ts";
import { asksServices, withServices } from "./federation.ts";
import { FIRST_ROWS, forFirstRows } from "./first-rows.ts";
import { Mender } from "./mender.ts";
import { knownPrefixes, withPrefixes } from "./prefixes.ts";
import { QueryError } from "./query-error.ts";
import { namesGraphs, queryKind, selectsEverything, variablesInOrder } from "./query-kind.ts";
import { Replica } from "./replica.ts";
import { withRowLimit } from "./row-limit.ts";
import { checkSyntax, explainFailure } from "./syntax.ts";
import { TableReader } from "./table-reader.ts";
import { TermReader } from "./term-text.ts";
import { RequestFailed } from "./worker-channel.ts";

/** More rows of another endpoint than this do not fit into a query. */
const MOST_SERVICE_ROWS = 10_000;

const timeoutError = (ms: number) =>
  new QueryError(
    "timeout",
    `Stopped after ${Math.round(ms / 100) / 10} seconds, which is the limit set for a query. Narrow it, or lift the limit.`,
  );

export interface EmbeddedEngineOptions {
  /** Told what the engine does before it can answer. */
  readonly onProgress?: (progress: EngineProgress) => void;
  /** Asks another endpoint, for SERVICE; without it SERVICE is not offered. */
  readonly askService?: (endpoint: string, query: string, signal?: AbortSignal) => Promise<RowsResult>;
}

/** The work, or the reason for which it was stopped: at once, whether or not who does it takes notice. */
const stopping = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });

const closedError = () => new QueryError("closed", "The query engine has been closed.");

/**
 * Answers queries over the union of the dossier's documents and its ontology layers, each triple once; `GRAPH` reaches
 * the graphs by name. It starts with the first query (or `warm`), and a query that is stopped costs the next one a
 * reload, because a running query can only be stopped by ending its worker.
 *
 * It is a replica, never the truth: values come back in canonical form (`"01"^^xsd:integer` as `"1"`, `1.50` as `1.5`,
 * language tags in lower case), and the form in the file cannot be told from them. Skolem IRIs stay IRIs, so `isBlank`
 * is false for the blank nodes of files. SERVICE asks only endpoints that the caller allows; custom functions are not offered.
 */
export class EmbeddedEngine implements QueryEngine {
  readonly #workspace: Workspace;
  readonly #replica: Replica;
  readonly #mender: Mender;
  readonly #onProgress: (progress: EngineProgress) => void;
  readonly #askService: EmbeddedEngineOptions["askService"];
  #tail: Promise<unknown> = Promise.resolve();
  #closed = false;
  readonly #closing = new AbortController();

  constructor(workspace: Workspace, start: () => EngineWorker, options: EmbeddedEngineOptions = {}) {
    this.#workspace = workspace;
    this.#onProgress = options.onProgress ?? (() => {});
    this.#askService = options.askService;
    this.#replica = new Replica(workspace, start, this.#onProgress);
    this.#mender = new Mender(workspace);
  }

  /** How many statements the engine could not read and therefore does not see; 0 unless a file holds malformed terms. */
  get unread(): number {
    return this.#replica.refused;
  }

  /** Starts and loads ahead of the first query. Never rejects: the query that needs it will tell what is wrong. */
  async warm(): Promise<void> {
    await this.#inTurn(undefined, () => this.#replica.catchUp(false)).catch(() => {});
  }

  async query(text: string, options: QueryOptions = {}): Promise<Answer> {
    const { signal, timeout } = options;
    if (this.#askService !== undefined && asksServices(text))
      return this.query(await this.#federated(text, options, this.#askService), options);
    if (timeout === undefined) return this.#inTurn(signal, () => this.#answer(text, options));
    const clock = new AbortController();
    const either = AbortSignal.any(signal === undefined ? [clock.signal] : [clock.signal, signal]);
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Anew for the whole after its first rows: they shall not keep it from being answered.
    const start = () => {
      clearTimeout(timer);
      timer = setTimeout(() => clock.abort(timeoutError(timeout)), timeout);
    };
    const work = this.#inTurn(either, () => this.#answer(text, { ...options, signal: either }, start));
    return work.finally(() => clearTimeout(timer));
  }

  /**
   * What a SPARQL Update would change, as a delta to be dispatched; nothing changes by asking. See `previewUpdate`.
   * @throws QuerySyntaxError, QueryError, or the signal's reason.
   */
  async preview(typed: string, options: QueryOptions = {}): Promise<Delta> {
    const { signal, rows } = options;
    const { dossier, documents } = this.#workspace;
    const prefixes = knownPrefixes(documents);
    const wrong = await checkSyntax(typed, prefixes);
    if (wrong !== null) throw wrong;
    const { previewUpdate } = await import("./update/preview-update.ts");
    // Endpoints answer first: their values are then the update's own, and kept as they are written.
    const ask = this.#askService;
    const text = ask === undefined || !asksServices(typed) ? typed : await this.#federated(typed, options, ask);
    return previewUpdate(withPrefixes(text, prefixes).text, {
      dossier,
      documents,
      stamp: `update-${Date.now().toString(36)}`,
      most: rows,
      select: async (asked, after, most) => {
        const result = await this.query(asked, { signal, after, rows: most });
        if (result.kind !== "rows") throw new QueryError("engine", "The engine gave no table of solutions.");
        return result;
      },
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#closing.abort(closedError());
    this.#replica.end(closedError());
    await this.#tail;
  }

  /** Runs `work` after what was asked before; rejects at once when the signal fires, ending the worker if it is busy. */
  #inTurn<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(closedError());
    if (signal?.aborted) return Promise.reject(signal.reason);
    let running = false;
    const job = this.#tail.then(async () => {
      if (this.#closed) throw closedError();
      signal?.throwIfAborted();
      running = true;
      try {
        return await work();
      } finally {
        running = false;
      }
    });
    this.#tail = job.catch(() => {});
    if (signal === undefined) return job;
    return new Promise((resolve, reject) => {
      const stop = () => {
        if (running) this.#replica.end(signal.reason);
        reject(signal.reason);
      };
      signal.addEventListener("abort", stop, { once: true });
      job.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
    });
  }

  async #answer(typed: string, options: QueryOptions, onStart: () => void = () => {}): Promise<Answer> {
    const { after } = options;
    if (after === undefined || isEmpty(after)) return this.#askTwice(typed, options, onStart);
    await this.#replica.catchUp(namesGraphs(typed));
    return this.#replica.ahead(after, () => this.#ask(typed, options, onStart));
  }

  /** Asks once more, with care for directions, where the engine may have stopped over one. */
  async #askTwice(typed: string, options: QueryOptions, onStart: () => void): Promise<Answer> {
    try {
      return await this.#ask(typed, options, onStart);
    } catch (error) {
      if (options.signal?.aborted === true || !this.#mender.learnsFrom(error)) throw error;
      return this.#ask(typed, options, onStart);
    }
  }

  /**
   * The query with what other endpoints answered put in. They are asked before its turn comes, so that a slow one keeps
   * nothing else waiting; and none is asked for a query with a mistake in it.
   */
  async #federated(
    typed: string,
    { services = new Set(), signal, timeout }: QueryOptions,
    ask: NonNullable<EmbeddedEngineOptions["askService"]>,
  ): Promise<string> {
    if (this.#closed) throw closedError();
    const prefixes = knownPrefixes(this.#workspace.documents);
    const wrong = await checkSyntax(typed, prefixes);
    if (wrong !== null) throw wrong;
    const clock = new AbortController();
    const timer = timeout === undefined ? undefined : setTimeout(() => clock.abort(timeoutError(timeout)), timeout);
    const either = AbortSignal.any([clock.signal, this.#closing.signal, ...(signal === undefined ? [] : [signal])]);
    try {
      return await withServices(withPrefixes(typed, prefixes).text, {
        allowed: services,
        mostRows: MOST_SERVICE_ROWS,
        signal: either,
        ask: (to, query) => stopping(ask(to, query, either), either),
      });
    } finally {
      clearTimeout(timer);
    }
  }

  async #ask(typed: string, options: QueryOptions, onStart: () => void): Promise<Answer> {
    const { rows: most, onRows, signal } = options;
    const kind = queryKind(typed);
    if (kind === "update") {
      throw new QueryError(
        "update",
        "This is an update: it would change the dossier, and only queries (SELECT, ASK, CONSTRUCT, DESCRIBE) run here.",
      );
    }
    const prefixes = knownPrefixes(this.#workspace.documents);
    const limited = most === undefined || kind !== "select" ? typed : withRowLimit(typed, most + 1);
    const mended = (asked: string) => this.#mender.mend(withPrefixes(asked, prefixes).text, options.after);
    const text = await mended(limited);
    // Whoever stopped it while no worker was busy with it ended none.
    signal?.throwIfAborted();
    if (this.#closed) throw closedError();
    const channel = await this.#replica.catchUp(namesGraphs(typed));
    this.#onProgress({ stage: "running", done: 0, total: 0 });
    onStart();
    const started = performance.now();
    try {
      if (kind === "ask") {
        let json = "";
        await channel.send({ do: "query", format: "json", text }, (piece) => {
          json += piece;
        });
        const { boolean } = JSON.parse(json) as { boolean: boolean };
        return { kind: "boolean", value: boolean, ms: performance.now() - started };
      }
      if (kind === "construct" || kind === "describe") {
        const quads: Quad[] = [];
        const reader = new TermReader();
        await channel.send({ do: "query", format: "nt", text }, (piece) => {
          // What lies beyond the limit is not read.
          if (most !== undefined && quads.length > most) return;
          for (const line of piece.split("\n")) {
            const quad = reader.line(line);
            if (quad !== undefined) quads.push(quad);
          }
        });
        return cutTo({ kind: "quads", quads, prefixes, ms: performance.now() - started }, most);
      }
      const read = async (asked: string): Promise<TableReader> => {
        const table = new TableReader(selectsEverything(typed) ? variablesInOrder(typed) : []);
        await channel.send({ do: "query", format: "tsv", text: asked }, (piece) => {
          const at = table.rows.length;
          const fresh = table.read(piece);
          if (fresh.length > 0) onRows?.(table.variables, fresh, at);
        });
        return table;
      };
      const early = onRows === undefined ? null : forFirstRows(limited);
      const first = early === null ? null : await read(await mended(early));
      signal?.throwIfAborted();
      if (first !== null && first.rows.length === FIRST_ROWS) onStart();
      const isWhole = first !== null && first.rows.length < FIRST_ROWS;
      const { variables, rows } = isWhole ? first : await read(text);
      return cutTo({ kind: "rows", variables, rows, ms: performance.now() - started }, most);
    } catch (error) {
      throw error instanceof RequestFailed ? await explainFailure(typed, prefixes, error.message) : error;
    } finally {
      this.#onProgress({ stage: "ready", done: 0, total: 0 });
    }
  }
}
