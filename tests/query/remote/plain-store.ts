/** An endpoint as most stores are: its default graph holds what is in no named graph, and nothing of those that have names. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as oxigraph from "oxigraph";

export interface PlainStore {
  readonly url: string;
  readonly store: oxigraph.Store;
  close(): Promise<void>;
}

export async function plainStore(trig: string): Promise<PlainStore> {
  const store = new oxigraph.Store();
  store.load(trig, { format: "application/trig" });
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const form = new URLSearchParams(body);
    const named = (key: string) => form.getAll(key).map((g) => oxigraph.namedNode(g));
    try {
      const update = form.get("update");
      if (update !== null) store.update(update);
      const dataset = form.has("default-graph-uri")
        ? { default_graph: named("default-graph-uri"), named_graphs: named("named-graph-uri") }
        : {};
      const answer =
        update === null ? store.query(form.get("query") ?? "", { results_format: "json", ...dataset }) : "";
      response.writeHead(200, { "Content-Type": "application/sparql-results+json" });
      response.end(answer);
    } catch (error) {
      response.writeHead(400).end(String(error));
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`,
    store,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
