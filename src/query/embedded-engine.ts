/** The embedded engine: Oxigraph in a worker, holding a copy of the dossier that catches up before each query. */
import type { Quad, Term } from "../rdf/term.ts";
import { type Delta, isEmpty } from "../store/delta.ts";
import type { Workspace } from "../store/workspace.ts";
import type { EngineProgress, QueryEngine, QueryOptions, QueryResult } from "./engine.ts";
import type { EngineWorker } from "./engine-worker.ts";
import { knownPrefixes, withPrefixes } from "./prefixes.ts";
import { QueryError } from "./query-error.ts";
import { namesGraphs, queryKind, selectsEverything, variablesInOrder } from "./query-kind.ts";
import { Replica } from "./replica.ts";
import { checkSyntax, explainFailure } from "./syntax.ts";
import { TermReader } from "./term-text.ts";
import { RequestFailed } from "./worker-channel.ts";

export interface EmbeddedEngineOptions {
  /** Told what the engine does before it can answer. */
  readonly onProgress?: (progress: EngineProgress) => void;
}

const closedError = () => new QueryError("closed", "The query engine has been closed.");

/**
 * Answers queries over the union of the dossier's documents and its ontology layers, each triple once; `GRAPH` reaches
 * the graphs by name. It starts with the first query (or `warm`), and a query that is stopped costs the next one a
 * reload, because a running query can only be stopped by ending its worker.
 *
 * It is a replica, never the truth: values come back in canonical form (`"01"^^xsd:integer` as `"1"`, `1.50` as `1.5`,
 * language tags in lower case), and the form in the file cannot be told from them. Skolem IRIs stay IRIs, so `isBlank`
 * is false for the blank nodes of files. SERVICE and custom functions are not offered.
 */
export class EmbeddedEngine implements QueryEngine {
  readonly #workspace: Workspace;
  readonly #replica: Replica;
  readonly #onProgress: (progress: EngineProgress) => void;
  #tail: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(workspace: Workspace, start: () => EngineWorker, options: EmbeddedEngineOptions = {}) {
    this.#workspace = workspace;
    this.#onProgress = options.onProgress ?? (() => {});
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

  query(text: string, { signal, after }: QueryOptions = {}): Promise<QueryResult & { readonly ms: number }> {
    return this.#inTurn(signal, () => this.#answer(text, after));
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

  async #answer(typed: string, after?: Delta): Promise<QueryResult & { readonly ms: number }> {
    if (after === undefined || isEmpty(after)) return this.#ask(typed);
    await this.#replica.catchUp(namesGraphs(typed));
    return this.#replica.ahead(after, () => this.#ask(typed));
  }

  async #ask(typed: string): Promise<QueryResult & { readonly ms: number }> {
    const kind = queryKind(typed);
    if (kind === "update") {
      throw new QueryError(
        "update",
        "This is an update: it would change the dossier, and only queries (SELECT, ASK, CONSTRUCT, DESCRIBE) run here.",
      );
    }
    const prefixes = knownPrefixes(this.#workspace.documents);
    const { text } = withPrefixes(typed, prefixes);
    const channel = await this.#replica.catchUp(namesGraphs(typed));
    this.#onProgress({ stage: "running", done: 0, total: 0 });
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
      const table = new TableReader();
      await channel.send({ do: "query", format: "tsv", text }, (piece) => table.read(piece));
      const { variables, rows } = table.result(selectsEverything(typed) ? variablesInOrder(typed) : []);
      return { kind: "rows", variables, rows, ms: performance.now() - started };
    } catch (error) {
      throw error instanceof RequestFailed ? await explainFailure(typed, prefixes, error.message) : error;
    } finally {
      this.#onProgress({ stage: "ready", done: 0, total: 0 });
    }
  }
}

/** Reads a TSV result piece by piece; pieces end at a line's end. */
class TableReader {
  readonly #reader = new TermReader();
  readonly #rows: (Term | undefined)[][] = [];
  #variables: string[] | null = null;

  read(piece: string): void {
    const lines = piece.split("\n");
    lines.pop();
    for (const line of lines) {
      if (this.#variables === null) {
        this.#variables = line === "" ? [] : line.split("\t").map((name) => name.slice(1));
      } else {
        this.#rows.push(this.#variables.length === 0 ? [] : line.split("\t").map((cell) => this.#reader.cell(cell)));
      }
    }
  }

  /** The table, its columns in the order of `wanted` where that names them. */
  result(wanted: readonly string[]): { variables: string[]; rows: (Term | undefined)[][] } {
    const variables = this.#variables ?? [];
    const place = (name: string) => {
      const at = wanted.indexOf(name);
      return at === -1 ? wanted.length : at;
    };
    const order = variables.map((_, i) => i).sort((a, b) => place(variables[a] ?? "") - place(variables[b] ?? ""));
    if (order.every((from, to) => from === to)) return { variables, rows: this.#rows };
    return {
      variables: order.map((i) => variables[i] ?? ""),
      rows: this.#rows.map((row) => order.map((i) => row[i])),
    };
  }
}
