import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../../src/server/dossier-server.ts";
import { collectDossier } from "../../src/server/manifest.ts";
import { queriesRoute } from "../../src/server/queries-route.ts";
import { type TestFolder, testFolder } from "./folder-harness.ts";

let place: TestFolder;
let server: RunningServer;
beforeAll(async () => {
  place = testFolder({ "a.ttl": "<urn:a> <urn:b> <urn:c> .\n", "queries/one.rq": "# title: One?\n\nASK {}\n" });
  const { root } = place;
  const collect = () => collectDossier({ dossier: [root], ontology: [], writable: true });
  server = await startServer({
    host: "127.0.0.1",
    port: 0,
    routes: [],
    posts: [queriesRoute(root, collect, { mostBytes: 2000 })],
  });
});
afterAll(async () => {
  await server.close();
  place.remove();
});

const OWN = { "Content-Type": "application/json", "X-Dossier": "save" };
const post = (body: unknown, headers: Record<string, string> = OWN) =>
  fetch(`${server.url}dossier/queries`, {
    method: "POST",
    headers,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const read = (path: string) => readFileSync(join(place.root, path), "utf8");

describe("saving a query over HTTP", () => {
  it("makes a new file and replaces the one that it knows", async () => {
    const path = `${place.name}/queries/new/two.rq`;
    expect((await post({ path, was: null, text: "# title: Two?\n\nASK {}\n" })).status).toBe(200);
    expect(read("queries/new/two.rq")).toBe("# title: Two?\n\nASK {}\n");
    expect((await post({ path, was: read("queries/new/two.rq"), text: "ASK { ?s ?p ?o }" })).status).toBe(200);
    expect(read("queries/new/two.rq")).toBe("ASK { ?s ?p ?o }");
    expect(readdirSync(join(place.root, "queries/new"))).toEqual(["two.rq"]);
  });

  it("writes over nothing that it does not know", async () => {
    const path = `${place.name}/queries/one.rq`;
    for (const was of [null, "ASK { }"]) {
      const answer = await post({ path, was, text: "gone" });
      expect(answer.status).toBe(409);
      expect(await answer.json()).toEqual({
        sentence: expect.stringContaining("one.rq says something else by now"),
        there: "# title: One?\n\nASK {}\n",
      });
    }
    expect(read("queries/one.rq")).toBe("# title: One?\n\nASK {}\n");
  });

  it("takes away the one that it knows, and no other", async () => {
    const path = `${place.name}/queries/three.rq`;
    expect((await post({ path, was: null, text: "ASK { }" })).status).toBe(200);
    expect((await post({ path, was: "ASK { ?s ?p ?o }", text: null })).status).toBe(409);
    expect(read("queries/three.rq")).toBe("ASK { }");
    expect((await post({ path, was: "ASK { }", text: null })).status).toBe(200);
    expect(readdirSync(join(place.root, "queries"))).not.toContain("three.rq");
    const gone = await post({ path, was: "ASK { }", text: "ASK { ?s ?p ?o }" });
    expect(gone.status).toBe(409);
    expect(await gone.json()).toEqual({ sentence: expect.stringContaining("not in the folder any more"), there: null });
    expect((await post({ path: "a.ttl", was: read("a.ttl"), text: null })).status).toBe(400);
    expect((await post({ path: `${place.name}/a.ttl`, was: read("a.ttl"), text: null })).status).toBe(400);
  });

  it.each([
    "../evil.rq",
    "a/../../evil.rq",
    "queries/x.ttl",
    ".hidden.rq",
    "queries/.rq",
    "a\\b.rq",
    "x.rq\u0000",
    "/etc/x.rq",
  ])("writes nothing to %j", async (path) => {
    expect((await post({ path, was: null, text: "ASK {}" })).status).toBe(400);
  });

  it("answers only our own page, and only what it can read", async () => {
    const query = { path: "queries/x.rq", was: null, text: "ASK {}" };
    expect((await post(query, { "Content-Type": "application/json" })).status).toBe(403);
    expect((await post(query, { ...OWN, Origin: "http://evil.example" })).status).toBe(403);
    expect((await post(query, { ...OWN, "Content-Type": "text/plain" })).status).toBe(415);
    expect((await post("{", OWN)).status).toBe(400);
    expect((await post({ path: "queries/x.rq", text: 1, was: null })).status).toBe(400);
    expect((await post({ ...query, text: "x".repeat(3000) })).status).toBe(413);
    expect(readdirSync(join(place.root, "queries")).sort()).toEqual(["new", "one.rq"]);
  });
});
