/** The lines of an answer that the canvas can mark beside its things. */
import type { QueryResult } from "../../../query/engine.ts";
import type { Desk } from "../../desk/desk.ts";
import { dossierLine } from "./answer-graph.ts";
import { lineReader } from "./answer-reader.ts";
import type { ColumnFacts } from "./columns.ts";
import { lineColumns, linesOf } from "./graph-data.ts";

/** The keys of their triples in the dossier; rows that name no relation tell of no line. */
export function linesShown(desk: Desk, result: QueryResult, columns: readonly ColumnFacts[]): string[] {
  const reader = lineReader(desk);
  const choice = result.kind === "rows" ? lineColumns(result, columns, reader.keyOf) : null;
  const { graph } = desk.session.projection;
  return linesOf(result, choice, reader).flatMap((line) => dossierLine(line, graph).key ?? []);
}
