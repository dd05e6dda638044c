import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, ServerStartError, startServer } from "../../src/server/dossier-server.ts";
import { collectDossier } from "../../src/server/manifest.ts";
import { appRoute, dossierRoute } from "../../src/server/routes.ts";
import { PAGE_POLICY } from "../../src/server/security-headers.ts";

let root = "";
let server: RunningServer;

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A request whose path goes out exactly as given: `fetch` would tidy `..` away. */
const ask = (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest({ host: "127.0.0.1", port: server.port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });

const TURTLE = "<urn:a> <urn:b> <urn:c> .\n".repeat(100);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "dossier-server-"));
  mkdirSync(join(root, "app/assets"), { recursive: true });
  mkdirSync(join(root, "case/queries"), { recursive: true });
  writeFileSync(join(root, "app/index.html"), "<!doctype html><title>Dossier</title>");
  writeFileSync(join(root, "app/assets/engine-1a2b.wasm"), Buffer.from([0, 97, 115, 109]));
  writeFileSync(join(root, "app/.hidden"), "secret");
  writeFileSync(join(root, "secret.txt"), "secret");
  symlinkSync(join(root, "secret.txt"), join(root, "app/link.txt"));
  writeFileSync(join(root, "case/people née.ttl"), TURTLE);
  writeFileSync(join(root, "case/private.txt"), "secret");
  writeFileSync(join(root, "case/queries/Q1.rq"), "ASK {}");
  server = await startServer({
    host: "127.0.0.1",
    port: 0,
    routes: [
      dossierRoute(() => collectDossier({ title: "Case", dossier: [join(root, "case")], ontology: [] })),
      appRoute(join(root, "app")),
    ],
  });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

describe("the server", () => {
  it("serves the app and the dossier's manifest and files", async () => {
    const page = await ask("/");
    expect(page.status).toBe(200);
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.body.toString()).toContain("<title>Dossier</title>");
    const manifest = await ask("/dossier/manifest.json?x=1");
    expect(JSON.parse(manifest.body.toString())).toEqual({
      title: "Case",
      ontology: [],
      documents: ["case/people née.ttl"],
      queries: ["case/queries/Q1.rq"],
      views: [],
    });
    const file = await ask(`/dossier/${encodeURIComponent("case")}/${encodeURIComponent("people née.ttl")}`);
    expect(file.headers["content-type"]).toBe("text/turtle; charset=utf-8");
    expect(file.body.toString()).toBe(TURTLE);
    expect((await ask("/assets/engine-1a2b.wasm")).headers).toMatchObject({
      "content-type": "application/wasm",
      "cache-control": "public, max-age=31536000, immutable",
    });
  });

  it("sees a file that is added while it runs", async () => {
    writeFileSync(join(root, "case/later.ttl"), TURTLE);
    const manifest = await ask("/dossier/manifest.json");
    expect(JSON.parse(manifest.body.toString()).documents).toContain("case/later.ttl");
    expect((await ask("/dossier/case/later.ttl")).status).toBe(200);
  });

  it("gives out nothing but what it was given", async () => {
    for (const path of [
      "/../secret.txt",
      "/..%2fsecret.txt",
      "/%2e%2e/secret.txt",
      "/assets/..%5c..%5csecret.txt",
      "/dossier/../../secret.txt",
      "/dossier/case/private.txt",
      "/dossier//etc/passwd",
      "/link.txt",
      "/.hidden",
      "/%00",
      "/%zz",
      "//etc/passwd",
      "/nothing",
    ]) {
      const answer = await ask(path);
      expect([400, 404], path).toContain(answer.status);
      expect(answer.body.toString(), path).not.toContain("secret\n");
      expect(answer.body.toString(), path).not.toBe("secret");
    }
  });

  it("answers GET and HEAD only", async () => {
    const post = await ask("/", {}, "POST");
    expect([post.status, post.headers.allow]).toEqual([405, "GET, HEAD"]);
    const head = await ask("/", {}, "HEAD");
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(Number(head.headers["content-length"])).toBeGreaterThan(0);
  });

  it("does not answer to another's name", async () => {
    expect((await ask("/", { Host: "evil.example" })).status).toBe(421);
    expect((await ask("/", { Host: "localhost:1234" })).status).toBe(200);
    expect((await ask("/", { Host: "[::1]:80" })).status).toBe(200);
  });

  it("sends the security headers, with errors too", async () => {
    for (const path of ["/", "/nothing", "/dossier/manifest.json"]) {
      const { headers } = await ask(path);
      expect(headers["content-security-policy"]).toContain("script-src 'self' 'wasm-unsafe-eval'");
      expect(headers["content-security-policy"]).toBe(`${PAGE_POLICY}; frame-ancestors 'none'`);
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
  });

  it("compresses when asked and spares what is known", async () => {
    const path = "/dossier/case/people%20n%C3%A9e.ttl";
    const zipped = await ask(path, { "Accept-Encoding": "br, gzip;q=0.8" });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(zipped.body).toString()).toBe(TURTLE);
    const plain = await ask(path, { "Accept-Encoding": "gzip;q=0" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.headers.etag).not.toBe(zipped.headers.etag);
    const again = await ask(path, { "If-None-Match": String(plain.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it("says when its port is taken, or takes the next", async () => {
    const options = { host: "127.0.0.1", port: server.port, routes: [] };
    await expect(startServer(options)).rejects.toBeInstanceOf(ServerStartError);
    await expect(startServer(options)).rejects.toThrow(/in use.*--port/);
    const next = await startServer({ ...options, tries: 50 });
    expect(next.port).toBeGreaterThan(server.port);
    await next.close();
  });

  it("does not wait for ever for a client that never ends its request", async () => {
    const strict = await startServer({ host: "127.0.0.1", port: server.port, tries: 50, routes: [], patience: 200 });
    const socket = connect(strict.port, "127.0.0.1");
    socket.setEncoding("utf8");
    socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
    let answer = "";
    for await (const piece of socket) answer += String(piece);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    await strict.close();
  });
});
