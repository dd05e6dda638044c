import { afterAll, describe, expect, test } from "vitest";
import { EmbeddedEngine } from "../../../src/query/embedded-engine.ts";
import { mendQuery } from "../../../src/query/mend/mend-query.ts";
import { startNodeWorker } from "../../../src/query/node-worker.ts";
import { readText } from "../../../src/rdf/read.ts";
import { Workspace } from "../../../src/store/workspace.ts";

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
    ["SELECT ?o FROM ex:g { ex:a ex:p* ?o }", ["a"]],
    ["SELECT ?g ?o { GRAPH ?g { ex:x ex:p* ?o } }", ["g x"]],
    ["SELECT (COUNT(*) AS ?n) { ex:x ex:p* ?o } HAVING (COUNT(*) > 0) LIMIT 5", ["1"]],
  ])("%s", async (query, rows) => {
    expect(await ask(query)).toEqual(rows);
  });
});

describe("a variable stands for terms of the data alone (SPARQL 1.1 Query, 18.4)", () => {
  test.each([
    ["SELECT ?o { VALUES ?s { ex:x } ?s ex:p* ?o }", []],
    ["SELECT ?o { BIND(ex:x AS ?s) ?s ex:p* ?o }", []],
    ["SELECT ?o { VALUES ?s { ex:a } ?s ex:p* ?o }", ["a", "b", "c"]],
  ])("%s", async (query, rows) => {
    expect(await ask(query)).toEqual(rows);
  });
});

test("an update's later step sees which terms the earlier ones have taken away", async () => {
  const { added } = await engine.preview(
    "PREFIX ex: <http://e/> DELETE WHERE { ex:b ex:p ex:c } ; INSERT { ex:a ex:end ?o } WHERE { ex:c ex:p* ?o }",
  );
  expect(added.map((q) => q.object.value)).toEqual(["http://e/c"]);
});

describe("other queries are sent as they are written", () => {
  test.each([
    "SELECT ?o { <http://e/a> <http://e/p>* ?o }",
    "SELECT * { ?s ?p ?o }",
    "SELECT (?a * ?b AS ?c) { ?s ?p ?a, ?b }",
    "SELECT ?o { ?s <http://e/p>* ?o }",
    "SELECT ?o { <http://e/x> <http://e/p>* ",
  ])("%s", async (query) => {
    const known = {
      isInData: ({ value }: { value: string }) => value === "http://e/a",
      graphs: () => [],
      hasDirections: false,
    };
    expect(await mendQuery(query, known)).toBe(query);
  });

  test("and terms in the data give each answer once", async () => {
    expect(await ask("SELECT ?o { ex:a ex:p* ?o }")).toEqual(["a", "b", "c"]);
    expect(await ask("SELECT ?o { GRAPH ex:g { ex:k ex:p* ?o } }")).toEqual(["k", "l"]);
  });
});
