import { afterEach, describe, expect, it } from "vitest";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { iri, quad } from "../../src/rdf/term.ts";
import { documentGraph } from "../../src/store/document.ts";
import { Workspace } from "../../src/store/workspace.ts";

const ex = (local: string) => iri(`https://example.org/${local}`);
const COUNT_TO_FOREVER = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . FILTER(?a != ?l) }";

const engines: EmbeddedEngine[] = [];
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.close()));
});

/** An engine over so many statements. */
function open(n: number): EmbeddedEngine {
  const workspace = new Workspace();
  const graph = documentGraph("people.ttl");
  const added = Array.from({ length: n }, (_, i) => quad(ex(`a${i}`), ex("knows"), ex(`b${i % 97}`), graph));
  workspace.dispatch({ label: "load", origin: "load", delta: { added, removed: [] } });
  const engine = new EmbeddedEngine(workspace, startNodeWorker);
  engines.push(engine);
  return engine;
}

describe("limits", () => {
  it("a query past its time is stopped and says so; the next one is answered", async () => {
    const engine = open(400);
    await engine.query("ASK { ?s ?p ?o }");
    const slow = engine.query(COUNT_TO_FOREVER, { timeout: 200 });
    await expect(slow).rejects.toMatchObject({ code: "timeout" });
    expect(await engine.query("ASK { ?s ?p ?o }")).toMatchObject({ value: true });
  });

  it("rows are cut at the limit, and the answer says that there were more", async () => {
    const engine = open(50);
    const cut = await engine.query("SELECT ?s { ?s ?p ?o } ORDER BY ?s", { rows: 20 });
    expect(cut.kind === "rows" && cut.rows.length).toBe(20);
    expect(cut.truncated).toBe(true);
    const whole = await engine.query("SELECT ?s { ?s ?p ?o }", { rows: 50 });
    expect(whole.kind === "rows" && whole.rows.length).toBe(50);
    expect(whole.truncated).toBeUndefined();
  });

  it("a graph is cut by its statements, not by its solutions, and says that there were more", async () => {
    const engine = open(50);
    const statements = async (text: string, rows: number) => {
      const answer = await engine.query(text, { rows });
      return { statements: answer.kind === "quads" ? answer.quads.length : -1, truncated: answer.truncated };
    };
    const everyone =
      "PREFIX ex: <https://example.org/> CONSTRUCT { ?s a ex:Person . ex:all ex:has ?s } { ?s ex:knows ?o }";
    expect(await statements(everyone, 20)).toEqual({ statements: 20, truncated: true });
    expect(await statements(everyone, 100)).toEqual({ statements: 100, truncated: undefined });
    const one = "PREFIX ex: <https://example.org/> CONSTRUCT { ex:a a ex:Person } { ?s ex:knows ?o }";
    expect(await statements(one, 20)).toEqual({ statements: 1, truncated: undefined });
    const described = "DESCRIBE ?s { ?s <https://example.org/knows> ?o }";
    expect(await statements(described, 20)).toEqual({ statements: 20, truncated: true });
  });

  it("an update that finds more than the limit is not worked out by half", async () => {
    const engine = open(50);
    const update = "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }";
    await expect(engine.preview(update, { rows: 20 })).rejects.toMatchObject({ code: "rows" });
    expect((await engine.preview(update, { rows: 50 })).removed.length).toBe(50);
  });

  it("rows are told of as they arrive, each once and in order", async () => {
    const engine = open(20_000);
    const told: string[] = [];
    const answer = await engine.query("SELECT ?s ?o { ?s ?p ?o } ORDER BY ?s", {
      onRows: (variables, fresh, at) => {
        expect(variables).toEqual(["s", "o"]);
        expect(at).toBe(told.length);
        told.push(...fresh.map((row) => row[0]?.value ?? ""));
      },
    });
    if (answer.kind !== "rows") throw new Error("rows expected");
    expect(told).toEqual(answer.rows.map((row) => row[0]?.value));
  });

  describe("the first rows before the whole", () => {
    /** What was told of, a list for each beginning, and the answer. */
    async function heard(engine: EmbeddedEngine, query: string, options: { rows?: number } = {}) {
      const tellings: string[][] = [];
      const answer = await engine.query(query, {
        ...options,
        onRows: (_, fresh, at) => {
          if (at === 0) tellings.push([]);
          tellings.at(-1)?.push(...fresh.map((row) => row.map((term) => term?.value).join(" ")));
        },
      });
      if (answer.kind !== "rows") throw new Error("rows expected");
      const rows = answer.rows.map((row) => row.map((term) => term?.value).join(" "));
      return { tellings, rows, truncated: answer.truncated };
    }

    it("come first, and then all of them, each once", async () => {
      const { tellings, rows } = await heard(open(3_000), "SELECT ?s { ?s ?p ?o }");
      expect(tellings.map((one) => one.length)).toEqual([200, 3_000]);
      expect(tellings[1]).toEqual(rows);
      expect(new Set(rows).size).toBe(3_000);
      expect(tellings[0]?.filter((row) => !rows.includes(row))).toEqual([]);
    });

    it("are the whole, asked for once, where there are no more", async () => {
      const { tellings, rows } = await heard(open(199), "SELECT ?s { ?s ?p ?o }");
      expect(tellings).toEqual([rows]);
      expect(rows.length).toBe(199);
    });

    it("say nothing of the limit of rows, which is the answer's", async () => {
      const query = "SELECT ?s { ?s ?p ?o }";
      expect(await heard(open(200), query, { rows: 200 })).toMatchObject({ truncated: undefined });
      const cut = await heard(open(1_000), query, { rows: 500 });
      expect(cut.rows.length).toBe(500);
      expect(cut.truncated).toBe(true);
      expect((await heard(open(1_000), query, { rows: 100 })).rows.length).toBe(100);
    });

    it("are mended as the whole is", async () => {
      const query =
        "PREFIX ex: <https://example.org/> SELECT ?x ?n { { ?x ex:knows* ex:nobody } UNION { ?x ex:knows ?o } BIND(10 - 5 - 2 AS ?n) }";
      const { tellings, rows } = await heard(open(400), query);
      expect(tellings.length).toBe(2);
      expect(rows).toContain("https://example.org/nobody 3");
      expect(tellings.flat().filter((row) => !row.endsWith(" 3"))).toEqual([]);
    });

    it("are not asked for where everything must be seen before them", async () => {
      const { tellings } = await heard(open(1_000), "SELECT ?s { ?s ?p ?o } ORDER BY DESC(?s)");
      expect(tellings.map((one) => one.length)).toEqual([1_000]);
    });

    it("can be all that was seen of a query that is stopped", async () => {
      const engine = open(2_000);
      const work = new AbortController();
      const stopped = engine.query("SELECT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a != ?i) }", {
        signal: work.signal,
        onRows: (_, fresh) => {
          expect(fresh.length).toBe(200);
          work.abort(new Error("enough"));
        },
      });
      await expect(stopped).rejects.toThrow("enough");
      expect(await engine.query("ASK { ?s ?p ?o }")).toMatchObject({ value: true });
    });
  });
});
