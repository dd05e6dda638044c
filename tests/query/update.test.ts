import { afterEach, describe, expect, test } from "vitest";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { QueryError, QuerySyntaxError } from "../../src/query/query-error.ts";
import { readText } from "../../src/rdf/read.ts";
import { type Quad, quadKey } from "../../src/rdf/term.ts";
import { documentGraph } from "../../src/store/document.ts";
import { Workspace } from "../../src/store/workspace.ts";

const PREFIXES = { ex: "http://example.org/", xsd: "http://www.w3.org/2001/XMLSchema#" };
const HEAD = "PREFIX ex: <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n";

const engines: EmbeddedEngine[] = [];
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.close()));
});

function open(files: Record<string, string>): { workspace: Workspace; engine: EmbeddedEngine } {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries(files)) {
    const graph = documentGraph(path);
    workspace.addDocument({ path, graph, syntax: "turtle", prefixes: PREFIXES });
    const { quads } = readText(HEAD + text, { syntax: path.endsWith(".trig") ? "trig" : "turtle", path, graph });
    workspace.dispatch({ label: path, origin: "load", delta: { added: quads, removed: [] } });
  }
  const engine = new EmbeddedEngine(workspace, startNodeWorker);
  engines.push(engine);
  return { workspace, engine };
}

const short = (value: string): string => value.replace("http://example.org/", "").replace(/^.*\/document\//, "");
const line = (q: Quad): string =>
  [q.subject, q.predicate, q.object, q.graph]
    .map((t) =>
      t.termType === "Quad"
        ? `<<${[t.subject, t.predicate, t.object].map((p) => short(p.value)).join(" ")}>>`
        : short(t.value),
    )
    .join(" ");
async function change(engine: EmbeddedEngine, text: string): Promise<{ added: string[]; removed: string[] }> {
  const { added, removed } = await engine.preview(text);
  return { added: added.map(line).sort(), removed: removed.map(line).sort() };
}

const FILES = {
  "people.ttl": "ex:anna ex:age 41 ; ex:met ex:boris . ex:boris ex:age 050 .",
  "events.ttl": "ex:anna ex:met ex:boris . ex:party ex:on 01.50 , 1.5 .",
};

describe("what an update would change", () => {
  test("asking changes nothing; the change can be dispatched and undone", async () => {
    const { workspace, engine } = open(FILES);
    const before = [...workspace.dossier.match()].map(quadKey).sort();
    const delta = await engine.preview("DELETE { ?s ex:age ?a } INSERT { ?s ex:years ?a } WHERE { ?s ex:age ?a }");
    expect([...workspace.dossier.match()].map(quadKey).sort()).toEqual(before);
    workspace.dispatch({ label: "update", origin: "query", delta });
    const answer = await engine.query("SELECT ?s { ?s ex:years ?a }");
    expect(answer.kind === "rows" && answer.rows.length).toBe(2);
    workspace.undo();
    expect([...workspace.dossier.match()].map(quadKey).sort()).toEqual(before);
  });

  test("values keep the form they have in the file, though the engine writes them in another", async () => {
    const { engine } = open(FILES);
    expect(
      await change(
        engine,
        "DELETE { ?s ex:age ?a } INSERT { ?s ex:years ?a } WHERE { ?s ex:age ?a . FILTER(?a > 45) }",
      ),
    ).toEqual({ added: ["boris years 050 people.ttl"], removed: ["boris age 050 people.ttl"] });
  });

  test("two forms that are one to the engine are both moved", async () => {
    const { engine } = open(FILES);
    expect(await change(engine, "DELETE { ?s ex:on ?n } INSERT { ?s ex:at ?n } WHERE { ?s ex:on ?n }")).toEqual({
      added: ["party at 01.50 events.ttl", "party at 1.5 events.ttl"],
      removed: ["party on 01.50 events.ttl", "party on 1.5 events.ttl"],
    });
  });

  test("DELETE DATA means the very form; another form of the same number stays", async () => {
    const { engine } = open(FILES);
    expect((await change(engine, "DELETE DATA { ex:boris ex:age 50 }")).removed).toEqual([]);
    expect((await change(engine, "DELETE DATA { ex:boris ex:age 050 }")).removed).toEqual(["boris age 050 people.ttl"]);
  });

  test("a statement in two files goes from both, and is not added twice", async () => {
    const { engine } = open(FILES);
    expect((await change(engine, "DELETE DATA { ex:anna ex:met ex:boris }")).removed).toEqual([
      "anna met boris events.ttl",
      "anna met boris people.ttl",
    ]);
    expect(await change(engine, "INSERT DATA { ex:anna ex:met ex:boris }")).toEqual({ added: [], removed: [] });
  });

  test("a new statement is kept where its subject is described", async () => {
    const { engine } = open(FILES);
    expect((await change(engine, "INSERT DATA { ex:party ex:in ex:paris . ex:zoe ex:age 3 }")).added).toEqual([
      "party in paris events.ttl",
      "zoe age 3 people.ttl",
    ]);
  });

  test("each step sees what the steps before it did, and the whole is one change", async () => {
    const { engine } = open(FILES);
    const made = await change(
      engine,
      `INSERT DATA { ex:anna ex:knows ex:carl } ;
       INSERT { ?b ex:knownBy ?a } WHERE { ?a ex:knows ?b } ;
       DELETE WHERE { ?a ex:knows ?b }`,
    );
    expect(made).toEqual({ added: ["carl knownBy anna people.ttl"], removed: [] });
    const answer = await engine.query("ASK { ?a ex:knownBy ?b }");
    expect(answer).toMatchObject({ kind: "boolean", value: false });
  });

  test("annotations in templates are claims; blank nodes are new for each solution", async () => {
    const { engine } = open(FILES);
    const { added } = await change(
      engine,
      "INSERT { ?s ex:old true ~ ex:c1 {| ex:statedIn ex:x |} . [] ex:about ?s } WHERE { ?s ex:age ?a }",
    );
    expect(added.filter((l) => l.includes("<<"))).toHaveLength(2);
    expect(new Set(added.filter((l) => l.includes(" about ")).map((l) => l.split(" ")[0])).size).toBe(2);
  });

  test("WITH and USING say where a pattern is looked for", async () => {
    const { engine } = open(FILES);
    const people = `<${documentGraph("people.ttl").value}>`;
    const events = `<${documentGraph("events.ttl").value}>`;
    expect((await change(engine, `WITH ${people} DELETE { ?a ex:met ?b } WHERE { ?a ex:met ?b }`)).removed).toEqual([
      "anna met boris people.ttl",
    ]);
    expect((await change(engine, `INSERT { ?s ex:seen true } USING ${events} WHERE { ?s ?p ?o }`)).added).toEqual([
      "anna seen true people.ttl",
      "party seen true events.ttl",
    ]);
  });

  test("graphs are cleared, copied, moved and added", async () => {
    const { engine } = open(FILES);
    const people = `<${documentGraph("people.ttl").value}>`;
    expect((await change(engine, `CLEAR GRAPH ${people}`)).removed).toHaveLength(3);
    expect((await change(engine, `ADD ${people} TO ex:g`)).added).toEqual([
      "anna age 41 g",
      "anna met boris g",
      "boris age 050 g",
    ]);
    const moved = await change(engine, `MOVE ${people} TO ex:g`);
    expect([moved.added.length, moved.removed.length]).toEqual([3, 3]);
    expect((await change(engine, "CREATE GRAPH ex:g")).added).toEqual([]);
  });

  test("what cannot be done is said: LOAD, and mistakes by line and column", async () => {
    const { engine } = open(FILES);
    await expect(engine.preview("LOAD <http://example.org/x.ttl>")).rejects.toThrow(QueryError);
    const wrong = engine.preview("INSERT DATA {\n  ex:anna ex:met }");
    await expect(wrong).rejects.toThrow(QuerySyntaxError);
    await expect(wrong).rejects.toMatchObject({ line: 2 });
  });

  test("a stopped update changes nothing and the engine still answers", async () => {
    const { engine } = open(FILES);
    const stop = new AbortController();
    const work = engine.preview("INSERT { ?s ex:x 1 } WHERE { ?s ?p ?o }", { signal: stop.signal });
    stop.abort(new Error("stopped"));
    await expect(work).rejects.toThrow("stopped");
    expect(await engine.query("ASK { ex:anna ex:age 41 }")).toMatchObject({ value: true });
  });
});
