/** SPARQL 1.2 Query Results XML Format; without triple terms and directions it is the 1.1 format. */
import { xsd } from "../../rdf/namespaces.ts";
import type { Term } from "../../rdf/term.ts";
import type { QueryResult } from "../engine.ts";
import { cannotWrite, type ResultFormat } from "./result-format.ts";

const XSD_STRING = xsd("string").value;
/** Control characters but tab and line breaks, noncharacters, halves of characters: what XML 1.0 cannot hold. */
const NOT_XML = /(?![\t\n\r\x7F-\x9F])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Text that XML cannot hold at all (control characters) becomes U+FFFD. */
const text = (value: string): string =>
  value.replace(NOT_XML, "\uFFFD").replace(/[&<>\r]/g, (char) => ENTITIES[char] ?? char);
const attribute = (value: string): string =>
  value.replace(NOT_XML, "\uFFFD").replace(/[&<>"\r\n\t]/g, (char) => ENTITIES[char] ?? char);

function termXml(term: Term): string {
  switch (term.termType) {
    case "NamedNode":
      return `<uri>${text(term.value)}</uri>`;
    case "BlankNode":
      return `<bnode>${text(term.value)}</bnode>`;
    case "Literal": {
      const kind =
        term.language !== ""
          ? ` xml:lang="${attribute(term.language)}"${term.direction ? ` its:dir="${term.direction}"` : ""}`
          : term.datatype.value === XSD_STRING
            ? ""
            : ` datatype="${attribute(term.datatype.value)}"`;
      return `<literal${kind}>${text(term.value)}</literal>`;
    }
    case "Quad":
      return `<triple><subject>${termXml(term.subject)}</subject><predicate>${termXml(term.predicate)}</predicate><object>${termXml(term.object)}</object></triple>`;
    case "DefaultGraph":
      throw new Error("The default graph is not a term of a result.");
  }
}

function* pieces(result: QueryResult): Generator<string> {
  if (result.kind === "quads") throw cannotWrite("XML", result.kind);
  const variables = result.kind === "rows" ? result.variables : [];
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<sparql xmlns="http://www.w3.org/2005/sparql-results#" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0">\n';
  yield variables.length === 0 ? "  <head/>\n" : "  <head>\n";
  for (const name of variables) yield `    <variable name="${attribute(name)}"/>\n`;
  if (variables.length > 0) yield "  </head>\n";
  if (result.kind === "boolean") yield `  <boolean>${result.value}</boolean>\n`;
  else {
    yield "  <results>\n";
    for (const row of result.rows) {
      const bindings = variables.map((name, i) => {
        const term = row[i];
        return term === undefined ? "" : `      <binding name="${attribute(name)}">${termXml(term)}</binding>\n`;
      });
      yield `    <result>\n${bindings.join("")}    </result>\n`;
    }
    yield "  </results>\n";
  }
  yield "</sparql>\n";
}

export const XML_RESULTS: ResultFormat = {
  id: "xml",
  label: "XML",
  extension: "srx",
  mediaType: "application/sparql-results+xml",
  kinds: ["rows", "boolean"],
  write: (result) => [...pieces(result)].join(""),
  pieces,
};
