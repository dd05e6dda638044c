import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changesRoute } from "../../src/server/changes-route.ts";
import { contentHash } from "../../src/server/content-hash.ts";
import { type RunningServer, startServer } from "../../src/server/dossier-server.ts";
import { type Events, folderEvents } from "../../src/server/events-route.ts";
import { collectDossier } from "../../src/server/manifest.ts";
import { dossierRoute } from "../../src/server/routes.ts";
import { type TestFolder, testFolder } from "./folder-harness.ts";

const TURTLE = "# mine\n<urn:a> <urn:b> <urn:c> .\n";
let place: TestFolder;
let server: RunningServer;
let events: Events;

beforeAll(async () => {
  place = testFolder({ "a.ttl": TURTLE });
  const { root, folder } = place;
  const collect = () => collectDossier({ dossier: [root], ontology: [], writable: true });
  events = folderEvents(root, folder, collect);
  server = await startServer({
    host: "127.0.0.1",
    port: 0,
    routes: [events.route, dossierRoute(collect, folder)],
    posts: [changesRoute(folder, { mostBytes: 2000 })],
  });
});
afterAll(async () => {
  events.close();
  await server.close();
  place.remove();
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

const ask = (method: string, path: string, headers: Record<string, string> = {}, body = ""): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest({ host: "127.0.0.1", port: server.port, path, method, headers }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });

const OWN = { "Content-Type": "application/json", "X-Dossier": "save" };
const post = (changes: unknown, headers: Record<string, string> = OWN): Promise<Answer> =>
  ask("POST", "/dossier/changes", headers, typeof changes === "string" ? changes : JSON.stringify({ changes }));
const change = (object: string, base: string | null = contentHash(place.get("a.ttl"))) => [
  { path: `${place.name}/a.ttl`, base, added: `<urn:a> <urn:b> <urn:${object}> .\n`, removed: "" },
];

describe("saving over HTTP", () => {
  it("says that it can be written, and names each document by its bytes", async () => {
    expect(JSON.parse((await ask("GET", "/dossier/manifest.json")).body)).toMatchObject({ writable: true });
    const file = await ask("GET", `/dossier/${place.name}/a.ttl`, { "Accept-Encoding": "gzip" });
    expect(file.headers.etag).toBe(`"${contentHash(TURTLE)}"`);
    expect(file.body).toBe(TURTLE);
  });

  it("saves what is sent and says what the file is now", async () => {
    const { status, body, headers } = await post(change("d"));
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      saved: [{ path: `${place.name}/a.ttl`, etag: contentHash(place.get("a.ttl")) }],
      merged: [],
      conflicts: [],
    });
    expect(place.get("a.ttl")).toMatch(/^# mine\n<urn:a> .*<urn:c>, <urn:d> \.\n$/s);
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
  });

  it("answers 409 with words where others changed the same", async () => {
    const base = contentHash(place.get("a.ttl"));
    place.put("a.ttl", TURTLE.replace("urn:c", "urn:theirs"));
    const path = `${place.name}/a.ttl`;
    const wanted = [{ path, base, added: "<urn:a> <urn:b> <urn:ours> .\n", removed: "<urn:a> <urn:b> <urn:c> .\n" }];
    const { status, body } = await post(wanted);
    expect(status).toBe(409);
    expect(JSON.parse(body)).toMatchObject({
      saved: [],
      conflicts: [{ path, sentence: expect.stringContaining("a.ttl") }],
    });
    expect(place.get("a.ttl")).toContain("urn:theirs");
  });

  it("takes changes from its own page only", async () => {
    const before = place.get("a.ttl");
    const own = `http://127.0.0.1:${server.port}`;
    const host = { Host: `127.0.0.1:${server.port}` };
    const refused: [number, Record<string, string>][] = [
      [403, { "Content-Type": "application/json" }],
      [403, { ...OWN, Origin: "http://evil.example" }],
      [403, { ...OWN, Origin: "null" }],
      [403, { ...OWN, Origin: own.replace("http:", "https:") }],
      [403, { ...OWN, Origin: `http://127.0.0.1:${server.port + 1}` }],
      [403, { ...OWN, "Sec-Fetch-Site": "cross-site" }],
      [403, { ...OWN, "Sec-Fetch-Site": "same-site" }],
      [415, { "X-Dossier": "save", "Content-Type": "text/plain" }],
      [415, { "X-Dossier": "save" }],
      // DNS rebinding: the page's own name points here, so its origin and host agree.
      [421, { ...OWN, Host: "evil.example", Origin: "http://evil.example" }],
    ];
    for (const [status, headers] of refused) {
      expect((await post(change("evil"), { ...host, ...headers })).status, JSON.stringify(headers)).toBe(status);
    }
    expect(place.get("a.ttl")).toBe(before);
    expect((await post(change("e"), { ...OWN, ...host, Origin: own, "Sec-Fetch-Site": "same-origin" })).status).toBe(
      200,
    );
  });

  it("answers what is too large, broken or astray with a sentence", async () => {
    const before = place.get("a.ttl");
    const path = `${place.name}/a.ttl`;
    const cases: [number, unknown][] = [
      [413, change("x".repeat(3000))],
      [400, "{"],
      [400, "[]"],
      [400, '{"changes": 1}'],
      [400, [null]],
      [400, [{ path, base: 1 }]],
      [400, [{ path, base: null, added: "<urn:a> <urn:b>" }]],
      [400, [{ path, base: null, added: "<urn:a> <urn:b> <urn:c> <urn:graph> ." }]],
      [400, [{ path: "../x.ttl", base: null, added: "<urn:a> <urn:b> <urn:c> ." }]],
      [400, [...change("x"), ...change("y")]],
      [409, change("x", "no state")],
    ];
    for (const [status, body] of cases) {
      const answer = await post(body);
      expect(answer.status, JSON.stringify(body).slice(0, 200)).toBe(status);
      const json = JSON.parse(answer.body) as { sentence?: string; conflicts?: { sentence: string }[] };
      expect(json.sentence ?? json.conflicts?.[0]?.sentence).toMatch(/^[A-Z\w].*[.?]$/s);
    }
    expect(place.get("a.ttl")).toBe(before);
  });

  it("has no other place to post to", async () => {
    expect((await ask("POST", "/dossier/a.ttl", OWN)).status).toBe(405);
    expect((await ask("PUT", "/dossier/changes", OWN)).status).toBe(405);
    expect((await ask("GET", "/dossier/changes")).status).toBe(404);
  });

  it("tells of files that others change, and of what has changed in them", async () => {
    const path = `${place.name}/a.ttl`;
    const base = (await ask("GET", `/dossier/${path}`)).headers.etag ?? "";
    const heard = new Promise<string>((resolve) => {
      httpRequest({ host: "127.0.0.1", port: server.port, path: "/dossier/events" }, (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
          if (text.includes(": watching") && !text.includes("event:"))
            place.put("a.ttl", `${place.get("a.ttl")}<urn:by> <urn:vi> 1 .\n`);
          if (text.includes("event: changed")) resolve(text);
        });
      }).end();
    });
    const now = /data: (.*)/.exec(await heard)?.[1] ?? "{}";
    expect(JSON.parse(now)).toEqual({ path, etag: contentHash(place.get("a.ttl")) });
    const { merged } = JSON.parse((await post([{ path, base, added: "", removed: "" }])).body) as {
      merged: { added: string }[];
    };
    expect(merged[0]?.added).toMatch(/^<urn:by> <urn:vi> "1"\^\^\S+ <\S+a\.ttl> \.\n$/);
  });
});
