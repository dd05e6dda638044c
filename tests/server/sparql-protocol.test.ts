/** The behaviours that the W3C's SPARQL 1.1 Protocol tests ask for, written anew as requests of our own. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, type Asking, type TestEndpoint, testEndpoint } from "./endpoint-harness.ts";
import { ASK_ALL, dataset, enc, FORM, serveTwoGraphs } from "./two-graphs.ts";

const QUERY = { "Content-Type": "application/sparql-query" };
const WHERE_IN = "SELECT ?o { ?s <urn:in> ?o FILTER(isIRI(?o)) }";
const isTrue = (answer: Answer) => JSON.parse(answer.body).boolean === true;

let served: TestEndpoint;
beforeAll(async () => {
  served = await serveTwoGraphs();
});
afterAll(() => served.close());

describe("queries that are answered", () => {
  const asked: [name: string, path: string, asking: Asking][] = [
    ["query_get", `/sparql?query=${enc(ASK_ALL)}`, {}],
    ["query_post_form", "/sparql", { method: "POST", headers: FORM, body: `query=${enc(ASK_ALL)}` }],
    ["query_post_direct", "/sparql", { method: "POST", headers: QUERY, body: ASK_ALL }],
    [
      "query_post_form with a charset",
      "/sparql",
      { method: "POST", headers: { "Content-Type": `${FORM["Content-Type"]}; charset=UTF-8` }, body: "query=ASK%20{}" },
    ],
  ];
  it.each(asked)("%s", async (_, path, asking) => {
    const answer = await served.ask(path, asking);
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe("application/sparql-results+json; charset=utf-8");
    expect(isTrue(answer)).toBe(true);
  });

  const datasets: [name: string, query: string, parameters: string, expected: string[]][] = [
    ["query_dataset_default_graph", WHERE_IN, dataset(["default-graph-uri", "urn:g1"]), ["urn:g1"]],
    [
      "query_dataset_default_graphs",
      WHERE_IN,
      dataset(["default-graph-uri", "urn:g1"], ["default-graph-uri", "urn:g2"]),
      ["urn:g1", "urn:g2"],
    ],
    [
      "query_dataset_named_graphs",
      "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }",
      dataset(["named-graph-uri", "urn:g2"]),
      ["urn:g2"],
    ],
    [
      "query_dataset_full",
      "SELECT DISTINCT ?g ?o { GRAPH ?g { ?s ?p ?x } ?t <urn:in> ?o FILTER(isIRI(?o)) }",
      dataset(["default-graph-uri", "urn:g1"], ["named-graph-uri", "urn:g2"]),
      ["urn:g2,urn:g1"],
    ],
    [
      "query_multiple_dataset: the protocol's takes the place of FROM",
      "SELECT ?o FROM <urn:g1> { ?s <urn:in> ?o FILTER(isIRI(?o)) }",
      dataset(["default-graph-uri", "urn:g2"]),
      ["urn:g2"],
    ],
    ["no dataset: all graphs at once", WHERE_IN, "", ["urn:g1", "urn:g2"]],
  ];
  for (const [name, query, parameters, expected] of datasets)
    it.each(["GET", "POST form", "POST direct"])(`${name} by %s`, async (how) => {
      const headers = { Accept: "text/csv" };
      const form = `query=${enc(query)}&${parameters}`;
      const answer =
        how === "GET"
          ? await served.ask(`/sparql?${form}`, { headers })
          : how === "POST form"
            ? await served.ask("/sparql", { method: "POST", headers: { ...headers, ...FORM }, body: form })
            : await served.ask(`/sparql?${parameters}`, {
                method: "POST",
                headers: { ...headers, ...QUERY },
                body: query,
              });
      expect(answer.body.trim().split(/\r?\n/).slice(1).sort()).toEqual(expected);
    });

  it("puts the dataset where it belongs in every kind of query", async () => {
    const parameters = dataset(["default-graph-uri", "urn:g2"]);
    const cases: [string, RegExp][] = [
      ["CONSTRUCT { ?s <urn:q> ?o } WHERE { ?s <urn:in> ?o }", /^<urn:b> <urn:q> <urn:g2> \.$/],
      ["CONSTRUCT WHERE { ?s ?p ?o }", /^<urn:b> <urn:in> <urn:g2> \.$/],
      ["CONSTRUCT FROM <urn:g1> WHERE { ?s ?p ?o }", /^<urn:b> <urn:in> <urn:g2> \.$/],
      ["DESCRIBE <urn:a> <urn:b>", /^<urn:b> <urn:in> <urn:g2> \.$/],
      ["DESCRIBE <urn:a> <urn:b> LIMIT 5", /^<urn:b> <urn:in> <urn:g2> \.$/],
    ];
    for (const [query, expected] of cases) {
      const answer = await served.ask(`/sparql?query=${enc(query)}&${parameters}`, {
        headers: { Accept: "application/n-triples" },
      });
      expect(answer.body.trim(), query).toMatch(expected);
    }
    expect(isTrue(await served.ask(`/sparql?query=${enc("ASK { <urn:a> ?p ?o }")}&${parameters}`))).toBe(false);
  });
});

describe("content negotiation", () => {
  const SELECT = "SELECT ?o { <urn:b> <urn:in> ?o }";
  const CONSTRUCT = "CONSTRUCT WHERE { <urn:b> ?p ?o }";
  const wanted: [query: string, accept: string, type: string, body: RegExp][] = [
    [SELECT, "application/sparql-results+json", "application/sparql-results+json", /"bindings":\s*\[/],
    [SELECT, "application/sparql-results+xml", "application/sparql-results+xml", /<uri>urn:g2<\/uri>/],
    [SELECT, "text/csv", "text/csv", /^o\r?\nurn:g2\r?\n$/],
    [SELECT, "text/tab-separated-values", "text/tab-separated-values", /^\?o\n<urn:g2>\n$/],
    [SELECT, "application/json", "application/json", /"vars"/],
    [SELECT, "text/csv;q=0.5, application/sparql-results+xml", "application/sparql-results+xml", /<sparql/],
    [SELECT, "text/turtle, */*;q=0.1", "application/sparql-results+json", /"vars"/],
    [SELECT, "application/sparql-results+json;q=0, */*", "application/json", /"vars"/],
    [CONSTRUCT, "*/*", "text/turtle", /urn:in/],
    [CONSTRUCT, "application/n-triples", "application/n-triples", /^<urn:b> <urn:in> <urn:g2> \.\n$/],
    [CONSTRUCT, "application/trig", "application/trig", /urn:in/],
    [CONSTRUCT, "application/n-quads", "application/n-quads", /^<urn:b> <urn:in> <urn:g2> \.\n$/],
    [CONSTRUCT, "application/rdf+xml", "application/rdf+xml", /<rdf:RDF/],
  ];
  it.each(wanted)("%s as %s", async (query, Accept, type, body) => {
    const answer = await served.ask(`/sparql?query=${enc(query)}`, { headers: { Accept } });
    expect(answer.headers["content-type"]).toBe(`${type}; charset=utf-8`);
    expect(answer.headers.vary).toContain("Accept");
    expect(answer.body).toMatch(body);
    const head = await served.ask(`/sparql?query=${enc(query)}`, { method: "HEAD", headers: { Accept } });
    expect([head.status, head.headers["content-type"], head.body]).toEqual([200, `${type}; charset=utf-8`, ""]);
  });

  it("says what there is when nothing of it is acceptable", async () => {
    const answer = await served.ask(`/sparql?query=${enc(SELECT)}`, { headers: { Accept: "image/png" } });
    expect(answer.status).toBe(406);
    expect(answer.body).toContain("application/sparql-results+json");
  });
});

describe("queries that are refused", () => {
  const latin = Buffer.from(`ASK { ?s ?p "caf\u00e9" }`, "latin1");
  const refused: [name: string, status: number, path: string, asking: Asking][] = [
    ["bad_query_method", 405, `/sparql?query=${enc(ASK_ALL)}`, { method: "PUT" }],
    ["bad_multiple_queries", 400, "/sparql?query=ASK%20{}&query=SELECT%20*%20{}", {}],
    [
      "bad_query_wrong_media_type",
      415,
      "/sparql",
      { method: "POST", headers: { "Content-Type": "text/plain" }, body: ASK_ALL },
    ],
    ["bad_query_missing_form_type", 415, "/sparql", { method: "POST", body: `query=${enc(ASK_ALL)}` }],
    ["bad_query_missing_direct_type", 415, "/sparql", { method: "POST", body: ASK_ALL }],
    ["bad_query_non_utf8", 400, "/sparql", { method: "POST", headers: QUERY, body: latin }],
    [
      "a charset that is not UTF-8",
      415,
      "/sparql",
      { method: "POST", headers: { "Content-Type": "application/sparql-query; charset=UTF-16" }, body: ASK_ALL },
    ],
    ["bad_query_syntax", 400, `/sparql?query=${enc("ASK { ?s ?p")}`, {}],
    ["an empty query", 400, "/sparql?query=", {}],
    ["no query in a form", 400, "/sparql", { method: "POST", headers: FORM, body: "foo=bar" }],
    [
      "a query and an update",
      400,
      "/sparql",
      { method: "POST", headers: FORM, body: "query=ASK{}&update=CLEAR%20ALL" },
    ],
    [
      "a query in the body and the address",
      400,
      "/sparql?query=ASK{}",
      { method: "POST", headers: QUERY, body: ASK_ALL },
    ],
    ["an update as a query", 400, "/sparql", { method: "POST", headers: QUERY, body: "CLEAR ALL" }],
    ["a graph that is no IRI", 400, `/sparql?query=${enc(ASK_ALL)}&default-graph-uri=g1`, {}],
    ["a graph that would break out", 400, `/sparql?query=${enc(ASK_ALL)}&default-graph-uri=${enc("urn:a> {}")}`, {}],
    ["SERVICE", 400, `/sparql?query=${enc("ASK { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")}`, {}],
    ["parameters that do not decode", 400, "/sparql?query=%E9", {}],
  ];
  it.each(refused)("%s: %i", async (_, status, path, asking) => {
    const answer = await served.ask(path, asking);
    expect(answer.status, answer.body).toBe(status);
    expect(answer.body).toMatch(/^[A-Z<].*[.?…]\n$/s);
    expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
    if (status === 405) expect(answer.headers.allow).toBe("GET, HEAD, POST, OPTIONS");
  });

  it("says line and column as the query has them", async () => {
    const { body } = await served.ask(`/sparql?query=${enc("SELECT *\n{ ?s ?p ; }\n  nonsense")}`);
    expect(body).toMatch(/^Line [23], column \d+: /);
  });
});

describe("describing itself", () => {
  it("answers without a query, with the graphs it has", async () => {
    const turtle = await served.ask("/sparql");
    expect(turtle.headers["content-type"]).toBe("text/turtle; charset=utf-8");
    expect(turtle.body).toContain("sd:SPARQL11Update");
    const lines = await served.ask("/sparql", { headers: { Accept: "application/n-triples" } });
    expect(lines.body).toMatch(/sparql-service-description#name> <urn:g1> \./);
    expect((await served.ask("/sparql", { headers: { Accept: "image/png" } })).status).toBe(406);
  });

  it("counts classes and relations in VoID", async () => {
    const { body } = await served.ask("/.well-known/void", { headers: { Accept: "application/n-triples" } });
    expect(body).toContain(`<http://rdfs.org/ns/void#sparqlEndpoint> <http://127.0.0.1:${served.port}/sparql> .`);
    expect(body).toContain("<http://rdfs.org/ns/void#property> <urn:in> .");
  });

  it("counts what two files say alike once, as queries do", async () => {
    const twice = "<urn:x> a <urn:Person> ; <urn:p> 1 .\n";
    const other = await testEndpoint({ "a.ttl": `${twice}<urn:y> a <urn:Person> .\n`, "b.ttl": twice });
    try {
      const read = async (path: string) =>
        (await other.ask(path, { headers: { Accept: "application/n-triples" } })).body;
      const of = (body: string, word: string) =>
        [...body.matchAll(new RegExp(`void#${word}> "(\\d+)"`, "g"))].map(([, n]) => Number(n)).sort();
      const body = await read("/.well-known/void");
      // In all; and for rdf:type and urn:p.
      expect(of(body, "triples")).toEqual([1, 2, 3]);
      expect(of(body, "entities")).toEqual([2]);
      // The union, and each of the files.
      expect(of(await read("/sparql"), "triples")).toEqual([2, 3, 3]);
      expect(await other.rows("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).toEqual(["3"]);
      await other.update("INSERT DATA { <urn:z> a <urn:Person> }");
      expect(of(await read("/.well-known/void"), "triples")).toEqual([1, 3, 4]);
    } finally {
      await other.close();
    }
  });
});
