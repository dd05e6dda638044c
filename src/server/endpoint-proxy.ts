/** The way to an endpoint: our own page asks here, and the request goes on to one address, with headers the page never sees. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { Refusal } from "./refusal.ts";
import { readBody } from "./request-body.ts";
import type { Route } from "./routes.ts";

export const ENDPOINT = "/endpoint";

export interface ProxiedEndpoint {
  readonly url: string;
  readonly updateUrl?: string;
  /** Sent on with each request; kept here. */
  readonly headers: Readonly<Record<string, string>>;
}

const LIMITS = { most: 64 * 1024 * 1024, timeout: 60_000 };
/** What our page understands; anything else is handed on as plain text. */
const KNOWN =
  /^(?:application\/(?:sparql-results\+(?:json|xml)|json|n-triples|trig|n-quads)|text\/(?:turtle|plain|csv|tab-separated-values))\s*(?:;|$)/i;
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** Takes requests of our own page on this machine, and of nobody else; answers what the endpoint answers. */
export function endpointProxy(endpoint: ProxiedEndpoint): Route {
  return async (request, response, path) => {
    if (path !== ENDPOINT) return false;
    try {
      checkSender(request);
      const body = await readBody(request, LIMITS);
      await forward(endpoint, body, request, response);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      answer(response, error.status, error.message);
    }
    return true;
  };
}

/** A page elsewhere can send a form here, but cannot give it this header or our own origin. */
function checkSender({ method, headers, socket }: IncomingMessage): void {
  if (method !== "POST") throw new Refusal(405, "The endpoint is asked by POST here.");
  const { origin, host } = headers;
  const site = headers["sec-fetch-site"];
  const isOwn =
    headers["x-dossier"] === "endpoint" &&
    (origin === undefined || origin === `http://${host}`) &&
    (site === undefined || site === "same-origin" || site === "none") &&
    LOOPBACK.test(socket.remoteAddress ?? "");
  if (!isOwn) throw new Refusal(403, "Only the page that this server serves may ask the endpoint through it.");
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(headers["content-type"] ?? ""))
    throw new Refusal(415, "Queries and updates are sent as forms here.");
}

async function forward(
  { url, updateUrl = url, headers }: ProxiedEndpoint,
  body: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = new URLSearchParams(body);
  const isUpdate = form.has("update");
  if (isUpdate === form.has("query")) throw new Refusal(400, "A request holds one query or one update.");
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  let answered: Response;
  try {
    answered = await fetch(isUpdate ? updateUrl : url, {
      method: "POST",
      body,
      headers: {
        ...headers,
        Accept: request.headers.accept ?? "*/*",
        "Content-Type": "application/x-www-form-urlencoded",
      },
      // What says who asks must not travel on to another host.
      redirect: "error",
      signal: gone.signal,
    });
  } catch {
    if (gone.signal.aborted) return;
    throw new Refusal(502, "The endpoint does not answer.");
  }
  const type = answered.headers.get("content-type") ?? "";
  response.statusCode = answered.status;
  response.setHeader("Content-Type", KNOWN.test(type) ? type : "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  const pause = answered.headers.get("retry-after");
  if (pause !== null) response.setHeader("Retry-After", pause);
  if (answered.body === null) response.end();
  // An answer that breaks off breaks off for the page too.
  else await pipeline(Readable.fromWeb(answered.body as WebStream), response).catch(() => response.destroy());
}

function answer(response: ServerResponse, status: number, sentence: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  if (status === 405) response.setHeader("Allow", "POST");
  response.end(`${sentence}\n`);
}
