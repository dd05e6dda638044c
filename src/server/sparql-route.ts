/** `/sparql`: the SPARQL 1.1 Protocol, and the service's description where nothing is asked. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { QueryError } from "../query/query-error.ts";
import { queryKind } from "../query/query-kind.ts";
import { Refusal, sendRefusal } from "./refusal.ts";
import type { Route } from "./routes.ts";
import { describeService } from "./service-description.ts";
import { answerQuery } from "./sparql-answer.ts";
import { namesDataset, withUsing } from "./sparql-dataset.ts";
import type { SparqlEndpoint } from "./sparql-endpoint.ts";
import { refusalOf } from "./sparql-refusal.ts";
import { readSparqlRequest, type SparqlRequest } from "./sparql-request.ts";

export const SPARQL = "/sparql";

/** Takes every method: those that do not fit are refused here. */
export function sparqlRoute(endpoint: SparqlEndpoint): Route {
  const { access, limits, onError } = endpoint.options;
  return async (request, response, path) => {
    if (path !== SPARQL) return false;
    try {
      response.setHeader("Vary", "Accept");
      response.setHeader("Cache-Control", "no-cache");
      if (access.admit(request, response, "GET, HEAD, POST, OPTIONS")) return true;
      const asked = await readSparqlRequest(request, {
        most: limits.queryBytes,
        timeout: limits.bodyTimeout,
      });
      await answer(asked, endpoint, request, response);
    } catch (error) {
      const refusal = refusalOf(error);
      if (response.headersSent) response.destroy();
      else if (!response.destroyed)
        sendRefusal(response, refusal ?? new Refusal(500, "Something went wrong on the server."));
      if (refusal === null && !isGone(error)) onError?.(error);
    }
    return true;
  };
}

const GONE = new Error("The client has gone.");
const isGone = (error: unknown): boolean => error === GONE;

async function answer(
  asked: SparqlRequest,
  endpoint: SparqlEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (asked.kind === "describe") return describeService(endpoint, request, response);
  const gone = new AbortController();
  response.on("close", () => {
    if (!response.writableFinished) gone.abort(GONE);
  });
  if (asked.kind === "query") return answerQuery(asked, endpoint, { request, response, signal: gone.signal });
  return update(asked, endpoint, { request, response, signal: gone.signal });
}

/** One request at a time is worked out, saved to the files, and made; then it is answered. */
async function update(
  { text, dataset }: Extract<SparqlRequest, { kind: "update" }>,
  endpoint: SparqlEndpoint,
  { request, response, signal }: { request: IncomingMessage; response: ServerResponse; signal: AbortSignal },
): Promise<void> {
  const { access, limits } = endpoint.options;
  access.checkWriter(request);
  const kind = queryKind(text);
  if (kind !== null && kind !== "update") throw new Refusal(400, "This is a query: send it as query, not as update.");
  if (dataset.default.length + dataset.named.length > 0 && namesDataset(text))
    throw new Refusal(400, "The update says with USING or WITH what it matches; leave out using-graph-uri.");
  const { dossier, updater } = await endpoint.open();
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(tooLong(limits.timeout)), limits.timeout);
  try {
    await dossier.change("SPARQL update", async () => ({
      delta: await updater.preview(withUsing(text, dataset), { signal: AbortSignal.any([signal, clock.signal]) }),
      result: undefined,
    }));
  } finally {
    clearTimeout(timer);
  }
  response.statusCode = 204;
  response.end();
}

const tooLong = (ms: number) =>
  new QueryError("timeout", `Stopped after ${ms / 1000} seconds, the limit that the server sets. Nothing was changed.`);
