/** What the tests of the SPARQL Protocol ask: a file, two named graphs, and how requests to them are written. */
import { type TestEndpoint, testEndpoint } from "./endpoint-harness.ts";

const TRIG = `<urn:g1> { <urn:a> <urn:in> <urn:g1>, 1 . }
<urn:g2> { <urn:b> <urn:in> <urn:g2> . }
`;

export const serveTwoGraphs = (): Promise<TestEndpoint> =>
  testEndpoint({ "a.ttl": "<urn:x> <urn:p> <urn:y> .\n", "graphs.trig": TRIG });

export const FORM = { "Content-Type": "application/x-www-form-urlencoded" };
export const ASK_ALL = "ASK { ?s ?p ?o }";
export const enc = encodeURIComponent;
export const dataset = (...pairs: [string, string][]): string =>
  pairs.map(([name, iri]) => `${name}=${enc(iri)}`).join("&");
