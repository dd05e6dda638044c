import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import { isNeeded } from "../../src/query/needed-parameter.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { addressOf, parameterTerm, withValues } from "../../src/query/parameters.ts";
import { checkSyntax } from "../../src/query/syntax.ts";
import { xsd } from "../../src/rdf/namespaces.ts";
import { readText } from "../../src/rdf/read.ts";
import { iri, literal, type Term } from "../../src/rdf/term.ts";
import { Workspace } from "../../src/store/workspace.ts";

const P = { ex: "http://example.org/" };
const EVIL = [
  `x" } } ; DROP ALL #`,
  `x\\u0022 } DROP ALL #`,
  `\\`,
  `"""`,
  `'''`,
  "a\nb\r\tc",
  `> . ?s ?p ?o <`,
  `?who`,
  `} UNION { ?s ?p ?o`,
];

describe("parameters of a query", () => {
  let engine: EmbeddedEngine;
  beforeAll(() => {
    const workspace = new Workspace([]);
    const added = readText(
      `PREFIX ex: <http://example.org/> ex:a ex:met ex:b ; ex:said "spy" . ex:c ex:met ex:d ; ex:said ${JSON.stringify(EVIL[0])} .`,
      { syntax: "turtle", path: "d.ttl", graph: null },
    ).quads;
    workspace.dispatch({ label: "open", origin: "load", delta: { added, removed: [] } });
    engine = new EmbeddedEngine(workspace, startNodeWorker);
  });
  afterAll(() => engine.close());
  const rows = async (text: string) => {
    const result = await engine.query(`PREFIX ex: <http://example.org/>\n${text}`);
    if (result.kind !== "rows") throw new Error(result.kind);
    return result.rows.map((row) => row.map((t) => t?.value ?? ""));
  };

  it("bind a variable for the whole query", async () => {
    const text = "SELECT ?who ?met WHERE { ?who ex:met ?met }";
    expect(await rows(withValues(text, new Map()))).toHaveLength(2);
    const bound = withValues(text, new Map([["who", iri("http://example.org/c")]]));
    expect(await rows(bound)).toEqual([["http://example.org/c", "http://example.org/d"]]);
    expect(bound.split("\n")).toHaveLength(1);
  });

  it.each(EVIL)("never make syntax of a value: %j", async (value) => {
    const term = parameterTerm({ kind: "text" }, value, P) as Term;
    const text = withValues("SELECT ?who ?word WHERE { ?who ex:said ?word }", new Map([["word", term]]));
    expect(await checkSyntax(text, P)).toBeNull();
    expect(await rows(text)).toEqual(value === EVIL[0] ? [["http://example.org/c", value]] : []);
    expect(parameterTerm({ kind: "thing" }, value, P)).toHaveProperty("sentence");
    expect(parameterTerm({ kind: "number" }, value, P)).toHaveProperty("sentence");
    expect(parameterTerm({ kind: "date" }, value, P)).toHaveProperty("sentence");
  });

  it("whatever text there is stays one text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 40 }), async (value) => {
        const term = parameterTerm({ kind: "text" }, `x${value}`, P) as Term;
        const got = await rows(withValues("SELECT ?word WHERE { }", new Map([["word", term]])));
        expect(got).toEqual([[`x${value}`]]);
      }),
      { numRuns: 40 },
    );
  });

  it("are terms of their kind", () => {
    expect(parameterTerm({ kind: "number" }, " 12 ", P)).toEqual(literal("12", xsd("integer")));
    expect(parameterTerm({ kind: "number" }, "1.5", P)).toEqual(literal("1.5", xsd("decimal")));
    expect(parameterTerm({ kind: "date" }, "1940-01-19", P)).toEqual(literal("1940-01-19", xsd("date")));
    expect(parameterTerm({ kind: "edtf" }, "1940-01~", P)).toMatchObject({ value: "1940-01~" });
    expect(parameterTerm({ kind: "choice" }, '"spy"', P)).toEqual(literal("spy"));
    expect(parameterTerm({ kind: "choice" }, "ex:a", P)).toEqual(iri("http://example.org/a"));
    expect(parameterTerm({ kind: "thing" }, "", P)).toBeUndefined();
    expect(addressOf("<http://e.org/x>", P)).toBe("http://e.org/x");
    expect(addressOf("javascript nothing", P)).toBeNull();
    expect(addressOf("__proto__:x", P)).toBe(null);
  });

  it("are days that there are", () => {
    for (const day of ["1940-02-29", "0044-03-15", "-0044-03-15"])
      expect(parameterTerm({ kind: "date" }, day, P)).toEqual(literal(day, xsd("date")));
    for (const no of ["1941-02-29", "1940-13-01", "1940-1-1", "January 1941"])
      expect(parameterTerm({ kind: "date" }, no, P)).toHaveProperty("sentence");
  });

  it("are needed where the query only compares with them", () => {
    expect(isNeeded("SELECT * { ?x ex:age ?age FILTER(?age < ?most) }", "most")).toBe(true);
    expect(isNeeded("SELECT * { ?x ex:said ?w FILTER CONTAINS(LCASE(?w), LCASE(?word)) }", "word")).toBe(true);
    expect(isNeeded("SELECT * { ?x ex:age ?most FILTER(?most < 40) }", "most")).toBe(false);
    expect(isNeeded("SELECT * { ?x ex:age ?age FILTER(!BOUND(?most) || ?age < ?most) }", "most")).toBe(false);
    expect(isNeeded("SELECT * { ?x ex:age ?age FILTER(?age < COALESCE(?most, 99)) }", "most")).toBe(false);
    expect(isNeeded("SELECT * { ?x ex:met ?y {| ex:sure ?how |} }", "how")).toBe(false);
    expect(isNeeded("SELECT ?note { ?x ex:met ?y }", "note")).toBe(false);
  });

  it("go into the WHERE of a query, not into a template or a bracket", async () => {
    const one = new Map([["x", iri("http://example.org/a")]]);
    expect(withValues("ASK { ?x ?p ?o }", one)).toBe("ASK { VALUES ?x { <http://example.org/a> } ?x ?p ?o }");
    const made = withValues("CONSTRUCT { ?x ?p ?o } WHERE { ?x ?p ?o }", one);
    expect(made).toBe("CONSTRUCT { ?x ?p ?o } WHERE { VALUES ?x { <http://example.org/a> } ?x ?p ?o }");
    const bracket = withValues("SELECT (EXISTS { ?x ?p ?o } AS ?e) WHERE { ?x ?p ?o }", one);
    expect(bracket).toContain("WHERE { VALUES");
    expect(withValues("# SELECT { \nSELECT * { ?x ?p ?o }", one)).toContain("SELECT * { VALUES");
    for (const no of ["DELETE WHERE { ?x ?p ?o }", "CONSTRUCT WHERE { ?x ?p ?o }", "DESCRIBE ?x", "INSERT DATA { }"])
      expect(() => withValues(no, one)).toThrow(/WHERE/);
  });
});
