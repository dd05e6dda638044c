import { describe, expect, test } from "vitest";
import { forFirstRows } from "../../src/query/first-rows.ts";
import { withRowLimit } from "../../src/query/row-limit.ts";

const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

describe("a limit on rows", () => {
  test.each([
    ["SELECT ?s { ?s ?p ?o }", "SELECT ?s { ?s ?p ?o } LIMIT 10"],
    ["SELECT ?s { ?s ?p ?o } LIMIT 5", "SELECT ?s { ?s ?p ?o } LIMIT 5"],
    ["SELECT ?s { ?s ?p ?o } LIMIT 500 OFFSET 3", "SELECT ?s { ?s ?p ?o } LIMIT 10 OFFSET 3"],
    ["SELECT ?s { ?s ?p ?o } ORDER BY (?o + 1)", "SELECT ?s { ?s ?p ?o } ORDER BY (?o + 1) LIMIT 10"],
    ["SELECT ?s { { SELECT ?s { ?s ?p ?o } LIMIT 3 } }", "SELECT ?s { { SELECT ?s { ?s ?p ?o } LIMIT 3 } } LIMIT 10"],
    ["SELECT ?s { ?s ?p ?o } VALUES ?s { <x:a> }", "SELECT ?s { ?s ?p ?o } LIMIT 10 VALUES ?s { <x:a> }"],
    ["SELECT ?s { VALUES ?s { <x:a> } ?s ?p ?o }", "SELECT ?s { VALUES ?s { <x:a> } ?s ?p ?o } LIMIT 10"],
    ["SELECT ?s { ?s ?p 'LIMIT 99' } # LIMIT 7", "SELECT ?s { ?s ?p 'LIMIT 99' } LIMIT 10 # LIMIT 7"],
    ["CONSTRUCT { ?s a ?c } WHERE { ?s a ?c } LIMIT 99", "CONSTRUCT { ?s a ?c } WHERE { ?s a ?c } LIMIT 10"],
    ["CONSTRUCT WHERE { ?s a ?c }", "CONSTRUCT WHERE { ?s a ?c } LIMIT 10"],
  ])("%s", (text, limited) => {
    expect(squeezed(withRowLimit(text, 10))).toBe(limited);
  });
});

describe("the first rows by themselves", () => {
  test.each([
    ["SELECT ?s { ?s ?p ?o }", "SELECT ?s { ?s ?p ?o } LIMIT 10"],
    ["SELECT DISTINCT ?s { ?s ?p ?o } LIMIT 10001 OFFSET 3", "SELECT DISTINCT ?s { ?s ?p ?o } LIMIT 10 OFFSET 3"],
    [
      "SELECT ?count { ?count ex:order 'group' } # ORDER BY",
      "SELECT ?count { ?count ex:order 'group' } LIMIT 10 # ORDER BY",
    ],
  ])("%s", (text, first) => {
    expect(squeezed(forFirstRows(text, 10) ?? "")).toBe(first);
  });

  test.each([
    ["sorted", "SELECT ?s { ?s ?p ?o } ORDER BY ?s"],
    ["grouped", "SELECT ?p (COUNT(?s) AS ?n) { ?s ?p ?o } GROUP BY ?p"],
    ["counted", "select (count(*) AS ?n) { ?s ?p ?o }"],
    ["grouped further in", "SELECT ?s { ?s ?p ?o { SELECT ?p { ?a ?p ?b } GROUP BY ?p } }"],
    ["no more wanted", "SELECT ?s { ?s ?p ?o } LIMIT 10"],
  ])("not where all must be seen first: %s", (_, text) => {
    expect(forFirstRows(text, 10)).toBeNull();
  });
});
