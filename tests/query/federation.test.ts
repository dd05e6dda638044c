import { afterEach, describe, expect, test } from "vitest";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import type { RowsResult } from "../../src/query/engine.ts";
import { ServiceNotAllowed } from "../../src/query/federation.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { blank, iri, literal, quad } from "../../src/rdf/term.ts";
import { Workspace } from "../../src/store/workspace.ts";

const ex = (name: string) => iri(`http://example.org/${name}`);
const ENDPOINT = "https://elsewhere.example/sparql";
const PREFIX = "PREFIX ex: <http://example.org/> PREFIX there: <https://elsewhere.example/>\n";

const engines: EmbeddedEngine[] = [];
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.close()));
});

function open(answer: () => RowsResult | Promise<RowsResult>) {
  const workspace = new Workspace();
  const added = [quad(ex("anna"), ex("knows"), ex("boris")), quad(ex("carl"), ex("knows"), ex("dora"))];
  workspace.dispatch({ label: "load", origin: "load", delta: { added, removed: [] } });
  const asked: { endpoint: string; query: string }[] = [];
  const engine = new EmbeddedEngine(workspace, startNodeWorker, {
    askService: async (endpoint, query) => {
      asked.push({ endpoint, query });
      return answer();
    },
  });
  engines.push(engine);
  return { engine, asked };
}

const BORN: RowsResult = {
  kind: "rows",
  variables: ["who", "year"],
  rows: [
    [ex("boris"), literal("1901")],
    [ex("dora"), undefined],
    [blank("x"), literal("1903")],
  ],
};
const QUERY = `${PREFIX}SELECT ?a ?year { ?a ex:knows ?who . SERVICE there:sparql { ?who ex:born ?year . FILTER(?year != "}") } } ORDER BY ?a`;

const lines = async (engine: EmbeddedEngine, query: string, services?: ReadonlySet<string>) => {
  const answer = await engine.query(query, { services });
  if (answer.kind !== "rows") throw new Error("rows expected");
  return answer.rows.map((row) => row.map((t) => t?.value.replace("http://example.org/", "") ?? "—").join(" "));
};

describe("SERVICE", () => {
  test("asks no endpoint that was not allowed, and names it", async () => {
    const { engine, asked } = open(() => BORN);
    const refused = engine.query(QUERY);
    await expect(refused).rejects.toBeInstanceOf(ServiceNotAllowed);
    await expect(refused).rejects.toMatchObject({ endpoint: ENDPOINT });
    expect(asked).toEqual([]);
  });

  test("joins what an allowed endpoint answers with the dossier", async () => {
    const { engine, asked } = open(() => BORN);
    expect(await lines(engine, QUERY, new Set([ENDPOINT]))).toEqual(["anna 1901", "carl —"]);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.query).toContain('SELECT * WHERE { ?who ex:born ?year . FILTER(?year != "}") }');
    expect(asked[0]?.query).toContain("PREFIX ex:");
  });

  test("an endpoint that fails is an error, or nothing at all when SILENT", async () => {
    const { engine } = open(() => Promise.reject(new Error("503 Service Unavailable")));
    await expect(engine.query(QUERY, { services: new Set([ENDPOINT]) })).rejects.toThrow(/503/);
    expect(await lines(engine, QUERY.replace("SERVICE", "SERVICE SILENT"), new Set([ENDPOINT]))).toEqual([
      "anna —",
      "carl —",
    ]);
  });

  test("an endpoint in a variable is refused with what to write", async () => {
    const { engine } = open(() => BORN);
    await expect(engine.query("SELECT * { ?e ?p ?o SERVICE ?e { ?s ?p ?o } }")).rejects.toThrow(/SERVICE <https/);
  });
});
