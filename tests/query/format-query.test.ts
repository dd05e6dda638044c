import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatQuery } from "../../src/query/format-query.ts";
import { tokens } from "../../src/query/tokens.ts";

/** What must stay: tokens and comments in order. Comments are found where no token is. */
function kept(text: string): string[] {
  const found: string[] = [];
  let end = 0;
  const comments = (to: number) => {
    for (const [comment] of text.slice(end, to).matchAll(/#[^\n\r]*/g)) found.push(comment.trimEnd());
  };
  for (const token of tokens(text)) {
    comments(token.at);
    found.push(token.text);
    end = token.at + token.text.length;
  }
  comments(text.length);
  return found;
}

describe("laying a query out", () => {
  it("puts a triple on a line and indents groups", () => {
    const typed = `# Who led it?
PREFIX dos: <https://w3id.org/dossier/ns#> SELECT ?who (COUNT(*) AS ?n) WHERE { ?e dos:ledBy ?who ; a dos:Event.
 OPTIONAL{?who rdfs:label ?l FILTER(lang(?l)="en" && ?n>1.5)} # the name
 { ?a ?b ?c } UNION { ?d ?e ?f }
 VALUES ?x { 1 2 3 }
 BIND ( EXISTS { ?e dos:ledBy ?who } AS ?yes ) ?x ?y ?z }
GROUP BY ?who ORDER BY DESC(?n) LIMIT 10`;
    expect(formatQuery(typed)).toBe(`# Who led it?
PREFIX dos: <https://w3id.org/dossier/ns#>
SELECT ?who (COUNT(*) AS ?n) WHERE {
  ?e dos:ledBy ?who ;
    a dos:Event .
  OPTIONAL {
    ?who rdfs:label ?l
    FILTER(lang(?l)="en" && ?n>1.5)
  } # the name
  {
    ?a ?b ?c
  } UNION {
    ?d ?e ?f
  }
  VALUES ?x { 1 2 3 }
  BIND ( EXISTS { ?e dos:ledBy ?who } AS ?yes )
  ?x ?y ?z
}
GROUP BY ?who
ORDER BY DESC(?n)
LIMIT 10`);
  });

  it("keeps annotations, triple terms and updates whole", () => {
    const typed = `DELETE { ?s ?p ?o } INSERT { ?s ?p ?o {| a dos:Claim ; dos:statedIn src:DH |} . << ?s ?p ?o ~ ?r >> a ?x }
WHERE{?c rdf:reifies <<( ?s ?p ?o )>>} ; INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1.5, .5 , "a # b" } }`;
    expect(formatQuery(typed)).toBe(`DELETE {
  ?s ?p ?o
}
INSERT {
  ?s ?p ?o {| a dos:Claim ; dos:statedIn src:DH |} .
  << ?s ?p ?o ~ ?r >> a ?x
}
WHERE {
  ?c rdf:reifies <<( ?s ?p ?o )>>
} ;
INSERT DATA {
  GRAPH <urn:g> {
    <urn:a> <urn:b> 1.5, .5 , "a # b"
  }
}`);
  });

  it("keeps tokens and comments of any text, and does nothing the second time", () => {
    const word = fc.constantFrom(
      ...["SELECT", "?x", "{", "}", "{|", "|}", "(", ")", ".", ";", ",", "[", "]", "a", "FILTER", "BIND", "VALUES"],
      ...["OPTIONAL", "UNION", "1.5", "1", "e5", ".", '"a b"', "'''x\ny'''", "<urn:a>", "ex:b", "_:n", "@en", "^^"],
      ...[
        "# note\n",
        "#",
        "\n",
        "\n\n",
        " ",
        "<<(",
        ")>>",
        "~",
        "&&",
        "INSERT",
        "DATA",
        "WHERE",
        "GRAPH",
        "é",
        "<",
        "\\",
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.constantFrom("", " ", "\n")), { maxLength: 40 }), (parts) => {
        const text = parts.flat().join("");
        const once = formatQuery(text);
        expect(kept(once)).toEqual(kept(text));
        expect(formatQuery(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps the competency questions", () => {
    const folder = "data/krivitsky/queries";
    for (const name of readdirSync(folder).filter((each) => each.endsWith(".rq"))) {
      const text = readFileSync(`${folder}/${name}`, "utf8");
      const once = formatQuery(text);
      expect(kept(once), name).toEqual(kept(text));
      expect(formatQuery(once), name).toBe(once);
    }
  });
});
