/** SPARQL 1.2 Query Results JSON Format; without triple terms and directions it is the 1.1 format. */
import { xsd } from "../../rdf/namespaces.ts";
import type { Term } from "../../rdf/term.ts";
import type { QueryResult } from "../engine.ts";
import { cannotWrite, type ResultFormat } from "./result-format.ts";

const XSD_STRING = xsd("string").value;

function termJson(term: Term): unknown {
  switch (term.termType) {
    case "NamedNode":
      return { type: "uri", value: term.value };
    case "BlankNode":
      return { type: "bnode", value: term.value };
    case "Literal":
      return {
        type: "literal",
        value: term.value,
        ...(term.language !== ""
          ? { "xml:lang": term.language, ...(term.direction ? { "its:dir": term.direction } : {}) }
          : term.datatype.value === XSD_STRING
            ? {}
            : { datatype: term.datatype.value }),
      };
    case "Quad":
      return {
        type: "triple",
        value: {
          subject: termJson(term.subject),
          predicate: termJson(term.predicate),
          object: termJson(term.object),
        },
      };
    case "DefaultGraph":
      throw new Error("The default graph is not a term of a result.");
  }
}

function* pieces(result: QueryResult): Generator<string> {
  if (result.kind === "quads") throw cannotWrite("JSON", result.kind);
  if (result.kind === "boolean") {
    yield `${JSON.stringify({ head: {}, boolean: result.value }, null, 2)}\n`;
    return;
  }
  yield `{\n  "head": { "vars": ${JSON.stringify(result.variables)} },\n  "results": {\n    "bindings": [`;
  for (const [at, row] of result.rows.entries()) {
    const bound = result.variables.flatMap((name, i) => {
      const term = row[i];
      return term === undefined ? [] : [`${JSON.stringify(name)}: ${JSON.stringify(termJson(term))}`];
    });
    yield `${at === 0 ? "\n" : ",\n"}      { ${bound.join(", ")} }`;
  }
  yield `${result.rows.length === 0 ? "" : "\n    "}]\n  }\n}\n`;
}

export const JSON_RESULTS: ResultFormat = {
  id: "json",
  label: "JSON",
  extension: "srj",
  mediaType: "application/sparql-results+json",
  kinds: ["rows", "boolean"],
  write: (result) => [...pieces(result)].join(""),
  pieces,
};
