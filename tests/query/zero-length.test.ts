import { afterAll, describe, expect, test } from "vitest";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { mendZeroLength } from "../../src/query/zero-length.ts";
import { readText } from "../../src/rdf/read.ts";
import { Workspace } from "../../src/store/workspace.ts";

const workspace = new Workspace();
const { quads } = readText("PREFIX ex: <http://e/> ex:a ex:p ex:b . ex:b ex:p ex:c . GRAPH ex:g { ex:k ex:p ex:l }", {
  syntax: "trig",
  path: "x.trig",
});
workspace.dispatch({ label: "load", origin: "load", delta: { added: quads, removed: [] } });
const engine = new EmbeddedEngine(workspace, startNodeWorker);
afterAll(() => engine.close());

const ask = async (query: string): Promise<string[]> => {
  const answer = await engine.query(`PREFIX ex: <http://e/> ${query}`);
  if (answer.kind === "boolean") return [String(answer.value)];
  if (answer.kind !== "rows") throw new Error("rows expected");
  return answer.rows.map((row) => row.map((t) => t?.value.replace("http://e/", "") ?? "—").join(" ")).sort();
};

describe("a path of no length, from a term that is nowhere in the data (SPARQL 1.1 Query, 9.3)", () => {
  test.each([
    ["SELECT ?o { ex:x ex:p* ?o }", ["x"]],
    ["SELECT ?o { ex:x ex:p? ?o }", ["x"]],
    ["SELECT ?s { ?s ex:p* ex:x }", ["x"]],
    ["SELECT ?s { ?s ex:p? 'word'@en }", ["word"]],
    ["ASK { ex:x ex:p* ex:x }", ["true"]],
    ["ASK { ex:x ex:p* ex:y }", ["false"]],
    ["SELECT ?o { ex:x (ex:p/ex:q)* ?o }", ["x"]],
    ["SELECT ?o { ex:x ex:p*/ex:q? ?o }", ["x"]],
    ["SELECT ?o { ex:x (ex:p|ex:q?) ?o }", ["x"]],
    ["SELECT ?o { ex:x ex:p+ ?o }", []],
    ["SELECT ?o ?y { ex:x ex:p* ?o . ex:a ex:p ?y }", ["x b"]],
    ["SELECT ?o { OPTIONAL { ex:x ex:p* ?o } }", ["x"]],
    ["SELECT ?s { ?s ex:p ex:b FILTER EXISTS { ex:x ex:p* ?any } }", ["a"]],
    ["SELECT ?o { GRAPH ex:g { ex:a ex:p* ?o } }", ["a"]],
    ["SELECT (COUNT(*) AS ?n) { ex:x ex:p* ?o } HAVING (COUNT(*) > 0) LIMIT 5", ["1"]],
  ])("%s", async (query, rows) => {
    expect(await ask(query)).toEqual(rows);
  });
});

describe("other queries are sent as they are written", () => {
  test.each([
    "SELECT ?o { <http://e/a> <http://e/p>* ?o }",
    "SELECT * { ?s ?p ?o }",
    "SELECT (?a * ?b AS ?c) { ?s ?p ?a, ?b }",
    "SELECT ?o { ?s <http://e/p>* ?o }",
    "SELECT ?o { <http://e/x> <http://e/p>* ",
  ])("%s", async (query) => {
    expect(await mendZeroLength(query, ({ value }) => value === "http://e/a")).toBe(query);
  });

  test("and terms in the data give each answer once", async () => {
    expect(await ask("SELECT ?o { ex:a ex:p* ?o }")).toEqual(["a", "b", "c"]);
    expect(await ask("SELECT ?o { GRAPH ex:g { ex:k ex:p* ?o } }")).toEqual(["k", "l"]);
  });
});
