/** `dossier query --endpoint`: the same question, asked of a running endpoint. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestEndpoint, testEndpoint } from "../server/endpoint-harness.ts";
import { call } from "./fake-io.ts";

const PEOPLE = `PREFIX ex: <https://example.org/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
ex:jane rdfs:label "Jane Archer" ; ex:questioned ex:walter .
ex:walter rdfs:label "Walter" .
`;
let endpoint: TestEndpoint;
let url = "";
beforeAll(async () => {
  endpoint = await testEndpoint({ "people.ttl": PEOPLE });
  url = `http://127.0.0.1:${endpoint.port}/sparql`;
});
afterAll(() => endpoint.close());

const query = (...argv: string[]) => call(["query", ...argv], { cwd: endpoint.place.root });
const WHO = "SELECT ?who ?whom { ?who <https://example.org/questioned> ?whom }";

describe("dossier query --endpoint", () => {
  it("answers from the endpoint, without files", async () => {
    const { code, out, err } = await query("--endpoint", url, "-q", WHO, "--format", "csv");
    expect([code, err]).toEqual([0, ""]);
    expect(out.trim().split(/\r?\n/)).toEqual(["who,whom", "https://example.org/jane,https://example.org/walter"]);
  });

  it("takes prefixes and names from the files beside it", async () => {
    const { code, out } = await query(
      "people.ttl",
      "--endpoint",
      url,
      "-q",
      "SELECT ?who { ?who ex:questioned ?whom }",
    );
    expect(code).toBe(0);
    expect(out).toContain("Jane Archer");
  });

  it("writes a graph of it as Turtle", async () => {
    const { code, out } = await query(
      "--endpoint",
      url,
      "-q",
      `CONSTRUCT { ?b <urn:x:by> ?a } WHERE { ?a ?p ?b FILTER isIRI(?b) }`,
    );
    expect(code).toBe(0);
    expect(out).toContain("<https://example.org/walter> <urn:x:by> <https://example.org/jane> .");
  });

  it("says what an endpoint refuses, what is no address, and that it needs one or files", async () => {
    const gone = await query("--endpoint", `http://127.0.0.1:${endpoint.port}/nothing`, "-q", WHO);
    expect(gone.code).not.toBe(0);
    expect(gone.err).toMatch(/The endpoint answered 405/);
    expect((await query("--endpoint", "file:///etc/passwd", "-q", WHO)).err).toMatch(/http:\/\/ or https:\/\//);
    expect((await query("-q", WHO)).err).toMatch(/--endpoint URL/);
  });
});
