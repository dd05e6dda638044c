/** SPARQL 1.1 Query Results CSV: bare values for spreadsheets, lines ending in CRLF (RFC 4180). */
import type { Term } from "../../rdf/term.ts";
import type { QueryResult } from "../engine.ts";
import { cannotWrite, neutralised, type ResultContext, type ResultFormat } from "./result-format.ts";
import { turtleTerm } from "./turtle-term.ts";

function value(term: Term | undefined): string {
  if (term === undefined) return "";
  if (term.termType === "BlankNode") return `_:${term.value}`;
  return term.termType === "Quad" ? turtleTerm(term) : term.value;
}

/** One cell of any CSV: quoted where it must be, and, if asked, with an apostrophe before what a spreadsheet would run. */
export function csvCell(text: string, { neutraliseFormulas = false }: ResultContext = {}): string {
  const safe = neutraliseFormulas ? neutralised(text) : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function* pieces(result: QueryResult, context: ResultContext = {}): Generator<string> {
  if (result.kind === "quads") throw cannotWrite("CSV", result.kind);
  if (result.kind === "boolean") {
    yield `${result.value}\r\n`;
    return;
  }
  yield `${result.variables.join(",")}\r\n`;
  for (const row of result.rows)
    yield `${result.variables.map((_, i) => csvCell(value(row[i]), context)).join(",")}\r\n`;
}

export const CSV_RESULTS: ResultFormat = {
  id: "csv",
  label: "CSV",
  extension: "csv",
  mediaType: "text/csv",
  kinds: ["rows", "boolean"],
  write: (result, context) => [...pieces(result, context)].join(""),
  pieces,
};
