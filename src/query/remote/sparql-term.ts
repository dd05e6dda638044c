/** Terms as they are written into requests: nothing in them can end what they stand in. */
import { escapeCanonical, escapeIri } from "../../rdf/escape.ts";
import { xsd } from "../../rdf/namespaces.ts";
import type { Term } from "../../rdf/term.ts";

const STRING = xsd("string").value;
const iriText = (value: string): string => `<${escapeIri(value)}>`;

/** A term of a request; a blank node, which no request can name, by a name of its own. */
export function sparqlTerm(t: Term): string {
  switch (t.termType) {
    case "NamedNode":
      return iriText(t.value);
    case "BlankNode":
      return iriText(`urn:bnid:${t.value}`);
    case "DefaultGraph":
      return "";
    case "Quad":
      return `<<( ${sparqlTerm(t.subject)} ${sparqlTerm(t.predicate)} ${sparqlTerm(t.object)} )>>`;
    case "Literal": {
      const text = `"${escapeCanonical(t.value)}"`;
      if (t.language !== "") return `${text}@${t.language}${t.direction ? `--${t.direction}` : ""}`;
      return t.datatype.value === STRING ? text : `${text}^^${iriText(t.datatype.value)}`;
    }
  }
}

/** A text as a string of a request. */
export const sparqlString = (text: string): string => `"${escapeCanonical(text)}"`;
