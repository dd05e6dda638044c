import { describe, expect, it } from "vitest";
import { cursorPlace } from "../../src/query/cursor.ts";

/** The place of the `|` in a text. */
const at = (marked: string) => {
  const where = marked.indexOf("¦");
  return cursorPlace(marked.replace("¦", ""), where);
};

describe("the place of the cursor", () => {
  it.each([
    ["¦", "clause"],
    ["SELECT ¦ WHERE { }", "clause"],
    ["SELECT * WHERE { ¦ }", "subject"],
    ["SELECT * WHERE { ?e ¦ }", "predicate"],
    ["SELECT * WHERE { ?e dos:l¦ }", "predicate"],
    ["SELECT * WHERE { ?e dos:ledBy ¦ }", "object"],
    ["SELECT * WHERE { ?e dos:ledBy arch¦ }", "object"],
    ["SELECT * WHERE { ?e a ¦ }", "object"],
    ["SELECT * WHERE { ?e dos:ledBy ?who ¦ }", "after"],
    ["SELECT * WHERE { ?e dos:ledBy ?who . ¦ }", "subject"],
    ["SELECT * WHERE { ?e dos:ledBy ?who ; ¦ }", "predicate"],
    ["SELECT * WHERE { ?e dos:ledBy ?who , ¦ }", "object"],
    ["SELECT * WHERE { ?e dos:ledBy/¦ }", "predicate"],
    ["SELECT * WHERE { ?e dos:ledBy/rdfs:label ¦ }", "object"],
    ["SELECT * WHERE { ?e dos:ledBy ?who {| ¦ |} }", "predicate"],
    ["SELECT * WHERE { ?e dos:ledBy ?who {| dos:statedIn ¦ |} }", "object"],
    ["SELECT * WHERE { ?e dos:ledBy ?who ~ ?c {| dos:statedIn ?s ; ¦ |} }", "predicate"],
    ["SELECT * WHERE { ?e dos:ledBy ?who {| dos:statedIn ?s |} . ¦ }", "subject"],
    ["SELECT * WHERE { FILTER(¦) }", "expression"],
    ["SELECT * WHERE { FILTER(STR(?x) = ¦) }", "expression"],
    ["SELECT * WHERE { FILTER NOT EXISTS { ?x ¦ } }", "predicate"],
    ["SELECT * WHERE { OPTIONAL { ?x dos:met ¦ } }", "object"],
    ["SELECT * WHERE { VALUES ?r { ¦ } }", "value"],
    ["SELECT * WHERE { VALUES (?r ?s) { (dos:met ¦) } }", "value"],
    ["SELECT * WHERE { BIND(1 AS ?x) ?x ¦ }", "predicate"],
    ["SELECT * WHERE { ?c rdf:reifies <<( ?s ¦ )>> }", "predicate"],
    ["SELECT * WHERE { ?c rdf:reifies <<( ?s dos:met ¦ )>> }", "object"],
    ["SELECT * WHERE { ?c rdf:reifies <<( ?s dos:met ?o )>> ; ¦ }", "predicate"],
    ["SELECT * WHERE { GRAPH ?g { ?s ¦ } }", "predicate"],
    ["SELECT * WHERE { { SELECT ?x ¦ WHERE { } } }", "clause"],
    ["SELECT * WHERE { { ?a ?b ?c } UNION { ?a ¦ } }", "predicate"],
    ['SELECT * WHERE { ?x dos:when "1940"^^xsd:date ; ¦ }', "predicate"],
    ["SELECT * WHERE { ?x ?y 12 . ¦ }", "subject"],
    ["SELECT * WHERE { [ dos:met ¦ ] }", "object"],
    ["SELECT * WHERE { } ORDER BY ¦", "clause"],
    ["# a note of a per¦\nSELECT * WHERE { }", "nothing"],
    ['SELECT * WHERE { ?x rdfs:label "Jane ¦Archer" }', "nothing"],
    ["INSERT DATA { kri:a ¦ }", "predicate"],
  ])("%s → %s", (marked, position) => {
    expect(at(marked).position).toBe(position);
  });

  it("knows the subject and the predicate, and says what is said of a claim", () => {
    expect(at("SELECT * WHERE { ?e a dos:Interrogation ; dos:ledBy ¦ }")).toMatchObject({
      subject: "?e",
      predicate: "dos:ledBy",
      ofClaim: false,
    });
    expect(at("SELECT * WHERE { ?e dos:ledBy ?w {| dos:s¦ |} }")).toMatchObject({ ofClaim: true });
    expect(at("SELECT * WHERE { ?w ^dos:ledBy ¦ }").predicate).toBe("^dos:ledBy");
  });

  it("reads the other patterns before and behind, and not the one being written", () => {
    const { triples, variables } = at("SELECT * WHERE {\n ?e a dos:Event .\n ?w ¦\n ?w a dos:Person .\n}");
    expect(triples).toEqual([
      { subject: "?e", predicate: "a", last: "a", object: "dos:Event" },
      { subject: "?w", predicate: "a", last: "a", object: "dos:Person" },
    ]);
    expect(variables).toEqual(["?e", "?w"]);
    const typing = at("SELECT * WHERE {\n ?e dos:l¦ ?w .\n ?w a dos:Person .\n}");
    expect(typing.triples).toEqual([{ subject: "?w", predicate: "a", last: "a", object: "dos:Person" }]);
    expect(typing.word).toEqual({ text: "dos:l", from: 21 });
  });

  it("never throws on a text that breaks off anywhere", () => {
    const text =
      "SELECT ?w WHERE { ?e dos:ledBy ?w ~ ?c {| dos:statedIn ?s |} . FILTER(?w != <x>) VALUES (?a) { (1) } << ?a ?b ?c >> ?d [ ?e ( 1 2 ) ] }";
    for (let i = 0; i <= text.length; i += 1) {
      expect(cursorPlace(text.slice(0, i), i).word.from).toBeLessThanOrEqual(i);
      expect(cursorPlace(text, i).word.from).toBeLessThanOrEqual(i);
    }
  });
});
