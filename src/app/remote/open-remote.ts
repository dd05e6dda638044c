/** Opens a dossier at an endpoint: asks what it is, fetches where to begin, and puts what waits to be sent on top. */
import type { Endpoint } from "../../query/remote/endpoint.ts";
import type { EndpointError } from "../../query/remote/endpoint-error.ts";
import { RemoteDossier, type RemoteDossierOptions } from "../../query/remote/remote-dossier.ts";
import { DOCUMENT_NS } from "../../rdf/namespaces.ts";
import { iri, type Quad } from "../../rdf/term.ts";
import type { ReadFile } from "../session/parse-client.ts";
import type { SavedQuery } from "../session/saved-query.ts";
import type { OpenProgress, SessionParts } from "../session/session.ts";
import { openRemote as openKeeper } from "../storage/open-keeper.ts";
import { recall } from "../storage/recall.ts";
import { count } from "../words/counts.ts";
import { Remote } from "./remote.ts";
import { AT_ENDPOINT, RemotePlace } from "./remote-place.ts";

export interface RemoteToOpen {
  readonly endpoint: Endpoint;
  /** Names it among what this browser keeps; never with what is secret. */
  readonly key: string;
  readonly title: string;
  /** Saved queries that come with it. */
  readonly queries?: readonly SavedQuery[];
  readonly options?: RemoteDossierOptions;
}

/** Longer than this no request is waited for, in ms; what a reader asks in the query panel has limits of its own. */
const LIMIT = 90_000;

type Parts = Pick<SessionParts, "title" | "files" | "queries" | "keeper"> & { readonly remote: Remote };

/** @throws EndpointError when the endpoint does not answer. */
export async function openRemote(
  { endpoint, key, title, queries = [], options = {} }: RemoteToOpen,
  onProgress: (progress: OpenProgress) => void,
): Promise<Parts> {
  const name = endpoint.name ?? new URL(endpoint.url).host;
  onProgress({ words: `Asking ${name}`, done: null });
  let opened: Remote | null = null;
  const onRetry = (error: EndpointError, pause: number): void => {
    const words = `${error.sentence} Asking again in ${count(Math.max(1, Math.round(pause / 1000)), "second")}`;
    if (opened === null) onProgress({ words, done: null });
    else opened.retrying(words);
  };
  const remote = new Remote(await RemoteDossier.open(endpoint, { limit: LIMIT, onRetry, ...options }));
  opened = remote;
  const start = await remote.set.start();
  onProgress({ words: `Fetching from ${name}`, done: null });
  if (start !== null) await remote.set.fetch(start);
  const files = filesOf(remote);
  const keeper = await openKeeper(await recall(key, title, "served"), files, new RemotePlace(remote));
  return { title, files, queries, keeper, remote };
}

/** The parts of the dossier, one for each graph. */
function filesOf({ dossier: { graphs, defaultAs }, early }: Remote): ReadFile[] {
  const quads = new Map<string, Quad[]>();
  for (const graph of defaultAs === undefined ? [...graphs].sort() : [defaultAs.value]) quads.set(graph, []);
  for (const q of early) {
    const there = quads.get(q.graph.value) ?? [];
    there.push(q);
    quads.set(q.graph.value, there);
  }
  const taken = new Set<string>();
  return [...quads].map(([graph, of]) => ({
    ...{ path: pathOf(graph, taken), syntax: "turtle", prefixes: {}, quads: of, print: AT_ENDPOINT },
    ...(graph.startsWith(DOCUMENT_NS) ? {} : { graph: iri(graph) }),
  }));
}

/** What a graph is called as a file. */
function pathOf(graph: string, taken: Set<string>): string {
  const local = graph.startsWith(DOCUMENT_NS)
    ? decodeURIComponent(graph.slice(DOCUMENT_NS.length))
    : `${/([^/#:]+)[/#]?$/.exec(graph)?.[1] ?? "graph"}.ttl`;
  let path = local;
  for (let n = 2; taken.has(path); n += 1) path = `${n}-${local}`;
  taken.add(path);
  return path;
}
