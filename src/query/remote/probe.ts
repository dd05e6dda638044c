/** Probing: what an endpoint can hold, whether it takes changes, and which graphs it has. */
import type { Profile } from "./endpoint.ts";
import { EndpointError } from "./endpoint-error.ts";
import type { RemoteEngine } from "./remote-engine.ts";
import { sparqlTerm } from "./sparql-term.ts";

export interface GraphAtEndpoint {
  readonly iri: string;
  /** How many triples it holds. */
  readonly size: number;
}

export interface Probed {
  readonly profile: Profile;
  readonly canUpdate: boolean;
  /** Why it takes no changes, in words. */
  readonly whyNot: string | null;
  /** Whether a query that names no graph sees what is in the named ones. */
  readonly seesAll: boolean;
  /** Its named graphs, the largest first; those of the store itself are left out. */
  readonly graphs: readonly GraphAtEndpoint[];
}

/** Graphs that stores keep for themselves. */
const OWN_GRAPHS = [
  "http://www.openlinksw.com/schemas/",
  "http://localuriqaserver/",
  "http://www.w3.org/ns/ldp#",
  "http://www.w3.org/2002/07/owl#",
  "urn:activitystreams-owl:map",
  "urn:core:services:sparql",
  "http://localhost:8890/",
];

const MOST_GRAPHS = 500;
const NOBODY = "<urn:uuid:6b1a0b0e-0f0d-4d7e-9c56-d05516a90000>";

/**
 * Asks an endpoint what it is; nothing is changed by it.
 * @throws EndpointError when it does not answer, or not as a SPARQL endpoint does.
 */
export async function probe(engine: RemoteEngine, signal?: AbortSignal): Promise<Probed> {
  // First a question that every endpoint answers, so that what fails after it fails for a reason.
  await engine.rows("SELECT ?s WHERE { ?s ?p ?o } LIMIT 1", { signal });
  const [profile, whyNot, graphs, seesAll] = await Promise.all([
    profileOf(engine, signal),
    whyNoUpdates(engine, signal),
    graphsOf(engine, signal),
    seesNamedGraphs(engine, signal),
  ]);
  return { profile, canUpdate: whyNot === null, whyNot, graphs, seesAll };
}

async function profileOf(engine: RemoteEngine, signal?: AbortSignal): Promise<Profile> {
  const text = "SELECT ?r WHERE { ?r <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( ?s ?p ?o )>> } LIMIT 1";
  try {
    await engine.rows(text, { signal });
    return "rdf12";
  } catch (error) {
    if (error instanceof EndpointError && error.status !== null && !error.transient) return "rdf11";
    throw error;
  }
}

/** Takes away a triple that is nowhere: that changes nothing, and is refused where changes are. */
async function whyNoUpdates(engine: RemoteEngine, signal?: AbortSignal): Promise<string | null> {
  try {
    await engine.update(`DELETE DATA { GRAPH ${NOBODY} { ${NOBODY} ${NOBODY} ${NOBODY} } }`, { signal });
    return null;
  } catch (error) {
    if (error instanceof EndpointError && error.status !== null && !error.transient) return error.sentence;
    throw error;
  }
}

/** Looks for a triple of some named graph without naming the graph. */
async function seesNamedGraphs(engine: RemoteEngine, signal?: AbortSignal): Promise<boolean> {
  const some = "SELECT ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } FILTER(isIRI(?s) && isIRI(?o)) } LIMIT 1";
  const [triple] = (await engine.rows(some, { signal })).rows;
  const [s, p, o] = triple ?? [];
  if (s === undefined || p === undefined || o === undefined) return true;
  const text = [s, p, o].map(sparqlTerm).join(" ");
  return (await engine.rows(`SELECT ?x WHERE { BIND(1 AS ?x) ${text} } LIMIT 1`, { signal })).rows.length > 0;
}

async function graphsOf(engine: RemoteEngine, signal?: AbortSignal): Promise<GraphAtEndpoint[]> {
  const { rows } = await engine.rows(
    `SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY DESC(?n) LIMIT ${MOST_GRAPHS}`,
    { signal },
  );
  return rows
    .flatMap(([g, n]) => (g?.termType === "NamedNode" ? [{ iri: g.value, size: Number(n?.value ?? 0) }] : []))
    .filter(({ iri }) => !OWN_GRAPHS.some((own) => iri.startsWith(own)));
}
