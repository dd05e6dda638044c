/** One term as Turtle writes it without prefixes: for TSV, and for triple terms wherever only text will do. */
import { escapeIri, escapeShort } from "../../rdf/escape.ts";
import { xsd } from "../../rdf/namespaces.ts";
import type { Term } from "../../rdf/term.ts";

/** What Turtle reads as a number of that datatype when it stands without quotation marks. */
const BARE: Readonly<Record<string, RegExp>> = {
  [xsd("integer").value]: /^[+-]?\d+$/,
  [xsd("decimal").value]: /^[+-]?\d*\.\d+$/,
  [xsd("double").value]: /^[+-]?(\d+\.\d*|\.?\d+)[eE][+-]?\d+$/,
  [xsd("boolean").value]: /^(true|false)$/,
};

export function turtleTerm(term: Term): string {
  switch (term.termType) {
    case "NamedNode":
      return `<${escapeIri(term.value)}>`;
    case "BlankNode":
      return `_:${term.value}`;
    case "DefaultGraph":
      return "";
    case "Quad":
      return `<<( ${turtleTerm(term.subject)} ${turtleTerm(term.predicate)} ${turtleTerm(term.object)} )>>`;
    case "Literal": {
      if (BARE[term.datatype.value]?.test(term.value) === true) return term.value;
      const text = `"${escapeShort(term.value)}"`;
      if (term.language !== "") return `${text}@${term.language}${term.direction ? `--${term.direction}` : ""}`;
      return term.datatype.value === xsd("string").value ? text : `${text}^^<${escapeIri(term.datatype.value)}>`;
    }
  }
}
