/** Updates as the W3C's SPARQL 1.1 Protocol tests ask for them, written anew as requests of our own. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Asking, TestEndpoint } from "./endpoint-harness.ts";
import { ASK_ALL, dataset, enc, FORM, serveTwoGraphs } from "./two-graphs.ts";

const UPDATE = { "Content-Type": "application/sparql-update" };

let served: TestEndpoint;
beforeAll(async () => {
  served = await serveTwoGraphs();
});
afterAll(() => served.close());

describe("updates", () => {
  const count = async (graph: string) => (await served.rows(`SELECT ?s { GRAPH <${graph}> { ?s ?p ?o } }`)).length;

  it("update_post_form and update_post_direct change the files before they answer", async () => {
    const text = "INSERT DATA { <urn:x> <urn:p> <urn:form> }";
    const form = await served.ask("/sparql", { method: "POST", headers: FORM, body: `update=${enc(text)}` });
    expect([form.status, form.body]).toEqual([204, ""]);
    expect(served.place.get("a.ttl")).toContain("urn:form");
    expect((await served.update("DELETE DATA { <urn:x> <urn:p> <urn:form> }")).status).toBe(204);
    expect(served.place.get("a.ttl")).not.toContain("urn:form");
    expect(await served.rows("SELECT ?o { <urn:x> <urn:p> ?o }")).toEqual(["urn:y"]);
  });

  it("a sequence of updates sees what came before it", async () => {
    await served.update(
      "CREATE GRAPH <urn:seq> ; INSERT DATA { GRAPH <urn:seq> { <urn:s> <urn:n> 1 } } ; INSERT { GRAPH <urn:seq> { ?s <urn:m> ?o } } WHERE { GRAPH <urn:seq> { ?s <urn:n> ?o } }",
    );
    expect(await count("urn:seq")).toBe(2);
    await served.update("DROP GRAPH <urn:seq>");
    expect(await count("urn:seq")).toBe(0);
  });

  const using: [name: string, parameters: string, inserted: string[]][] = [
    ["update_dataset_default_graph", dataset(["using-graph-uri", "urn:g1"]), ["urn:g1"]],
    [
      "update_dataset_default_graphs",
      dataset(["using-graph-uri", "urn:g1"], ["using-graph-uri", "urn:g2"]),
      ["urn:g1", "urn:g2"],
    ],
  ];
  it.each(using)("%s", async (_, parameters, inserted) => {
    const text = "INSERT { GRAPH <urn:out> { <urn:it> <urn:was> ?o } } WHERE { ?s <urn:in> ?o FILTER(isIRI(?o)) }";
    const answer = await served.ask(`/sparql?${parameters}`, { method: "POST", headers: UPDATE, body: text });
    expect(answer.status, answer.body).toBe(204);
    expect(await served.rows("SELECT ?o { GRAPH <urn:out> { ?s ?p ?o } }")).toEqual(inserted);
    await served.update("DROP GRAPH <urn:out>");
  });

  it("update_dataset_named_graphs and update_dataset_full", async () => {
    const text = "INSERT { GRAPH <urn:out> { <urn:it> <urn:was> ?g } } WHERE { GRAPH ?g { ?s <urn:in> ?o } }";
    const parameters = dataset(["using-graph-uri", "urn:g1"], ["using-named-graph-uri", "urn:g2"]);
    const form = `update=${enc(text)}&${parameters}`;
    expect((await served.ask("/sparql", { method: "POST", headers: FORM, body: form })).status).toBe(204);
    expect(await served.rows("SELECT ?o { GRAPH <urn:out> { ?s ?p ?o } }")).toEqual(["urn:g2"]);
    await served.update("DROP GRAPH <urn:out>");
  });

  const refused: [name: string, status: number, path: string, asking: Asking][] = [
    ["bad_update_get", 400, `/sparql?update=${enc("CLEAR ALL")}`, {}],
    [
      "bad_multiple_updates",
      400,
      "/sparql",
      { method: "POST", headers: FORM, body: "update=CLEAR%20ALL&update=CLEAR%20ALL" },
    ],
    [
      "bad_update_wrong_media_type",
      415,
      "/sparql",
      { method: "POST", headers: { "Content-Type": "text/plain" }, body: "CLEAR ALL" },
    ],
    ["bad_update_missing_form_type", 415, "/sparql", { method: "POST", body: "update=CLEAR%20ALL" }],
    [
      "bad_update_non_utf8",
      400,
      "/sparql",
      { method: "POST", headers: UPDATE, body: Buffer.from("INSERT DATA { <urn:\u00e9> <urn:p> 1 }", "latin1") },
    ],
    ["bad_update_syntax", 400, "/sparql", { method: "POST", headers: UPDATE, body: "DELETE DATA { ?s ?p ?o }" }],
    [
      "bad_update_dataset_conflict",
      400,
      `/sparql?${dataset(["using-graph-uri", "urn:g1"])}`,
      { method: "POST", headers: UPDATE, body: "DELETE { ?s ?p ?o } USING <urn:g2> WHERE { ?s ?p ?o }" },
    ],
    [
      "default-graph-uri, which is for queries",
      400,
      `/sparql?${dataset(["default-graph-uri", "urn:g1"])}`,
      { method: "POST", headers: UPDATE, body: "DELETE WHERE { ?s ?p ?o }" },
    ],
    [
      "using-graph-uri beside WITH",
      400,
      `/sparql?${dataset(["using-graph-uri", "urn:g1"])}`,
      { method: "POST", headers: UPDATE, body: "WITH <urn:g2> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }" },
    ],
    ["LOAD", 400, "/sparql", { method: "POST", headers: UPDATE, body: "LOAD <file:///etc/passwd>" }],
    ["a query as an update", 400, "/sparql", { method: "POST", headers: UPDATE, body: ASK_ALL }],
    [
      "the graph of a file that cannot be",
      400,
      "/sparql",
      {
        method: "POST",
        headers: UPDATE,
        body: "INSERT DATA { GRAPH <https://w3id.org/dossier/document/../../x.ttl> { <urn:a> <urn:b> 1 } }",
      },
    ],
  ];
  it.each(refused)("%s: %i, and nothing is changed", async (_, status, path, asking) => {
    const before = [served.place.get("a.ttl"), served.place.get("graphs.trig")];
    const answer = await served.ask(path, asking);
    expect(answer.status, answer.body).toBe(status);
    expect([served.place.get("a.ttl"), served.place.get("graphs.trig")]).toEqual(before);
  });
});
