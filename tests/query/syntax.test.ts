import { describe, expect, it } from "vitest";
import { knownPrefixes, withPrefixes } from "../../src/query/prefixes.ts";
import { namesGraphs, queryKind, selectsEverything, variablesInOrder } from "../../src/query/query-kind.ts";
import { checkSyntax } from "../../src/query/syntax.ts";
import { tokens } from "../../src/query/tokens.ts";

const PREFIXES = { ex: "https://example.org/", dos: "https://w3id.org/dossier/ns#" };

describe("checkSyntax", () => {
  const wrong: readonly [query: string, line: number, column: number, sentence: RegExp][] = [
    ["", 1, 1, /no query/],
    ["SELECT * WHERE {\n  ?s ?p ", 2, 8, /ends too early: a variable, a name or a value is missing/],
    ["SELEC * { ?s ?p ?o }", 1, 1, /“SELEC” .*Did you mean SELECT\?/],
    ["SELECT * {\n ?s ?p ?o\n LIMIT 3 }", 3, 2, /“LIMIT” cannot stand here: “}” is missing/],
    ["SELECT * {\n ?s ex:p ?o\n LIMIT 3 }", 3, 2, /“LIMIT”/],
    ["SELECT ?a WHERE { ?a knows ?b }", 1, 22, /“knows” .*\?knows.*ex:knows/],
    ['SELECT * {\n  ?s ?p "abc }', 2, 9, /opens here with " and is never closed/],
    ["SELECT * { ?s ?p ?o }\n}", 2, 1, /complete before “}”/],
    ["SELECT * {\n  ?s foo:bar ?o }", 2, 6, /prefix foo: is not known.*PREFIX foo:/],
    ["ASK { ?s do:Claim ?o }", 1, 10, /Did you mean dos:/],
    ["SELECT ?x (COUNT(?y) AS ?n) { ?x ?y ?z }", 1, 8, /^\?x is neither in GROUP BY nor inside an aggregate/],
    ["SELECT ?x ?y\n(COUNT(?z) AS ?n) { ?x ?y ?z } GROUP BY ?x", 1, 11, /^\?y is neither/],
    ["SELECT (1 AS ?a)\n (2 AS ?a) {}", 2, 8, /Variable a used more than once/],
    ["SELECT * { ?s ?p ?o . FILTER(?o > ) }", 1, 35, /an expression is missing/],
    ["SELECT * { ?s ?p ?o } LIMIT -1", 1, 29, /a whole number is missing/],
    ["SELECT * {\n  VALUES (?a ?b) { (1) } }", 2, 3, /fewer values/],
  ];
  /** What people write who are new to it, or in a hurry. */
  const common: typeof wrong = [
    ["?person a", 1, 1, /begins with SELECT/],
    ["PREFIX ex: <urn:x>\n\nex:a ex:b ?c", 3, 1, /begins with SELECT/],
    ["Who met Krivitsky?", 1, 1, /begins with SELECT/],
    ["SELECT ?a WHERE { Walter ex:met ?b }", 1, 19, /“Walter” is not a word of SPARQL\. Write/],
    ["SELECT ?a WHERE { ?a a Person }", 1, 24, /“Person” is not a word of SPARQL\. Write/],
    ["SELECT ?a WHERE {\n ?a ?p <http://example.org/a b> }", 2, 8, /address opens here with </],
    ["PREFIX ex: https://example.org/ ASK {}", 1, 12, /between < and >: <https:\/\/example\.org\/>/],
    ["PREFIX ex <https://example.org/> ASK {}", 1, 8, /with a colon: PREFIX ex:/],
    ["SELECT ?a, ?b { ?a ?p ?b }", 1, 10, /without commas/],
    ["SELECT ?p COUNT(?a) { ?a ?p ?b } GROUP BY ?p", 1, 11, /\(COUNT\(\?x\) AS \?name\)/],
    ["SELECT (COUNT(?a)) { ?a ?p ?b }", 1, 18, /needs a name/],
    ["SELECT (COUNT(?a) AS n) { ?a ?p ?b }", 1, 22, /After AS comes a variable: \?n/],
    ["SELECT ?a { ?a ?p ?c FILTER ?c > 3 }", 1, 29, /FILTER\(…\)/],
    ["SELECT ?a { ?a ex:p ?b UNION { ?b ex:p ?a } }", 1, 24, /UNION joins two groups/],
    ["SELECT ?a { ?a ex:p ?b . . }", 1, 26, /One full stop/],
    ["SELECT ?a { ?a ex:p 1940-01 }", 1, 21, /date stands in quotation marks/],
    ["SELECT ?a { ?a ex:p “Krivitsky” }", 1, 21, /straight quotation marks/],
    ["SELECT ?a { ?a ex:p 'x'@ }", 1, 24, /After @ comes a language/],
    ["INSERT DATA { ex:a ex:b ?c }", 1, 25, /INSERT DATA takes no variables/],
    ["SELECT * {\n  ?a ex:p ?b\n  ?b ex:p ?c }", 3, 3, /“\?b” cannot stand here: “\.”, “;” or “}” is missing/],
    ["ASK { ?a ex:p ?b BIND(?b AS ?a) }", 1, 29, /\?a has a value already/],
    ["ASK { ?a ex:p ?b {| dos:statedIn ?s }", 1, 37, /“}” cannot stand here: “\|}” is missing before it/],
    ["ASK { ?c ?r <<( ?a ex:p ?b ) }", 1, 28, /“\)>>” is missing before it/],
    ["ASK { ?a ex:p ?b {| dos:statedIn |} }", 1, 34, /“\|}” cannot stand here: a variable, a name or a value/],
  ];
  for (const [query, line, column, sentence] of [...wrong, ...common]) {
    it(`says what is wrong in ${JSON.stringify(query)}`, async () => {
      const error = await checkSyntax(query, PREFIXES);
      expect(error?.sentence).toMatch(sentence);
      expect([error?.line, error?.column]).toEqual([line, column]);
    });
  }

  const right = [
    "SELECT * { ?s ex:p ?o }",
    'VERSION "1.2" SELECT * { ?s ?p ?o ~ ?r {| dos:statedIn ?src |} . ?r ex:about <<( ?s ?p ?o )>> }',
    "ASK { <<ex:a ex:b ?c>> ex:d ?e }",
    'SELECT (STRLANGDIR("a", "en", "ltr") AS ?x) {}',
    "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ex:p/ex:q* ?o } }",
    "INSERT DATA { ex:a ex:b ex:c }",
    "# only: a comment ex2:not\nPREFIX other: <urn:o> ASK { other:a ex:p 'it''s' }".replace("''", "\\'"),
  ];
  for (const query of right) {
    it(`finds nothing wrong in ${query.slice(0, 60)}`, async () => {
      expect(await checkSyntax(query, PREFIXES)).toBeNull();
    });
  }
});

describe("prefixes", () => {
  it("are supplied where they are used and not declared, on one line", () => {
    const typed = "PREFIX dos: <urn:mine>\nSELECT * { ?s ex:p dos:q . ?s a <http://no:prefix> } # dc:not";
    expect(withPrefixes(typed, { ...PREFIXES, dc: "urn:dc" })).toEqual({
      text: `PREFIX ex: <https://example.org/>\n${typed}`,
      addedLines: 1,
    });
    expect(withPrefixes("ASK {}", PREFIXES)).toEqual({ text: "ASK {}", addedLines: 0 });
    expect(withPrefixes("ASK { constructor:x ?p ?o }", PREFIXES).addedLines).toBe(0);
  });

  it("come from the documents first, then from what is well known", () => {
    const known = knownPrefixes([
      { prefixes: { ex: "urn:first", rdf: "urn:own" } },
      { prefixes: { ex: "urn:second" } },
    ]);
    expect(known).toMatchObject({ ex: "urn:first", rdf: "urn:own", foaf: "http://xmlns.com/foaf/0.1/" });
  });
});

describe("what a query is", () => {
  it("is told by its first keyword", () => {
    expect(queryKind("# select\nPREFIX ask: <urn:x>\nDescribe ask:me")).toBe("describe");
    expect(queryKind("construct where { ?s ?p ?o }")).toBe("construct");
    expect(queryKind("WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }")).toBe("update");
    expect(queryKind("hello")).toBeNull();
  });

  it("tells whether it speaks of graphs and in which order it names variables", () => {
    expect(namesGraphs("ASK { graph ?g {} }")).toBe(true);
    expect(namesGraphs('ASK { ?s ?p "GRAPH" } # FROM')).toBe(false);
    expect(variablesInOrder("SELECT * { ?b $a ?c . ?b ?p 'no ?x' }")).toEqual(["b", "a", "c", "p"]);
    expect(selectsEverything("SELECT DISTINCT * {}")).toBe(true);
    expect(selectsEverything("SELECT ?a { SELECT * {} }")).toBe(false);
  });

  it("is split into tokens without tripping over strings, comments and operators", () => {
    const text = `FILTER(?a<?b && ?c>3) "it's # no" '''two\n'lines''' <urn:x#y> ex:a.b. _:b1 @en-GB`;
    expect([...tokens(text)].map((token) => token.text)).toEqual([
      "FILTER",
      "(",
      "?a",
      "<",
      "?b",
      "&",
      "&",
      "?c",
      ">",
      "3",
      ")",
      '"it\'s # no"',
      "'''two\n'lines'''",
      "<urn:x#y>",
      "ex:a.b",
      ".",
      "_:b1",
      "@en-GB",
    ]);
  });
});
