/** A served endpoint over a folder, in a test, and raw requests to it. */
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { Access, type AccessOptions } from "../../src/server/access.ts";
import { changesRoute } from "../../src/server/changes-route.ts";
import { type Answered, startServer } from "../../src/server/dossier-server.ts";
import { folderEvents } from "../../src/server/events-route.ts";
import { graphStoreRoute } from "../../src/server/graph-store-route.ts";
import { collectDossier } from "../../src/server/manifest.ts";
import { voidRoute } from "../../src/server/service-description.ts";
import { DEFAULT_LIMITS, type EndpointLimits, SparqlEndpoint } from "../../src/server/sparql-endpoint.ts";
import { sparqlRoute } from "../../src/server/sparql-route.ts";
import { type TestFolder, testFolder } from "./folder-harness.ts";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  /** The client goes away. */
  readonly signal?: AbortSignal;
}

export interface TestEndpoint {
  readonly place: TestFolder;
  readonly port: number;
  /** Answers so far, as the log gets them. */
  readonly log: readonly Answered[];
  ask(path: string, asking?: Asking): Promise<Answer>;
  /** A query by GET; the answer as an array of rows, or the truth value. */
  rows(query: string): Promise<string[]>;
  update(text: string, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

export async function testEndpoint(
  files: Readonly<Record<string, string>>,
  { access = {}, limits = {} }: { access?: Partial<AccessOptions>; limits?: Partial<EndpointLimits> } = {},
): Promise<TestEndpoint> {
  const place = testFolder(files);
  const collect = () => collectDossier({ dossier: [place.root], ontology: [], writable: true });
  const events = folderEvents(place.root, place.folder, collect);
  const log: Answered[] = [];
  const endpoint = new SparqlEndpoint({
    served: { collect, folder: place.folder, name: place.name, onSaved: events.announce },
    title: "Test",
    access: new Access({ write: true, ...access }),
    limits: { ...DEFAULT_LIMITS, ...limits },
    start: startNodeWorker,
  });
  const server = await startServer({
    host: "127.0.0.1",
    port: 0,
    routes: [events.route],
    posts: [changesRoute(place.folder)],
    services: [sparqlRoute(endpoint), graphStoreRoute(endpoint), voidRoute(endpoint)],
    onAnswer: (answered) => log.push(answered),
  });
  const { port } = server;
  const ask: TestEndpoint["ask"] = (path, { method = "GET", headers = {}, body, signal } = {}) =>
    new Promise((resolve, reject) => {
      const sent = httpRequest({ host: "127.0.0.1", port, path, method, headers, signal }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          }),
        );
      });
      sent.on("error", reject);
      sent.end(body);
    });
  return {
    place,
    port,
    log,
    ask,
    async rows(query) {
      const answer = await ask(`/sparql?query=${encodeURIComponent(query)}`, { headers: { Accept: "text/csv" } });
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body}`);
      return answer.body.trim().split(/\r?\n/).slice(1).sort();
    },
    update: (body, headers = {}) =>
      ask("/sparql", { method: "POST", headers: { "Content-Type": "application/sparql-update", ...headers }, body }),
    async close() {
      events.close();
      await server.close();
      await endpoint.close();
      await place.folder.close();
      place.remove();
    },
  };
}
