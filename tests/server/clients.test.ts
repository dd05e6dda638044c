/** Programs that others wrote, against the endpoint: curl, and Python's SPARQLWrapper and rdflib. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestEndpoint, testEndpoint } from "./endpoint-harness.ts";
import { providePython } from "./python-clients.ts";

const run = promisify(execFile);

let served: TestEndpoint;
let python = "";
beforeAll(async () => {
  python = providePython();
  served = await testEndpoint({
    "a.ttl": `@prefix ex: <http://example.org/> .\nex:a ex:p ex:b, 01 ; ex:label "été \\"x\\""@fr .\n`,
  });
}, 300_000);
afterAll(() => served.close());

const WRAPPER = `
import sys
from SPARQLWrapper import SPARQLWrapper, JSON, XML, CSV, TSV, TURTLE, N3, RDFXML, POST, POSTDIRECTLY, URLENCODED
at = sys.argv[1]
def ask(text, form=JSON, method=None, how=None):
    w = SPARQLWrapper(at)
    w.setQuery(text)
    w.setReturnFormat(form)
    if method: w.setMethod(method)
    if how: w.setRequestMethod(how)
    return w.query().convert()
Q = "SELECT ?o WHERE { <http://example.org/a> <http://example.org/label> ?o }"
for method, how in [(None, None), (POST, URLENCODED), (POST, POSTDIRECTLY)]:
    b = ask(Q, JSON, method, how)["results"]["bindings"][0]["o"]
    print(b["value"], b["xml:lang"])
print(ask(Q, XML).getElementsByTagName("literal")[0].firstChild.data)
print(ask(Q, CSV).decode().splitlines()[0], ask(Q, TSV).decode().splitlines()[0])
print(ask("ASK { ?s ?p ?o }")["boolean"])
print(len(ask("CONSTRUCT WHERE { ?s ?p ?o }", RDFXML)))
print(ask("CONSTRUCT WHERE { ?s <http://example.org/p> ?o }", TURTLE).decode().count("http://example.org/"))
for how in (URLENCODED, POSTDIRECTLY):
    w = SPARQLWrapper(at)
    w.setMethod(POST)
    w.setRequestMethod(how)
    w.setQuery("INSERT DATA { <http://example.org/a> <http://example.org/how> '%s' }" % how)
    w.query()
print(sorted(b["o"]["value"] for b in ask("SELECT ?o { ?s <http://example.org/how> ?o }")["results"]["bindings"]))
try:
    ask("SELECT * {")
except Exception as error:
    print(type(error).__name__)
`;

const RDFLIB = `
import sys
from rdflib import ConjunctiveGraph, Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLUpdateStore
at, data = sys.argv[1], sys.argv[2]
store = SPARQLUpdateStore(at, at, context_aware=False)
graph = Graph(store)
a, p = URIRef("http://example.org/a"), URIRef("http://example.org/fromRdflib")
graph.add((a, p, Literal("yes")))
print([str(o) for o in graph.objects(a, p)])
graph.remove((a, p, None))
print(len(list(graph.objects(a, p))))
whole = Graph()
whole.parse(data, format="turtle")
print(len(whole))
for row in graph.query("SELECT (COUNT(*) AS ?n) { <http://example.org/a> ?p ?o }"):
    print(row[0])
`;

describe("other programs", () => {
  const address = () => `http://127.0.0.1:${served.port}`;

  it("SPARQLWrapper asks in every way it knows, and updates", async () => {
    const { stdout } = await run(python, ["-c", WRAPPER, `${address()}/sparql`]);
    const was = 'été "x"';
    expect(stdout.trim().split("\n")).toEqual([
      `${was} fr`,
      `${was} fr`,
      `${was} fr`,
      was,
      "o ?o",
      "True",
      "3",
      expect.stringMatching(/^[1-9]/),
      "['postdirectly', 'urlencoded']",
      "QueryBadFormed",
    ]);
    expect(served.place.get("a.ttl")).toContain("urlencoded");
  });

  it("rdflib adds, asks, removes, and reads graphs", async () => {
    const args = ["-c", RDFLIB, `${address()}/sparql`, `${address()}/data?default`];
    const { stdout } = await run(python, args);
    expect(stdout.trim().split("\n")).toEqual(["['yes']", "0", "5", "5"]);
  });

  it("curl asks and puts a file", async () => {
    const asked = await run("curl", [
      "-sSf",
      "-H",
      "Accept: text/csv",
      "--data-urlencode",
      "query=SELECT ?o { <http://example.org/a> <http://example.org/p> ?o } ORDER BY ?o",
      `${address()}/sparql`,
    ]);
    expect(asked.stdout.trim().split(/\r?\n/)).toEqual(["o", "http://example.org/b", "1"]);
    const at = `${address()}/data?graph=urn:curl`;
    await run("curl", [
      "-sSf",
      "-X",
      "PUT",
      "-H",
      "Content-Type: text/turtle",
      "--data-binary",
      "<urn:a> a <urn:B> .",
      at,
    ]);
    expect((await run("curl", ["-sSf", "-H", "Accept: application/n-triples", at])).stdout).toContain("<urn:B> .");
  });
});
