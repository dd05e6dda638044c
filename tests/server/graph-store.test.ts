/** The behaviours of the SPARQL 1.1 Graph Store HTTP Protocol, and of the files behind it. */
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asking, type TestEndpoint, testEndpoint } from "./endpoint-harness.ts";

const TURTLE = { "Content-Type": "text/turtle" };
const LINES = { Accept: "application/n-triples" };
const at = (iri: string) => `/data?graph=${encodeURIComponent(iri)}`;

let served: TestEndpoint;
let own: string;
beforeAll(async () => {
  served = await testEndpoint({
    "a.ttl": "# mine\n<urn:x> <urn:p> <urn:y>, 01 ; <urn:q> [ <urn:r> 1.50 ] .\n",
    "graphs.trig": "<urn:g1> { <urn:a> <urn:b> <urn:c> . }\n",
  });
  own = `https://w3id.org/dossier/document/${served.place.name}/`;
});
afterAll(() => served.close());

const send = (method: string, path: string, body = "", headers: Record<string, string> = {}) =>
  served.ask(path, { method, body, headers: { ...TURTLE, ...headers } });
const lines = async (path: string) => (await served.ask(path, { headers: LINES })).body;

describe("reading graphs", () => {
  it("gives a named graph, a document, and the default graph, which is what stands in no named one", async () => {
    expect(await lines(at("urn:g1"))).toBe("<urn:a> <urn:b> <urn:c> .\n");
    const { body } = await served.ask(at(`${own}a.ttl`));
    expect(body).toMatch(/urn:y.*01.*\[ <urn:r> 1\.50 \]/s);
    const all = await lines("/data?default");
    expect(all.split("\n").filter((line) => line !== "")).toHaveLength(4);
    expect(all).not.toContain("urn:c");
  });

  it("HEAD tells the same without the graph", async () => {
    const [get, head] = [await served.ask(at("urn:g1")), await served.ask(at("urn:g1"), { method: "HEAD" })];
    expect(head.status).toBe(200);
    expect(head.body).toBe("");
    for (const name of ["etag", "content-type", "vary"]) expect(head.headers[name]).toBe(get.headers[name]);
    expect((await served.ask(at("urn:none"), { method: "HEAD" })).status).toBe(404);
  });

  it("comes in the syntax that is liked best, each with an entity tag of its own", async () => {
    const tags = new Set<string | undefined>();
    for (const type of ["text/turtle", "application/trig", "application/n-triples", "application/n-quads"]) {
      const answer = await served.ask(at("urn:g1"), { headers: { Accept: type } });
      expect(answer.headers["content-type"]).toBe(`${type}; charset=utf-8`);
      const again = await served.ask(at("urn:g1"), {
        headers: { Accept: type, "If-None-Match": answer.headers.etag ?? "" },
      });
      expect([again.status, again.body]).toEqual([304, ""]);
      tags.add(answer.headers.etag);
    }
    expect(tags.size).toBe(4);
  });

  const refused: [name: string, status: number, path: string, asking: Asking][] = [
    ["a graph that is not there", 404, at("urn:none"), {}],
    ["nothing acceptable", 406, at("urn:g1"), { headers: { Accept: "image/png" } }],
    ["no graph named", 400, "/data", {}],
    ["default and a name", 400, "/data?default&graph=urn:g1", {}],
    ["two names", 400, "/data?graph=urn:g1&graph=urn:g2", {}],
    ["a relative name", 400, "/data?graph=g1", {}],
    ["another method", 405, at("urn:g1"), { method: "PATCH" }],
  ];
  it.each(refused)("%s: %i", async (_, status, path, asking) => {
    const answer = await served.ask(path, asking);
    expect(answer.status).toBe(status);
    if (status === 405) expect(answer.headers.allow).toContain("PUT");
  });
});

describe("writing graphs", () => {
  it("PUT makes a graph, then replaces it; GET gives back what was put", async () => {
    expect((await send("PUT", at("urn:new"), "<urn:s> <urn:p> 1, 2 .")).status).toBe(201);
    expect((await send("PUT", at("urn:new"), "<urn:s> <urn:p> 2, 03 .")).status).toBe(204);
    expect(await lines(at("urn:new"))).toMatch(/^<urn:s> <urn:p> "03"\S+ \.\n<urn:s> <urn:p> "2"\S+ \.\n$/);
    expect(served.place.get("graphs.trig")).toContain("<urn:new>");
    expect(await served.rows("SELECT ?o { GRAPH <urn:new> { ?s ?p ?o } }")).toEqual(["2", "3"]);
  });

  it("POST adds to a graph, or makes one; without a name it makes a document and says where", async () => {
    expect((await send("POST", at("urn:posted"), "<urn:s> <urn:p> 1 .")).status).toBe(201);
    expect((await send("POST", at("urn:posted"), "<urn:s> <urn:p> 2 .")).status).toBe(204);
    expect((await lines(at("urn:posted"))).trim().split("\n")).toHaveLength(2);
    const made = await send("POST", "/data", "<urn:made> <urn:p> <> .");
    expect(made.status).toBe(201);
    const place = made.headers.location ?? "";
    expect(place).toBe(at(`${own}graph.ttl`));
    expect(await lines(place)).toBe(`<urn:made> <urn:p> <${own}graph.ttl> .\n`);
    expect(served.place.get("graph.ttl")).toContain("urn:made");
  });

  it("DELETE takes a graph away; then it is not there", async () => {
    await send("PUT", at("urn:gone"), "<urn:s> <urn:p> 1 .");
    expect((await served.ask(at("urn:gone"), { method: "DELETE" })).status).toBe(204);
    expect((await served.ask(at("urn:gone"))).status).toBe(404);
    expect((await served.ask(at("urn:gone"), { method: "DELETE" })).status).toBe(404);
    expect(served.place.get("graphs.trig")).not.toContain("urn:gone");
  });

  it("an empty graph that was put is there", async () => {
    expect((await send("PUT", at("urn:empty"))).status).toBe(201);
    const answer = await served.ask(at("urn:empty"));
    expect([answer.status, answer.body.trim()]).toEqual([200, ""]);
    expect((await send("PUT", at("urn:empty"))).status).toBe(204);
  });

  it("a document put as it is keeps its comments, forms and nodes without a name", async () => {
    const before = served.place.get("a.ttl");
    const { body } = await served.ask(at(`${own}a.ttl`));
    expect((await send("PUT", at(`${own}a.ttl`), body)).status).toBe(204);
    expect(served.place.get("a.ttl")).toBe(before);
    await send("POST", "/data?default", "<urn:x> <urn:p> <urn:more> .");
    expect(served.place.get("a.ttl")).toMatch(/^# mine\n.*urn:more/s);
  });

  it("If-Match and If-None-Match keep one writer from undoing another", async () => {
    const path = at("urn:tagged");
    expect((await send("PUT", path, "<urn:s> <urn:p> 1 .", { "If-Match": "*" })).status).toBe(412);
    expect((await send("PUT", path, "<urn:s> <urn:p> 1 .", { "If-None-Match": "*" })).status).toBe(201);
    expect((await send("PUT", path, "<urn:s> <urn:p> 9 .", { "If-None-Match": "*" })).status).toBe(412);
    const tag = (await served.ask(path)).headers.etag ?? "";
    expect((await send("PUT", path, "<urn:s> <urn:p> 2 .", { "If-Match": tag })).status).toBe(204);
    expect((await send("PUT", path, "<urn:s> <urn:p> 3 .", { "If-Match": tag })).status).toBe(412);
    expect((await send("DELETE", path, "", { "If-Match": tag })).status).toBe(412);
    expect(await lines(path)).toContain('"2"');
    const head = await served.ask(path, { method: "HEAD", headers: LINES });
    expect((await send("DELETE", path, "", { "If-Match": head.headers.etag ?? "" })).status).toBe(204);
  });

  it("two writers with the same state: one of them wins", async () => {
    await send("PUT", at("urn:race"), "<urn:s> <urn:p> 0 .");
    const tag = (await served.ask(at("urn:race"))).headers.etag ?? "";
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) => send("PUT", at("urn:race"), `<urn:s> <urn:p> ${n} .`, { "If-Match": tag })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 412, 412, 412]);
  });

  it("follows what other programs and the workbench write in the files", async () => {
    served.place.put("b.ttl", "<urn:else> <urn:p> 1 .\n");
    await expect.poll(() => lines(at(`${own}b.ttl`))).toContain("urn:else");
    const tag = (await served.ask(at(`${own}b.ttl`))).headers.etag ?? "";
    served.place.put("b.ttl", "<urn:else> <urn:p> 22 .\n");
    await expect.poll(() => lines(at(`${own}b.ttl`))).toContain('"22"');
    expect((await send("DELETE", at(`${own}b.ttl`), "", { "If-Match": tag })).status).toBe(412);
    served.place.put("b.ttl", "<urn:else> <urn:p> ");
    expect((await send("PUT", at(`${own}b.ttl`), "<urn:else> <urn:p> 3 .")).status).toBe(409);
    expect(served.place.get("b.ttl")).toBe("<urn:else> <urn:p> ");
  });

  it("pages that are open learn of it", async () => {
    const heard = new Promise<string>((resolve) => {
      const asked = request({ host: "127.0.0.1", port: served.port, path: "/dossier/events" }, (response) => {
        let text = "";
        response.on("data", (part) => {
          if (text === "") void send("POST", at(`${own}a.ttl`), "<urn:x> <urn:p> <urn:heard> .");
          text += part;
          if (!text.includes("event: changed")) return;
          asked.destroy();
          resolve(text);
        });
      });
      asked.on("error", () => {});
      asked.end();
    });
    expect(await heard).toContain(`"path":"${served.place.name}/a.ttl","etag":"`);
    expect(served.place.get("a.ttl")).toContain("urn:heard");
  });

  it("a document has an address of its own, with or without the name of the folder", async () => {
    const { name } = served.place;
    expect((await send("PUT", "/data/notes/day.ttl", "<urn:day> <urn:p> <>, <#here> .")).status).toBe(201);
    expect(served.place.get("notes/day.ttl")).toContain("urn:day");
    const graph = `${own}notes/day.ttl`;
    expect(await lines(at(graph))).toBe(`<urn:day> <urn:p> <${graph}#here> .\n<urn:day> <urn:p> <${graph}> .\n`);
    for (const path of ["/data/notes/day.ttl", `/data/${name}/notes/day.ttl`])
      expect(await lines(path)).toBe(await lines(at(graph)));
    expect((await send("POST", "/data/notes/day.ttl", "<urn:day> <urn:p> 3 .")).status).toBe(204);
    expect((await send("DELETE", "/data/notes/day.ttl")).status).toBe(204);
    expect((await served.ask("/data/notes/day.ttl?default")).status).toBe(400);
    expect((await send("PUT", "/data/../evil.ttl", "<urn:s> <urn:p> 1 .")).status).toBe(400);
  });

  const form = (...parts: string[]) => ({
    headers: { "Content-Type": 'multipart/form-data; boundary="--cut here"' },
    body: `a preamble\r\n${parts.map((part) => `----cut here\r\n${part}\r\n`).join("")}----cut here--\r\n`,
  });
  const file = (name: string, type: string, text: string) =>
    `Content-Disposition: form-data; name="file"; filename="${name}"${type === "" ? "" : `\r\nContent-Type: ${type}`}\r\n\r\n${text}`;

  it("POST of a form adds the graphs of all its files, and keeps their nodes without a name apart", async () => {
    const turtle = `@prefix e: <urn:> .\ne:f e:one [ e:v 01 ] ; e:text """a\r\n\r\nb""" .`;
    const sent = form(
      file("one.ttl", "application/octet-stream", turtle),
      file("any", "application/n-triples; charset=utf-8", '<urn:f> <urn:two> _:b .\n_:b <urn:v> "é" .'),
      file("three.nt", "", "<urn:f> <urn:three> _:b ."),
    );
    expect((await served.ask(at("urn:form"), { method: "POST", ...sent })).status).toBe(201);
    const held = (await lines(at("urn:form"))).trim().split("\n");
    expect(held).toHaveLength(6);
    for (const value of ['"01"', '"é"', '"a\\r\\n\\r\\nb"']) expect(held.join("\n")).toContain(value);
    expect(new Set(held.join(" ").match(/_:\w+/g)).size).toBe(3);
  });

  const badForms: [name: string, status: number, sent: { headers: Record<string, string>; body: string }][] = [
    ["a file that is no graph", 415, form(file("a.ttl", "", "<urn:a> <urn:b> 1 ."), file("notes.docx", "", "PK"))],
    [
      "broken Turtle in one of two",
      400,
      form(file("a.ttl", "", "<urn:a> <urn:b> 1 ."), file("b.ttl", "", "<urn:a>\n x")),
    ],
    ["a form that breaks off", 400, { ...form(), body: `----cut here\r\n${file("a.ttl", "", "<urn:a> <urn:b> 1 .")}` }],
    ["no boundary", 400, { headers: { "Content-Type": "multipart/form-data" }, body: "x" }],
    ["a part without headers", 400, form("<urn:a> <urn:b> 1 .")],
  ];
  it.each(badForms)("%s: %i, and nothing is added", async (_, status, sent) => {
    const answer = await served.ask(at("urn:badform"), { method: "POST", ...sent });
    expect(answer.status, answer.body).toBe(status);
    if (answer.body.includes("line")) expect(answer.body).toMatch(/^"b.ttl", line 2, column \d+: /);
    expect((await served.ask(at("urn:badform"))).status).toBe(404);
  });

  const refused: [name: string, status: number, body: string, headers: Record<string, string>][] = [
    ["a form that is put", 415, "x", { "Content-Type": "multipart/form-data; boundary=x" }],
    ["broken Turtle", 400, "<urn:s> <urn:p>\n  nonsense .", {}],
    ["another media type", 415, "<x/>", { "Content-Type": "application/rdf+xml" }],
    ["graphs of its own", 400, "<urn:h> { <urn:s> <urn:p> 1 . }", { "Content-Type": "application/trig" }],
    ["compressed", 415, "x", { "Content-Encoding": "gzip" }],
  ];
  it.each(refused)("%s: %i, and nothing is changed", async (_, status, body, headers) => {
    const before = served.place.get("graphs.trig");
    const answer = await send("PUT", at("urn:g1"), body, headers);
    expect(answer.status).toBe(status);
    if (body.includes("nonsense")) expect(answer.body).toMatch(/^Line 2, column 3: /);
    expect(served.place.get("graphs.trig")).toBe(before);
  });

  it("a name that leads out of the folder is refused", async () => {
    for (const path of ["../evil.ttl", "..%2Fevil.ttl", ".hidden.ttl", "x.exe", "ontology/x.ttl"])
      expect((await send("PUT", at(own + path), "<urn:s> <urn:p> 1 .")).status, path).toBe(400);
  });
});
