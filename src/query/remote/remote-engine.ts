/** The remote engine: any SPARQL endpoint, asked by the SPARQL 1.1 Protocol. */
import { readText } from "../../rdf/read.ts";
import { SYNTAXES } from "../../rdf/syntax.ts";
import { cutTo } from "../cut.ts";
import type { Answer, EngineProgress, QueryEngine, QueryOptions, RowsResult } from "../engine.ts";
import { withPrefixes } from "../prefixes.ts";
import { QueryError } from "../query-error.ts";
import { queryKind } from "../query-kind.ts";
import { withRowLimit } from "../row-limit.ts";
import { checkSyntax } from "../syntax.ts";
import type { Endpoint, Fetch } from "./endpoint.ts";
import { EndpointError, hostOf, noAnswer, refusal } from "./endpoint-error.ts";
import { readJsonAnswer } from "./json-answer.ts";
import { type Patience, patiently } from "./patience.ts";

export interface RemoteEngineOptions extends Patience {
  /** Prefixes that queries need not declare. */
  readonly prefixes?: () => Readonly<Record<string, string>>;
  readonly onProgress?: (progress: EngineProgress) => void;
  /** How long a request without a limit of its own may take, in ms, tries and pauses included; no limit where absent. */
  readonly limit?: number;
  /** Default: the platform's own. */
  readonly fetch?: Fetch;
}

const ROWS = "application/sparql-results+json";
const GRAPHS = "application/n-triples, text/turtle;q=0.9";

export class RemoteEngine implements QueryEngine {
  readonly endpoint: Endpoint;
  readonly #options: RemoteEngineOptions;
  readonly #closing = new AbortController();

  constructor(endpoint: Endpoint, options: RemoteEngineOptions = {}) {
    this.endpoint = endpoint;
    this.#options = options;
  }

  /**
   * Asks the endpoint. What fails in passing is tried again (see `Patience`).
   * @throws QuerySyntaxError before anything is sent; EndpointError; QueryError `timeout`; the signal's reason.
   */
  async query(typed: string, options: QueryOptions = {}): Promise<Answer> {
    const { signal, timeout, rows: most, onRows } = options;
    const prefixes = this.#options.prefixes?.() ?? {};
    const kind = queryKind(typed);
    if (kind === "update") throw new QueryError("update", "This is an update: it would change the data.");
    const wrong = await checkSyntax(typed, prefixes);
    if (wrong !== null) throw wrong;
    const limited = most === undefined || kind !== "select" ? typed : withRowLimit(typed, most + 1);
    const { text } = withPrefixes(limited, prefixes);
    const isGraph = kind === "construct" || kind === "describe";
    this.#options.onProgress?.({ stage: "running", done: 0, total: 0 });
    const started = performance.now();
    try {
      const { body, type } = await this.#send("query", text, isGraph ? GRAPHS : ROWS, signal, timeout);
      const ms = performance.now() - started;
      if (isGraph) return cutTo({ kind: "quads", quads: quadsOf(body, type), prefixes, ms }, most);
      const result = readJsonAnswer(body);
      if (result.kind === "boolean") return { ...result, ms };
      onRows?.(result.variables, result.rows.slice(0, most), 0);
      return cutTo({ ...result, ms }, most);
    } finally {
      this.#options.onProgress?.({ stage: "ready", done: 0, total: 0 });
    }
  }

  /**
   * Sends an update. It is tried again only where that changes nothing (`INSERT DATA` and `DELETE DATA` of the same
   * quads), which is what Dossier sends.
   * @throws EndpointError when it is refused; then nothing has been changed there.
   */
  async update(text: string, { signal, timeout }: QueryOptions = {}): Promise<void> {
    await this.#send("update", text, "*/*", signal, timeout);
  }

  /**
   * Asks a SELECT of the program's own: it is sent as it stands.
   * @throws EndpointError, or the signal's reason.
   */
  async rows(text: string, { signal, timeout }: QueryOptions = {}): Promise<RowsResult> {
    const result = readJsonAnswer((await this.#send("query", text, ROWS, signal, timeout)).body);
    if (result.kind !== "rows") throw new QueryError("endpoint", "The endpoint gave no table of solutions.");
    return result;
  }

  async close(): Promise<void> {
    this.#closing.abort(new QueryError("closed", "The endpoint has been closed."));
  }

  async #send(
    what: "query" | "update",
    text: string,
    accept: string,
    signal: AbortSignal | undefined,
    timeout: number | undefined = this.#options.limit,
  ): Promise<{ body: string; type: string }> {
    const { url, updateUrl = url, headers = {}, graphs = [], name } = this.endpoint;
    const to = what === "update" ? updateUrl : url;
    const form = new URLSearchParams({ [what]: text });
    // What a query names itself counts in place of these (SPARQL 1.1 Protocol, 2.1.4).
    if (what === "query")
      for (const graph of graphs) for (const role of ["default", "named"]) form.append(`${role}-graph-uri`, graph);
    const clock = new AbortController();
    const timer = timeout === undefined ? undefined : setTimeout(() => clock.abort(timeoutError(timeout)), timeout);
    const stop = AbortSignal.any([this.#closing.signal, clock.signal, ...(signal === undefined ? [] : [signal])]);
    const send = this.#options.fetch ?? fetch;
    try {
      return await patiently(
        async () => {
          let response: Response;
          try {
            response = await send(to, {
              method: "POST",
              body: form.toString(),
              headers: { ...headers, Accept: accept, "Content-Type": "application/x-www-form-urlencoded" },
              signal: stop,
              credentials: "omit",
              // A header that says who asks must not travel on to another host.
              redirect: Object.keys(headers).length > 0 ? "error" : "follow",
            });
          } catch {
            stop.throwIfAborted();
            throw noAnswer(name ?? hostOf(to));
          }
          if (!response.ok) throw await refusal(response, what);
          const body = await response.text().catch(() => {
            stop.throwIfAborted();
            throw new EndpointError("The endpoint's answer broke off.", response.status, true);
          });
          return { body, type: response.headers.get("content-type") ?? "" };
        },
        this.#options,
        stop,
      );
    } finally {
      clearTimeout(timer);
    }
  }
}

const timeoutError = (ms: number) =>
  new QueryError(
    "timeout",
    `The endpoint gave no answer in ${Math.round(ms / 100) / 10} seconds, the limit set for a query.`,
  );

function quadsOf(text: string, type: string) {
  const mediaType = type.split(";")[0]?.trim().toLowerCase();
  const syntax = SYNTAXES.find((s) => s.mediaType === mediaType)?.id ?? "turtle";
  return readText(text, { syntax, path: "endpoint", skolemise: false }).quads;
}
