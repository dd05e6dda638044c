/** The formats in which an answer can be read, copied and downloaded: one line each. */
import type { QueryResult } from "../../../query/engine.ts";
import { CSV_RESULTS } from "../../../query/results/csv.ts";
import { JSON_RESULTS } from "../../../query/results/json.ts";
import type { ResultContext, ResultFormat } from "../../../query/results/result-format.ts";
import { TSV_RESULTS } from "../../../query/results/tsv.ts";
import { XML_RESULTS } from "../../../query/results/xml.ts";
import { SYNTAXES, type Syntax } from "../../../rdf/syntax.ts";
import { writeQuads } from "../../export/export-dossier.ts";
import type { Session } from "../../session/session.ts";

export interface AnswerFormat {
  readonly id: string;
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** Spreadsheets open it, so formulas can be made harmless in it. */
  readonly forSpreadsheets: boolean;
  readonly kinds: readonly QueryResult["kind"][];
  write(result: QueryResult, session: Session, context?: ResultContext): string;
}

const table = (
  { id, label, extension, mediaType, kinds, write }: ResultFormat,
  forSpreadsheets: boolean,
): AnswerFormat => ({
  id,
  label,
  extension,
  mediaType,
  forSpreadsheets,
  kinds,
  write: (result, _session, context) => write(result, context),
});

const graph = (id: Syntax): AnswerFormat => {
  const syntax = SYNTAXES.find((each) => each.id === id);
  return {
    id,
    label: id === "turtle" ? "Turtle" : "N-Triples",
    extension: syntax?.extension ?? "txt",
    mediaType: syntax?.mediaType ?? "text/plain",
    forSpreadsheets: false,
    kinds: ["quads"],
    write: (result, session) => (result.kind === "quads" ? writeQuads(session, result.quads, id) : ""),
  };
};

export const ANSWER_FORMATS: readonly AnswerFormat[] = [
  table(CSV_RESULTS, true),
  table(TSV_RESULTS, true),
  table(JSON_RESULTS, false),
  table(XML_RESULTS, false),
  graph("turtle"),
  graph("ntriples"),
];

/** Those that can hold an answer. */
export const formatsFor = (kind: QueryResult["kind"]): readonly AnswerFormat[] =>
  ANSWER_FORMATS.filter(({ kinds }) => kinds.includes(kind));
