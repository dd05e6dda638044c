/** What the service says of itself: SPARQL 1.1 Service Description at `/sparql`, VoID at `/.well-known/void`. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { dcterms, rdf, VOID_NS, xsd } from "../rdf/namespaces.ts";
import { blank, iri, literal, type NamedNode, type ObjectTerm, type Quad, quad, type Subject } from "../rdf/term.ts";
import { writeRdf } from "../rdf/write.ts";
import type { Workspace } from "../store/workspace.ts";
import { negotiate } from "./negotiate.ts";
import { Refusal, sendRefusal } from "./refusal.ts";
import type { Route } from "./routes.ts";
import type { SparqlEndpoint } from "./sparql-endpoint.ts";
import { GRAPH_OFFERS, listOf, RDF_OFFERS, TABLE_OFFERS, withCharset } from "./sparql-formats.ts";
import { refusalOf } from "./sparql-refusal.ts";
import { type UnionCounts, unionCounts } from "./union-counts.ts";

const SD_NS = "http://www.w3.org/ns/sparql-service-description#";
const sd = (local: string): NamedNode => iri(SD_NS + local);
const voidTerm = (local: string): NamedNode => iri(VOID_NS + local);
const integer = (n: number) => literal(String(n), xsd("integer"));
const PREFIXES = { sd: SD_NS, void: VOID_NS, dcterms: dcterms("").value, formats: "http://www.w3.org/ns/formats/" };

/** Answers `GET /sparql` without a query. @throws Refusal 406. */
export async function describeService(
  endpoint: SparqlEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { dossier } = await endpoint.open();
  const { triples } = await unionCounts(dossier.workspace);
  const { write } = endpoint.options.access;
  send(request, response, serviceQuads(`${own(request)}/sparql`, dossier.workspace, { write, triples }));
}

/** `/.well-known/void`. */
export function voidRoute(endpoint: SparqlEndpoint): Route {
  return async (request, response, path) => {
    if (path !== "/.well-known/void") return false;
    try {
      response.setHeader("Vary", "Accept");
      response.setHeader("Cache-Control", "no-cache");
      if (endpoint.options.access.admit(request, response, "GET, HEAD, OPTIONS")) return true;
      if (request.method !== "GET" && request.method !== "HEAD")
        throw new Refusal(405, "This can only be read.", { Allow: "GET, HEAD, OPTIONS" });
      const { dossier } = await endpoint.open();
      const counts = await unionCounts(dossier.workspace);
      send(request, response, datasetQuads(own(request), endpoint.options.title, counts));
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      sendRefusal(response, refusal);
    }
    return true;
  };
}

/** The host has been checked before any route. */
const own = ({ headers }: IncomingMessage): string => `http://${headers.host}`;

function send(request: IncomingMessage, response: ServerResponse, quads: readonly Quad[]): void {
  const accept = request.headers.accept;
  const isBrowser = accept?.includes("text/html") === true;
  const chosen = negotiate(isBrowser ? "*/*" : accept, RDF_OFFERS);
  if (chosen === null) throw new Refusal(406, `This comes as one of: ${listOf(RDF_OFFERS)}.`);
  const body = Buffer.from(writeRdf(quads, { syntax: chosen.offer.syntax, prefixes: PREFIXES }));
  response.setHeader("Content-Type", withCharset(chosen.mediaType));
  response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Collects statements about one node. */
const about =
  (quads: Quad[]) =>
  (subject: Subject, ...said: readonly (readonly [NamedNode, ObjectTerm])[]): void => {
    for (const [predicate, object] of said) quads.push(quad(subject, predicate, object));
  };

/** The service at an address, with the graphs it has; `triples`: how many they hold together. */
export function serviceQuads(
  address: string,
  { dossier }: Workspace,
  { write, triples }: { readonly write: boolean; readonly triples: number },
): Quad[] {
  const quads: Quad[] = [];
  const say = about(quads);
  const [service, dataset, union] = [iri(address), blank("dataset"), blank("union")];
  say(
    service,
    [rdf("type"), sd("Service")],
    [sd("endpoint"), service],
    [sd("supportedLanguage"), sd("SPARQL11Query")],
    ...(write ? ([[sd("supportedLanguage"), sd("SPARQL11Update")]] as const) : []),
    [sd("feature"), sd("UnionDefaultGraph")],
    ...[...TABLE_OFFERS, ...GRAPH_OFFERS].map(({ format }) => [sd("resultFormat"), iri(format)] as const),
    ...(write ? RDF_OFFERS.map(({ format }) => [sd("inputFormat"), iri(format)] as const) : []),
    [sd("defaultDataset"), dataset],
  );
  say(dataset, [rdf("type"), sd("Dataset")], [sd("defaultGraph"), union]);
  say(union, [rdf("type"), sd("Graph")], [voidTerm("triples"), integer(triples)]);
  for (const [n, graph] of dossier.graphs().entries()) {
    if (graph.termType !== "NamedNode") continue;
    const [named, inner] = [blank(`named${n}`), blank(`graph${n}`)];
    say(dataset, [sd("namedGraph"), named]);
    say(named, [rdf("type"), sd("NamedGraph")], [sd("name"), graph], [sd("graph"), inner]);
    const own = integer(dossier.count(null, null, null, graph));
    say(inner, [rdf("type"), sd("Graph")], [voidTerm("triples"), own]);
  }
  return quads;
}

/** The dossier as a data set, with its classes and relations counted. */
export function datasetQuads(origin: string, title: string, counts: UnionCounts): Quad[] {
  const quads: Quad[] = [];
  const say = about(quads);
  const [description, dataset] = [iri(`${origin}/.well-known/void`), iri(`${origin}/.well-known/void#dossier`)];
  say(
    description,
    [rdf("type"), voidTerm("DatasetDescription")],
    [iri("http://xmlns.com/foaf/0.1/primaryTopic"), dataset],
  );
  const { triples, predicates, classes } = counts;
  say(
    dataset,
    [rdf("type"), voidTerm("Dataset")],
    [dcterms("title"), literal(title)],
    [voidTerm("sparqlEndpoint"), iri(`${origin}/sparql`)],
    [voidTerm("dataDump"), iri(`${origin}/data?default`)],
    [voidTerm("triples"), integer(triples)],
    [voidTerm("classes"), integer(classes.size)],
    [voidTerm("properties"), integer(predicates.size)],
  );
  for (const [n, [cls, count]] of [...classes].entries()) {
    const part = blank(`class${n}`);
    say(dataset, [voidTerm("classPartition"), part]);
    say(part, [voidTerm("class"), iri(cls)], [voidTerm("entities"), integer(count)]);
  }
  for (const [n, [predicate, count]] of [...predicates].entries()) {
    const part = blank(`property${n}`);
    say(dataset, [voidTerm("propertyPartition"), part]);
    say(part, [voidTerm("property"), iri(predicate)], [voidTerm("triples"), integer(count)]);
  }
  return quads;
}
