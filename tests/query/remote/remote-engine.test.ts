import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { QuerySyntaxError } from "../../../src/query/query-error.ts";
import { RemoteEngine, type RemoteEngineOptions } from "../../../src/query/remote/remote-engine.ts";

interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
  readonly headers?: Record<string, string>;
  readonly never?: boolean;
}
interface Asked {
  readonly method: string;
  readonly headers: IncomingMessage["headers"];
  readonly form: URLSearchParams;
}

const servers: Server[] = [];
const engines: RemoteEngine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

/** An endpoint that answers with `replies` in turn, the last one again and again. */
async function endpoint(
  replies: readonly Reply[],
  options: RemoteEngineOptions & { headers?: Record<string, string> } = {},
) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      const reply = replies[Math.min(asked.length, replies.length - 1)] ?? {};
      asked.push({ method: request.method ?? "", headers: request.headers, form: new URLSearchParams(body) });
      if (reply.never === true) return;
      response.writeHead(reply.status ?? 200, { "Content-Type": reply.type ?? "application/json", ...reply.headers });
      response.end(reply.body ?? "");
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`;
  const { headers, ...rest } = options;
  const engine = new RemoteEngine({ url, ...(headers === undefined ? {} : { headers }) }, { pause: 5, ...rest });
  engines.push(engine);
  return { engine, asked, url };
}

const json = (value: unknown): Reply => ({ body: JSON.stringify(value), type: "application/sparql-results+json" });
const ROWS = json({
  head: { vars: ["s", "n"] },
  results: {
    bindings: [
      {
        s: { type: "uri", value: "http://e/a" },
        n: { type: "typed-literal", value: "1", datatype: "http://www.w3.org/2001/XMLSchema#integer" },
      },
      { s: { type: "bnode", value: "nodeID://b1" } },
      {
        s: {
          type: "triple",
          value: {
            subject: { type: "uri", value: "http://e/a" },
            predicate: { type: "uri", value: "http://e/p" },
            object: { type: "literal", value: "x", "xml:lang": "en", "its:dir": "ltr" },
          },
        },
      },
    ],
  },
});

describe("asking an endpoint", () => {
  test("sends the query as a form, with its prefixes and headers, and reads every kind of term", async () => {
    const { engine, asked } = await endpoint([ROWS], {
      headers: { Authorization: "Bearer secret" },
      prefixes: () => ({ ex: "http://e/" }),
    });
    const answer = await engine.query("SELECT ?s ?n { ?s ex:p ?n }");
    if (answer.kind !== "rows") throw new Error("rows expected");
    expect(answer.rows[0]?.map((t) => t?.value)).toEqual(["http://e/a", "1"]);
    expect(answer.rows[1]?.map((t) => t?.termType)).toEqual(["BlankNode", undefined]);
    expect(answer.rows[2]?.[0]).toMatchObject({
      termType: "Quad",
      object: { value: "x", language: "en", direction: "ltr" },
    });
    expect(asked[0]?.method).toBe("POST");
    expect(asked[0]?.form.get("query")).toContain("PREFIX ex: <http://e/>");
    expect(asked[0]?.headers.authorization).toBe("Bearer secret");
  });

  test("Virtuoso's yes is a number", async () => {
    const { engine } = await endpoint([json({ head: {}, boolean: 1 })]);
    expect(await engine.query("ASK { ?s ?p ?o }")).toMatchObject({ kind: "boolean", value: true });
  });

  test("reads triples in the syntax that the answer names", async () => {
    const { engine } = await endpoint([{ type: "text/turtle; charset=utf-8", body: "<http://e/a> a <http://e/C> ." }]);
    const answer = await engine.query("CONSTRUCT { ?s a ?c } WHERE { ?s a ?c }");
    expect(answer.kind === "quads" && answer.quads.map((q) => q.object.value)).toEqual(["http://e/C"]);
  });

  test("a mistake in the query is found before anything is sent", async () => {
    const { engine, asked } = await endpoint([ROWS]);
    await expect(engine.query("SELECT ?s {\n ?s ?p }")).rejects.toBeInstanceOf(QuerySyntaxError);
    expect(asked).toEqual([]);
  });

  test("more rows than wanted are cut, and said to be", async () => {
    const { engine, asked } = await endpoint([ROWS]);
    const answer = await engine.query("SELECT ?s ?n { ?s ?p ?n }", { rows: 2 });
    expect(answer.kind === "rows" && answer.rows.length).toBe(2);
    expect(answer.truncated).toBe(true);
    expect(asked[0]?.form.get("query")).toMatch(/LIMIT 3/);
  });
});

describe("an endpoint in trouble", () => {
  test("is tried again when the trouble may pass, and each pause is told of", async () => {
    const pauses: number[] = [];
    const busy = { status: 503, body: "busy" };
    const { engine, asked } = await endpoint([busy, busy, ROWS], { onRetry: (_, pause) => pauses.push(pause) });
    await engine.query("SELECT ?s ?n { ?s ?p ?n }");
    expect(asked).toHaveLength(3);
    expect(pauses).toHaveLength(2);
  });

  test("is not tried again when it refuses, and says why without its markup", async () => {
    const { engine, asked } = await endpoint([
      {
        status: 400,
        type: "text/html",
        body: "<html><script>alert(1)</script><b>Virtuoso 37000</b> Error SP031</html>",
      },
    ]);
    await expect(engine.query("ASK { ?s ?p ?o }")).rejects.toThrow(
      "The endpoint cannot read this query. It says: Virtuoso 37000 Error SP031",
    );
    expect(asked).toHaveLength(1);
  });

  test("that lets wait is given up at the time limit, and at once when stopped", async () => {
    const { engine } = await endpoint([{ never: true }]);
    await expect(engine.query("ASK { ?s ?p ?o }", { timeout: 50 })).rejects.toMatchObject({ code: "timeout" });
    const stop = new AbortController();
    const work = engine.query("ASK { ?s ?p ?o }", { signal: stop.signal });
    stop.abort(new Error("stopped"));
    await expect(work).rejects.toThrow("stopped");
  });

  test("that is not there is named by its host, never with what was sent", async () => {
    const { engine, url } = await endpoint([ROWS], { headers: { Authorization: "Bearer secret" }, retries: 0 });
    for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
    const error = await engine.query("ASK { ?s ?p ?o }").catch((e: unknown) => e as Error);
    expect(String(error)).toContain(new URL(url).host);
    expect(String(error)).not.toContain("secret");
  });

  test("an answer that is no SPARQL result is said to be none", async () => {
    const { engine } = await endpoint([{ type: "text/html", body: "<html>Welcome</html>" }]);
    await expect(engine.query("ASK { ?s ?p ?o }")).rejects.toThrow(/a web page or XML, not a SPARQL result/);
  });

  test("an answer that ends too soon is said to have broken off", async () => {
    const { engine } = await endpoint([{ body: (ROWS.body ?? "").slice(0, 120) }]);
    await expect(engine.query("SELECT ?s ?n { ?s ?p ?n }")).rejects.toThrow(/broke off before its end/);
  });

  test("a question of the program's own is not waited for beyond the limit of the engine", async () => {
    const { engine } = await endpoint([{ never: true }], { limit: 50 });
    await expect(engine.rows("SELECT ?s { ?s ?p ?o }")).rejects.toMatchObject({ code: "timeout" });
  });
});

describe("an update", () => {
  test("is sent as a form, and a refusal is an error that names it", async () => {
    const { engine, asked } = await endpoint([{ status: 200 }, { status: 403 }]);
    await engine.update("INSERT DATA { <http://e/a> <http://e/p> 1 }");
    expect(asked[0]?.form.get("update")).toBe("INSERT DATA { <http://e/a> <http://e/p> 1 }");
    await expect(engine.update("CLEAR ALL")).rejects.toThrow("403: updates are not allowed");
  });
});
