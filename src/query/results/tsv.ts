/** SPARQL 1.1 Query Results TSV: terms in Turtle's syntax, so nothing is lost. */
import { cannotWrite, type ResultFormat } from "./result-format.ts";
import { turtleTerm } from "./turtle-term.ts";

export const TSV_RESULTS: ResultFormat = {
  id: "tsv",
  label: "TSV",
  extension: "tsv",
  mediaType: "text/tab-separated-values",
  kinds: ["rows", "boolean"],
  write(result) {
    if (result.kind === "quads") throw cannotWrite("TSV", result.kind);
    if (result.kind === "boolean") return `${result.value}\n`;
    const lines = [result.variables.map((name) => `?${name}`).join("\t")];
    for (const row of result.rows) {
      lines.push(
        result.variables
          .map((_, i) => {
            const term = row[i];
            return term === undefined ? "" : turtleTerm(term);
          })
          .join("\t"),
      );
    }
    return `${lines.join("\n")}\n`;
  },
};
