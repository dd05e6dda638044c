/** SPARQL 1.1 Query Results CSV: bare values for spreadsheets, lines ending in CRLF (RFC 4180). */
import type { Term } from "../../rdf/term.ts";
import { cannotWrite, type ResultContext, type ResultFormat } from "./result-format.ts";
import { turtleTerm } from "./turtle-term.ts";

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function value(term: Term | undefined): string {
  if (term === undefined) return "";
  if (term.termType === "BlankNode") return `_:${term.value}`;
  return term.termType === "Quad" ? turtleTerm(term) : term.value;
}

/** One cell of any CSV: quoted where it must be, and, if asked, with an apostrophe before what a spreadsheet would run. */
export function csvCell(text: string, { neutraliseFormulas = false }: ResultContext = {}): string {
  const safe = neutraliseFormulas && /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const CSV_RESULTS: ResultFormat = {
  id: "csv",
  label: "CSV",
  extension: "csv",
  mediaType: "text/csv",
  kinds: ["rows", "boolean"],
  write(result, context = {}) {
    if (result.kind === "quads") throw cannotWrite("CSV", result.kind);
    if (result.kind === "boolean") return `${result.value}\r\n`;
    const lines = [result.variables.join(",")];
    for (const row of result.rows)
      lines.push(result.variables.map((_, i) => csvCell(value(row[i]), context)).join(","));
    return `${lines.join("\r\n")}\r\n`;
  },
};
