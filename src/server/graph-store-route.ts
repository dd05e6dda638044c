/** `/data`: the SPARQL 1.1 Graph Store HTTP Protocol over the dossier's documents and named graphs. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { knownPrefixes } from "../query/prefixes.ts";
import type { NamedNode } from "../rdf/term.ts";
import { documentGraph } from "../store/document.ts";
import { AnswerStream } from "./answer-stream.ts";
import { putting, quadsOfGraph, readGraph, type WantedGraph, wantedGraph } from "./graph-store-request.ts";
import { graphText } from "./graph-store-text.ts";
import { negotiate } from "./negotiate.ts";
import { Refusal, sendRefusal } from "./refusal.ts";
import type { Route } from "./routes.ts";
import type { ServedDossier } from "./served-dossier.ts";
import type { SparqlEndpoint } from "./sparql-endpoint.ts";
import { listOf, RDF_OFFERS, withCharset } from "./sparql-formats.ts";
import { refusalOf } from "./sparql-refusal.ts";

export const DATA = "/data";
const METHODS = "GET, HEAD, PUT, POST, DELETE, OPTIONS";
const READ_ONLY = "GET, HEAD, OPTIONS";

/** Takes every method: those that do not fit are refused here. */
export function graphStoreRoute(endpoint: SparqlEndpoint): Route {
  const { access, onError } = endpoint.options;
  return async (request, response, path) => {
    if (path !== DATA && !path.startsWith(`${DATA}/`)) return false;
    try {
      response.setHeader("Vary", "Accept");
      response.setHeader("Cache-Control", "no-cache");
      if (access.admit(request, response, access.write ? METHODS : READ_ONLY)) return true;
      await answer({ request, response, document: path.slice(DATA.length + 1) }, endpoint);
    } catch (error) {
      const refusal = refusalOf(error);
      if (response.headersSent) response.destroy();
      else
        sendRefusal(response, refusal ?? new Refusal(500, "Something went wrong on the server. Nothing was changed."));
      if (refusal === null) onError?.(error);
    }
    return true;
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What the address names below `/data/`; empty where it names nothing. */
  readonly document: string;
}

async function answer(exchange: Exchange, endpoint: SparqlEndpoint): Promise<void> {
  const { request } = exchange;
  const { access } = endpoint.options;
  const allow = { Allow: access.write ? METHODS : READ_ONLY };
  switch (request.method) {
    case "GET":
    case "HEAD":
      return get(exchange, endpoint);
    case "PUT":
    case "POST":
    case "DELETE":
      if (!access.write)
        throw new Refusal(405, "This dossier can only be read here. Serve it with --write to change it.", allow);
      access.checkWriter(request);
      return change(exchange, endpoint);
    default:
      throw new Refusal(405, "A graph is read and written by GET, HEAD, PUT, POST and DELETE.", allow);
  }
}

async function get({ request, response, document }: Exchange, endpoint: SparqlEndpoint): Promise<void> {
  const { dossier } = await endpoint.open();
  const graph = wantedGraph(request, pathOf(document, dossier)) as Exclude<WantedGraph, "new">;
  if (!dossier.hasGraph(graph)) throw notThere(graph);
  const chosen = negotiate(request.headers.accept, RDF_OFFERS);
  if (chosen === null) throw new Refusal(406, `A graph comes as one of: ${listOf(RDF_OFFERS)}.`);
  const { syntax } = chosen.offer;
  const state = dossier.stateOf(graph);
  response.setHeader("ETag", `"${state}.${syntax}"`);
  response.setHeader("Content-Type", withCharset(chosen.mediaType));
  if (names(request.headers["if-none-match"], state, syntax)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  const { workspace } = dossier;
  const stream = new AnswerStream(response);
  for await (const piece of graphText(quadsOfGraph(workspace, graph), syntax, knownPrefixes(workspace.documents)))
    await stream.send(piece);
  await stream.end();
}

async function change({ request, response, document }: Exchange, endpoint: SparqlEndpoint): Promise<void> {
  const { limits } = endpoint.options;
  const { dossier } = await endpoint.open();
  const wanted = wantedGraph(request, pathOf(document, dossier));
  const isNew = wanted === "new";
  const graph = isNew ? documentGraph(dossier.freePath("graph", "ttl")) : wanted;
  const base = graph?.value ?? `http://${request.headers.host}${DATA}?default`;
  const isDelete = request.method === "DELETE";
  const sent = isDelete ? [] : await readGraph(request, base, { most: limits.graphBytes, timeout: limits.bodyTimeout });
  const keep = request.method === "POST";
  const wasThere = await dossier.change(`${request.method} ${graph?.value ?? "default graph"}`, async () => {
    const there = dossier.hasGraph(graph);
    checkPreconditions(request, dossier, graph, there);
    if (isDelete && !there) throw notThere(graph);
    return { delta: putting(dossier.workspace, graph, sent, { keep }), result: there };
  });
  if (graph !== null) dossier.declareGraph(graph, !isDelete);
  response.statusCode = wasThere ? 204 : 201;
  if (isNew && graph !== null) response.setHeader("Location", `${DATA}?graph=${encodeURIComponent(graph.value)}`);
  response.end();
}

const pathOf = (document: string, dossier: ServedDossier): string | null =>
  document === "" ? null : dossier.documentPath(document);

const notThere = (graph: NamedNode | null): Refusal =>
  new Refusal(404, `There is no graph <${graph?.value ?? "default"}> here.`);

/** @throws Refusal 412. A state fits in whichever syntax it was read. */
function checkPreconditions(
  { headers }: IncomingMessage,
  dossier: ServedDossier,
  graph: NamedNode | null,
  there: boolean,
): void {
  const state = dossier.stateOf(graph);
  const wants = headers["if-match"];
  const not = headers["if-none-match"];
  const failed =
    (wants !== undefined && !(there && names(wants, state))) || (not !== undefined && there && names(not, state));
  if (failed) throw new Refusal(412, "The graph is no longer as you have it. Read it again.");
}

/** Whether a list of entity tags names a state; with a syntax, in that syntax. */
function names(header: string | undefined, state: string, syntax?: string): boolean {
  if (header === undefined) return false;
  return header.split(",").some((each) => {
    const tag = each.trim().replace(/^W\//, "");
    if (tag === "*") return true;
    const [named, kind] = tag.slice(1, -1).split(".");
    return named === state && (syntax === undefined || kind === syntax);
  });
}
