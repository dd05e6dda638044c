import { afterEach, describe, expect, test } from "vitest";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import type { RowsResult } from "../../src/query/engine.ts";
import { ServiceNotAllowed } from "../../src/query/federation.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { QuerySyntaxError } from "../../src/query/query-error.ts";
import { blank, iri, literal, quad } from "../../src/rdf/term.ts";
import { Workspace } from "../../src/store/workspace.ts";

const ex = (name: string) => iri(`http://example.org/${name}`);
const ENDPOINT = "https://elsewhere.example/sparql";
const PREFIX = "PREFIX ex: <http://example.org/> PREFIX there: <https://elsewhere.example/>\n";

const engines: EmbeddedEngine[] = [];
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.close()));
});

function open(answer: (signal?: AbortSignal) => RowsResult | Promise<RowsResult>) {
  const workspace = new Workspace();
  const added = [quad(ex("anna"), ex("knows"), ex("boris")), quad(ex("carl"), ex("knows"), ex("dora"))];
  workspace.dispatch({ label: "load", origin: "load", delta: { added, removed: [] } });
  const asked: { endpoint: string; query: string }[] = [];
  const engine = new EmbeddedEngine(workspace, startNodeWorker, {
    askService: async (endpoint, query, signal) => {
      asked.push({ endpoint, query });
      return answer(signal);
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

  test("as many rows as are taken is an error, with SILENT too: some may be missing", async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => [ex(`n${n}`)]);
    const { engine, asked } = open(() => ({ kind: "rows", variables: ["who"], rows }));
    const services = new Set([ENDPOINT]);
    await expect(engine.query(QUERY, { services })).rejects.toThrow(/10,000 rows, and there may be more/);
    const silent = QUERY.replace("SERVICE", "SERVICE SILENT");
    await expect(engine.query(silent, { services })).rejects.toThrow(/10,000 rows/);
    expect(asked[0]?.query).toMatch(/LIMIT 10000$/);
  });

  test("asks no endpoint for a query with a mistake in it", async () => {
    const { engine, asked } = open(() => BORN);
    await expect(engine.query(`${QUERY} LIMIT x`, { services: new Set([ENDPOINT]) })).rejects.toThrow(QuerySyntaxError);
    expect(asked).toEqual([]);
  });

  test("the limit of time and the stop reach the endpoint; other queries do not wait for it", async () => {
    const reached: (AbortSignal | undefined)[] = [];
    const { engine } = open((signal) => {
      reached.push(signal);
      return new Promise(() => {});
    });
    const silent = QUERY.replace("SERVICE", "SERVICE SILENT");
    const services = new Set([ENDPOINT]);
    await expect(engine.query(silent, { services, timeout: 20 })).rejects.toMatchObject({ code: "timeout" });
    const stop = new AbortController();
    const stopped = engine.query(silent, { services, signal: stop.signal });
    expect(await lines(engine, "SELECT ?o { <http://example.org/anna> ?p ?o }")).toEqual(["boris"]);
    stop.abort(new Error("stopped by me"));
    await expect(stopped).rejects.toThrow("stopped by me");
    const left = engine.query(QUERY, { services });
    await engine.close();
    await expect(left).rejects.toMatchObject({ code: "closed" });
    expect(reached.map((signal) => signal?.aborted)).toEqual([true, true, true]);
  });

  test("a blank node of one answer is none of another", async () => {
    const { engine } = open(() => ({ kind: "rows", variables: ["b"], rows: [[blank("x")]] }));
    const twice = `${PREFIX}SELECT (COUNT(DISTINCT ?b) AS ?n) { { SERVICE there:sparql { ?b ex:p 1 } } UNION { SERVICE there:sparql { ?b ex:p 2 } } }`;
    expect(await lines(engine, twice, new Set([ENDPOINT]))).toEqual(["2"]);
  });

  test("stands in OPTIONAL, in a sub-select, within GRAPH, and around another that the endpoint asks itself", async () => {
    const { engine, asked } = open(() => BORN);
    const services = new Set([ENDPOINT]);
    const optional = `${PREFIX}SELECT ?a ?year { ?a ex:knows ?who OPTIONAL { SERVICE there:sparql { ?who ex:born ?year } } } ORDER BY ?a`;
    expect(await lines(engine, optional, services)).toEqual(["anna 1901", "carl —"]);
    const inner = `${PREFIX}SELECT (COUNT(*) AS ?n) { { SELECT ?who { SERVICE there:sparql { ?who ex:born ?year } } } }`;
    expect(await lines(engine, inner, services)).toEqual(["3"]);
    const nested = `${PREFIX}SELECT ?year { SERVICE there:sparql { ?who ex:born ?year SERVICE <https://third.example/> { ?who ?p ?o } } }`;
    expect(await lines(engine, nested, services)).toHaveLength(3);
    expect(asked.map(({ endpoint }) => endpoint)).toEqual([ENDPOINT, ENDPOINT, ENDPOINT]);
  });

  test("stands in the WHERE of an update, by the same leave", async () => {
    const { engine, asked } = open(() => BORN);
    const update = `${PREFIX}INSERT { ?who ex:year ?year } WHERE { ?a ex:knows ?who SERVICE there:sparql { ?who ex:born ?year } }`;
    await expect(engine.preview(update)).rejects.toBeInstanceOf(ServiceNotAllowed);
    expect(asked).toEqual([]);
    const { added } = await engine.preview(update, { services: new Set([ENDPOINT]) });
    expect(added.map((q) => `${q.subject.value} ${q.object.value}`)).toEqual(["http://example.org/boris 1901"]);
  });

  test("an endpoint in a variable is refused with what to write", async () => {
    const { engine } = open(() => BORN);
    await expect(engine.query("SELECT * { ?e ?p ?o SERVICE ?e { ?s ?p ?o } }")).rejects.toThrow(/SERVICE <https/);
  });
});
