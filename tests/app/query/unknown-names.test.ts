import { describe, expect, it } from "vitest";
import { unknownName } from "../../../src/app/query/completion/unknown-names.ts";
import { Vocabulary } from "../../../src/model/vocabulary.ts";
import { store } from "../../model/turtle.ts";

const P = {
  ex: "http://example.org/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
const ontology = store(`PREFIX ex: <http://example.org/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
  PREFIX owl: <http://www.w3.org/2002/07/owl#>
  ex:bornIn a owl:ObjectProperty ; rdfs:label "born in" . ex:Person a owl:Class .`);
const dossier = store(`PREFIX ex: <http://example.org/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
  ex:walter a ex:Person ; ex:knows ex:jane . ex:c rdf:reifies <<( ex:walter ex:knows ex:kim )>> .`);
const known = { vocabulary: new Vocabulary(ontology, dossier), prefixes: P, sources: [dossier, ontology] };
const find = (text: string) => unknownName(text, known);

describe("names that nothing has", () => {
  it("are told with their place and what may be meant", () => {
    expect(find("SELECT * {\n  ?x ex:bornin ?y }")).toEqual({
      ...{ line: 2, column: 6 },
      sentence: "Nothing in the dossier is called ex:bornin. Did you mean ex:bornIn?",
    });
    expect(find("SELECT * { ?x ex:born-in ?y }")?.sentence).toMatch(/Did you mean ex:bornIn\?/);
    expect(find("SELECT * { ?x a ex:Persom }")?.sentence).toMatch(/Did you mean ex:Person\?/);
    expect(find("SELECT * { ?x ex:knows ex:nobody }")?.sentence).toBe("Nothing in the dossier is called ex:nobody.");
    expect(find("PREFIX my: <http://example.org/> SELECT * { ?x my:bornAt ?y }")?.sentence).toMatch(
      /my:bornAt\. Did you mean ex:bornIn/,
    );
  });

  it.each([
    "SELECT * { ?x ex:bornIn ?y . ?x ex:knows ex:jane }",
    "SELECT * { ?x ?p ex:kim }",
    "PREFIX no: <http://no.org/> SELECT * { ?x ex:knows ?y }",
    'SELECT * { ?x rdf:value ?y FILTER(xsd:date(?y) < "1940-01-01"^^ex:mine) GRAPH ex:g { ?x ?y ?z } }',
    "SELECT * { SERVICE <http://e.org/sparql> { ?x ex:theirs ?y } }",
    "INSERT DATA { ex:new ex:knows ex:newer }",
    "SELECT * { ?x nowhere:a ?y }",
  ])("are not in %j", (text) => {
    expect(find(text)).toBeNull();
  });
});
