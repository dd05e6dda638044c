/** A request of the SPARQL 1.1 Graph Store HTTP Protocol: which graph it means, and what it sends (4.1, 5). */
import type { IncomingMessage } from "node:http";
import { withSameNodes } from "../edits/same-nodes.ts";
import { DOCUMENT_NS } from "../rdf/namespaces.ts";
import { readText } from "../rdf/read.ts";
import { SYNTAXES, type Syntax, syntaxOfPath } from "../rdf/syntax.ts";
import { RdfSyntaxError } from "../rdf/syntax-error.ts";
import { defaultGraph, type GraphName, iri, type NamedNode, type Quad, quad, quadKey } from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";
import { type DossierDocument, documentGraph, documentOf } from "../store/document.ts";
import type { Workspace } from "../store/workspace.ts";
import { type FormPart, formParts } from "./multipart.ts";
import { Refusal } from "./refusal.ts";
import { type BodyLimits, mediaTypeOf, readBody } from "./request-body.ts";
import { freshWord } from "./sparql-endpoint.ts";
import { RDF_OFFERS } from "./sparql-formats.ts";
import { graphIri, parameters } from "./sparql-request.ts";

/** `null`: the default graph. `"new"`: none is named, so that a POST makes one. */
export type WantedGraph = NamedNode | null | "new";

/**
 * `document`: the path of a document that the address itself names (4.1), or `null`.
 * @throws Refusal 400 where it is not clear which graph is meant.
 */
export function wantedGraph(request: IncomingMessage, document: string | null): WantedGraph {
  const found = parameters(new URL(request.url ?? "/", "http://localhost").search.slice(1));
  const graphs = found.getAll("graph");
  const isDefault = found.has("default");
  if (document !== null) {
    if (isDefault || graphs.length > 0) throw new Refusal(400, "The address names a document already; leave out ?.");
    return documentGraph(document);
  }
  if (isDefault && graphs.length === 0) return null;
  const [graph, ...more] = graphs;
  if (graph === undefined && request.method === "POST") return "new";
  if (graph === undefined || more.length > 0 || isDefault)
    throw new Refusal(400, "Say which graph is meant: ?default, or ?graph= and its IRI, once.");
  return iri(graphIri(graph, "graph"));
}

/** The statements of a body, in the default graph; blank nodes under names that nothing else has. @throws Refusal, RdfSyntaxError. */
export async function readGraph(request: IncomingMessage, base: string, limits: BodyLimits): Promise<Quad[]> {
  const type = mediaTypeOf(request);
  if (type === FORM && request.method === "POST") {
    const parts = formParts(request.headers["content-type"] ?? "", await readBody(request, limits));
    return parts.flatMap((part) => readPart(part, base));
  }
  const syntax = syntaxOf(type);
  if (syntax === null)
    throw new Refusal(415, `${SENT_AS}${type === "" ? "; the request names no Content-Type" : `, not as ${type}`}.`);
  return statements(await readBody(request, limits), syntax, base);
}

const FORM = "multipart/form-data";
const SENT_AS = `A graph is sent as ${SYNTAXES.map(({ mediaType }) => mediaType).join(", ")}`;

const syntaxOf = (type: string): Syntax | null =>
  RDF_OFFERS.find(({ mediaTypes }) => mediaTypes.includes(type))?.syntax ?? null;

/** A file of a form (5.5). Programs that do not know RDF send it as octets or text: then its name tells the syntax. */
function readPart({ name, filename, type, text }: FormPart, base: string): Quad[] {
  const isVague = type === "" || type === "application/octet-stream" || type === "text/plain";
  const syntax = isVague ? syntaxOfPath(filename ?? "") : syntaxOf(type);
  const shown = JSON.stringify(filename ?? name);
  if (syntax === null) throw new Refusal(415, `${SENT_AS}; the part ${shown} is none of them.`);
  try {
    return statements(text, syntax, base);
  } catch (error) {
    if (!(error instanceof RdfSyntaxError)) throw error;
    throw new Refusal(400, `${shown}, line ${error.line}, column ${error.column}: ${error.sentence}`);
  }
}

function statements(text: string, syntax: Syntax, base: string): Quad[] {
  const word = freshWord();
  const own = documentGraph(word);
  const { quads } = readText(text, { syntax, path: word, base, graph: own });
  if (quads.some(({ graph }) => !graph.equals(own)))
    throw new Refusal(400, "The body names graphs of its own. Send the statements of one graph only.");
  return quads.map((q) => quad(q.subject, q.predicate, q.object));
}

/** The quads of a graph. The default graph is what stands in no named one: the dossier's documents. */
export function quadsOfGraph({ dossier }: Workspace, graph: GraphName | null): Quad[] {
  if (graph !== null) return [...dossier.match(null, null, null, graph)];
  return [...dossier.match()].filter((q) => isOwn(q.graph));
}

const isOwn = (graph: GraphName): boolean => graph.termType === "DefaultGraph" || graph.value.startsWith(DOCUMENT_NS);

/** What putting (or, with `keep`, adding) a graph changes: no more than what is really different. */
export function putting(
  workspace: Workspace,
  graph: NamedNode | null,
  sent: readonly Quad[],
  { keep }: { readonly keep: boolean },
): Delta {
  const before = quadsOfGraph(workspace, graph);
  const same = keep ? sent : withSameNodes(before, sent);
  const plain = new Map<string, Quad[]>();
  for (const q of before) {
    const key = quadKey(quad(q.subject, q.predicate, q.object));
    plain.set(key, [...(plain.get(key) ?? []), q]);
  }
  const wanted = new Set<string>();
  const added = new Map<string, Quad>();
  for (const { subject, predicate, object } of same) {
    const key = quadKey(quad(subject, predicate, object));
    wanted.add(key);
    if (plain.has(key)) continue;
    const home = graph ?? homeOf(workspace, workspace.documents, subject);
    added.set(key, quad(subject, predicate, object, home));
  }
  const removed = keep ? [] : [...plain].flatMap(([key, quads]) => (wanted.has(key) ? [] : quads));
  return { added: [...added.values()], removed };
}

const homeOf = ({ dossier }: Workspace, documents: readonly DossierDocument[], subject: Quad["subject"]): GraphName =>
  documentOf(dossier, documents, subject)?.graph ?? documents[0]?.graph ?? defaultGraph;
