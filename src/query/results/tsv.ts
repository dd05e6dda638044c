/** SPARQL 1.1 Query Results TSV: terms in Turtle's syntax, so nothing is lost. */
import { literal, type Term } from "../../rdf/term.ts";
import type { QueryResult } from "../engine.ts";
import { cannotWrite, neutralised, type ResultContext, type ResultFormat } from "./result-format.ts";
import { turtleTerm } from "./turtle-term.ts";

/** A spreadsheet takes the quotation marks off and calculates what is between them. */
function safe(term: Term): Term {
  if (term.termType !== "Literal" || neutralised(term.value) === term.value) return term;
  const { language, direction, datatype } = term;
  const kind = direction === "ltr" || direction === "rtl" ? { language, direction } : language;
  return literal(neutralised(term.value), language === "" ? datatype : kind);
}

function* pieces(result: QueryResult, { neutraliseFormulas = false }: ResultContext = {}): Generator<string> {
  if (result.kind === "quads") throw cannotWrite("TSV", result.kind);
  if (result.kind === "boolean") {
    yield `${result.value}\n`;
    return;
  }
  yield `${result.variables.map((name) => `?${name}`).join("\t")}\n`;
  for (const row of result.rows) {
    const cells = result.variables.map((_, i) => {
      const term = row[i];
      return term === undefined ? "" : turtleTerm(neutraliseFormulas ? safe(term) : term);
    });
    yield `${cells.join("\t")}\n`;
  }
}

export const TSV_RESULTS: ResultFormat = {
  id: "tsv",
  label: "TSV",
  extension: "tsv",
  mediaType: "text/tab-separated-values",
  kinds: ["rows", "boolean"],
  write: (result, context) => [...pieces(result, context)].join(""),
  pieces,
};
