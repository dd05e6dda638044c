/** The SPARQL endpoint against Oxigraph called directly, and what is left of cheap queries beside runaway ones. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as oxigraph from "oxigraph";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { writeRdf } from "../../src/rdf/write.ts";
import { Access } from "../../src/server/access.ts";
import { startServer } from "../../src/server/dossier-server.ts";
import { collectDossier } from "../../src/server/manifest.ts";
import { DEFAULT_LIMITS, SparqlEndpoint } from "../../src/server/sparql-endpoint.ts";
import { sparqlRoute } from "../../src/server/sparql-route.ts";
import { ontologyQuads, openDossier } from "./dossier.ts";
import type { Row } from "./measure.ts";
import { QUERIES, QUERY_PREFIXES } from "./query.ts";
import { syntheticDossier } from "./synthetic.ts";

const CHEAP = `${QUERY_PREFIXES}SELECT ?who (COUNT(?other) AS ?n) { ?who dos:met ?other } GROUP BY ?who ORDER BY DESC(?n) LIMIT 10`;
const RUNAWAY = `${QUERY_PREFIXES}SELECT (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z FILTER(?x != ?y && ?y != ?z) }`;

const CLIENTS = 32;
const RUNAWAYS = 0.05;
/** How long the clients go on (without and with runaways), and how long each rests between two queries, in ms. */
const CALM = 15_000;
const SPAN = 40_000;
const REST = 1000;
/** How often the query is asked alone. */
const ALONE = 300;
/** The workers load the dossier one after the other; so long is waited for them, in ms. */
const WARM = 10_000;

export async function serveRows(): Promise<Row[]> {
  const text = syntheticDossier(20_000);
  const { workspace } = await openDossier([{ path: "synthetic.ttl", text }], ontologyQuads());
  const bare = new oxigraph.Store();
  const lines = writeRdf([...workspace.dossier.match(), ...workspace.ontology.match()], { syntax: "ntriples" });
  bare.load(lines, { format: "application/n-triples", no_transaction: true });

  const folder = mkdtempSync(join(tmpdir(), "dossier-bench-"));
  writeFileSync(join(folder, "synthetic.ttl"), text);
  const collect = () => collectDossier({ dossier: [folder], ontology: ["ontology"] });
  const endpoint = new SparqlEndpoint({
    served: { collect, name: "bench" },
    title: "bench",
    access: new Access({ write: false }),
    limits: DEFAULT_LIMITS,
    start: startNodeWorker,
  });
  const server = await startServer({ host: "127.0.0.1", port: 0, routes: [], services: [sparqlRoute(endpoint)] });
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const ask = (query: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const path = `/sparql?query=${encodeURIComponent(query)}`;
      request({ host: "127.0.0.1", port: server.port, path, agent }, (response) => {
        response.resume();
        response.on("end", () => resolve(response.statusCode ?? 0));
      })
        .on("error", reject)
        .end();
    });

  await ask(CHEAP);
  await new Promise((resolve) => setTimeout(resolve, WARM));
  const rows: Row[] = [];
  for (const { name, text: query } of QUERIES) {
    const full = QUERY_PREFIXES + query;
    const [direct, ours] = await byTurns(
      () => bare.query(full, { results_format: "json" }),
      () => ask(full),
    );
    rows.push({
      group: "serve",
      subject: `endpoint: ${name}`,
      baseline: "bare Oxigraph, as JSON text",
      ratio: ours / direct,
      note: direct < 10 ? "shorter than 10 ms: the way there and back counts" : "",
    });
  }
  const alone: number[] = [];
  for (let i = 0; i < ALONE; i += 1) alone.push(await timed(() => ask(CHEAP)));
  const calm = await crowd(ask, CALM, 0);
  const busy = await crowd(ask, SPAN, RUNAWAYS);
  const baselines: [string, number][] = [
    ["the same alone: median", quantile(alone, 0.5)],
    ["the same alone: p99", quantile(alone, 0.99)],
    [`${CLIENTS} clients without runaways: p99`, quantile(calm.times, 0.99)],
  ];
  for (const [baseline, ms] of baselines)
    rows.push({
      group: "serve",
      subject: `cheap query, ${CLIENTS} clients, 5 % runaway: p99`,
      baseline,
      ratio: quantile(busy.times, 0.99) / ms,
      note: busy.refused === 0 ? "" : `${busy.refused} cheap ones were not answered`,
    });
  agent.destroy();
  await server.close();
  await endpoint.close();
  rmSync(folder, { recursive: true });
  return rows;
}

async function timed(run: () => unknown): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** The medians of two runs that take turns, so that whatever else the machine does meets both. */
async function byTurns(one: () => unknown, other: () => unknown, turns = 15): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i <= turns; i += 1) {
    const [a, b] = [await timed(one), await timed(other)];
    if (i === 0) continue;
    times[0].push(a);
    times[1].push(b);
  }
  return [quantile(times[0], 0.5), quantile(times[1], 0.5)];
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}

/** Clients that ask the cheap query, begun one after the other; of their queries a share runs away. */
async function crowd(
  ask: (query: string) => Promise<number>,
  span: number,
  share: number,
): Promise<{ times: number[]; refused: number }> {
  const times: number[] = [];
  let refused = 0;
  let n = 0;
  const end = performance.now() + span;
  const client = async (_: unknown, i: number) => {
    await new Promise((resolve) => setTimeout(resolve, (REST * i) / CLIENTS));
    while (performance.now() < end) {
      n += 1;
      const started = performance.now();
      // Never the same text twice, as from a program that pages through answers.
      if (share > 0 && n % Math.round(1 / share) === 0) await ask(`${RUNAWAY} LIMIT ${n}`);
      else if ((await ask(CHEAP)) === 200) times.push(performance.now() - started);
      else refused += 1;
      await new Promise((resolve) => setTimeout(resolve, REST * (0.5 + Math.random())));
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return { times, refused };
}
