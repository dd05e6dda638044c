/** The workbench's road to an endpoint against the bare requests of it: Virtuoso with a million triples. */
import { performance } from "node:perf_hooks";
import { FacetTotals } from "../../src/query/remote/facet-totals.ts";
import { RemoteDossier } from "../../src/query/remote/remote-dossier.ts";
import { WorkingSet } from "../../src/query/remote/working-set.ts";
import { dcterms, rdfs } from "../../src/rdf/namespaces.ts";
import { Workspace } from "../../src/store/workspace.ts";
import { syntheticLines } from "../servers/large-dossier.ts";
import { Virtuoso, whyNoVirtuoso } from "../servers/virtuoso.ts";
import type { Row } from "./measure.ts";
import { SYNTHETIC_NS, syntheticContent } from "./synthetic.ts";

const GRAPH = "urn:example:bench";
const CLAIMS = 67_000;
const RUNS = 9;
const DOS = "PREFIX dos: <https://w3id.org/dossier/ns#>\n";

/** What the engine is asked as it stands. */
const QUERIES: readonly { readonly name: string; readonly text: string }[] = [
  { name: "one triple", text: `${DOS}SELECT * { ?who dos:bornIn ?where } LIMIT 1` },
  {
    name: "claims by source, grouped",
    text: `${DOS}SELECT ?source (COUNT(?c) AS ?n) { ?c dos:statedIn ?source } GROUP BY ?source ORDER BY DESC(?n)`,
  },
  { name: "20,000 rows", text: `${DOS}SELECT ?c ?source { ?c dos:statedIn ?source } LIMIT 20000` },
];

/** A request as it went out, to be sent again without us. */
type Sent = Pick<RequestInit, "method" | "body" | "headers">;

export async function remoteRows(): Promise<Row[]> {
  const missing = whyNoVirtuoso();
  if (missing !== null) {
    console.error(`${missing} The group “remote” is left out.`);
    return [];
  }
  const virtuoso = Virtuoso.start({ http: 18897, sql: 11118 });
  try {
    virtuoso.load(syntheticLines(syntheticContent(CLAIMS)), GRAPH);
    return await measured(virtuoso.url);
  } finally {
    virtuoso.stop();
  }
}

async function measured(url: string): Promise<Row[]> {
  let log: Sent[] = [];
  const recorded: typeof fetch = (to, init = {}) => {
    log.push({ ...init, headers: { ...init.headers } as Record<string, string> });
    return fetch(to, init);
  };
  const remote = await RemoteDossier.open(
    { url, graphs: [GRAPH] },
    { retries: 0, fetch: (to, init) => recorded(to, init) },
  );
  const bare = async (): Promise<void> => {
    for (const { method = "POST", body = null, headers = {} } of log)
      await (await fetch(url, { method, body, headers })).text();
  };
  const rows: Row[] = [];
  /** Runs it once to learn its requests, then by turns with those alone. */
  const compare = async (subject: string, run: () => Promise<unknown>): Promise<void> => {
    log = [];
    await run();
    const asked = log;
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let i = 0; i < RUNS; i += 1) {
      log = asked;
      theirs.push(await timed(bare));
      log = [];
      ours.push(await timed(run));
    }
    const note = `${asked.length === 1 ? "one request" : `${asked.length} requests`} of ${Math.round(middle(theirs))} ms in all`;
    rows.push({
      group: "remote",
      subject,
      baseline: "the same requests, bare",
      ratio: middle(ours) / middle(theirs),
      note,
    });
  };

  for (const { name, text } of QUERIES) await compare(`query: ${name}`, () => remote.engine.query(text));
  const set = () => {
    const workspace = new Workspace();
    return new WorkingSet({
      ...remote,
      naming: [rdfs("label"), dcterms("identifier")],
      take: (added) => workspace.dispatch({ label: "fetch", origin: "load", delta: { added, removed: [] } }),
    });
  };
  await compare("fetch: a thing with a hundred claims", () => set().fetch(`${SYNTHETIC_NS}t1`));
  await compare("search: a name", () => set().search("person 1234"));
  const facets = new FacetTotals(remote.engine, remote.wire.profile);
  await compare("facet: certainty", () => facets.count("certainty"));
  return rows;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const middle = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
