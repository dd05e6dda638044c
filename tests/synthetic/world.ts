/** An open dossier without a page: the shipped one, or a made-up one of 10,000 claims whose answers are known by construction. */
import { Claims } from "../../src/claims/claims.ts";
import { ClaimClocks } from "../../src/claims/clocks.ts";
import { SourceCriticism } from "../../src/claims/source-criticism.ts";
import { FacetIndex } from "../../src/graph/facets/facet-index.ts";
import { Projection } from "../../src/graph/projection.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { DOS_NS } from "../../src/rdf/namespaces.ts";
import { readText } from "../../src/rdf/read.ts";
import { iri, type Quad, tripleKey } from "../../src/rdf/term.ts";
import { documentGraph } from "../../src/store/document.ts";
import { Workspace } from "../../src/store/workspace.ts";
import { SYNTHETIC_NS, type SyntheticClaim, syntheticContent, syntheticDossier } from "../bench/synthetic.ts";
import { KRI, ShippedDossier, SRC } from "../data/shipped-dossier.ts";

export const CLAIMS = 10_000;
export const PREFIXES = {
  ex: SYNTHETIC_NS,
  kri: KRI,
  src: SRC,
  dos: DOS_NS,
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  dcterms: "http://purl.org/dc/terms/",
  owl: "http://www.w3.org/2002/07/owl#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
export const ex = (name: string): string => SYNTHETIC_NS + name;

/** What the made-up dossier holds, as plain data. */
export const content = syntheticContent(CLAIMS);

export const keyOf = ({ subject, relation, object }: SyntheticClaim): string =>
  tripleKey({ subject: iri(ex(subject)), predicate: iri(DOS_NS + relation), object: iri(ex(object)) });

const byStatement = new Map<string, SyntheticClaim[]>();
for (const claim of content.claims) byStatement.set(keyOf(claim), [...(byStatement.get(keyOf(claim)) ?? []), claim]);

/** The claims on each statement. */
export const statements: ReadonlyMap<string, readonly SyntheticClaim[]> = byStatement;

export const countWhere = (holds: (on: readonly SyntheticClaim[]) => boolean): number =>
  [...statements.values()].filter(holds).length;
export const isAccepted = (on: readonly SyntheticClaim[]): boolean => on.some((c) => c.accepted);

const neighbours = new Map<string, Set<string>>();
for (const { subject, object } of content.claims) {
  if (subject === object) continue;
  neighbours.set(subject, (neighbours.get(subject) ?? new Set()).add(object));
  neighbours.set(object, (neighbours.get(object) ?? new Set()).add(subject));
}

/** Who is linked with whom, whatever the relation and the direction. */
export const linked: ReadonlyMap<string, ReadonlySet<string>> = neighbours;

export type World = ReturnType<typeof open>;

function open(dossier: readonly Quad[]) {
  const workspace = new Workspace(new ShippedDossier().ontologyFiles.flatMap((f) => f.quads));
  workspace.dispatch({ label: "open", origin: "load", delta: { added: dossier, removed: [] } });
  const vocabulary = new Vocabulary(workspace.ontology, workspace.dossier);
  const claims = new Claims(workspace.dossier, vocabulary);
  const clocks = new ClaimClocks(workspace.dossier, vocabulary, claims);
  const projection = new Projection(workspace.dossier, vocabulary, claims);
  projection.buildNow();
  const facets = new FacetIndex(workspace.dossier, vocabulary, claims, clocks);
  const criticism = new SourceCriticism(claims);
  return { workspace, vocabulary, claims, clocks, projection, graph: projection.graph, facets, criticism };
}

export const shippedWorld = (): World => open(new ShippedDossier().dossierFiles.flatMap((f) => f.quads));

/** `claims`: fewer for queries that an engine answers one row at a time. */
export function madeUpWorld(claims = CLAIMS): World {
  const path = "made-up.ttl";
  return open(readText(syntheticDossier(claims), { syntax: "turtle", path, graph: documentGraph(path) }).quads);
}

/** Asks the engine; each row as texts, and each query with the prefixes of both dossiers. */
export function asker({ workspace }: World) {
  const engine = new EmbeddedEngine(workspace, startNodeWorker);
  const head = Object.entries(PREFIXES)
    .map(([name, ns]) => `PREFIX ${name}: <${ns}>\n`)
    .join("");
  return {
    async rows(text: string): Promise<string[][]> {
      const result = await engine.query(head + text);
      if (result.kind !== "rows") throw new Error(`rows expected, got ${result.kind}`);
      return result.rows.map((row) => row.map((term) => term?.value ?? ""));
    },
    close: () => engine.close(),
  };
}
