/** The embedded engine: Oxigraph in a worker, holding a copy of the dossier that catches up before each query. */
import { iri, type Quad } from "../rdf/term.ts";
import { type Delta, isEmpty } from "../store/delta.ts";
import { OverlaySource } from "../store/overlay-source.ts";
import type { QuadSource } from "../store/quad-store.ts";
import type { Workspace } from "../store/workspace.ts";
import type { Answer, EngineProgress, QueryEngine, QueryOptions, RowsResult } from "./engine.ts";
import type { EngineWorker } from "./engine-worker.ts";
import { asksServices, withServices } from "./federation.ts";
import { mendQuery } from "./mend/mend-query.ts";
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

function hasDirection(source: QuadSource): boolean {
  for (const { object } of source.match()) if (object.termType === "Literal" && object.direction) return true;
  return false;
}

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
  readonly #onProgress: (progress: EngineProgress) => void;
  readonly #askService: EmbeddedEngineOptions["askService"];
  /** Set when the engine has stopped over a dossier with texts that have a direction: comparing two of them ends it. */
  #hasDirections = false;
  #tail: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(workspace: Workspace, start: () => EngineWorker, options: EmbeddedEngineOptions = {}) {
    this.#workspace = workspace;
    this.#onProgress = options.onProgress ?? (() => {});
    this.#askService = options.askService;
    this.#replica = new Replica(workspace, start, this.#onProgress);
  }

  /** How many statements the engine could not read and therefore does not see; 0 unless a file holds malformed terms. */
  get unread(): number {
    return this.#replica.refused;
  }

  /** Starts and loads ahead of the first query. Never rejects: the query that needs it will tell what is wrong. */
  async warm(): Promise<void> {
    await this.#inTurn(undefined, () => this.#replica.catchUp(false)).catch(() => {});
  }

  query(text: string, options: QueryOptions = {}): Promise<Answer> {
    const { signal, timeout } = options;
    if (timeout === undefined) return this.#inTurn(signal, () => this.#answer(text, options));
    const clock = new AbortController();
    const signals = signal === undefined ? [clock.signal] : [clock.signal, signal];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const start = () => {
      timer = setTimeout(() => clock.abort(timeoutError(timeout)), timeout);
    };
    const work = this.#inTurn(AbortSignal.any(signals), () => this.#answer(text, options, start));
    return work.finally(() => clearTimeout(timer));
  }

  /**
   * What a SPARQL Update would change, as a delta to be dispatched; nothing changes by asking. See `previewUpdate`.
   * @throws QuerySyntaxError, QueryError, or the signal's reason.
   */
  async preview(typed: string, { signal }: QueryOptions = {}): Promise<Delta> {
    const { dossier, documents } = this.#workspace;
    const prefixes = knownPrefixes(documents);
    const wrong = await checkSyntax(typed, prefixes);
    if (wrong !== null) throw wrong;
    const { previewUpdate } = await import("./update/preview-update.ts");
    return previewUpdate(withPrefixes(typed, prefixes).text, {
      dossier,
      documents,
      stamp: `update-${Date.now().toString(36)}`,
      select: async (text, after) => {
        const result = await this.query(text, { signal, after });
        if (result.kind !== "rows") throw new QueryError("engine", "The engine gave no table of solutions.");
        return result;
      },
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
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
      const stopped = error instanceof QueryError && error.code === "engine" && /unreachable/.test(error.message);
      if (!stopped || this.#hasDirections || options.signal?.aborted === true) throw error;
      const { dossier, ontology } = this.#workspace;
      this.#hasDirections = [dossier, ontology].some((source) => hasDirection(source));
      if (!this.#hasDirections) throw error;
      return this.#ask(typed, options, onStart);
    }
  }

  #isInData({ kind, value }: { readonly kind: "iri" | "literal"; readonly value: string }): boolean {
    if (kind === "literal") return false;
    const { dossier, ontology } = this.#workspace;
    return [dossier, ontology].some((s) => s.count(iri(value)) > 0 || s.count(null, null, iri(value)) > 0);
  }

  /** The names of the graphs that GRAPH reaches. */
  #graphs(after?: Delta): string[] {
    const { dossier, ontology } = this.#workspace;
    const held = [after === undefined ? dossier : new OverlaySource(dossier, after), ontology];
    const names = held.flatMap((source) => source.graphs()).filter(({ termType }) => termType !== "DefaultGraph");
    return [...new Set(names.map(({ value }) => value))];
  }

  /** The query with what other endpoints answered put in. */
  async #federated(text: string, services: QueryOptions["services"], signal?: AbortSignal): Promise<string> {
    const ask = this.#askService;
    if (ask === undefined || !asksServices(text)) return text;
    const allowed = services ?? new Set<string>();
    return withServices(text, { allowed, mostRows: MOST_SERVICE_ROWS, ask: (to, query) => ask(to, query, signal) });
  }

  async #ask(typed: string, options: QueryOptions, onStart: () => void): Promise<Answer> {
    const { rows: most, onRows, services, signal } = options;
    const kind = queryKind(typed);
    if (kind === "update") {
      throw new QueryError(
        "update",
        "This is an update: it would change the dossier, and only queries (SELECT, ASK, CONSTRUCT, DESCRIBE) run here.",
      );
    }
    const prefixes = knownPrefixes(this.#workspace.documents);
    const limited = most === undefined || kind === "ask" || kind === "describe" ? typed : withRowLimit(typed, most + 1);
    const ahead = options.after !== undefined && !isEmpty(options.after);
    const whole = await mendQuery(withPrefixes(limited, prefixes).text, {
      isInData: (term) => !ahead && this.#isInData(term),
      graphs: () => this.#graphs(options.after),
      hasDirections: this.#hasDirections,
    });
    const text = await this.#federated(whole, services, signal);
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
          for (const line of piece.split("\n")) {
            const quad = reader.line(line);
            if (quad !== undefined) quads.push(quad);
          }
        });
        return { kind: "quads", quads, prefixes, ms: performance.now() - started };
      }
      const table = new TableReader(selectsEverything(typed) ? variablesInOrder(typed) : []);
      await channel.send({ do: "query", format: "tsv", text }, (piece) => {
        const fresh = table.read(piece);
        if (fresh.length > 0) onRows?.(table.variables, fresh);
      });
      const { variables, rows } = table;
      const ms = performance.now() - started;
      if (most === undefined || rows.length <= most) return { kind: "rows", variables, rows, ms };
      return { kind: "rows", variables, rows: rows.slice(0, most), ms, truncated: true };
    } catch (error) {
      throw error instanceof RequestFailed ? await explainFailure(typed, prefixes, error.message) : error;
    } finally {
      this.#onProgress({ stage: "ready", done: 0, total: 0 });
    }
  }
}
