import { afterEach, describe, expect, it } from "vitest";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import type { EngineProgress } from "../../src/query/engine.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { QueryError, QuerySyntaxError } from "../../src/query/query-error.ts";
import { rdf, xsd } from "../../src/rdf/namespaces.ts";
import { blank, iri, literal, type ObjectTerm, type Quad, quad, tripleTerm } from "../../src/rdf/term.ts";
import { documentGraph } from "../../src/store/document.ts";
import { Workspace } from "../../src/store/workspace.ts";

const ex = (local: string) => iri(`https://example.org/${local}`);
const people = documentGraph("people.ttl");
const events = documentGraph("events.ttl");

const engines: EmbeddedEngine[] = [];
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.close()));
});

const open = (workspace: Workspace, onProgress?: (progress: EngineProgress) => void): EmbeddedEngine => {
  const engine = new EmbeddedEngine(workspace, startNodeWorker, onProgress === undefined ? {} : { onProgress });
  engines.push(engine);
  return engine;
};

const load = (workspace: Workspace, added: Quad[], removed: Quad[] = []): void => {
  workspace.dispatch({ label: "change", origin: "edit", delta: { added, removed } });
};

const dossier = (quads: Quad[], ontology: Quad[] = []): Workspace => {
  const workspace = new Workspace(ontology);
  workspace.dispatch({ label: "load", origin: "load", delta: { added: quads, removed: [] } });
  return workspace;
};

/** The table as plain text, a line a row, for comparing. */
const rows = async (engine: EmbeddedEngine, text: string): Promise<string[]> => {
  const result = await engine.query(text);
  if (result.kind !== "rows") throw new Error(`rows expected, got ${result.kind}`);
  return result.rows.map((row) => row.map((term) => term?.value ?? "—").join(" ")).sort();
};

const count = async (engine: EmbeddedEngine, pattern: string): Promise<number> =>
  Number((await rows(engine, `SELECT (COUNT(*) AS ?n) WHERE { ${pattern} }`))[0]);

const knows = (from: string, to: string, graph = people) => quad(ex(from), ex("knows"), ex(to), graph);
const COUNT_TO_FOREVER = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . FILTER(?a != ?l) }";
const many = (n: number) => Array.from({ length: n }, (_, i) => knows(`a${i}`, `b${i % 97}`));

describe("what a query sees", () => {
  it("is the union of documents and ontology, each triple once", async () => {
    const said = knows("jane", "walter");
    const engine = open(
      dossier(
        [said, quad(said.subject, said.predicate, said.object, events)],
        [quad(ex("knows"), ex("is"), ex("relation"))],
      ),
    );
    expect(await count(engine, "?s <https://example.org/knows> ?o")).toBe(1);
    expect(await count(engine, "?s ?p ?o")).toBe(2);
  });

  it("has the documents as named graphs too", async () => {
    const said = knows("jane", "walter");
    const engine = open(dossier([said, quad(said.subject, said.predicate, said.object, events)]));
    expect(await rows(engine, "SELECT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")).toEqual(
      [events.value, people.value].sort(),
    );
    expect(await count(engine, "?s ?p ?o")).toBe(1);
  });

  it("keeps the parts of every kind of term", async () => {
    const terms: ObjectTerm[] = [
      literal('tab\t "quoted" \\ and\nline', "en"),
      literal("plain"),
      literal("1940-01~", iri("http://id.loc.gov/datatypes/edtf/EDTF")),
      literal("42", xsd("integer")),
      literal("true", xsd("boolean")),
      literal("6.5", xsd("decimal")),
      blank("note"),
      ex("ünïcode"),
      tripleTerm({ subject: ex("a"), predicate: ex("p"), object: tripleTerm(knows("jane", "walter")) }),
    ];
    const engine = open(dossier(terms.map((term) => quad(ex("s"), ex("p"), term, people))));
    const result = await engine.query("SELECT ?o WHERE { <https://example.org/s> <https://example.org/p> ?o }");
    const found = result.kind === "rows" ? result.rows.map((row) => row[0]) : [];
    expect(found).toHaveLength(terms.length);
    for (const term of terms) expect(found.some((each) => each !== undefined && term.equals(each))).toBe(true);
  });

  it("returns a language with its direction", async () => {
    const result = await open(dossier([])).query('SELECT ?x WHERE { VALUES ?x { "שלום"@he--rtl } }');
    expect(result).toMatchObject({ kind: "rows", rows: [[{ value: "שלום", language: "he", direction: "rtl" }]] });
  });

  it("reaches the evidence in SPARQL 1.2", async () => {
    const claim = quad(ex("claim"), rdf("reifies"), tripleTerm(knows("jane", "walter")), people);
    const engine = open(dossier([knows("jane", "walter"), claim, quad(ex("claim"), ex("source"), ex("file"), people)]));
    expect(
      await rows(engine, "PREFIX ex: <https://example.org/> SELECT ?s { ex:jane ex:knows ?o {| ex:source ?s |} }"),
    ).toEqual([ex("file").value]);
  });
});

describe("results", () => {
  it("answers ASK, CONSTRUCT and DESCRIBE", async () => {
    const engine = open(dossier([knows("jane", "walter")]));
    expect(await engine.query("ASK { ?s ?p ?o }")).toMatchObject({ kind: "boolean", value: true });
    const built = await engine.query("CONSTRUCT { ?o <https://example.org/knownTo> ?s } WHERE { ?s ?p ?o }");
    expect(built.kind === "quads" && built.quads.map((q) => `${q.subject.value} ${q.object.value}`)).toEqual([
      "https://example.org/walter https://example.org/jane",
    ]);
    const described = await engine.query("DESCRIBE <https://example.org/jane>");
    expect(described.kind === "quads" && described.quads.length).toBe(1);
  });

  it("puts the columns of SELECT * in the order of the text and leaves unbound cells empty", async () => {
    const engine = open(dossier([knows("jane", "walter")]));
    const result = await engine.query("SELECT * { ?subject ?verb ?object OPTIONAL { ?object ?verb ?absent } }");
    expect(result).toMatchObject({ kind: "rows", variables: ["subject", "verb", "object", "absent"] });
    expect(result.kind === "rows" && result.rows[0]?.[3]).toBeUndefined();
  });

  it("supplies the prefixes of documents and the well-known ones", async () => {
    const workspace = dossier([quad(ex("jane"), rdf("type"), ex("Person"), people)]);
    workspace.addDocument({
      path: "people.ttl",
      graph: people,
      syntax: "turtle",
      prefixes: { ex: "https://example.org/" },
    });
    expect(await rows(open(workspace), "SELECT ?x { ?x rdf:type ex:Person }")).toEqual([ex("jane").value]);
  });

  it("takes 100,000 rows", async () => {
    const result = await open(dossier(many(100_000))).query("SELECT ?a ?b { ?a ?p ?b }");
    expect(result.kind === "rows" && result.rows.length).toBe(100_000);
  }, 60_000);
});

describe("catching up", () => {
  it("sees each change before the next query", async () => {
    const workspace = dossier([knows("jane", "walter")]);
    const engine = open(workspace);
    expect(await count(engine, "?s ?p ?o")).toBe(1);
    load(workspace, [knows("jane", "guy"), knows("jane", "walter", events)]);
    expect(await count(engine, "?s ?p ?o")).toBe(2);
    load(workspace, [], [knows("jane", "walter")]);
    expect(await count(engine, "?s ?p ?o"), "the other document still says it").toBe(2);
    load(workspace, [], [knows("jane", "walter", events)]);
    expect(await count(engine, "?s ?p ?o")).toBe(1);
    workspace.undo();
    expect(await rows(engine, "SELECT ?g { GRAPH ?g { ?s ?p <https://example.org/walter> } }")).toEqual([events.value]);
    workspace.undo();
    expect(await count(engine, "GRAPH ?g { ?s ?p <https://example.org/walter> }")).toBe(2);
  });

  it("keeps a statement whose other spelling is removed", async () => {
    const aged = (text: string) => quad(ex("walter"), ex("age"), literal(text, xsd("integer")), people);
    const workspace = dossier([aged("41"), aged("041")]);
    const engine = open(workspace);
    expect(await rows(engine, "SELECT ?age { ?s ?p ?age }")).toEqual(["41"]);
    load(workspace, [], [aged("041")]);
    expect(await rows(engine, "SELECT ?age { ?s ?p ?age }")).toEqual(["41"]);
    load(workspace, [], [aged("41")]);
    expect(await rows(engine, "SELECT ?age { ?s ?p ?age }")).toEqual([]);
  });

  it("removes triple terms, blank nodes and texts with odd characters", async () => {
    const odd = [
      quad(ex("claim"), rdf("reifies"), tripleTerm(knows("jane", "walter")), people),
      quad(blank("b"), ex("says"), literal('a "b" \\ c\n\té', "en-GB"), people),
      quad(ex("x"), ex("y"), literal("5", xsd("integer")), people),
    ];
    const workspace = dossier([knows("jane", "guy"), ...odd]);
    const engine = open(workspace);
    expect(await count(engine, "GRAPH ?g { ?s ?p ?o }")).toBe(4);
    load(workspace, [], odd);
    expect(await count(engine, "?s ?p ?o")).toBe(1);
    expect(await count(engine, "GRAPH ?g { ?s ?p ?o }")).toBe(1);
  });

  it("reads the whole again when it is too far behind", async () => {
    const workspace = dossier([]);
    const engine = open(workspace);
    expect(await count(engine, "?s ?p ?o")).toBe(0);
    for (let i = 0; i < 1100; i += 1)
      load(workspace, [knows(`a${i}`, "walter")], i > 0 ? [knows(`a${i - 1}`, "walter")] : []);
    expect(await rows(engine, "SELECT ?s { ?s ?p ?o }")).toEqual([ex("a1099").value]);
  });

  it("sees changes made while it loads", async () => {
    const workspace = dossier(many(30_000));
    let changes = 0;
    const engine = open(workspace, ({ stage, done }) => {
      if (stage === "loading" && done > 0 && changes < 5) load(workspace, [knows(`late${changes++}`, "walter")]);
    });
    expect(await count(engine, "?s ?p ?o")).toBe(30_005);
    expect(changes).toBe(5);
  });

  it("tells how far it is", async () => {
    const seen: EngineProgress[] = [];
    await count(
      open(dossier(many(12_000)), (progress) => seen.push(progress)),
      "?s ?p ?o",
    );
    expect([...new Set(seen.map((each) => each.stage))]).toEqual(["starting", "loading", "running", "ready"]);
    expect(seen.filter((each) => each.stage === "loading").at(-1)).toMatchObject({ done: 12_000, total: 12_000 });
  });
});

describe("stopping and failing", () => {
  it("stops a runaway query and answers the next", async () => {
    const engine = open(dossier(many(2000)));
    const stop = new AbortController();
    const runaway = engine.query(COUNT_TO_FOREVER, { signal: stop.signal });
    const next = count(engine, "?s ?p ?o");
    setTimeout(() => stop.abort(), 300);
    await expect(runaway).rejects.toMatchObject({ name: "AbortError" });
    expect(await next).toBe(2000);
  });

  it("stops a waiting query without touching the running one", async () => {
    const engine = open(dossier(many(100)));
    const stop = new AbortController();
    const first = count(engine, "?s ?p ?o");
    const second = engine.query("ASK {}", { signal: stop.signal });
    stop.abort();
    await expect(second).rejects.toMatchObject({ name: "AbortError" });
    expect(await first).toBe(100);
    await expect(engine.query("ASK {}", { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
  });

  it("rejects what runs and what waits when it is closed", async () => {
    const engine = open(dossier(many(2000)));
    const running = engine.query(COUNT_TO_FOREVER);
    const waiting = engine.query("ASK {}");
    const both = Promise.allSettled([running, waiting]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await engine.close();
    for (const outcome of await both) {
      expect(outcome).toMatchObject({ status: "rejected", reason: { code: "closed" } });
    }
    await expect(engine.query("ASK {}")).rejects.toMatchObject({ code: "closed" });
  });

  it("says that its worker stopped, and starts another", async () => {
    const workspace = dossier([knows("jane", "walter")]);
    let started = 0;
    const engine = new EmbeddedEngine(workspace, () => {
      started += 1;
      const worker = startNodeWorker();
      if (started > 1) return worker;
      return {
        ...worker,
        onMessage: (receive) =>
          worker.onMessage((message) =>
            receive(message.type === "done" ? { type: "fatal", message: "crashed" } : message),
          ),
      };
    });
    engines.push(engine);
    await expect(engine.query("ASK {}")).rejects.toMatchObject({
      code: "engine",
      sentence: expect.stringMatching(/stopped/),
    });
    expect(await count(engine, "?s ?p ?o")).toBe(1);
  });

  it("refuses updates", async () => {
    const engine = open(dossier([]));
    const refused = engine.query("PREFIX ex: <urn:x> DELETE WHERE { ?s ?p ?o }");
    await expect(refused).rejects.toBeInstanceOf(QueryError);
    await expect(refused).rejects.toMatchObject({ code: "update" });
  });

  it("says where a query cannot be read", async () => {
    const engine = open(dossier([]));
    const wrong = engine.query("SELECT * {\n  ?s rdf:type ?o\n  FILTER(?o = 3 }");
    await expect(wrong).rejects.toBeInstanceOf(QuerySyntaxError);
    await expect(wrong).rejects.toMatchObject({
      line: 3,
      column: 17,
      sentence: expect.stringMatching(/“\)” is missing/),
    });
    await expect(engine.query("SELECT * { ?s <relative> ?o }")).rejects.toMatchObject({
      code: "syntax",
      line: 1,
      column: 15,
      sentence: "<relative> is not a whole address. Write it whole, or begin the query with BASE <…>.",
    });
    await expect(engine.query("SELECT *\nFROM <x> { ?s ?p ?o }")).rejects.toMatchObject({ line: 2, column: 6 });
    await expect(engine.query("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }")).rejects.toMatchObject({
      code: "unsupported",
    });
    expect(await engine.query("ASK {}"), "and goes on").toMatchObject({ value: true });
  });
});
