/** A request of the SPARQL 1.1 Protocol, read from the method, the address and the body (2.1 and 2.2). */
import type { IncomingMessage } from "node:http";
import { Refusal } from "./refusal.ts";
import { type BodyLimits, mediaTypeOf, readBody } from "./request-body.ts";
import type { Dataset } from "./sparql-dataset.ts";

/** `describe`: nothing is asked, so the service describes itself. */
export type SparqlRequest =
  | { readonly kind: "describe" }
  | { readonly kind: "query"; readonly text: string; readonly dataset: Dataset }
  | { readonly kind: "update"; readonly text: string; readonly dataset: Dataset };

const FORM = "application/x-www-form-urlencoded";

/** @throws Refusal 400, 405, 408, 413 or 415. */
export async function readSparqlRequest(request: IncomingMessage, limits: BodyLimits): Promise<SparqlRequest> {
  const inAddress = parameters(new URL(request.url ?? "/", "http://localhost").search.slice(1));
  switch (request.method) {
    case "GET":
    case "HEAD":
      if (inAddress.has("update")) throw new Refusal(400, "An update is sent by POST; GET changes nothing.");
      if (!inAddress.has("query")) return { kind: "describe" };
      return query(inAddress, only(inAddress, "query"));
    case "POST":
      return posted(request, inAddress, limits);
    default:
      throw new Refusal(405, "SPARQL is asked by GET or POST.", { Allow: "GET, HEAD, POST, OPTIONS" });
  }
}

async function posted(
  request: IncomingMessage,
  inAddress: URLSearchParams,
  limits: BodyLimits,
): Promise<SparqlRequest> {
  const type = mediaTypeOf(request);
  if (type === FORM) {
    const form = parameters(await readBody(request, limits));
    for (const [name, value] of inAddress) form.append(name, value);
    if (form.has("query") && form.has("update")) throw new Refusal(400, "Send a query or an update, not both at once.");
    if (form.has("update")) return update(form, only(form, "update"));
    return query(form, only(form, "query"));
  }
  if (type !== "application/sparql-query" && type !== "application/sparql-update")
    throw new Refusal(
      415,
      `Send SPARQL as ${FORM}, application/sparql-query or application/sparql-update${type === "" ? "; the request names no Content-Type" : ""}.`,
      { "Accept-Post": `${FORM}, application/sparql-query, application/sparql-update` },
    );
  if (inAddress.has("query") || inAddress.has("update"))
    throw new Refusal(400, "The text stands in the body already; leave query and update out of the address.");
  const text = await readBody(request, limits);
  return type === "application/sparql-query" ? query(inAddress, text) : update(inAddress, text);
}

const query = (from: URLSearchParams, text: string): SparqlRequest => {
  const strange = ["using-graph-uri", "using-named-graph-uri"].find((name) => from.has(name));
  if (strange !== undefined) throw new Refusal(400, `${strange} belongs to updates.`);
  return {
    kind: "query",
    text,
    dataset: { default: iris(from, "default-graph-uri"), named: iris(from, "named-graph-uri") },
  };
};

const update = (from: URLSearchParams, text: string): SparqlRequest => {
  const strange = ["default-graph-uri", "named-graph-uri"].find((name) => from.has(name));
  if (strange !== undefined) throw new Refusal(400, `${strange} belongs to queries; an update has using-graph-uri.`);
  return {
    kind: "update",
    text,
    dataset: { default: iris(from, "using-graph-uri"), named: iris(from, "using-named-graph-uri") },
  };
};

function only(from: URLSearchParams, name: "query" | "update"): string {
  const [text, ...more] = from.getAll(name);
  if (text === undefined) throw new Refusal(400, `There is no ${name} in the request.`);
  if (more.length > 0) throw new Refusal(400, `There is more than one ${name} in the request.`);
  return text;
}

const iris = (from: URLSearchParams, name: string): string[] =>
  from
    .getAll(name)
    .filter((value) => value !== "")
    .map((value) => graphIri(value, name));

/** @throws Refusal 400 for what is no whole IRI. */
export function graphIri(value: string, name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what no IRI may hold
  if (/^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020<>"{}|^`\\]*$/.test(value)) return value;
  throw new Refusal(400, `The IRI in ${name} is not whole, or no IRI: ${JSON.stringify(value.slice(0, 200))}.`);
}

/** Reads parameters as a form writes them. @throws Refusal 400 where they do not decode to UTF-8. */
export function parameters(text: string): URLSearchParams {
  try {
    decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new Refusal(400, "The parameters are not percent-encoded UTF-8.");
  }
  return new URLSearchParams(text);
}
