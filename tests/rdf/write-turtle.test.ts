/** Turtle as it is written: the order, the folding and the abbreviations that make it readable. */
import { describe, expect, it } from "vitest";
import { writeRdf } from "../../src/rdf/write.ts";
import { read, rewritten } from "./rewritten.ts";

describe("Turtle", () => {
  it("reads like the sample: claims in a few lines beside the statement they are about", () => {
    const text = `@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix dos: <https://w3id.org/dossier/ns#> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
@prefix kri: <https://w3id.org/dossier/krivitsky/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix src: <https://w3id.org/dossier/source/> .

kri:debriefing-1940 a dos:Debriefing ;
  rdfs:label "Verhör"@de-AT, "Debriefing of Krivitsky"@en ;
  dos:ledBy kri:jane-archer
    ~ kri:DB07 {| a dos:Claim ; dcterms:identifier "DB07" ; dos:statedIn src:DH ; dos:locator "ch. 5" ;
      dos:when "1940-01/1940-02"^^edtf:EDTF ; dos:certainty dos:certain ; dos:verdict dos:accepted |} ;
  dos:place kri:london ~ kri:DB07 .

kri:jane-archer a dos:Person ;
  rdfs:label "Jane Archer"@en .

kri:DB08 a dos:Claim ; dcterms:identifier "DB08" ;
  rdf:reifies <<( kri:debriefing-1940 dos:ledBy kri:guy-liddell )>> ;
  dos:statedIn src:PER ; dos:when "1940-01/1940-02"^^edtf:EDTF ; dos:certainty dos:contested .
`;
    const { quads, prefixes } = read(text);
    const types = ["Debriefing", "Person", "Claim"];
    const relations = ["ledBy", "place", "statedIn", "locator", "when", "certainty", "verdict"];
    const local = (value: string) => value.slice("https://w3id.org/dossier/ns#".length);
    const rank = (list: string[], value: string) =>
      list.includes(local(value)) ? list.indexOf(local(value)) : Infinity;
    const written = writeRdf(quads.reverse(), {
      syntax: "turtle",
      prefixes: { ...prefixes, unused: "http://unused.example/" },
      order: { typeRank: (c) => rank(types, c), predicateRank: (p) => rank(relations, p), label: () => undefined },
    });
    expect(written).toBe(text);
  });

  it("orders subjects by class, name and number, predicates with “a” first", () => {
    expect(
      rewritten(`:z a :B ; rdf:value 1 ; :p 2 . :c10 a :A . :c9 a :A . :x a :B ; :name "ignored" .
        :é a :B ; <http://www.w3.org/2000/01/rdf-schema#label> "Écluse" .`),
    ).toBe(
      `:c9 a :A .

:c10 a :A .

:x a :B ;
  :name "ignored" .

:z a :B ;
  :p 2 ;
  rdf:value 1 .

:é a :B ;
  rdfs:label "Écluse" .
`,
    );
  });

  it("writes a claim on several statements beside each of them, and its own statements once", () => {
    expect(rewritten(":e :who :a ~ :c {| :by :s |} ; :where :b ~ :c . :d :who :a ~ :c2 .")).toBe(`:d :who :a ~ :c2 .

:e
  :where :b
    ~ :c {| :by :s |} ;
  :who :a ~ :c .
`);
  });

  it("writes a claim with any unasserted statement as a subject", () => {
    expect(rewritten(":e :who :a . :c rdf:reifies <<( :e :who :a )>>, <<( :e :who :b )>> ; :by :s .")).toBe(
      `:c
  rdf:reifies <<( :e :who :a )>>, <<( :e :who :b )>> ;
  :by :s .

:e :who :a .
`,
    );
  });

  it("keeps claims about claims, and rings of claims", () => {
    expect(rewritten(":a :p :b ~ :c {| :by :s ~ :d {| :by :t |} |} .")).toContain("~ :d {| :by :t |}");
    expect(rewritten(":c1 :by :s ~ :c2 . :c2 :by :s ~ :c1 .")).toBe(`:c1
  :by :s
    ~ :c2 {| :by :s ~ :c1 |} .
`);
  });

  it("does not let an unnamed annotation slide under the name before it", () => {
    expect(rewritten(":a :p :b ~ :c {| :x 1 |} {| :x 2 |} ~ .")).toBe(`:a
  :p :b
    ~ :c {| :x 1 |}
    ~
    ~ {| :x 2 |} .
`);
    expect(rewritten(":a :p :b ~ :c ~ {| :x 2 |} .")).toContain("~ :c\n    ~ {| :x 2 |}");
    expect(rewritten(":a :p :b {| :x 2 |} .")).toContain(":p :b\n    {| :x 2 |} .");
  });

  it("folds blank nodes and lists that are used once, and labels the others", () => {
    expect(
      rewritten(`:a :p [ :q [] ; :r (1 :b ("x")) ], () ; :s _:both ; :t _:both . _:both :u _:ring . _:ring :u _:ring .
      [] :v 1 . _:unused :v 2 . (:in :front) :w 3 .`),
    ).toBe(`:a
  :p (), [ :q [] ; :r ( 1 :b ( "x" ) ) ] ;
  :s _:both ;
  :t _:both .

_:both :u _:ring .

_:ring :u _:ring .

[] :v 1 .

[] :v 2 .

[]
  :w 3 ;
  rdf:first :in ;
  rdf:rest ( :front ) .
`);
  });

  it("breaks what is too long for a line at the same places every time", () => {
    const long = "x".repeat(60);
    expect(
      rewritten(`:a :p "${long}", "${long}2" ; :q [ :r "${long}" ; :s "${long}" ], (:${long} :${long}) .`),
    ).toBe(`:a
  :p
    "${long}",
    "${long}2" ;
  :q
    (
      :${long}
      :${long}
    ),
    [
      :r "${long}" ;
      :s "${long}"
    ] .
`);
  });

  it("abbreviates a number only where it stays as it is", () => {
    expect(
      rewritten(`:a :p 01, -1.50, 1e3, true, "1."^^<http://www.w3.org/2001/XMLSchema#decimal>,
        "TRUE"^^<http://www.w3.org/2001/XMLSchema#boolean>, "x"^^<http://www.w3.org/2001/XMLSchema#integer> .`),
    ).toBe(`:a :p -1.50, 01, "1."^^xsd:decimal, 1e3, "TRUE"^^xsd:boolean, true, "x"^^xsd:integer .
`);
  });

  it("keeps the lines of a text, and spells out what nobody would see", () => {
    expect(
      rewritten(`:a :p """He said "no".\n\\\\o/ ""\\"""", "\\u202Egnp.exe", "tab\\tnul\\u0000", "\\r\\n" .`),
    ).toBe(`:a
  :p
    """\\r
""",
    """He said "no".
\\\\o/ \\"\\"\\"""",
    "tab\\tnul\\u0000",
    "\\u202Egnp.exe" .
`);
  });

  it("keeps language and direction", () => {
    expect(rewritten('<http://e.x/a> :p "x"@en-gb, "x"@he--rtl, "x"@zh-hant-cn .')).toBe(
      ':a :p "x"@en-GB, "x"@he--rtl, "x"@zh-Hant-CN .\n',
    );
  });

  it("escapes local names, or writes the whole address where that reads better", () => {
    expect(
      rewritten(":a\\.b :p :Smith_\\(1899\\), <http://e.x/a/b>, :, :c%20d, :\\-x, :end\\., <mailto:a@b>, :1st ."),
    ).toBe(":a.b :p :, :\\-x, :1st, :Smith_\\(1899\\), <http://e.x/a/b>, :c%20d, :end\\., <mailto:a@b> .\n");
  });
});
