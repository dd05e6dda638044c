/** The embedded engine (worker, messages, reading terms) against Oxigraph called directly on the same quads. */
import * as oxigraph from "oxigraph";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { writeRdf } from "../../src/rdf/write.ts";
import { ontologyQuads, openDossier } from "./dossier.ts";
import { median, type Row } from "./measure.ts";
import { syntheticDossier } from "./synthetic.ts";

export const QUERY_PREFIXES = `PREFIX dos: <https://w3id.org/dossier/ns#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
`;

export const QUERIES: readonly { name: string; text: string }[] = [
  { name: "one triple", text: "SELECT * { ?who dos:bornIn ?where } LIMIT 1" },
  {
    name: "who says so, grouped",
    text: "SELECT ?source (COUNT(DISTINCT ?c) AS ?n) { ?c rdf:reifies <<( ?s ?p ?o )>> ; dos:statedIn ?source } GROUP BY ?source ORDER BY DESC(?n)",
  },
  { name: "two steps", text: "SELECT (COUNT(*) AS ?n) { ?a dos:met ?b . ?b dos:workedWith ?c . ?c dos:memberOf ?d }" },
  { name: "20,000 rows", text: "SELECT ?s ?label { ?s a ?class ; rdfs:label ?label } LIMIT 20000" },
];

export async function queryRows(): Promise<Row[]> {
  const { workspace } = await openDossier([{ path: "synthetic.ttl", text: syntheticDossier(20_000) }], ontologyQuads());
  const quads = [...workspace.dossier.match(), ...workspace.ontology.match()];
  const bare = new oxigraph.Store();
  bare.load(writeRdf(quads, { syntax: "ntriples" }), { format: "application/n-triples", no_transaction: true });
  const engine = new EmbeddedEngine(workspace, startNodeWorker);
  const rows: Row[] = [];
  for (const { name, text } of QUERIES) {
    const full = QUERY_PREFIXES + text;
    const direct = await median(() => bare.query(full, { results_format: "json" }), 9);
    const ours = await median(() => engine.query(full), 9);
    rows.push({
      group: "query",
      subject: `embedded engine: ${name}`,
      baseline: "bare Oxigraph, as JSON text",
      ratio: ours / direct,
      note: direct < 2 ? "shorter than the way to the worker and back" : "",
    });
  }
  await engine.close();
  return rows;
}
