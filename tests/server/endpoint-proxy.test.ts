/** The way to an endpoint: open to our own page only, to one address only, and silent about the headers. */
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../src/server/dossier-server.ts";
import { endpointProxy } from "../../src/server/endpoint-proxy.ts";

const asked: { readonly headers: IncomingMessage["headers"]; readonly body: string }[] = [];
let upstream: Server;
let server: RunningServer;
beforeAll(async () => {
  upstream = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      asked.push({ headers: request.headers, body });
      response.writeHead(body.includes("html") ? 500 : 200, {
        "Content-Type": body.includes("html") ? "text/html" : "application/sparql-results+json",
        "Set-Cookie": "theirs=1",
      });
      response.end("<b>answer</b>");
    });
  });
  await new Promise<void>((done) => upstream.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}/sparql`;
  const proxy = endpointProxy({ url, headers: { Authorization: "Bearer secret" } });
  server = await startServer({ host: "127.0.0.1", port: 0, routes: [], posts: [proxy] });
});
afterAll(async () => {
  await server.close();
  upstream.close();
});

const ask = (body: string, headers: Record<string, string> = { "X-Dossier": "endpoint" }) =>
  fetch(`${server.url}endpoint`, {
    method: "POST",
    body,
    headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "a/b", ...headers },
  });

test("a query goes on with the server's headers and comes back without any of theirs", async () => {
  const answer = await ask("query=ASK%20%7B%7D", { "X-Dossier": "endpoint", Cookie: "ours=1" });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/sparql-results+json");
  expect(answer.headers.get("set-cookie")).toBeNull();
  const { headers, body } = asked.at(-1) ?? { headers: {}, body: "" };
  expect(body).toBe("query=ASK%20%7B%7D");
  expect(headers).toMatchObject({ authorization: "Bearer secret", accept: "a/b" });
  expect(headers.cookie).toBeUndefined();
});

test("what is no answer of SPARQL is handed on as plain text", async () => {
  const answer = await ask("query=html");
  expect(answer.status).toBe(500);
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});

test("pages elsewhere, forms without our header and other bodies get nothing", async () => {
  const before = asked.length;
  expect((await ask("query=x", {})).status).toBe(403);
  expect((await ask("query=x", { "X-Dossier": "endpoint", Origin: "https://evil.example" })).status).toBe(403);
  expect((await ask("query=x&update=y")).status).toBe(400);
  expect((await ask("nothing=x")).status).toBe(400);
  expect((await ask("{}", { "X-Dossier": "endpoint", "Content-Type": "application/json" })).status).toBe(415);
  expect(asked).toHaveLength(before);
});
