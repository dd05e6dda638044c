/** Who may ask and write, and how much: tokens, pages of other sites, sizes, slow senders, runaway queries. */
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type TestEndpoint, testEndpoint } from "./endpoint-harness.ts";

const FILES = { "a.ttl": "<urn:x> <urn:p> <urn:y> .\n" };
const INSERT = "INSERT DATA { <urn:x> <urn:p> <urn:evil> }";
const CHEAP = "SELECT ?o { <urn:x> <urn:p> ?o }";
/** Two hundred numbers to the fifth: no machine counts that within a test. */
const NUMBERS = Array.from({ length: 200 }, (_, n) => n).join(" ");
const RUNAWAY = `SELECT (COUNT(*) AS ?n) { ${["?a", "?b", "?c", "?d", "?e"].map((v) => `VALUES ${v} { ${NUMBERS} }`).join(" ")} FILTER(?a + ?b + ?c + ?d + ?e < 0) }`;
const get = (query: string) => `/sparql?query=${encodeURIComponent(query)}`;

let served: TestEndpoint;
afterEach(() => served.close());

describe("who may write", () => {
  it("nobody, where the dossier is only to be read", async () => {
    served = await testEndpoint(FILES, { access: { write: false } });
    expect((await served.update(INSERT)).status).toBe(403);
    const put = await served.ask("/data?default", { method: "PUT", headers: { "Content-Type": "text/turtle" } });
    expect([put.status, put.headers.allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect((await served.ask("/sparql")).body).not.toContain("SPARQL11Update");
    expect(served.place.get("a.ttl")).toBe(FILES["a.ttl"]);
  });

  it("whoever has the token, and only they", async () => {
    const token = "correct-horse-battery-staple";
    served = await testEndpoint(FILES, { access: { token } });
    for (const Authorization of ["", "Bearer wrong", `Basic ${token}`, `Bearer ${token}x`, token]) {
      const answer = await served.update(INSERT, { Authorization });
      expect(answer.status, Authorization).toBe(401);
      expect(answer.headers["www-authenticate"]).toMatch(/^Bearer/);
    }
    expect((await served.update(INSERT, { Authorization: `Bearer ${token}` })).status).toBe(204);
    expect((await served.ask(get(CHEAP))).status).toBe(200);
    expect(JSON.stringify(served.log)).not.toContain("correct-horse");
  });

  it("no page of another site, and no name that was pointed here", async () => {
    served = await testEndpoint(FILES);
    const host = `127.0.0.1:${served.port}`;
    const refused: [number, Record<string, string>][] = [
      [403, { Origin: "https://evil.example" }],
      [403, { Origin: "null" }],
      [403, { Origin: `https://${host}` }],
      [403, { "Sec-Fetch-Site": "cross-site" }],
      [403, { "Sec-Fetch-Site": "same-site", Origin: `http://${host}` }],
      [421, { Host: "evil.example", Origin: "http://evil.example" }],
    ];
    for (const [status, headers] of refused) {
      expect((await served.update(INSERT, { Host: host, ...headers })).status, JSON.stringify(headers)).toBe(status);
      const asked = await served.ask(get(CHEAP), { headers: { Host: host, ...headers } });
      expect(asked.status, JSON.stringify(headers)).toBe(status);
      expect(asked.headers["access-control-allow-origin"]).toBeUndefined();
    }
    const form = { "Content-Type": "application/x-www-form-urlencoded", Origin: "https://evil.example" };
    const posted = await served.ask("/sparql", { method: "POST", headers: form, body: `update=${INSERT}` });
    expect(posted.status).toBe(403);
    expect(served.place.get("a.ttl")).not.toContain("evil");
    expect((await served.update(INSERT, { Host: host, Origin: `http://${host}` })).status).toBe(204);
  });
});

describe("pages of other sites (CORS)", () => {
  const Origin = "https://notes.example";

  it("the one that is allowed may ask and write", async () => {
    served = await testEndpoint(FILES, { access: { cors: Origin } });
    const preflight = await served.ask("/sparql", { method: "OPTIONS", headers: { Origin } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers["access-control-allow-origin"]).toBe(Origin);
    expect(preflight.headers["access-control-allow-headers"]).toContain("Authorization");
    const asked = await served.ask(get(CHEAP), { headers: { Origin, "Sec-Fetch-Site": "cross-site" } });
    expect(asked.status).toBe(200);
    expect(asked.headers.vary).toMatch(/Accept.*Origin|Origin.*Accept/);
    expect((await served.update(INSERT, { Origin, "Sec-Fetch-Site": "cross-site" })).status).toBe(204);
    expect((await served.update(INSERT, { Origin: "https://evil.example" })).status).toBe(403);
  });

  it("* lets every page read and none write", async () => {
    served = await testEndpoint(FILES, { access: { cors: "*" } });
    expect((await served.ask(get(CHEAP), { headers: { Origin } })).headers["access-control-allow-origin"]).toBe("*");
    expect((await served.update(INSERT, { Origin, "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
  });
});

describe("how much", () => {
  it("a body over the limit is answered 413, whether it tells its length or not", async () => {
    served = await testEndpoint(FILES, { limits: { queryBytes: 1000, graphBytes: 2000 } });
    expect((await served.update(`${INSERT} # ${"x".repeat(1000)}`)).status).toBe(413);
    const headers = { "Content-Type": "text/turtle", "Transfer-Encoding": "chunked" };
    const put = await served.ask("/data?default", { method: "PUT", headers, body: `# ${"x".repeat(3000)}` });
    expect(put.status).toBe(413);
    expect(served.place.get("a.ttl")).toBe(FILES["a.ttl"]);
  });

  it("a sender that does not go on is let go", async () => {
    served = await testEndpoint(FILES, { limits: { bodyTimeout: 100 } });
    const answer = await new Promise<string>((resolve) => {
      let text = "";
      const socket = connect(served.port, "127.0.0.1", () =>
        socket.write(
          `POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/sparql-query\r\nContent-Length: 50\r\n\r\nSELECT`,
        ),
      );
      socket.on("data", (part) => {
        text += part;
      });
      socket.on("close", () => resolve(text));
      socket.on("error", () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it("more rows than the limit are refused, never cut", async () => {
    served = await testEndpoint({ "a.ttl": "<urn:x> <urn:p> 1, 2, 3 .\n" }, { limits: { rows: 2 } });
    expect((await served.ask(get(CHEAP))).status).toBe(422);
    expect((await served.ask(get("CONSTRUCT WHERE { ?s ?p ?o }"))).status).toBe(422);
    expect((await served.ask(get(`${CHEAP} LIMIT 2`))).status).toBe(200);
    expect(await served.rows(`${CHEAP} LIMIT 2`)).toHaveLength(2);
  });

  it("a runaway query is ended at its limit", async () => {
    served = await testEndpoint(FILES, { limits: { timeout: 500 } });
    const { status, body } = await served.ask(get(RUNAWAY));
    expect(status).toBe(422);
    expect(body).toMatch(/^Stopped after 0.5 seconds/);
  });

  it("others are answered while runaways run, and a runaway ends when its client goes", async () => {
    served = await testEndpoint(FILES, { limits: { timeout: 600_000, workers: 1, long: 1 } });
    const gone = new AbortController();
    const ended: unknown[] = [];
    const runaways = [1, 2, 3].map((n) =>
      served.ask(get(`${RUNAWAY} LIMIT ${n}`), { signal: gone.signal }).catch((error: unknown) => ended.push(error)),
    );
    for (let i = 0; i < 3; i += 1) expect(await served.rows(CHEAP)).toEqual(["urn:y"]);
    expect(ended).toEqual([]);
    gone.abort();
    await Promise.all(runaways);
    const after = new AbortController();
    // It gets the place that the others had.
    const long = served.ask(get(`${RUNAWAY} LIMIT 4`), { signal: after.signal }).catch(() => "gone");
    expect(await served.rows(CHEAP)).toEqual(["urn:y"]);
    after.abort();
    expect(await long).toBe("gone");
  });

  it("what cannot wait is told when to come again", async () => {
    served = await testEndpoint(FILES, { limits: { timeout: 1000, workers: 1, long: 1, waiting: 1 } });
    await served.rows(CHEAP);
    const answers = await Promise.all(Array.from({ length: 8 }, () => served.ask(get(RUNAWAY))));
    const busy = answers.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(0);
    expect(busy[0]?.headers["retry-after"]).toMatch(/^\d+$/);
  });

  it("an update that runs away changes nothing and holds nobody up", async () => {
    served = await testEndpoint(FILES, { limits: { timeout: 800 } });
    const text = `INSERT { <urn:x> <urn:n> ?n } WHERE { { ${RUNAWAY} } }`;
    const slow = served.update(text);
    expect(await served.rows(CHEAP)).toEqual(["urn:y"]);
    expect((await slow).status).toBe(422);
    expect(served.place.get("a.ttl")).toBe(FILES["a.ttl"]);
    expect((await served.update(INSERT)).status).toBe(204);
  });

  it("paths that lead astray are no addresses", async () => {
    served = await testEndpoint(FILES);
    for (const path of ["/../sparql", "/%2e%2e/data?default", "/sparql%00", "/x/..%2fdata"])
      expect((await served.ask(path)).status, path).toBe(400);
    expect((await served.ask("/sparql/")).status).toBe(404);
  });
});
