/** One suite for every engine: each is filled with the same quads and must give the same answers. */
import { describe, expect, test } from "vitest";
import type { QueryEngine } from "../../src/query/engine.ts";
import { QuerySyntaxError } from "../../src/query/query-error.ts";
import { readText } from "../../src/rdf/read.ts";
import { iri, type Quad, type Term } from "../../src/rdf/term.ts";

/** What the engines are asked about: claims, dates, tagged texts, numbers in several forms, two graphs. */
export const SUITE_TURTLE = `
PREFIX ex: <http://example.org/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>
ex:krivitsky a ex:Person ; ex:name "Walter Krivitsky"@en , "Вальтер Кривицкий"@ru ; ex:age 41 ; ex:met ex:archer .
ex:archer a ex:Person ; ex:name "Jane Archer"@en ; ex:age 42 .
ex:liddell a ex:Person ; ex:name "Guy \\"L\\" Liddell" ; ex:met ex:archer .
ex:claim1 ex:on "1940-01/1940-02"^^edtf:EDTF ; ex:day "1940-01-23"^^xsd:date ; ex:share 0.5 .
ex:claim2 ex:day "1939-09-04"^^xsd:date ; ex:weight "01"^^xsd:integer ; ex:sure true .
`;

export const suiteQuads = (): Quad[] =>
  readText(SUITE_TURTLE, { syntax: "turtle", path: "suite.ttl", graph: iri("http://example.org/graph") }).quads;

/** A known difference: why this engine answers otherwise. */
export interface Difference {
  readonly case: string;
  readonly because: string;
}

const PREFIX = "PREFIX ex: <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>";

/** Each case: what is asked, and the answer as rows of text, in no order unless it says ORDER BY. */
export const CASES: readonly { readonly name: string; readonly ask: string; readonly rows: readonly string[] }[] = [
  { name: "a pattern", ask: "SELECT ?s { ?s ex:met ex:archer }", rows: ["krivitsky", "liddell"] },
  {
    name: "optional",
    ask: "SELECT ?s ?a { ?s a ex:Person OPTIONAL { ?s ex:age ?a } }",
    rows: ["archer 42", "krivitsky 41", "liddell -"],
  },
  { name: "a filter on a number", ask: "SELECT ?s { ?s ex:age ?a FILTER(?a > 41) }", rows: ["archer"] },
  {
    name: "a filter on a date",
    ask: 'SELECT ?s { ?s ex:day ?d FILTER(?d < "1940-01-01"^^xsd:date) }',
    rows: ["claim2"],
  },
  { name: "order and limit", ask: "SELECT ?s { ?s ex:age ?a } ORDER BY DESC(?a) LIMIT 1", rows: ["archer"] },
  { name: "a count", ask: "SELECT (COUNT(?s) AS ?n) { ?s a ex:Person }", rows: ["3"] },
  { name: "groups", ask: "SELECT ?o (COUNT(*) AS ?n) { ?s ex:met ?o } GROUP BY ?o", rows: ["archer 2"] },
  {
    name: "a language",
    ask: 'SELECT ?n { ex:krivitsky ex:name ?n FILTER(LANG(?n) = "ru") }',
    rows: ["Вальтер Кривицкий"],
  },
  { name: "quotation marks", ask: "SELECT ?n { ex:liddell ex:name ?n }", rows: ['Guy "L" Liddell'] },
  { name: "a datatype that none computes with", ask: "SELECT ?d { ex:claim1 ex:on ?d }", rows: ["1940-01/1940-02"] },
  { name: "a path", ask: "SELECT ?o { ex:krivitsky ex:met/ex:name ?o }", rows: ["Jane Archer"] },
  { name: "an inverse path", ask: "SELECT ?s { ex:archer ^ex:met ?s }", rows: ["krivitsky", "liddell"] },
  { name: "union", ask: "SELECT ?s { { ?s ex:age 41 } UNION { ?s ex:age 42 } }", rows: ["archer", "krivitsky"] },
  { name: "what is not", ask: "SELECT ?s { ?s a ex:Person FILTER NOT EXISTS { ?s ex:met ?o } }", rows: ["archer"] },
  { name: "values", ask: "SELECT ?n { VALUES ?s { ex:archer } ?s ex:name ?n }", rows: ["Jane Archer"] },
  { name: "a named graph", ask: "SELECT ?g { GRAPH ?g { ex:archer a ex:Person } }", rows: ["graph"] },
  { name: "a number not in its shortest form", ask: "SELECT ?w { ex:claim2 ex:weight ?w }", rows: ["01"] },
  { name: "a truth value", ask: "SELECT ?w { ex:claim2 ex:sure ?w }", rows: ["true"] },
  { name: "a filter on a truth value", ask: "SELECT ?s { ?s ex:sure true }", rows: ["claim2"] },
];

const short = (t: Term | undefined): string => (t === undefined ? "-" : t.value.replace("http://example.org/", ""));

/** Runs the suite over one engine. `open` fills it with `suiteQuads`. */
export function engineSuite(
  name: string,
  open: () => Promise<QueryEngine>,
  differences: readonly Difference[] = [],
): void {
  describe(`the engine suite: ${name}`, () => {
    const answer = async (ask: string) => {
      const engine = await open();
      return engine.query(`${PREFIX} ${ask}`);
    };
    for (const { name: told, ask, rows } of CASES) {
      const difference = differences.find((d) => d.case === told);
      test(difference === undefined ? told : `${told}: otherwise, because ${difference.because}`, async () => {
        const result = await answer(ask).catch((error: unknown) => error);
        const found =
          result instanceof Error || typeof result !== "object" || result === null || !("rows" in result)
            ? [String(result)]
            : (result as { rows: readonly (readonly (Term | undefined)[])[] }).rows
                .map((r) => r.map(short).join(" "))
                .sort();
        if (difference === undefined) expect(found).toEqual([...rows].sort());
        // A difference that is gone must leave the list.
        else expect(found).not.toEqual([...rows].sort());
      });
    }
    test("yes and no", async () => {
      expect(await answer("ASK { ex:krivitsky ex:met ex:archer }")).toMatchObject({ kind: "boolean", value: true });
      expect(await answer("ASK { ex:archer ex:met ex:krivitsky }")).toMatchObject({ kind: "boolean", value: false });
    });
    test("a graph as an answer", async () => {
      const result = await answer("CONSTRUCT { ?o ex:metBy ?s } WHERE { ?s ex:met ?o }");
      expect(
        result.kind === "quads" && result.quads.map((q) => `${short(q.subject)} ${short(q.object)}`).sort(),
      ).toEqual(["archer krivitsky", "archer liddell"]);
    });
    test("an empty answer keeps its columns", async () => {
      expect(await answer("SELECT ?a ?b { ?a ex:nothing ?b }")).toMatchObject({ variables: ["a", "b"], rows: [] });
    });
    test("no more rows than wanted, and told so", async () => {
      const engine = await open();
      const result = await engine.query(`${PREFIX} SELECT ?s { ?s a ex:Person }`, { rows: 2 });
      expect(result).toMatchObject({ truncated: true });
      expect(result.kind === "rows" && result.rows.length).toBe(2);
    });
    test("a mistake is told with its line", async () => {
      const wrong = (await open()).query("SELECT ?s {\n ?s ?p }");
      await expect(wrong).rejects.toBeInstanceOf(QuerySyntaxError);
    });
    test("an update is no query", async () => {
      await expect((await open()).query("CLEAR ALL")).rejects.toMatchObject({ code: "update" });
    });
    test("one that has been stopped says so", async () => {
      const stop = new AbortController();
      stop.abort(new Error("stopped"));
      await expect((await open()).query("ASK {}", { signal: stop.signal })).rejects.toThrow("stopped");
    });
  });
}
